"""Why a participation stands as it does, service by service.

There is no second set of rules here: each answer is the difference of what the engine says with and without a span.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, Q

from peyser.participation.choices import GapReason
from peyser.participation.effects import Effect, Standing, change, standings
from peyser.participation.models import PlannedGap, PlannedService, Service
from peyser.participation.queries import WAGNER_PEYSER
from peyser.participation.spans import limits_on, person_in, requirements_met_on, spans_of
from peyser.periods.engine import Limits
from peyser.periods.spans import Mark, Span, Spans
from peyser.reference.models import ServiceCode
from peyser.rulebook.parameters import order
from peyser.rulebook.service.automatic import secret_codes

GAP, PLANNED = "gap", "planned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One step of the reasoning: what happened on which days, what it did, and how the clock stood then.

    `was`, `period`: the period that it changed, before and after.
    """

    on: dt.date
    ends_on: dt.date
    code: str
    category: str
    program: str
    effect: Effect
    pause_days: int | None
    was: Standing
    period: Standing
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class _Happening:
    on: dt.date
    ends_on: dt.date
    code: str
    category: str
    program: str
    marks: Mark
    refused: Effect | None = None


def explain(*, seeker_id: int, today: dt.date) -> list[Line]:
    """The reasoning for one person, by day. A program with its own exit is followed by itself."""
    happenings = sorted(
        [*_services(seeker_id), *_plans(seeker_id, today), *_gaps(seeker_id)],
        key=lambda one: (one.on, one.code),
    )
    common = order("common_exit_programs", on=today)
    groups = sorted({_group(one.program, common) for one in happenings})
    lines: list[Line] = []
    for group in groups:
        mine = [one for one in happenings if one.category == GAP or _group(one.program, common) == group]
        lines += _lines(mine, limits_on(today))
    return lines


def standing(*, seeker_id: int, today: dt.date, program: str = WAGNER_PEYSER) -> Standing:
    """How the clock of a person stands on that day in this program, and in those that exit with it."""
    person = person_in(program, seeker_id=seeker_id, today=today)
    spans = spans_of(seeker_id, today=today).of_person(person)
    found = standings(spans, limits=limits_on(today), today=today)
    return found[-1] if found else Standing()


def _group(program: str, common: tuple[str, ...]) -> str:
    return "" if not program or program in common else program


def _lines(happenings: list[_Happening], limits: Limits) -> Iterable[Line]:
    counted: list[Span] = []
    last_service_on: dt.date | None = None
    for one in happenings:
        seen_on = max(one.on, last_service_on or one.on)
        before = standings(Spans.of(counted), limits=limits, today=seen_on)
        if one.refused is None:
            counted.append(Span(person=1, begins_on=one.on, ends_on=one.ends_on, marks=one.marks))
        after = standings(Spans.of(counted), limits=limits, today=seen_on)
        made = change(before, after, on=one.on, marks=one.marks)
        yield Line(
            on=one.on,
            ends_on=one.ends_on,
            code=one.code,
            category=one.category,
            program=one.program,
            effect=one.refused or made.effect,
            pause_days=(one.on - last_service_on).days if last_service_on else None,
            was=made.was,
            period=made.period,
            standing=made.now,
        )
        last_service_on = made.now.last_service_on


def marks_of(edition: ServiceCode | None) -> Mark:
    if edition is None:
        return Mark(0)
    return (Mark.TRIGGERS if edition.triggers_participation else Mark(0)) | (
        Mark.EXTENDS if edition.extends_participation else Mark(0)
    )


def _services(seeker_id: int) -> Iterable[_Happening]:
    told = Service.objects.filter(seeker=seeker_id, removed_at__isnull=True).exclude(code__in=secret_codes())
    services = told.select_related("enrollment")
    editions = _editions({service.code for service in services})
    for service in services:
        edition = next((one for one in editions.get(service.code, ()) if _in_force(one, service.on)), None)
        marks = marks_of(edition)
        yield _Happening(
            on=service.on,
            ends_on=service.ends_on or service.on,
            code=service.code,
            category=edition.category if edition else "",
            program=service.enrollment.program if service.enrollment else "",
            marks=marks,
            refused=_refused(service, marks),
        )


def _refused(service: Service, marks: Mark) -> Effect | None:
    """Why a service does not count at all."""
    if not marks:
        return Effect.NOT_COUNTED
    enrollment = service.enrollment
    if enrollment is None:
        return Effect.NOT_ENROLLED
    met_on = requirements_met_on(enrollment)
    return Effect.BEFORE_REQUIREMENTS if met_on is None or service.on < met_on else None


def _editions(codes: set[str]) -> dict[str, list[ServiceCode]]:
    found: dict[str, list[ServiceCode]] = {}
    for edition in ServiceCode.objects.filter(code__in=codes):
        found.setdefault(edition.code, []).append(edition)
    return found


def _in_force(edition: ServiceCode, on: dt.date) -> bool:
    return edition.since <= on and (edition.until is None or edition.until > on)


def _plans(seeker_id: int, today: dt.date) -> Iterable[_Happening]:
    """Plans that hold: those that wait, and those that were kept, as `spans.SPANS` has them."""
    holds = Q(status=PlannedService.Status.PLANNED, on__gte=today) | Q(
        status=PlannedService.Status.GIVEN, service__removed_at__isnull=True, service__on__gte=F("made_on")
    )
    plans = PlannedService.objects.filter(holds, seeker=seeker_id, enrollment__isnull=False)
    for plan in plans.select_related("service", "enrollment"):
        yield _Happening(
            on=plan.made_on,
            ends_on=min(plan.service.on, plan.on) if plan.service else plan.on,
            code=plan.code,
            category=PLANNED,
            program=plan.enrollment.program if plan.enrollment else "",
            marks=Mark.HOLDS,
        )


def _gaps(seeker_id: int) -> Iterable[_Happening]:
    for gap in PlannedGap.objects.filter(seeker=seeker_id, removed_at__isnull=True):
        yield _Happening(
            on=gap.began_on,
            ends_on=gap.ends_on,
            code=str(GapReason(gap.reason).value),
            category=GAP,
            program="",
            marks=Mark.HOLDS,
        )
