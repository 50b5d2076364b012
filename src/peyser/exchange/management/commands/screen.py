"""`peyser screen`: the reviewer's second pair of eyes, over one order or over a published file."""

from __future__ import annotations

import datetime as dt
import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from peyser.access.clock import today
from peyser.exchange.screening_file import FileScreening, screen_file
from peyser.exchange.screening_input import GivenOrder, UnreadableOrder, orders_from_json
from peyser.exchange.seasonal_jobs.unusable import UnusableFile
from peyser.screening.findings import blocks
from peyser.screening.screen import screen

NOT_ACCEPTABLE = 2


class Command(BaseCommand):
    help = (
        "Mark words in job orders that the manual does not allow: orders as JSON, or a published file. "
        "Exit code 0: read and answered, with or without findings; 2: what was given cannot be read."
    )
    requires_system_checks = []
    needs_database = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        source = parser.add_mutually_exclusive_group(required=True)
        source.add_argument(
            "--json", action="store_true", help="from standard input: one order, a list, or one a line"
        )
        source.add_argument("--file", type=Path, help="seasonal jobs as published: parquet, CSV or JSON")
        parser.add_argument("--on", help="judge by the rules of this day (2024-01-31); today without it")
        parser.add_argument("--summary", action="store_true", help="counts by category and orders a second")
        parser.add_argument("--limit", type=int, help="read only so many orders of the file")
        parser.add_argument("--sample", type=int, default=0, help="print so many findings, drawn by lot")
        parser.add_argument("--seed", type=int, default=1, help="the lot: the same seed, the same sample")

    def handle(self, *args: Any, **options: Any) -> None:
        for name in ("limit", "sample"):
            if options[name] is not None and options[name] < 0:
                raise CommandError(f"--{name} cannot be negative.", returncode=NOT_ACCEPTABLE)
        on = _day(options["on"])
        if options["json"]:
            self._answer(sys.stdin.buffer.read(), on=on)
            return
        try:
            result = screen_file(options["file"], limit=options["limit"], on=on)
        except UnusableFile as trouble:
            raise CommandError(str(trouble), returncode=NOT_ACCEPTABLE) from trouble
        self._tell(result, options)

    def _answer(self, text: bytes, *, on: dt.date) -> None:
        """One result for one order, in full; for several one result a line, in their order."""
        try:
            orders, several = orders_from_json(text, on=on)
        except UnreadableOrder as trouble:
            raise CommandError(str(trouble), returncode=NOT_ACCEPTABLE) from trouble
        for given in orders:
            self.stdout.write(
                json.dumps(_result(given, on=on), indent=None if several else 2, ensure_ascii=False)
            )

    def _tell(self, result: FileScreening, options: dict[str, Any]) -> None:
        if options["sample"]:
            self.stdout.write("\n".join(result.sample(options["sample"], seed=options["seed"])))
        if options["summary"]:
            self.stdout.write("\n".join(result.summary()))
        if not options["sample"] and not options["summary"]:
            self.stdout.write("\n".join(result.lines()))


def _result(given: GivenOrder, *, on: dt.date) -> dict[str, Any]:
    findings = screen(given.order, on=on)
    name = {} if given.number is None else {"id": given.number}
    return name | {"blocked": blocks(findings), "findings": [finding.as_dict() for finding in findings]}


def _day(written: str | None) -> dt.date:
    try:
        return dt.date.fromisoformat(written) if written else today()
    except ValueError as trouble:
        raise CommandError("--on must be a day such as 2024-01-31.", returncode=NOT_ACCEPTABLE) from trouble
