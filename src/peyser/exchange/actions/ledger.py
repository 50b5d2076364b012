"""The books of one import: how many rows went where, and why some did not."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from peyser.exchange.models import ImportRun, RejectedRow
from peyser.exchange.seasonal_jobs.row import Problem
from peyser.exchange.summary import FieldCount, ImportSummary

FIRST_ROWS = 10
MOST_KEY = 80
Tally = dict[tuple[str, str], tuple[int, list[int]]]


@dataclass(slots=True)
class Ledger:
    """Counts in memory, written with each batch in its own transaction, so that they never tell of more."""

    run: ImportRun
    employers_added: int = 0
    rejected_by_reason: Tally = field(default_factory=dict)
    warnings: Tally = field(default_factory=dict)
    waiting: list[RejectedRow] = field(default_factory=list)

    def reject(self, row_number: int, *, key: str, problems: Iterable[Problem]) -> None:
        """Keep the row with every field that is wrong, each once."""
        self.run.rows_rejected += 1
        for problem in {problem.field: problem for problem in reversed(list(problems))}.values():
            _count(self.rejected_by_reason, problem, row_number)
            self.waiting.append(
                RejectedRow(
                    run=self.run,
                    row_number=row_number,
                    key=key[:MOST_KEY],
                    field=problem.field,
                    reason=problem.reason,
                    value=problem.value,
                )
            )

    def warn(self, row_number: int, problems: Iterable[Problem]) -> None:
        for problem in problems:
            _count(self.warnings, problem, row_number)

    def write(self) -> None:
        """Write what has come since the last time. Call it inside the transaction of the batch."""
        RejectedRow.objects.bulk_create(self.waiting)
        self.waiting.clear()
        self.run.warnings = {
            f"{name}: {reason}": {"rows": rows, "first_rows": list(first)}
            for (name, reason), (rows, first) in self.warnings.items()
        }
        self.run.save()

    def summary(self, *, file: str, seconds: float) -> ImportSummary:
        return ImportSummary(
            run=self.run.pk,
            file=file,
            read=self.run.rows_read,
            added=self.run.rows_added,
            changed=self.run.rows_changed,
            same=self.run.rows_same,
            rejected=self.run.rows_rejected,
            employers_added=self.employers_added,
            rejected_by_reason=_counts(self.rejected_by_reason),
            warnings=_counts(self.warnings),
            seconds=seconds,
        )


def _count(tally: Tally, problem: Problem, row_number: int) -> None:
    rows, first = tally.get((problem.field, problem.reason), (0, []))
    if len(first) < FIRST_ROWS:
        first.append(row_number)
    tally[problem.field, problem.reason] = (rows + 1, first)


def _counts(tally: Tally) -> tuple[FieldCount, ...]:
    found = [FieldCount(name, reason, rows, tuple(first)) for (name, reason), (rows, first) in tally.items()]
    return tuple(sorted(found, key=lambda count: (-count.rows, count.field, count.reason)))
