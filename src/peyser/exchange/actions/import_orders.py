"""Importing the seasonal jobs of the U.S. Department of Labor into employers and job orders."""

import datetime as dt
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pghistory
from django.core.exceptions import PermissionDenied
from django.db import transaction

from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.exchange.actions.ledger import Ledger
from peyser.exchange.actions.one_at_a_time import one_at_a_time
from peyser.exchange.actions.record_orders import Batch, record_jobs
from peyser.exchange.models import ImportRun
from peyser.exchange.queries import places_of_zips, surroundings
from peyser.exchange.seasonal_jobs.mapping import SOURCE, SeasonalJob, job_from
from peyser.exchange.seasonal_jobs.places import published_zips
from peyser.exchange.seasonal_jobs.reading import Survey, survey
from peyser.exchange.seasonal_jobs.row import Problem, Row, shown
from peyser.exchange.summary import ImportSummary
from peyser.kernel.moment import Moment

BATCH_ROWS = 500
Report = Callable[[str, int, int], None]
NumberedRows = tuple[tuple[int, dict[str, Any] | None], ...]


def _silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


def import_seasonal_jobs(
    *, actor: Actor, path: Path, moment: Moment, clock: Callable[[], dt.datetime], report: Report = _silent
) -> ImportSummary:
    """Read the file to its end, then write it batch by batch, each in one transaction with its counts.

    A run that is killed leaves whole batches; the next run of the same file finds these the same and goes on.
    `report` hears the stage ("checking", "importing"), the rows done and the rows in all (0: not known yet);
    `clock` tells the instant at which the run has ended. Raises PermissionDenied for anyone but the foreign
    labor certification coordinator, AlreadyRunning, NotPrepared or UnusableFile; nothing is written then.
    """
    if not actor.has_role(Role.FLC_COORDINATOR):
        raise PermissionDenied
    with one_at_a_time(SOURCE):
        around = surroundings()
        found = survey(path, report=lambda rows: report("checking", rows, 0))
        ledger = Ledger(_begun(found, actor, moment))
        seen: dict[str, int] = {}
        with pghistory.context(user=actor.user_id, import_run=ledger.run.pk):
            for rows in _batches(found):
                places = places_of_zips(itertools.chain.from_iterable(published_zips(v or {}) for _, v in rows))
                batch = Batch(actor=actor, moment=moment, around=around, places=places, ledger=ledger)
                with transaction.atomic():
                    record_jobs(_jobs(rows, batch, seen), batch)
                    ledger.write()
                report("importing", ledger.run.rows_read, found.rows)
        ledger.run.finished_at = clock()
        ledger.write()
    return ledger.summary(file=path.name, seconds=(ledger.run.finished_at - moment.at).total_seconds())


def _begun(found: Survey, actor: Actor, moment: Moment) -> ImportRun:
    return ImportRun.objects.create(
        source=SOURCE,
        file_name=shown(found.path.name),
        file_hash=found.file_hash,
        started_at=moment.at,
        started_by_id=actor.user_id,
    )


def _batches(found: Survey) -> Iterator[NumberedRows]:
    rows = found.numbered()
    while batch := tuple(itertools.islice(rows, BATCH_ROWS)):
        yield batch


def _jobs(rows: NumberedRows, batch: Batch, seen: dict[str, int]) -> list[SeasonalJob]:
    """The rows of a batch that can be taken. `seen` holds the row of each case number in this file so far."""
    zip_states = {code: state for code, (state, _county) in batch.places.items()}
    jobs = []
    for number, values in rows:
        batch.ledger.run.rows_read += 1
        row = Row(number=number, values=values or {}, on=batch.moment.on)
        job = job_from(row, zip_states=zip_states) if values else None
        if values is None:
            row.problems.append(Problem("", "not a row with one value for each column"))
        if job is not None and seen.setdefault(job.case_number, number) != number:
            row.reject("case_number", "occurs in an earlier row of the file")
        if row.problems or job is None:
            batch.ledger.reject(number, key=shown(row.values.get("case_number")), problems=row.problems)
        else:
            jobs.append(job)
            batch.ledger.warn(number, row.warnings)
    return jobs
