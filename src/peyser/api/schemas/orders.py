"""What a job order says when it is entered, and what the rule book is asked about it."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from peyser.api.fields import (
    Clock,
    Day,
    Email,
    Id,
    Instant,
    Money,
    OneOf,
    OnetCodeOrNone,
    Plain,
    Prose,
    StateCode,
    Website,
    ZipCodeOrNone,
)
from peyser.api.schemas.shapes import Body
from peyser.job_orders.actions.clearings import Clearing
from peyser.job_orders.choices import (
    AgriculturalKind,
    ApplicationMethod,
    Benefit,
    CloseReason,
    DocumentWanted,
    Duration,
    HiringRequirement,
    HoldReason,
    Kind,
    LiftOften,
    ReferTo,
    SchoolTerm,
    SpecialCategory,
    WageUnit,
    WorkPlace,
)
from peyser.job_orders.facts import Attestations, OrderDetails
from peyser.seekers.choices import DriverLicence, Education, Shift

# The column holds 150; a farm order gets "AES " in front of its title.
LONGEST_TITLE = 146
Skill = Annotated[Plain, Field(min_length=1, max_length=40)]
Licence = Annotated[Plain, Field(min_length=1, max_length=80)]
Tongue = Annotated[Plain, Field(min_length=1, max_length=30)]
Many = Field(max_length=50)
Load = Annotated[int, Field(ge=1, le=500, description="In pounds.", examples=[40])]
MostReferrals = Annotated[
    int, Field(ge=1, le=9999, description="Staff are told when this many were sent.", examples=[10])
]


class AttestBody(Body):
    """What only the one who enters the order knows. What is left out counts as no."""

    position_exists: Annotated[bool, Field(description="The opening is there now.")] = False
    agricultural: Annotated[bool, Field(examples=[False])] = False
    sales_leads: Annotated[bool, Field(examples=[False])] = False
    network_marketing: Annotated[bool, Field(examples=[False])] = False
    self_employment: Annotated[bool, Field(examples=[False])] = False
    union_condition: Annotated[bool, Field(examples=[False])] = False
    charge_to_worker: Annotated[bool, Field(examples=[False])] = False
    purchase_required: Annotated[bool, Field(examples=[False])] = False
    federally_illegal_drug: Annotated[bool, Field(examples=[False])] = False
    reviewed_with_employer: bool = False
    union_openings_match: Annotated[
        bool, Field(description="Staff: the labor organization has these very openings.", examples=[False])
    ] = False
    union_specifications_match: Annotated[
        bool, Field(description="Staff: the order asks for what the employer asks for.", examples=[False])
    ] = False
    union_information_adequate: Annotated[
        bool, Field(description="Staff: the order says enough to choose and refer people.", examples=[False])
    ] = False
    asked_to_be_hidden: Annotated[
        bool, Field(description="The employer itself asked for confidentiality.", examples=[False])
    ] = False
    need_established: Annotated[
        bool, Field(description="Staff: the talk established the need to stay hidden.", examples=[False])
    ] = False


class ClearingBody(Body):
    """A supervisor's reason why marked words are lawful in this order; `field` and `words` as the finding says."""

    pattern_id: Annotated[Plain, Field(min_length=1, max_length=20)]
    field: Annotated[Plain, Field(min_length=1, max_length=40)]
    words: Annotated[Plain, Field(min_length=1, max_length=200)]
    reason: Annotated[Prose, Field(min_length=1, max_length=2000)]


class OrderBody(Body):
    """A job order. Pay in dollars. `received_at`: when the request reached the job center, if not now."""

    title: Annotated[Plain, Field(min_length=1, max_length=LONGEST_TITLE)]
    description: Annotated[Prose, Field(min_length=1)]
    worksite_city: Annotated[Plain, Field(max_length=60)]
    worksite_state: StateCode
    worksite_zip: ZipCodeOrNone = ""
    worksite_street: Annotated[Plain, Field(max_length=400)] = ""
    attest: AttestBody
    received_at: Annotated[Instant | None, Field(examples=[None])] = None
    kind: Annotated[str, OneOf(Kind)] = Kind.REGULAR.value
    onet_code: OnetCodeOrNone = ""
    openings: Annotated[int, Field(ge=1, le=9999)] = 1
    agricultural_kind: Annotated[str, OneOf(AgriculturalKind, or_empty=True)] = ""
    special_categories: Annotated[list[Annotated[str, OneOf(SpecialCategory)]], Many] = []
    full_time: bool = True
    hours_per_week: Annotated[Decimal, Field(ge=0, le=168, max_digits=5, decimal_places=2)] | None = None
    shift: Annotated[str, OneOf(Shift)] = Shift.ANY.value
    duration: Annotated[str, OneOf(Duration)] = Duration.PERMANENT.value
    starts_on: Annotated[Day | None, Field(examples=[None])] = None
    ends_on: Annotated[Day | None, Field(examples=[None])] = None
    wage_min: Money | None = None
    wage_max: Annotated[Money | None, Field(examples=["24.00"])] = None
    wage_unit: Annotated[str, OneOf(WageUnit, or_empty=True)] = ""
    wage_note: Annotated[Prose, Field(examples=[""])] = ""
    min_education: Annotated[int, OneOf(Education)] | None = None
    min_months: Annotated[int, Field(ge=0, le=1200, examples=[12])] | None = None
    tipped: Annotated[bool, Field(examples=[False])] = False
    pieces_per_hour: Annotated[Decimal, Field(ge=0, max_digits=8, decimal_places=2)] | None = None
    hours_per_day: Annotated[Decimal, Field(ge=0, le=24, max_digits=4, decimal_places=2)] | None = None
    work_begins: Annotated[Clock | None, Field(description="Earliest time of work.", examples=["08:00"])] = None
    work_ends: Annotated[Clock | None, Field(description="Latest time of work.", examples=["17:00"])] = None
    in_school_hours: Annotated[bool, Field(examples=[False])] = False
    school_term: Annotated[str, OneOf(SchoolTerm, or_empty=True)] = ""
    labor_organization: Annotated[
        Plain, Field(max_length=150, description="Staff: the union that placed the order.", examples=[""])
    ] = ""
    labor_organization_contact: Annotated[Plain, Field(max_length=300, examples=[""])] = ""
    refer_to: Annotated[str, OneOf(ReferTo, or_empty=True)] = ""
    min_age: Annotated[int, Field(ge=1, le=99, examples=[18])] | None = None
    driver_licence: Annotated[str, OneOf(DriverLicence, or_empty=True)] = ""
    skill_codes: Annotated[list[Skill], Many] = []
    licences: Annotated[list[Licence], Many] = []
    languages: Annotated[list[Tongue], Many] = []
    hiring_requirements: Annotated[list[Annotated[str, OneOf(HiringRequirement)]], Many] = []
    requirements_text: Annotated[Prose, Field(examples=[""])] = ""
    application_methods: Annotated[list[Annotated[str, OneOf(ApplicationMethod)]], Many] = []
    application_instructions: Annotated[Prose, Field(examples=[""])] = ""
    application_email: Email = ""
    application_phone: Annotated[Plain, Field(max_length=30, examples=["573-555-0100"])] = ""
    application_url: Website = ""
    staff_screened: Annotated[bool, Field(examples=[False])] = False
    show_employer_name: bool = True
    confidential_need: Annotated[
        Prose, Field(description="Why the employer's name should stay off.", examples=[""])
    ] = ""
    confidential_talked_on: Annotated[
        Day | None, Field(description="Staff: day of the talk with the employer.", examples=[None])
    ] = None
    confidential_talked_with: Annotated[Plain, Field(max_length=120, examples=[""])] = ""
    open_on: Annotated[Day | None, Field(examples=[None])] = None
    last_day_on: Annotated[Day | None, Field(examples=[None])] = None
    benefits: Annotated[list[Annotated[str, OneOf(Benefit)]], Many] = []
    pay_by_experience: Annotated[bool, Field(examples=[False])] = False
    work_place: Annotated[str, OneOf(WorkPlace)] = WorkPlace.ON_SITE.value
    public_transport: Annotated[bool, Field(examples=[False])] = False
    lift_pounds: Load | None = None
    lift_often: Annotated[str, OneOf(LiftOften, or_empty=True)] = ""
    physical_demands: Annotated[Prose, Field(examples=[""])] = ""
    own_equipment: Annotated[Prose, Field(examples=[""])] = ""
    tests_text: Annotated[Prose, Field(examples=[""])] = ""
    documents_wanted: Annotated[list[Annotated[str, OneOf(DocumentWanted)]], Many] = []
    max_referrals: MostReferrals | None = None
    copied_from: Annotated[Id | None, Field(examples=[None])] = None
    clearings: Annotated[list[ClearingBody], Field(max_length=50, examples=[[]])] = []


class NewOrderBody(OrderBody):
    """`employer_id` is asked of staff; a contact enters orders for the own employer."""

    employer_id: Annotated[Id | None, Field(examples=[None])] = None


class HoldBody(Body):
    reason: Annotated[str, OneOf(HoldReason)]
    note: Prose = ""


class ReleaseBody(Body):
    note: Prose = ""


class CloseBody(Body):
    reason: Annotated[str, OneOf(CloseReason)]
    note: Prose = ""


def order_details(body: OrderBody) -> OrderDetails:
    """The order as the actions take it."""
    plain = body.model_dump(exclude={"attest", "employer_id", "clearings"})
    lists = {name: tuple(value) for name, value in plain.items() if isinstance(value, list)}
    return OrderDetails(**plain | lists, attest=Attestations(**body.attest.model_dump()))


def order_clearings(body: OrderBody) -> list[Clearing]:
    """The supervisor's reasons as the actions take them."""
    return [Clearing(**one.model_dump()) for one in body.clearings]
