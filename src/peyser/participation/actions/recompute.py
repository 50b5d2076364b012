"""Writing what the clock says of one person: participations, exits, and the enrollments that end with them."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from peyser.kernel.moment import Moment
from peyser.participation.actions.end_enrollments import end_enrollments
from peyser.participation.choices import Exclusion
from peyser.participation.models import Participation
from peyser.participation.spans import limits_on, seeker_and_program, spans_of
from peyser.periods.engine import Periods, periods
from peyser.periods.spans import day_of
from peyser.seekers.models import Seeker


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """One period of participation as the clock says it stands. `program` is empty for common exit."""

    program: str
    started_on: dt.date
    last_service_on: dt.date
    covered_to: dt.date
    exited: bool

    @property
    def exited_on(self) -> dt.date | None:
        return self.last_service_on if self.exited else None


def computed(seeker_id: int, *, today: dt.date) -> list[Computed]:
    """The periods of one person as of that day, from the records; nothing is written."""
    return as_rows(periods(spans_of(seeker_id, today=today), limits=limits_on(today), today=today))


def as_rows(found: Periods) -> list[Computed]:
    """Periods as rows, by program and first day."""
    return [
        Computed(
            program=seeker_and_program(found.person[row])[1],
            started_on=day_of(found.started[row]),
            last_service_on=day_of(found.last_service[row]),
            covered_to=day_of(found.covered[row]),
            exited=bool(found.exited[row]),
        )
        for row in range(len(found))
    ]


def recompute(*, seeker_id: int, moment: Moment) -> list[Participation]:
    """Bring the participations of one person in step with the services, and return them; safe to repeat.

    Call it in the transaction of the write that may have changed them. An exclusion stays with its exit as long
    as the exit stands.
    """
    with transaction.atomic():
        Seeker.objects.select_for_update(of=("self",)).get(pk=seeker_id)
        known = list(Participation.objects.filter(seeker=seeker_id).order_by("started_on"))
        rows = computed(seeker_id, today=moment.on)
        pairs = _paired(known, rows)
        kept = {old.pk for _, old in pairs if old is not None}
        Participation.objects.filter(pk__in=[old.pk for old in known if old.pk not in kept]).delete()
        # Exits first: a person has one open participation at a time.
        ordered = sorted(pairs, key=lambda pair: not pair[0].exited)
        written = [_write(seeker_id, row, old, moment) for row, old in ordered]
        end_enrollments(seeker_id, seeker_id, on=moment.on)
        return sorted(written, key=lambda one: (one.program, one.started_on))


def recompute_if_due(*, seeker_id: int, moment: Moment) -> None:
    """Record an exit that time alone has brought since the last night; each write keeps the rest in step."""
    earliest = moment.on - dt.timedelta(days=limits_on(moment.on).longest)
    overdue = Participation.objects.filter(
        seeker=seeker_id, exited_on__isnull=True, last_service_on__lt=earliest
    )
    if overdue.exists():
        recompute(seeker_id=seeker_id, moment=moment)


def _paired(known: list[Participation], rows: list[Computed]) -> list[tuple[Computed, Participation | None]]:
    """Each period with the record that shares a day with it."""
    left = list(known)
    pairs: list[tuple[Computed, Participation | None]] = []
    for row in rows:
        old = next((one for one in left if _shares_a_day(one, row)), None)
        if old is not None:
            left.remove(old)
        pairs.append((row, old))
    return pairs


def _shares_a_day(old: Participation, row: Computed) -> bool:
    same = old.program == row.program
    return same and old.started_on <= row.last_service_on and row.started_on <= old.last_service_on


def _write(seeker_id: int, row: Computed, old: Participation | None, moment: Moment) -> Participation:
    one = old or Participation(seeker_id=seeker_id, program=row.program)
    before = (one.started_on, one.last_service_on, one.exited_on)
    one.started_on, one.last_service_on, one.exited_on = row.started_on, row.last_service_on, row.exited_on
    if one.exited_on is None:
        one.exit_recorded_on, one.exclusion, one.exclusion_proof = None, Exclusion.NONE, ""
    elif one.exit_recorded_on is None or before[2] != one.exited_on:
        one.exit_recorded_on = moment.on
    if old is None or before != (one.started_on, one.last_service_on, one.exited_on):
        one.save()
    return one
