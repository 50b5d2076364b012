"""Writing the services of a batch of rows by one statement; only where a service counts, one by one."""

import datetime as dt
from collections import defaultdict
from typing import Any

from django.db import connection

from peyser.accounts.actor import SYSTEM
from peyser.exchange.nightly.kinds import NightlyKind
from peyser.exchange.nightly.reading import NightlyRow
from peyser.kernel.moment import Moment
from peyser.participation.actions.automatic import record_event
from peyser.participation.queries import WAGNER_PEYSER
from peyser.participation.spans import limits_on
from peyser.reference.queries import service_code_in_force
from peyser.rulebook.service.automatic import AutomaticService, Credit, automatic_service_on
from peyser.seekers.models import Seeker

# The enrollment is the one that `participation.queries.enrollment_for_service` finds.
SERVICES = """
with incoming as (
    select * from unnest(%(numbers)s::int[], %(state_ids)s::text[], %(days)s::date[], %(causes)s::text[])
        as row(number, state_id, day, about)
), matched as (
    select incoming.*, s.id as seeker_id, m.dob_verified_by_id as verifier, e.id as enrollment_id
    from incoming
    join seekers_seeker s using (state_id)
    left join seekers_membership m on m.seeker_id = s.id
    left join lateral (
        select id from participation_enrollment e
        where e.seeker_id = s.id and e.program = %(program)s and e.registered_on <= incoming.day
          and (e.exited_on is null
               or (e.exited_on >= incoming.day - %(longest)s and e.completed_on is not null))
        order by e.exited_on desc nulls first, e.registered_on desc limit 1
    ) e on true
), added as (
    insert into participation_service (
        seeker_id, code, "on", origin, delivery, credited_to_id, enrollment_id, about, recorded_at, removal_reason
    )
    select seeker_id, %(code)s, day, 'automatic', '', case when %(to_verifier)s then verifier end,
           enrollment_id, about, %(at)s, ''
    from matched
    on conflict (seeker_id, code, about) where about <> '' do nothing
    returning seeker_id, about
)
select matched.number, added.seeker_id is not null from matched left join added using (seeker_id, about)
"""
SCORES = """
with incoming as (
    select * from unnest(
        %(numbers)s::int[], %(state_ids)s::text[], %(days)s::date[], %(tests)s::text[], %(levels)s::text[],
        %(scores)s::int[]
    ) as row(number, state_id, taken_on, test, level, score)
), matched as (
    select incoming.*, s.id as seeker_id from incoming join seekers_seeker s using (state_id)
), written as (
    insert into assessments_workkeysscore as known (seeker_id, test, level, score, taken_on)
    select seeker_id, test, level, score, taken_on from matched
    on conflict (seeker_id, test, taken_on) do update set level = excluded.level, score = excluded.score
    where (known.level, known.score) is distinct from (excluded.level, excluded.score)
    returning seeker_id, test, taken_on
)
select matched.number from matched join written using (seeker_id, test, taken_on)
"""
Fates = tuple[set[int], set[int]]


def record_rows(rows: list[NightlyRow], *, kind: NightlyKind, moment: Moment) -> Fates:
    """Record the service of each row. The numbers of the rows that were new, and of all whose person is known."""
    added: set[int] = set()
    known: set[int] = set()
    for (code, counts), part in _by_code(rows, kind).items():
        line = automatic_service_on(kind.event, on=part[0].on)
        if line is None:
            continue
        new, found = _one_by_one(part, kind, moment) if counts else _at_once(part, code, line, moment)
        added |= new
        known |= found
    return added, known


def record_scores(rows: list[NightlyRow]) -> set[int]:
    """Keep the WorkKeys scores; the numbers of the rows that were new or told something else than before."""
    with connection.cursor() as cursor:
        cursor.execute(
            SCORES,
            _columns(rows)
            | {
                "tests": [row.told["test"] for row in rows],
                "levels": [row.told["level"] for row in rows],
                "scores": [int(row.told["score"]) if row.told["score"] else None for row in rows],
            },
        )
        return {number for (number,) in cursor.fetchall()}


def _by_code(rows: list[NightlyRow], kind: NightlyKind) -> dict[tuple[str, bool], list[NightlyRow]]:
    """The rows by the code in force on their day, and whether that code counts for participation."""
    of_day: dict[dt.date, tuple[str, bool]] = {}
    found: dict[tuple[str, bool], list[NightlyRow]] = defaultdict(list)
    for row in rows:
        if row.on not in of_day:
            line = automatic_service_on(kind.event, on=row.on)
            code = service_code_in_force(line.code, on=row.on) if line else None
            counts = code is not None and (code.triggers_participation or code.extends_participation)
            of_day[row.on] = (code.code if code else "", counts)
        found[of_day[row.on]].append(row)
    return found


def _at_once(rows: list[NightlyRow], code: str, line: AutomaticService, moment: Moment) -> Fates:
    """A code that never counts changes no participation, so that one statement is enough."""
    if not code:
        ids = set(
            Seeker.objects.filter(state_id__in=[row.state_id for row in rows]).values_list(
                "state_id", flat=True
            )
        )
        return set(), {row.number for row in rows if row.state_id in ids}
    with connection.cursor() as cursor:
        cursor.execute(
            SERVICES,
            _columns(rows)
            | {
                "causes": [row.about for row in rows],
                "code": code,
                "program": WAGNER_PEYSER,
                "longest": limits_on(moment.on).longest,
                "to_verifier": line.credit is Credit.BIRTH_VERIFIER,
                "at": moment.at,
            },
        )
        fates = cursor.fetchall()
    return {number for number, new in fates if new}, {number for number, _new in fates}


def _one_by_one(rows: list[NightlyRow], kind: NightlyKind, moment: Moment) -> Fates:
    """A code that counts: each person's participation follows in the same transaction. Seekers in order of id."""
    people = {one.state_id: one for one in Seeker.objects.filter(state_id__in=[row.state_id for row in rows])}
    known = [row for row in rows if row.state_id in people]
    added = set()
    for row in sorted(known, key=lambda row: people[row.state_id].pk):
        recorded = record_event(
            event=kind.event,
            seeker=people[row.state_id],
            on=row.on,
            about=row.about,
            actor=SYSTEM,
            moment=moment,
        )
        added |= {row.number} if recorded is not None else set()
    return added, {row.number for row in known}


def _columns(rows: list[NightlyRow]) -> dict[str, Any]:
    return {
        "numbers": [row.number for row in rows],
        "state_ids": [row.state_id for row in rows],
        "days": [row.on for row in rows],
    }
