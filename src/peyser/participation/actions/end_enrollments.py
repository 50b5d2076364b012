"""Enrollments end, or go on, with the participation to which they belong."""

import datetime as dt

from django.db import connection

from peyser.rulebook.parameters import order

# An enrollment belongs to the first period whose last service is not before the day on which it was complete. Only
# the last one of a program in a period follows the period; an older one never opens again beside a newer one.
FOLLOW = """
with belongs as (
    select e.id, p.exited_on, e.exited_on as ended_on,
           row_number() over (partition by e.seeker_id, e.program, p.id order by e.completed_on desc, e.id desc) as nth,
           row_number() over (partition by e.seeker_id, e.program order by e.completed_on desc, e.id desc) as newest
    from participation_enrollment e
    join lateral (
        select p.id, p.exited_on from participation_participation p
        where p.seeker_id = e.seeker_id and p.last_service_on >= e.completed_on
          and p.program = case when e.program = any(%(common)s) then '' else e.program end
        order by p.started_on limit 1
    ) p on true
    where e.completed_on is not null and e.seeker_id between %(first)s and %(last)s
)
update participation_enrollment e
set exited_on = b.exited_on, status = case when b.exited_on is null then 'complete' else 'exited' end
from belongs b
where b.id = e.id and b.nth = 1 and (b.exited_on is not null or b.newest = 1)
  and b.exited_on is distinct from b.ended_on
"""


def end_enrollments(first: int, last: int, *, on: dt.date) -> int:
    """Bring the enrollments of the seekers from the first to the last number in step; returns how many changed."""
    with connection.cursor() as cursor:
        cursor.execute(
            FOLLOW, {"first": first, "last": last, "common": list(order("common_exit_programs", on=on))}
        )
        return int(cursor.rowcount)
