"""Job seekers: what a registration and each part of the profile asks, and the record as it is read."""

import datetime as dt
from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field

from peyser.accounts.choices import Channel
from peyser.api.fields import (
    LONG,
    Day,
    Email,
    Id,
    Money,
    OneOf,
    OnetCode,
    Phone,
    Plain,
    Prose,
    Secret,
    Ssn,
    ZipCode,
)
from peyser.api.schemas.shapes import Answer, Body, OfficeRef, Page, codes
from peyser.seekers.choices import DriverLicence, Education, Shift, VeteranStatus

MOST_LISTED = 100
# The default of a part that may be left out but not be null; it never reaches an action.
LEFT_OUT: Any = None
Given = Annotated[Plain, Field(min_length=1, max_length=80)]
Language = Annotated[Plain, Field(pattern=r"^(en|es)$", description="en or es", examples=["en"])]


class SeekerRegistration(Body):
    """`ssn` may always stay empty; when it is given, `ssn_notice_shown` says that the person saw the notice first.

    A person who registers gives an e-mail address and a password; staff may leave both out.
    """

    given_name: Given
    family_name: Given
    born_on: Annotated[Day, Field(examples=["1990-05-14"])]
    zip_code: ZipCode
    email: Email = ""
    password: Secret = ""
    phone: Phone = ""
    language: Language = "en"
    channel: Annotated[str, OneOf(Channel)] = Channel.INBOX.value
    may_work_in_us: bool | None = None
    ssn: Ssn = ""
    ssn_notice_shown: bool = False
    checked_for_existing_account: Annotated[
        bool, Field(description="Staff looked for an account of this person first.")
    ] = False


class ContactPart(Body):
    """What is left out stays as it is."""

    phone: Phone = Field(default=LEFT_OUT)
    email: Email = Field(default=LEFT_OUT)
    street: Annotated[Plain, Field(max_length=120)] = Field(default=LEFT_OUT)
    city: Annotated[Plain, Field(max_length=60)] = Field(default=LEFT_OUT)
    zip_code: ZipCode = Field(default=LEFT_OUT)
    language: Language = Field(default=LEFT_OUT)
    channel: Annotated[str, OneOf(Channel)] = Field(default=LEFT_OUT)


class WantedPart(Body):
    """What is left out stays as it is. `wage_wanted` in dollars an hour."""

    travel_miles: Annotated[int, Field(ge=0, le=3000)] | None = None
    would_relocate: bool = Field(default=LEFT_OUT)
    wage_wanted: Annotated[Money, Field(lt=1000)] | None = None
    shift: Annotated[str, OneOf(Shift)] = Field(default=LEFT_OUT)
    wants_full_time: bool | None = None
    available_from: Day | None = None
    is_active: bool = Field(default=LEFT_OUT, description="Looks for work now.")


class BackgroundPart(Body):
    """What is left out stays as it is. `education` rises from 0 (no diploma) to 7 (doctoral degree)."""

    education: Annotated[int, OneOf(Education)] | None = None
    driver_licence: Annotated[str, OneOf(DriverLicence, or_empty=True)] = Field(default=LEFT_OUT)
    veteran_status: Annotated[str, OneOf(VeteranStatus)] = Field(default=LEFT_OUT)
    may_work_in_us: bool | None = None


class OccupationIn(Body):
    onet_code: OnetCode
    months: Annotated[int, Field(ge=0, le=1200, description="Months of experience.", examples=[60])] = 0


class OccupationsPart(Body):
    """All occupations, in place of the earlier ones."""

    occupations: Annotated[list[OccupationIn], Field(min_length=1, max_length=MOST_LISTED)]


class SkillsPart(Body):
    """All skills, in place of the earlier ones."""

    skills: Annotated[list[Annotated[Plain, Field(max_length=40)]], Field(min_length=1, max_length=MOST_LISTED)]


class ResumePart(Body):
    """What is left out stays as it is."""

    headline: Annotated[Plain, Field(max_length=120)] = Field(default=LEFT_OUT)
    summary: Prose = Field(default=LEFT_OUT)
    licences: Annotated[list[Annotated[Plain, Field(max_length=80)]], Field(max_length=50)] = Field(
        default_factory=list
    )
    languages: Annotated[list[Annotated[Plain, Field(max_length=30)]], Field(max_length=50)] = Field(
        default_factory=list
    )
    is_online: bool = Field(default=LEFT_OUT)


class PastJobIn(Body):
    title: Annotated[Plain, Field(min_length=1, max_length=120)]
    employer_name: Annotated[Plain, Field(max_length=120)] = ""
    began_on: Annotated[Day, Field(examples=["2019-04-01"])]
    ended_on: Day | None = None
    duties: Annotated[Plain, Field(max_length=LONG, examples=["Welded frames."])] = ""


class PastJobsPart(Body):
    """All earlier jobs, in place of those sent before."""

    past_jobs: Annotated[list[PastJobIn], Field(max_length=50)]


class LookFor(Body):
    """Any of these; at least one. Sent as a body, so that names stay out of addresses and logs."""

    name: Annotated[Plain, Field(max_length=160)] = ""
    born_on: Day | None = None
    state_id: Annotated[Plain, Field(max_length=20)] = ""
    ssn: Ssn = ""
    email: Annotated[Plain, Field(max_length=254, examples=["maria@example.org"])] = ""
    phone: Phone = ""


class AssistReason(Body):
    reason: Annotated[Plain, Field(min_length=1, max_length=200)]


class Registered(Answer):
    """A new record. `can_sign_in`: an account to sign in with was made too."""

    id: int
    state_id: str
    given_name: str
    family_name: str
    can_sign_in: bool
    home_office: OfficeRef


class SeekerListed(Answer):
    """A person in a list for staff. `may_open`: the record is within reach; otherwise assist the person first."""

    id: int
    state_id: str
    name: str
    born_on: dt.date
    home_office: OfficeRef
    may_open: bool


class SeekerPage(Page[SeekerListed]):
    pass


class SeekersFound(Answer):
    """Accounts that may belong to the person, best first, from the whole state."""

    items: list[SeekerListed]


class ContactOut(Answer):
    phone: str
    email: str
    street: str
    city: str
    state: Annotated[str, Field(examples=["MO"])]
    zip_code: Annotated[str, Field(examples=["65201"])]
    language: str
    channel: str = Field(json_schema_extra=codes(Channel))


class WantedOut(Answer):
    travel_miles: int | None
    would_relocate: bool
    wage_wanted: Decimal | None
    shift: str = Field(json_schema_extra=codes(Shift))
    wants_full_time: bool | None
    available_from: dt.date | None
    is_active: bool


class BackgroundOut(Answer):
    education: int | None
    driver_licence: str
    veteran_status: str = Field(json_schema_extra=codes(VeteranStatus))
    may_work_in_us: bool | None


class OccupationOut(Answer):
    onet_code: str
    title: str
    months: int
    confirmed: bool


class ResumeOut(Answer):
    headline: str
    summary: str
    licences: list[str]
    languages: list[str]
    is_online: bool
    completed_at: dt.datetime | None


class PastJobOut(Answer):
    title: str
    employer_name: str
    began_on: dt.date
    ended_on: dt.date | None
    duties: str


class SeekerRecord(Answer):
    """A seeker's record, for the person and for staff who may open it. The Social Security number is never in it."""

    id: int
    state_id: str
    given_name: str
    family_name: str
    born_on: dt.date
    home_office: OfficeRef
    registered_at: dt.datetime
    profile_completed_at: dt.datetime | None
    open_steps: list[str] = Field(description="Parts of the profile that still want an answer.")
    contact: ContactOut
    wanted: WantedOut
    background: BackgroundOut
    occupations: list[OccupationOut]
    skills: list[str]
    resume: ResumeOut
    past_jobs: list[PastJobOut]


class Assisted(Answer):
    """The record of a seeker of another office is open to this office from `began_on` until `ended_on`."""

    seeker_id: Id
    reason: str
    began_on: dt.date
    ended_on: dt.date


def given(part: Body) -> dict[str, Any]:
    """The values that were sent, by name."""
    return part.model_dump(exclude_unset=True)
