"""From an order's values to the facts that the rule book judges. One place for every door: form, API, import."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.employers.choices import AccessRight, AccountStatus
from peyser.employers.models import Employer
from peyser.job_orders.accepted_pay import pay_of
from peyser.job_orders.choices import Duration, Kind, SpecialCategory, Status, WorkPlace
from peyser.job_orders.minimum_wage import is_below_minimum
from peyser.job_orders.models import JobOrder
from peyser.job_orders.talk import needs_talk
from peyser.job_orders.union_supply import is_destination_arranged
from peyser.job_orders.youth import breaches_of_order, is_youth_program
from peyser.rulebook.employer_account.facts import OrderEntryFacts
from peyser.rulebook.engine import Mark
from peyser.rulebook.job_order.facts import JobOrderFacts
from peyser.rulebook.visibility.facts import VisibilityFacts
from peyser.seekers.choices import Shift

AES = "AES"
H2_KINDS = frozenset({Kind.H_2A, Kind.H_2B})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestations:
    """What whoever enters the order answers about it: each a fact that only they know."""

    position_exists: bool = False
    agricultural: bool = False
    sales_leads: bool = False
    network_marketing: bool = False
    self_employment: bool = False
    union_condition: bool = False
    charge_to_worker: bool = False
    purchase_required: bool = False
    federally_illegal_drug: bool = False
    reviewed_with_employer: bool = False
    asked_to_be_hidden: bool = False
    need_established: bool = False
    union_openings_match: bool = False
    union_specifications_match: bool = False
    union_information_adequate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderDetails:
    """A job order as it is entered. Amounts in dollars; `received_at` is when the request reached us."""

    title: str
    description: str
    worksite_city: str
    worksite_state: str
    worksite_zip: str
    attest: Attestations
    received_at: dt.datetime | None = None
    kind: str = Kind.REGULAR
    onet_code: str = ""
    openings: int = 1
    special_categories: tuple[str, ...] = ()
    agricultural_kind: str = ""
    worksite_street: str = ""
    full_time: bool = True
    hours_per_week: Decimal | None = None
    shift: str = Shift.ANY
    duration: str = Duration.PERMANENT
    starts_on: dt.date | None = None
    ends_on: dt.date | None = None
    wage_min: Decimal | None = None
    wage_max: Decimal | None = None
    wage_unit: str = ""
    wage_note: str = ""
    tipped: bool = False
    pieces_per_hour: Decimal | None = None
    hours_per_day: Decimal | None = None
    work_begins: dt.time | None = None
    work_ends: dt.time | None = None
    in_school_hours: bool = False
    school_term: str = ""
    labor_organization: str = ""
    labor_organization_contact: str = ""
    refer_to: str = ""
    min_education: int | None = None
    min_months: int | None = None
    min_age: int | None = None
    driver_licence: str = ""
    skill_codes: tuple[str, ...] = ()
    licences: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    hiring_requirements: tuple[str, ...] = ()
    requirements_text: str = ""
    application_methods: tuple[str, ...] = ()
    application_instructions: str = ""
    application_email: str = ""
    application_phone: str = ""
    application_url: str = ""
    staff_screened: bool = False
    show_employer_name: bool = True
    confidential_need: str = ""
    confidential_talked_on: dt.date | None = None
    confidential_talked_with: str = ""
    open_on: dt.date | None = None
    last_day_on: dt.date | None = None
    benefits: tuple[str, ...] = ()
    pay_by_experience: bool = False
    work_place: str = WorkPlace.ON_SITE
    public_transport: bool = False
    lift_pounds: int | None = None
    lift_often: str = ""
    physical_demands: str = ""
    own_equipment: str = ""
    tests_text: str = ""
    documents_wanted: tuple[str, ...] = ()
    max_referrals: int | None = None
    copied_from: int | None = field(default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the records say besides the order's own words.

    `listed_twice`: this single opening is listed in another order already. `at_issue`: the position is at issue in
    a labor dispute. `was_h2`: the order that is changed is an H-2A or H-2B order. `was_hidden`: its employer was
    hidden before this change. `accepted_pay`: the pay below the minimum that a supervisor accepted for this order.
    """

    listed_twice: bool = False
    at_issue: bool = False
    was_h2: bool = False
    accepted_pay: str = ""
    was_hidden: bool = False


def job_order_facts(
    details: OrderDetails,
    *,
    actor: Actor,
    on: dt.date,
    standing: Standing = Standing(),
    marks: tuple[Mark, ...] = (),
) -> JobOrderFacts:
    """The facts of what an order says, on that day; `marks` are what the screening found in its words."""
    attest = details.attest
    return JobOrderFacts(
        h2_program=details.kind in H2_KINDS or standing.was_h2,
        entered_by_flc_coordinator=actor.has_role(Role.FLC_COORDINATOR),
        agricultural=attest.agricultural and details.kind not in H2_KINDS,
        aes_in_title=AES in details.title.split(),
        aes_category=SpecialCategory.AES in details.special_categories,
        openings=details.openings,
        position_exists=attest.position_exists,
        sales_leads=attest.sales_leads,
        network_marketing=attest.network_marketing,
        self_employment=attest.self_employment,
        only_opening_already_listed=standing.listed_twice,
        worksite_given=bool(details.worksite_city and details.worksite_state),
        hiring_requirements_answered=bool(details.hiring_requirements),
        copied_from_earlier_order=details.copied_from is not None,
        reviewed_with_employer=attest.reviewed_with_employer,
        union_condition=attest.union_condition,
        charge_to_worker=attest.charge_to_worker,
        purchase_required=attest.purchase_required,
        federally_illegal_drug=attest.federally_illegal_drug,
        wage_below_minimum=below_minimum(details, on=on),
        pay_accepted=standing.accepted_pay == pay_of(details),
        position_at_issue_in_dispute=standing.at_issue,
        young=tuple(sorted(breaches_of_order(details, on=on))),
        youth_without_age=details.min_age is None and is_youth_program(details),
        from_labor_organization=bool(details.labor_organization),
        union_openings_match=attest.union_openings_match,
        union_specifications_match=attest.union_specifications_match,
        union_information_adequate=attest.union_information_adequate,
        union_destination_arranged=is_destination_arranged(details),
        employer_hidden=not details.show_employer_name,
        employer_asked_to_be_hidden=attest.asked_to_be_hidden,
        hidden_without_talk=needs_talk(details, actor=actor, was_hidden=standing.was_hidden),
        shown_against_request=actor.is_staff and standing.was_hidden and details.show_employer_name,
        marks=marks,
    )


def below_minimum(details: OrderDetails | JobOrder, *, on: dt.date) -> bool | None:
    """Whether the pay lies below the minimum of that day.

    None where it cannot be told, and for H-2A and H-2B: the Department of Labor sets the pay of these orders.
    """
    if details.kind in H2_KINDS:
        return None
    return is_below_minimum(
        wage=details.wage_min if details.wage_max is None else details.wage_max,
        unit=details.wage_unit,
        hours_a_week=details.hours_per_week,
        worksite_state=details.worksite_state,
        on=on,
        tipped=details.tipped,
        pieces_an_hour=details.pieces_per_hour,
    )


def order_entry_facts(employer: Employer, *, actor: Actor) -> OrderEntryFacts:
    """The facts of who enters an order for which account."""
    return OrderEntryFacts(
        entered_by_employer=actor.employer_id is not None,
        account_pending=employer.status == AccountStatus.PENDING_VERIFICATION,
        account_closed=employer.status in {AccountStatus.DENIED, AccountStatus.INACTIVE}
        or employer.access_right == AccessRight.DISABLED,
        employer_discontinued=employer.status == AccountStatus.DISCONTINUED,
        employer_known_to_discriminate=employer.known_to_discriminate,
    )


def visibility_facts(job_order: JobOrder, *, on: dt.date, veteran_priority: bool = False) -> VisibilityFacts:
    """The facts of whether an order is online on that day, for a viewer with or without veterans' priority."""
    employer = job_order.employer
    return VisibilityFacts(
        order_open=job_order.status == Status.OPEN,
        on_hold=job_order.status == Status.ON_HOLD,
        void=job_order.status == Status.VOID,
        not_yet_open=job_order.status == Status.OPEN
        and job_order.open_on is not None
        and job_order.open_on > on,
        expired=job_order.last_day_on is not None and job_order.last_day_on < on,
        employer_validated=employer.access_right == AccessRight.ENABLED,
        employer_discontinued=employer.status == AccountStatus.DISCONTINUED,
        position_at_issue_in_dispute=job_order.at_issue_in_dispute,
        federally_illegal_drug=job_order.federally_illegal_drug,
        veterans_hold=job_order.veterans_hold_until is not None and job_order.veterans_hold_until > on,
        viewer_has_veteran_priority=veteran_priority,
    )


def with_aes_in_step(
    title: str, categories: Iterable[str], *, agricultural: bool
) -> tuple[str, tuple[str, ...]]:
    """Title and categories of a farm order with AES in both, as the manual wants; others unchanged."""
    kept = tuple(dict.fromkeys(categories))
    if not agricultural:
        return title, kept
    marked = title if AES in title.split() else f"{AES} {title}"
    return marked, kept if SpecialCategory.AES in kept else (*kept, SpecialCategory.AES.value)
