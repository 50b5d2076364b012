"""The clock for everybody: batches of people, each computed in columns and written in one transaction.

The same statement and the same engine as for one person; only what differs is written. Interrupted, it has kept the
batches that were finished; run again, it goes through all of them and writes nothing twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.db import connection, transaction
from django.db.models import Max, Min

from peyser.kernel.moment import Moment
from peyser.participation.actions.end_enrollments import end_enrollments
from peyser.participation.actions.recompute import recompute
from peyser.participation.models import Enrollment
from peyser.participation.spans import PROGRAMS, SLOTS, SPANS, arguments, limits_on
from peyser.periods.engine import Periods, periods
from peyser.periods.spans import Spans

BATCH = 100_000
HEADER, TRAILER = 19, 2  # PostgreSQL, COPY, binary format
ROW = np.dtype(
    [("count", ">i2"), ("l1", ">i4"), ("person", ">i8"), ("l2", ">i4"), ("begins", ">i4"), ("l3", ">i4"),
     ("ends", ">i4"), ("l4", ">i4"), ("marks", ">i4")]
)  # fmt: skip

COMPUTED = """
create temporary table computed (
    seeker_id bigint, program text, started_on date, last_service_on date, exited_on date
) on commit drop
"""
# Whose records do not pair with the computed periods by their first day: these few go one by one.
ODD = """
select distinct p.seeker_id from participation_participation p
where p.seeker_id between %(first)s and %(last)s and not exists (
    select from computed c where (c.seeker_id, c.program, c.started_on) = (p.seeker_id, p.program, p.started_on)
)
"""
CHANGE = """
update participation_participation p
set last_service_on = c.last_service_on, exited_on = c.exited_on,
    exit_recorded_on = case when c.exited_on is null then null
                            when p.exited_on is distinct from c.exited_on then %(on)s
                            else p.exit_recorded_on end,
    exclusion = case when c.exited_on is null then '00' else p.exclusion end,
    exclusion_proof = case when c.exited_on is null then '' else p.exclusion_proof end
from computed c
where (c.seeker_id, c.program, c.started_on) = (p.seeker_id, p.program, p.started_on)
  and (c.last_service_on, c.exited_on) is distinct from (p.last_service_on, p.exited_on)
  and p.seeker_id <> all(%(odd)s)
"""
ADD = """
insert into participation_participation
    (seeker_id, program, started_on, last_service_on, exited_on, exit_recorded_on, exclusion)
select c.seeker_id, c.program, c.started_on, c.last_service_on, c.exited_on,
       case when c.exited_on is null then null else %(on)s end, '00'
from computed c
where c.seeker_id <> all(%(odd)s) and not exists (
    select from participation_participation p
    where (c.seeker_id, c.program, c.started_on) = (p.seeker_id, p.program, p.started_on)
)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchDone:
    """What one batch did: people up to this number, spans counted, periods found, records changed."""

    up_to: int
    spans: int
    periods: int
    changed: int


def recompute_all(*, moment: Moment, batch: int = BATCH) -> Iterator[BatchDone]:
    """Bring everybody's participations in step, batch by batch; each batch is one transaction."""
    bounds = Enrollment.objects.aggregate(lowest=Min("seeker"), highest=Max("seeker"))
    if bounds["lowest"] is None:
        return
    for first in range(bounds["lowest"], bounds["highest"] + 1, batch):
        yield _batch(first, first + batch - 1, moment)


def read_spans(first: int, last: int, moment: Moment) -> Spans:
    """The spans of these seekers, read by COPY in binary form straight into columns."""
    with connection.cursor() as cursor:
        statement = cursor.mogrify(SPANS, arguments(first, last, today=moment.on))
        with cursor.copy(f"copy ({statement}) to stdout (format binary)") as copy:
            data = b"".join(copy)
    rows = np.frombuffer(data, dtype=ROW, offset=HEADER, count=(len(data) - HEADER - TRAILER) // ROW.itemsize)
    return Spans(
        person=rows["person"].astype(np.int64),
        begins=rows["begins"].astype(np.int32),
        ends=rows["ends"].astype(np.int32),
        marks=rows["marks"].astype(np.uint8),
    )


def _batch(first: int, last: int, moment: Moment) -> BatchDone:
    with transaction.atomic():
        _lock(first, last)
        spans = read_spans(first, last, moment)
        found = periods(spans, limits=limits_on(moment.on), today=moment.on)
        changed = _write(found, first, last, moment)
        changed += end_enrollments(first, last, on=moment.on)
    return BatchDone(up_to=last, spans=len(spans), periods=len(found), changed=changed)


def _lock(first: int, last: int) -> None:
    """Nobody records a service for these people meanwhile; who tries waits for the batch."""
    with connection.cursor() as cursor:
        cursor.execute("set local statement_timeout = 0")
        cursor.execute(
            "select count(*) from (select 1 from seekers_seeker where id between %s and %s"
            " order by id for no key update) locked",
            [first, last],
        )


def _write(found: Periods, first: int, last: int, moment: Moment) -> int:
    with connection.cursor() as cursor:
        cursor.execute(COMPUTED)
        with cursor.copy("copy computed from stdin") as copy:
            copy.write("".join(_lines(found)))
        cursor.execute("analyze computed")
        cursor.execute(ODD, {"first": first, "last": last})
        odd = [seeker_id for (seeker_id,) in cursor.fetchall()]
        given: dict[str, Any] = {"odd": odd, "on": moment.on}
        cursor.execute(CHANGE, given)
        changed = int(cursor.rowcount)
        cursor.execute(ADD, given)
        changed += int(cursor.rowcount)
        cursor.execute("drop table computed")
    for seeker_id in odd:
        recompute(seeker_id=seeker_id, moment=moment)
    return changed + len(odd)


def _lines(found: Periods) -> Iterator[str]:
    names = ("", *PROGRAMS)
    seekers, slots = np.divmod(found.person, SLOTS)
    started = found.started.astype("datetime64[D]").astype(str)
    ended = found.last_service.astype("datetime64[D]").astype(str)
    rows = zip(
        seekers.tolist(), slots.tolist(), started.tolist(), ended.tolist(), found.exited.tolist(), strict=True
    )
    for seeker_id, slot, begins, ends, exited in rows:
        yield f"{seeker_id}\t{names[slot]}\t{begins}\t{ends}\t{ends if exited else chr(92) + 'N'}\n"
