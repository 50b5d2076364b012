"""The screening over a published file of seasonal jobs."""

from __future__ import annotations

import datetime as dt
import random
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from peyser.exchange.seasonal_jobs.reading import survey
from peyser.screening.findings import Finding, blocks
from peyser.screening.order_text import OrderText
from peyser.screening.screen import screen

AROUND = 60
WARMING = 1000  # orders


@dataclass(frozen=True, slots=True)
class Screened:
    """One order of the file and its findings."""

    number: str
    order: OrderText
    findings: tuple[Finding, ...]

    def lines(self) -> Iterator[str]:
        """A line for each finding, the words in brackets between their neighbors."""
        for finding in self.findings:
            yield self.line(finding)

    def line(self, finding: Finding) -> str:
        text = self.order.texts().get(finding.field, "")
        before = text[max(0, finding.start - AROUND) : finding.start]
        after = text[finding.end : finding.end + AROUND]
        marked = " ".join(f"{before}[{finding.words}]{after}".split())
        return "\t".join(
            (self.number, finding.certainty, finding.category, finding.pattern_id, finding.field, marked)
        )


@dataclass(frozen=True, slots=True)
class FileScreening:
    """What the screening found in a file; `seconds` of processor time for the screening alone."""

    screened: tuple[Screened, ...]
    seconds: float

    def lines(self) -> Iterator[str]:
        for one in self.screened:
            yield from one.lines()

    def sample(self, size: int, *, seed: int) -> list[str]:
        """So many of the findings, drawn by lot, in the order of the file."""
        found = [(one, finding) for one in self.screened for finding in one.findings]
        # No secret hangs on the lot; the same seed must give the same sample.
        chosen = random.Random(seed).sample(range(len(found)), min(size, len(found)))  # noqa: S311
        return [found[place][0].line(found[place][1]) for place in sorted(chosen)]

    def summary(self) -> Iterator[str]:
        """Counts by category and certainty, then orders and speed."""
        counts = Counter((f.category.value, f.certainty.value) for one in self.screened for f in one.findings)
        for (category, certainty), count in sorted(counts.items()):
            yield f"{category:<20} {certainty:<8} {count:>6}"
        orders = len(self.screened)
        yield f"orders read          {orders:>15}"
        yield f"orders with findings {sum(bool(one.findings) for one in self.screened):>15}"
        yield f"orders blocked       {sum(blocks(one.findings) for one in self.screened):>15}"
        yield f"orders a second      {orders / self.seconds if self.seconds else 0:>15.0f}"


def screen_file(path: Path, *, limit: int | None = None, on: dt.date | None = None) -> FileScreening:
    """Screen each order of the file by the rules of the day, the newest without one. Raises UnusableFile."""
    numbered = survey(path).numbered()
    rows = [(number, row) for number, row in islice(numbered, limit) if row is not None]
    orders = [(str(row.get("case_number") or number), _order(row)) for number, row in rows]
    for _, order in orders[
        :WARMING
    ]:  # expressions are compiled once in the life of a process, before the clock runs
        screen(order, on=on)
    begun = time.process_time()
    screened = tuple(Screened(number, order, screen(order, on=on)) for number, order in orders)
    return FileScreening(screened, time.process_time() - begun)


def _order(row: Mapping[str, Any]) -> OrderText:
    return OrderText(
        title=str(row.get("job_title") or ""),
        requirements_text=str(row.get("special_req") or ""),
        wage_text=str(row.get("add_wage_info") or ""),
        employer_name=str(row.get("employer_business_name") or ""),
    )
