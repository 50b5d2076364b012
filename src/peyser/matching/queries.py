"""Who fits an order, and which orders fit a seeker: the qualified first, veterans' priority, then the score."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from peyser.accounts.actor import Actor
from peyser.job_orders.models import JobOrder
from peyser.kernel.money import hourly_equivalent
from peyser.matching.criteria import OrderSide, SeekerSide
from peyser.matching.explain import Match, explain
from peyser.reference.queries import miles_between, places_of
from peyser.seekers.choices import VeteranStatus
from peyser.seekers.models import Seeker, SeekerOccupation

TIERS = {VeteranStatus.DISABLED: 0, VeteranStatus.VETERAN: 1, VeteranStatus.SPOUSE: 1, VeteranStatus.NONE: 2}
PAY_PERIODS = {"hour": "hour", "week": "week", "two_weeks": "biweek", "month": "month", "year": "year"}


@dataclass(frozen=True, slots=True)
class Candidate:
    seeker: Seeker
    match: Match
    tier: int


@dataclass(frozen=True, slots=True)
class FittingJob:
    job_order: JobOrder
    match: Match


def match_of(order: JobOrder, seeker: Seeker, *, on: dt.date) -> Match:
    """How this one seeker fits this one order."""
    places = places_of({order.worksite_zip, seeker.zip_code})
    return explain(
        order_side(order, on=on), seeker_side(seeker, _miles(places, order.worksite_zip, seeker.zip_code))
    )


def candidates_for(order: JobOrder, *, on: dt.date, limit: int = 50) -> list[Candidate]:
    """The seekers of the whole state who fit, best first: the qualified, then those with something unknown.

    Whoever is available counts, in the office or not, unless the worksite is farther than they will travel.
    Among the qualified, disabled veterans come before other covered persons, and these before everyone else; then
    the score; then the State ID, so that equals have a fixed order that favors nobody.
    """
    side = order_side(order, on=on)
    people = list(_possible(side, on=on))
    places = places_of({order.worksite_zip, *(seeker.zip_code for seeker in people)})
    found = [
        Candidate(
            s,
            explain(side, seeker_side(s, _miles(places, order.worksite_zip, s.zip_code))),
            TIERS[VeteranStatus(s.veteran_status)],
        )
        for s in people
    ]
    able = [c for c in found if c.match.meets_minimum is not False and not c.match.too_far]
    able.sort(key=lambda c: (c.match.meets_minimum is None, c.tier, -c.match.score, c.seeker.state_id))
    return able[:limit]


def jobs_for(seeker: Seeker, *, on: dt.date, limit: int = 20) -> list[FittingJob]:
    """The online orders that fit a seeker, best score first."""
    side = seeker_side(seeker, None)
    groups = {code[:2] for code in side.months_by_code}
    wanted = Q()
    for group in groups:
        wanted |= Q(onet_code__startswith=group)
    if not groups:
        return []
    online = JobOrder.objects.online(on=on, veteran_priority=seeker.veteran_status != VeteranStatus.NONE)
    orders = list(online.filter(wanted).select_related("employer").defer("search"))
    places = places_of({seeker.zip_code, *(order.worksite_zip for order in orders)})
    found = [
        FittingJob(
            o,
            explain(order_side(o, on=on), replace(side, miles=_miles(places, o.worksite_zip, seeker.zip_code))),
        )
        for o in orders
    ]
    able = [job for job in found if job.match.meets_minimum is not False and not job.match.too_far]
    return sorted(able, key=lambda job: (-job.match.score, -job.job_order.pk))[:limit]


def order_side(order: JobOrder, *, on: dt.date) -> OrderSide:
    amount = order.wage_max or order.wage_min
    unit = PAY_PERIODS.get(order.wage_unit, "piece")
    hourly = (
        hourly_equivalent(amount, unit=unit, hours_a_week=order.hours_per_week) if amount is not None else None
    )
    return OrderSide(
        onet_code=order.onet_code,
        min_education=order.min_education,
        min_months=order.min_months,
        min_age=order.min_age,
        driver_licence=order.driver_licence,
        full_time=order.full_time,
        shift=order.shift,
        hourly_wage_max=hourly,
        starts_on=order.starts_on,
        skill_codes=frozenset(order.skill_codes),
        licences=frozenset(order.licences),
        languages=frozenset(order.languages),
        on=on,
    )


def seeker_side(seeker: Seeker, miles: float | None) -> SeekerSide:
    resume = getattr(seeker, "resume", None)
    return SeekerSide(
        may_work_in_us=seeker.may_work_in_us,
        education=seeker.education,
        months_by_code={row.onet_code: row.months for row in seeker.occupations.all()},
        born_on=seeker.born_on,
        driver_licence=seeker.driver_licence,
        travel_miles=seeker.travel_miles,
        would_relocate=seeker.would_relocate,
        wants_full_time=seeker.wants_full_time,
        shift=seeker.shift,
        wage_wanted=seeker.wage_wanted,
        available_from=seeker.available_from,
        skill_codes=frozenset(resume.skill_codes if resume else ()),
        licences=frozenset(resume.licences if resume else ()),
        languages=frozenset(resume.languages if resume else ()),
        miles=miles,
    )


def _possible(side: OrderSide, *, on: dt.date) -> QuerySet[Seeker]:
    """Available people of the order's line of work, or with one of its skills, less those surely below a minimum."""
    people = Seeker.objects.available(on=on).exclude(may_work_in_us=False)
    if side.min_education:
        people = people.filter(Q(education__isnull=True) | Q(education__gte=side.min_education))
    in_trade = Exists(
        SeekerOccupation.objects.filter(seeker=OuterRef("pk"), onet_code__startswith=side.onet_code[:2])
    )
    if side.onet_code and side.skill_codes:
        people = people.filter(in_trade | Q(resume__skill_codes__overlap=list(side.skill_codes)))
    elif side.onet_code:
        people = people.filter(in_trade)
    elif side.skill_codes:
        people = people.filter(resume__skill_codes__overlap=list(side.skill_codes))
    return (
        people.select_related("resume", "home_office")
        .prefetch_related(Prefetch("occupations", queryset=SeekerOccupation.objects.order_by("pk")))
        .order_by("pk")
    )


def _miles(places: dict[str, tuple[float, float]], one: str, other: str) -> float | None:
    if one not in places or other not in places:
        return None
    return round(miles_between(places[one], places[other]), 1)


def visible_candidates(actor: Actor, found: Iterable[Candidate], *, on: dt.date) -> set[int]:
    """Which of these people's records the actor may open; the others are shown by State ID only."""
    ids = [candidate.seeker.pk for candidate in found]
    return set(Seeker.objects.visible_to(actor, on=on).filter(pk__in=ids).values_list("pk", flat=True))
