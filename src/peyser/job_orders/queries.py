"""Reading job orders: the public search, the page of one job, the desk's lists."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import Case, F, Field, FloatField, Q, QuerySet, Value, When
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.job_orders.choices import ApplicationMethod, Benefit, DocumentWanted, WorkPlace
from peyser.job_orders.facts import visibility_facts
from peyser.job_orders.models import JobOrder, OpenedJob
from peyser.job_orders.permissions import can_read_contact_of, can_see_employer_of
from peyser.job_orders.union_supply import send_to
from peyser.job_orders.veterans import has_veteran_priority
from peyser.reference.queries import zip_codes_within
from peyser.rulebook.engine import Decision, decide
from peyser.rulebook.registration.facts import WANTS_HOW_TO_APPLY, PublicAccessFacts
from peyser.rulebook.registration.rules import PUBLIC_ACCESS_RULES
from peyser.rulebook.visibility.rules import VISIBILITY_RULES

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class JobSearch:
    """What somebody looks for. `miles` counts from the center of `zip_code`; empty values ask for nothing."""

    words: str = ""
    zip_code: str = ""
    miles: int = 25
    full_time: bool | None = None
    onet_group: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobView:
    """What this reader may know of a job. A secret is not in here, so no page can show it by mistake."""

    id: int
    number: str
    title: str
    description: str
    employer_name: str
    city: str
    state: str
    zip_code: str
    street: str
    openings: int
    full_time: bool
    hours_per_week: Decimal | None
    shift: str
    duration: str
    wage_min: Decimal | None
    wage_max: Decimal | None
    wage_unit: str
    wage_note: str
    starts_on: dt.date | None
    ends_on: dt.date | None
    open_on: dt.date | None
    last_day_on: dt.date | None
    requirements: tuple[tuple[str, str], ...]
    requirements_text: str
    benefits: tuple[str, ...]
    conditions: tuple[tuple[str, str], ...]
    documents_wanted: tuple[str, ...]
    dispute_notice: bool
    staff_screened: bool
    miles: float | None = None
    how_to_apply: tuple[tuple[str, str], ...] | None = None
    instructions: str = ""


def search_jobs(actor: Actor, search: JobSearch, *, on: dt.date) -> QuerySet[JobOrder]:
    """Jobs online on that day that fit, best first: nearest words, then nearest place, then newest.

    Each row carries `distance`, miles or None. An unknown ZIP code finds nothing.
    """
    priority = has_veteran_priority(actor)
    found: QuerySet[JobOrder] = JobOrder.objects.online(on=on, veteran_priority=priority)
    found = found.select_related("employer").defer("search")
    order: list[Any] = []
    if search.words.strip():
        query = SearchQuery(search.words, config="english", search_type="websearch")
        found = found.filter(search=query).annotate(rank=SearchRank(F("search"), query))
        order.append("-rank")
    if search.full_time is not None:
        found = found.filter(full_time=search.full_time)
    if search.onet_group:
        found = found.filter(onet_code__startswith=search.onet_group)
    if search.category:
        found = found.filter(special_categories__contains=[search.category])
    if search.zip_code:
        near = zip_codes_within(search.zip_code, miles=search.miles)
        if not near:
            return JobOrder.objects.none()
        found = found.filter(worksite_zip__in=near).annotate(distance=_distance(near))
        order.append("distance")
    else:
        found = found.annotate(distance=Value(None, output_field=FloatField()))
    return found.order_by(*order, "-open_on", "-pk")


def job_for_actor(actor: Actor, pk: int, *, on: dt.date) -> JobOrder:
    """The order, if the actor may open it. Raises JobOrder.DoesNotExist otherwise."""
    found: JobOrder = (
        JobOrder.objects.visible_to(actor, on=on)
        .select_related("employer", "office", "responsible", "contact")
        .get(pk=pk)
    )
    return found


def view_for(actor: Actor, order: JobOrder, *, with_how_to_apply: bool = False) -> JobView:
    """The order as this actor may see it: employer and contact hidden when confidential, how to apply after sign-in."""
    contact_open = can_read_contact_of(actor, order)
    return JobView(
        id=order.pk,
        number=order.number,
        title=order.title,
        description=order.description,
        employer_name=order.employer.name if can_see_employer_of(actor, order) else "",
        city=order.worksite_city,
        state=order.worksite_state,
        zip_code=order.worksite_zip,
        street=order.worksite_street if contact_open and actor.user_id is not None else "",
        openings=order.openings,
        full_time=order.full_time,
        hours_per_week=order.hours_per_week,
        shift=order.get_shift_display(),
        duration=order.get_duration_display(),
        wage_min=order.wage_min,
        wage_max=order.wage_max,
        wage_unit=order.get_wage_unit_display() if order.wage_unit else "",
        wage_note=order.wage_note,
        starts_on=order.starts_on,
        ends_on=order.ends_on,
        open_on=order.open_on,
        last_day_on=order.last_day_on,
        requirements=_requirements(order),
        requirements_text=order.requirements_text,
        benefits=tuple(str(Benefit(code).label) for code in order.benefits),
        conditions=_conditions(order),
        documents_wanted=tuple(str(DocumentWanted(code).label) for code in order.documents_wanted),
        dispute_notice=order.dispute_at_worksite,
        staff_screened=order.staff_screened,
        miles=getattr(order, "distance", None),
        how_to_apply=_how_to_apply(actor, order, contact_open) if with_how_to_apply else None,
        instructions=order.application_instructions
        if with_how_to_apply and contact_open and not (order.staff_screened and not actor.is_staff)
        else "",
    )


def may_see_how_to_apply(actor: Actor, *, on: dt.date) -> Decision:
    """The rule book's answer to whether this reader may see how to apply."""
    facts = PublicAccessFacts(signed_in=actor.user_id is not None, wants=WANTS_HOW_TO_APPLY)
    return decide(PUBLIC_ACCESS_RULES, facts, on=on)


def why_not_online(order: JobOrder, *, on: dt.date) -> Decision:
    """The reasons of the rule book why the public does not see this order; none when it is online."""
    return decide(VISIBILITY_RULES, visibility_facts(order, on=on), on=on)


def orders_of_employer(actor: Actor, employer_id: int) -> QuerySet[JobOrder]:
    """The orders of one employer, newest first: for that employer, and for staff.

    Staff outside the holding center do not find its confidential orders here: the list would name the employer.
    """
    found = JobOrder.objects.filter(employer=employer_id).select_related("employer", "office").defer("search")
    if actor.is_staff and not actor.statewide:
        found = found.filter(Q(show_employer_name=True) | Q(office__in=actor.office_ids))
    if actor.is_staff or actor.employer_id == employer_id:
        return found.order_by("-received_at", "-pk")
    return found.none()


def orders_for_desk(
    actor: Actor, *, status: str = "", text: str = "", category: str = "", own_offices: bool = True
) -> QuerySet[JobOrder]:
    """The orders that the actor's offices hold (or all), newest first."""
    found = JobOrder.objects.select_related("employer", "office").defer("search")
    if own_offices and not actor.statewide:
        found = found.filter(office__in=actor.office_ids)
    if status:
        found = found.filter(status=status)
    if category:
        found = found.filter(special_categories__contains=[category])
    if text.strip():
        found = found.filter(Q(title__icontains=text.strip()) | Q(number__iexact=text.strip()))
    return found.order_by("-received_at", "-pk")


def _distance(near: dict[str, float]) -> Case:
    return Case(
        *(When(worksite_zip=code, then=Value(miles)) for code, miles in near.items()), output_field=FloatField()
    )


def _requirements(order: JobOrder) -> tuple[tuple[str, str], ...]:
    lines = [
        (
            _label("min_education"),
            _shown(order.get_min_education_display(), order.min_education),
        ),
        (_label("min_months"), _shown(order.min_months, order.min_months)),
        (_label("min_age"), _shown(order.min_age, order.min_age)),
        (_label("driver_licence"), order.get_driver_licence_display() or ""),
        (_label("licences"), ", ".join(order.licences)),
        (_label("languages"), ", ".join(order.languages)),
        (_label("lift_pounds"), _load(order)),
        *((_label(name), getattr(order, name)) for name in ("physical_demands", "own_equipment", "tests_text")),
    ]
    return tuple((label, text) for label, text in lines if text)


def _label(name: str) -> str:
    field = JobOrder._meta.get_field(name)
    return str(field.verbose_name) if isinstance(field, Field) else name


def _load(order: JobOrder) -> str:
    often = order.get_lift_often_display() if order.lift_pounds else ""
    return ", ".join(filter(None, (_shown(order.lift_pounds, order.lift_pounds), often)))


def _conditions(order: JobOrder) -> tuple[tuple[str, str], ...]:
    """What is good to know of place and pay; nothing for what is usual."""
    lines = (
        ("work_place", order.get_work_place_display() if order.work_place != WorkPlace.ON_SITE else ""),
        ("public_transport", _("A bus or train goes there") if order.public_transport else ""),
        ("pay_by_experience", _("Yes") if order.pay_by_experience else ""),
    )
    return tuple((_label(name), text) for name, text in lines if text)


def _shown(text: Any, value: Any) -> str:
    return "" if value is None else str(text)


def _how_to_apply(actor: Actor, order: JobOrder, contact_open: bool) -> tuple[tuple[str, str], ...]:
    if order.staff_screened or not contact_open:
        return ((str(ApplicationMethod.JOB_CENTER.label), ""),)
    if union := send_to(order):
        return ((_("Through the labor organization"), union),)
    contacts = {
        ApplicationMethod.ONLINE: order.application_url,
        ApplicationMethod.EMAIL: order.application_email,
        ApplicationMethod.PHONE: order.application_phone,
    }
    return tuple(
        (str(ApplicationMethod(method).label), contacts.get(ApplicationMethod(method), ""))
        for method in order.application_methods
    )


def jobs_opened_by(seeker_id: int) -> QuerySet[OpenedJob]:
    """The jobs that we remember this seeker opened, the latest first: for the seeker alone."""
    found = OpenedJob.objects.filter(seeker=seeker_id).select_related("job_order")
    return found.defer("job_order__search").order_by("-last_at", "-pk")
