"""From the records to the spans that the clock counts: one statement for one person and for everybody."""

import datetime as dt
from typing import Any

from django.db import connection

from peyser.participation.models import Enrollment
from peyser.periods.engine import Limits
from peyser.periods.spans import Mark, Spans
from peyser.periods.spans import columns_of as as_columns
from peyser.reference.shipped import programs
from peyser.rulebook.parameters import order, text, value

SLOTS = 32  # A person's number and the place of a program share one number; place 0 stands for all with common exit.
PROGRAMS = tuple(program.code for program in programs())
WITHOUT_ELIGIBILITY = "WP"

# `requirements met` of Wagner-Peyser is the registration: the program asks for nothing more.
SPANS = """
with slot as (
    select program, case when program = any(%(common)s) then 0 else place end as slot
    from unnest(%(programs)s::text[]) with ordinality as known(program, place)
), enrolled as (
    select e.id, e.seeker_id * %(slots)s + slot.slot as person,
           case when e.program = %(without_eligibility)s then coalesce(e.requirements_met_on, e.registered_on)
                else e.requirements_met_on end as met_on
    from participation_enrollment e join slot using (program)
    where e.seeker_id between %(first)s and %(last)s
)
select e.person, s."on" - date '1970-01-01', coalesce(s.ends_on, s."on") - date '1970-01-01',
       c.triggers_participation::int * %(triggers)s + c.extends_participation::int * %(extends)s
from participation_service s
join enrolled e on e.id = s.enrollment_id
join reference_servicecode c on c.code = s.code and c.since <= s."on" and (c.until is null or c.until > s."on")
where s.removed_at is null and (c.triggers_participation or c.extends_participation) and s."on" >= e.met_on
  and s.seeker_id between %(first)s and %(last)s
union all
select e.person, p.made_on - date '1970-01-01', least(s."on", p."on") - date '1970-01-01', %(holds)s
from participation_plannedservice p
join enrolled e on e.id = p.enrollment_id
left join participation_service s on s.id = p.service_id and s.removed_at is null and s."on" >= p.made_on
where (p.status = 'planned' and p."on" >= %(today)s) or (p.status = 'given' and s.id is not null)
union all
select e.person, g.began_on - date '1970-01-01', g.ends_on - date '1970-01-01', %(holds)s
from participation_plannedgap g
join (select distinct person from enrolled) e on e.person / %(slots)s = g.seeker_id
where g.removed_at is null and g.seeker_id between %(first)s and %(last)s
"""


def limits_on(on: dt.date) -> Limits:
    """The limits of the clock in force on that day."""
    return Limits(
        pause_days=value("exit_days", on=on), last_day_inside=text("exit_last_day", on=on) == "inside"
    )


def spans_of(seeker_id: int, *, today: dt.date) -> Spans:
    """The spans of one person; `person` holds the seeker's number and the slot of the program."""
    with connection.cursor() as cursor:
        cursor.execute(SPANS, arguments(seeker_id, seeker_id, today=today))
        return as_columns(cursor.fetchall())


def arguments(first: int, last: int, *, today: dt.date) -> dict[str, Any]:
    """What `SPANS` is asked with: the seekers whose numbers lie from the first to the last."""
    return {
        "first": first,
        "last": last,
        "today": today,
        "programs": list(PROGRAMS),
        "slots": SLOTS,
        "without_eligibility": WITHOUT_ELIGIBILITY,
        "triggers": int(Mark.TRIGGERS),
        "extends": int(Mark.EXTENDS),
        "holds": int(Mark.HOLDS),
        "common": list(order("common_exit_programs", on=today)),
    }


def requirements_met_on(enrollment: Enrollment) -> dt.date | None:
    """From which day services count, as `SPANS` has it: Wagner-Peyser asks for no more than the registration."""
    met_on = enrollment.requirements_met_on
    if met_on is None and enrollment.program == WITHOUT_ELIGIBILITY:
        return enrollment.registered_on
    return met_on


def seeker_and_program(person: int) -> tuple[int, str]:
    """Whom a `person` of the spans stands for, and the program; empty for the programs with common exit."""
    seeker_id, slot = divmod(int(person), SLOTS)
    return seeker_id, PROGRAMS[slot - 1] if slot else ""


def person_in(program: str, *, seeker_id: int, today: dt.date) -> int:
    """The `person` of the spans under which the services of a program are counted."""
    common = order("common_exit_programs", on=today)
    return seeker_id * SLOTS + (0 if program in common else PROGRAMS.index(program) + 1)
