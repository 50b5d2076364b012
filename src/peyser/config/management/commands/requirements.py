"""Where the project stands against its requirements."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from peyser.config.requirements_register import (
    NOT_SOFTWARE,
    OPEN,
    PROVED,
    REGISTER_FILE,
    BrokenRegister,
    Standing,
    last_evidence,
    load_register,
    standings,
)


class Command(BaseCommand):
    help = (
        "List every requirement: proved by its tests in the last full run, open, or not a matter of software."
    )
    requires_system_checks = []
    needs_database = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="the full list, for machines")

    def handle(self, *args: Any, **options: Any) -> None:
        docs = settings.ROOT / "docs"
        try:
            evidence = last_evidence(docs=docs, var=settings.VAR)
            standing = standings(load_register(docs / REGISTER_FILE), evidence)
        except BrokenRegister as problem:
            raise CommandError(str(problem)) from problem
        if options["json"]:
            rows = [one.as_json() for one in standing]
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1))
            return
        self.stdout.write("\n".join(table(standing)))
        self.stdout.write(f"\nAfter {evidence.source}.")


def table(standing: Sequence[Standing]) -> list[str]:
    """One line for each topic, in order of first appearance, and the total."""
    counts: dict[str, Counter[str]] = {}
    for one in standing:
        counts.setdefault(one.requirement.topic, Counter())[one.status] += 1
    width = max((len(topic) for topic in counts), default=0)
    total = sum(counts.values(), Counter())
    return [
        _line("topic", PROVED, OPEN, NOT_SOFTWARE, width=width),
        *(_counted(topic, count, width=width) for topic, count in counts.items()),
        _counted("all", total, width=width),
    ]


def _counted(topic: str, count: Counter[str], *, width: int) -> str:
    return _line(topic, *(str(count[status]) for status in (PROVED, OPEN, NOT_SOFTWARE)), width=width)


def _line(topic: str, *columns: str, width: int) -> str:
    return f"{topic:<{width}}" + "".join(f"{column:>14}" for column in columns)
