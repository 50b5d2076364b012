"""Why a participation stands as it does, service by service, and what one more service would do.

There is no second set of rules here: each answer is the difference of what the engine says with and without a span.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import F, Q

from peyser.participation.choices import GapReason
from peyser.participation.models import PlannedGap, PlannedService, Service
from peyser.participation.queries import WAGNER_PEYSER, enrollment_for_service
from peyser.participation.spans import WITHOUT_ELIGIBILITY, limits_on, person_in, spans_of
from peyser.periods.engine import Limits, periods
from peyser.periods.spans import Mark, Span, Spans, day_number, day_of
from peyser.reference.models import ServiceCode
from peyser.reference.queries import service_code_in_force
from peyser.rulebook.parameters import order
from peyser.rulebook.service.automatic import secret_codes

GAP, PLANNED = "gap", "planned"


class Effect(StrEnum):
    """What a service, a plan or a gap does to the clock."""

    STARTS = "starts"
    RESTARTS = "restarts"
    MOVES = "moves"
    HOLDS = "holds"
    NOTHING_NEW = "nothing_new"
    NOT_COUNTED = "not_counted"
    NOT_ENROLLED = "not_enrolled"
    BEFORE_REQUIREMENTS = "before_requirements"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The clock of a person on a day. `exit_due_on`: the day on which the exit is recorded if nothing more comes."""

    started_on: dt.date | None = None
    last_service_on: dt.date | None = None
    exited_on: dt.date | None = None
    exit_due_on: dt.date | None = None

    @property
    def is_open(self) -> bool:
        return self.started_on is not None and self.exited_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One step of the reasoning: what happened on which days, what it did, and how the clock stood then."""

    on: dt.date
    ends_on: dt.date
    code: str
    category: str
    program: str
    effect: Effect
    pause_days: int | None
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
    return _standing(spans_of(seeker_id, today=today).of_person(person), limits=limits_on(today), today=today)


def effect_of_service(
    *, seeker_id: int, code: str, on: dt.date, ends_on: dt.date | None = None, today: dt.date
) -> tuple[Effect, Standing, Standing]:
    """What recording this service would do: the effect, the clock before and the clock after. Writes nothing."""
    person = person_in(WAGNER_PEYSER, seeker_id=seeker_id, today=today)
    spans = spans_of(seeker_id, today=today).of_person(person)
    limits = limits_on(today)
    before = _standing(spans, limits=limits, today=today)
    marks = _marks(service_code_in_force(code, on=on))
    if not marks:
        return Effect.NOT_COUNTED, before, before
    if enrollment_for_service(seeker_id=seeker_id, on=on) is None:
        return Effect.NOT_ENROLLED, before, before
    added = Spans.of([Span(person=person, begins_on=on, ends_on=ends_on or on, marks=marks)])
    after = _standing(spans.joined(added), limits=limits, today=today)
    return _difference(before, after, marks), before, after


def _group(program: str, common: tuple[str, ...]) -> str:
    return "" if not program or program in common else program


def _lines(happenings: list[_Happening], limits: Limits) -> Iterable[Line]:
    counted: list[Span] = []
    before = Standing()
    for one in happenings:
        if one.refused is None:
            counted.append(Span(person=1, begins_on=one.on, ends_on=one.ends_on, marks=one.marks))
        seen_on = max(one.on, before.last_service_on or one.on)
        after = _standing(Spans.of(counted), limits=limits, today=seen_on)
        yield Line(
            on=one.on,
            ends_on=one.ends_on,
            code=one.code,
            category=one.category,
            program=one.program,
            effect=one.refused or _difference(before, after, one.marks),
            pause_days=(one.on - before.last_service_on).days if before.last_service_on else None,
            standing=after,
        )
        before = after


def _standing(spans: Spans, *, limits: Limits, today: dt.date) -> Standing:
    found = periods(spans, limits=limits, today=today)
    if not len(found):
        return Standing()
    latest = int(found.started.argmax())
    last = day_of(found.last_service[latest])
    exited = bool(found.exited[latest])
    reach = max(int(found.covered[latest]), day_number(last))
    return Standing(
        started_on=day_of(found.started[latest]),
        last_service_on=last,
        exited_on=last if exited else None,
        exit_due_on=None if exited else day_of(reach + limits.longest + 1),
    )


def _difference(before: Standing, after: Standing, marks: Mark) -> Effect:
    if after.started_on != before.started_on and before.started_on is None:
        return Effect.STARTS
    if after.started_on != before.started_on and not _continues(before, after):
        return Effect.RESTARTS
    if after != before:
        return Effect.HOLDS if not marks & (Mark.TRIGGERS | Mark.EXTENDS) else Effect.MOVES
    return Effect.NOTHING_NEW


def _continues(before: Standing, after: Standing) -> bool:
    """An earlier first day of the same period is a correction of it, not another period."""
    return (
        after.started_on is not None and before.started_on is not None and after.started_on < before.started_on
    )


def _marks(edition: ServiceCode | None) -> Mark:
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
        marks = _marks(edition)
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
    met_on = enrollment.requirements_met_on
    if met_on is None and enrollment.program == WITHOUT_ELIGIBILITY:
        met_on = enrollment.registered_on
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
            ends_on=plan.service.on if plan.service else plan.on,
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
