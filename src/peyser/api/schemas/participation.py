"""Enrollments and services of a seeker."""

import datetime as dt
from dataclasses import fields
from typing import Annotated, Any

from pydantic import Field

from peyser.api.fields import Day, Id, Plain, Prose
from peyser.api.schemas.shapes import Answer, Body, OfficeRef, Page, PersonRef, codes, office_ref, person_ref
from peyser.participation.models import Enrollment, Service
from peyser.participation.queries import with_details
from peyser.participation.special import Special

SPECIAL = tuple(field.name for field in fields(Special))


class EnrollBody(Body):
    """`on`: the day of the enrollment, by whose manual it is judged; today when left out.

    `office_id` is the job center that the person chose; `reasons` come from `GET /reference/enrollment-reasons`.
    A `first_service` that triggers participation completes the enrollment at once.
    """

    on: Day | None = None
    office_id: Id
    case_manager_id: Id | None = None
    reasons: Annotated[list[Annotated[Plain, Field(max_length=30)]], Field(max_length=30)] = []
    first_service: Annotated[Plain, Field(max_length=30)] = ""
    identity_verification_only: Annotated[bool, Field(examples=[False])] = False


class EnrollmentOut(Answer):
    id: int
    program: str
    status: str = Field(json_schema_extra=codes(Enrollment.Status))
    reasons: list[str]
    office: OfficeRef | None
    case_manager: PersonRef | None
    registered_on: dt.date
    completed_on: dt.date | None
    exited_on: dt.date | None
    closed_on: dt.date | None = Field(description="By staff; the exit is another thing.")
    closure: str
    outcome: str


class EnrollmentPage(Page[EnrollmentOut]):
    pass


class ServiceBody(Body):
    """A service that staff gave, on the day it was given; `GET /reference/services` lists the codes."""

    code: Annotated[Plain, Field(min_length=1, max_length=30)]
    on: Day | None = None
    note: Prose = ""
    need_determined: bool = False
    informational_event: Annotated[bool, Field(examples=[False])] = False
    employer: Annotated[Plain, Field(max_length=120, description="For job development.")] = ""
    provider: Annotated[Plain, Field(max_length=120, description="Who gives a training outside of WIOA.")] = ""
    training_began_on: Day | None = None
    training_ends_on: Day | None = None
    sheet_given: Annotated[bool, Field(description="The information sheet was handed over.")] = False

    def special(self) -> Special:
        """What this kind of service asks for beyond its day."""
        return Special(**{name: getattr(self, name) for name in SPECIAL})


class ServiceOut(Answer):
    id: int
    code: str
    on: dt.date
    origin: str = Field(json_schema_extra=codes(Service.Origin))
    office: OfficeRef | None
    credited_to: PersonRef | None
    enrollment_id: int | None
    recorded_at: dt.datetime
    login_number: Annotated[str | None, Field(description="For the login to the test that it announces.")]
    employer: str | None
    provider: str | None


class ServicePage(Page[ServiceOut]):
    pass


def enrollment_out(enrollment: Enrollment) -> EnrollmentOut:
    names = (
        "program",
        "status",
        "reasons",
        "registered_on",
        "completed_on",
        "exited_on",
        "closed_on",
        "closure",
        "outcome",
    )
    return EnrollmentOut(
        id=enrollment.pk,
        office=office_ref(enrollment.office),
        case_manager=person_ref(enrollment.case_manager),
        **{name: getattr(enrollment, name) for name in names},
    )


def service_out(given: Service) -> ServiceOut:
    """A service with what stands beside it: from a list as it comes, for a single one asked of the database."""
    listed = hasattr(given, "login_number")
    service: Any = given if listed else with_details(Service.objects.filter(pk=given.pk)).get()
    names = ("code", "on", "origin", "enrollment_id", "recorded_at", "login_number")
    return ServiceOut(
        id=service.pk,
        office=office_ref(service.office),
        credited_to=person_ref(service.credited_to),
        employer=service.employer_named or None,
        provider=service.provider_named or None,
        **{name: getattr(service, name) for name in names},
    )
