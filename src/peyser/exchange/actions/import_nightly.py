"""Importing a nightly file: each row is an event, and the service that it stands for is recorded once."""

import datetime as dt
import itertools
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pghistory
from django.core.exceptions import PermissionDenied
from django.db import transaction

from peyser.accounts.actor import Actor
from peyser.exchange.actions.ledger import Ledger
from peyser.exchange.actions.one_at_a_time import one_at_a_time
from peyser.exchange.actions.record_nightly import record_rows, record_scores
from peyser.exchange.models import ImportRun
from peyser.exchange.nightly.kinds import WORKKEYS, NightlyKind
from peyser.exchange.nightly.reading import NightlyRow, numbered_rows, survey_nightly, understood
from peyser.exchange.permissions import can_load_nightly_files
from peyser.exchange.seasonal_jobs.row import Problem, shown
from peyser.exchange.summary import ImportSummary
from peyser.kernel.moment import Moment

BATCH_ROWS = 5000
Report = Callable[[str, int, int], None]
UNKNOWN_PERSON = Problem("state_id", "nobody has this State ID")
TWICE = Problem("", "occurs in an earlier row of the file")


def _silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


def import_nightly(
    *,
    actor: Actor,
    kind: NightlyKind,
    path: Path,
    moment: Moment,
    clock: Callable[[], dt.datetime],
    report: Report = _silent,
) -> ImportSummary:
    """Read the file to its end, then record it batch by batch, each in one transaction with its counts.

    A run that is killed leaves whole batches; the next run of the same file finds these the same and goes on.
    Raises PermissionDenied, AlreadyRunning or UnusableFile; nothing is written then.
    """
    if not can_load_nightly_files(actor):
        raise PermissionDenied
    with one_at_a_time(kind.name):
        total, file_hash = survey_nightly(path, kind)
        ledger = Ledger(
            ImportRun.objects.create(
                source=kind.name,
                file_name=shown(path.name),
                file_hash=file_hash,
                started_at=moment.at,
                started_by_id=actor.user_id,
            )
        )
        seen: set[tuple[str, str]] = set()
        with pghistory.context(user=actor.user_id, import_run=ledger.run.pk):
            for batch in _batches(numbered_rows(path, kind)):
                with transaction.atomic():
                    _record(_usable(batch, kind, ledger, seen, moment), kind, ledger, moment)
                    ledger.write()
                report("importing", ledger.run.rows_read, total)
        ledger.run.finished_at = clock()
        ledger.write()
    return ledger.summary(file=path.name, seconds=(ledger.run.finished_at - moment.at).total_seconds())


def _batches(
    rows: Iterable[tuple[int, dict[str, str] | None]],
) -> Iterator[list[tuple[int, dict[str, str] | None]]]:
    left = iter(rows)
    while batch := list(itertools.islice(left, BATCH_ROWS)):
        yield batch


def _usable(
    batch: list[tuple[int, dict[str, str] | None]],
    kind: NightlyKind,
    ledger: Ledger,
    seen: set[tuple[str, str]],
    moment: Moment,
) -> list[NightlyRow]:
    """The rows of a batch that can be taken; the others are kept with their reasons."""
    usable = []
    for number, values in batch:
        ledger.run.rows_read += 1
        row = understood(number, values, kind, today=moment.on)
        if isinstance(row, list):
            key = "" if kind.secret or values is None else shown(values["state_id"])
            ledger.reject(number, key=key, problems=row)
        elif (row.state_id, row.about) in seen:
            ledger.reject(number, key="" if kind.secret else row.state_id, problems=[TWICE])
        else:
            seen.add((row.state_id, row.about))
            usable.append(row)
    return usable


def _record(rows: list[NightlyRow], kind: NightlyKind, ledger: Ledger, moment: Moment) -> None:
    added, known = record_rows(rows, kind=kind, moment=moment)
    changed = record_scores(rows) - added if kind is WORKKEYS else set()
    for row in rows:
        if row.number not in known:
            ledger.reject(row.number, key="" if kind.secret else row.state_id, problems=[UNKNOWN_PERSON])
    ledger.run.rows_added += len(added)
    ledger.run.rows_changed += len(changed)
    ledger.run.rows_same += len(known) - len(added) - len(changed)
