"""What a client must know to fill in the other requests: codes, offices, terms and the rule book."""

import datetime as dt
from typing import Annotated, Any

from django.utils.translation import gettext
from pydantic import Field

from peyser.api.fields import Day, Id, Incoming, Plain
from peyser.api.schemas.shapes import Answer, CitationOut, OfficeRef, Page, PersonRef
from peyser.rulebook.service.categories import ServiceCategory


class TextQuery(Incoming):
    text: Annotated[Plain, Field(min_length=1, max_length=100, examples=["welder"])]


class DayQuery(Incoming):
    on: Annotated[Day | None, Field(description="Today when left out.")] = None


class CenterQuery(Incoming):
    office_id: Id


class Coded(Answer):
    code: Annotated[str, Field(examples=["51-4121.00"])]
    name: Annotated[str, Field(examples=["Welders, Cutters, Solderers, and Brazers"])]


class CodedList(Answer):
    items: list[Coded]


class CodedPage(Page[Coded]):
    pass


class ServiceCodeOut(Coded):
    category: Annotated[str, Field(examples=["basic"])]
    triggers_participation: bool
    needs_note: bool


class ServiceCodeList(Answer):
    items: list[ServiceCodeOut]


class ServiceCategoryOut(Coded):
    """`needs_finding`: only after staff found the need. The last two: whether a service of this kind can do it."""

    code: Annotated[str, Field(examples=["basic"])]
    name: Annotated[str, Field(examples=["Basic, with staff"])]
    meaning: str
    for_everybody: bool
    needs_finding: bool
    by_staff: bool
    may_trigger_participation: bool
    may_extend_participation: bool
    citations: list[CitationOut]


class ServiceCategoryList(Answer):
    items: list[ServiceCategoryOut]


class ProgramOut(Coded):
    code: Annotated[str, Field(examples=["WP"])]
    name: Annotated[str, Field(examples=["Wagner-Peyser Employment Service"])]
    since: dt.date
    until: dt.date | None
    law: Annotated[str, Field(examples=["29 U.S.C. 49 and following"])]


class ProgramList(Answer):
    items: list[ProgramOut]


class JobCenter(OfficeRef):
    city: str
    zip_code: Annotated[str, Field(examples=["65201"])]
    counties_served: Annotated[list[str], Field(examples=[["Boone County"]])]


class JobCenterList(Answer):
    items: list[JobCenter]


class PersonList(Answer):
    items: list[PersonRef]


class TermsOut(Answer):
    version: Annotated[str, Field(examples=["2024-01"])]
    lines: Annotated[list[str], Field(examples=[["I have a real opening that I am hiring for now."]])]


class RuleOut(Answer):
    """One edition of a rule. In force from `since`; `until` is the first day out of force."""

    id: Annotated[str, Field(examples=["REF-020"])]
    subject: Annotated[str, Field(examples=["referral"])]
    subject_title: str
    title: str
    severity: str = Field(json_schema_extra={"enum": ["block", "escalate", "warn"]})
    message: str
    remedy: str
    quote: str
    citations: list[CitationOut]
    requirements: Annotated[list[str], Field(examples=[["S001-044"]])]
    since: dt.date
    until: dt.date | None
    decided_by: str | None


class RuleBook(Answer):
    rules: list[RuleOut]


class ParameterOut(Answer):
    """A dated value of the policy, edition by edition."""

    name: Annotated[str, Field(examples=["verification_hours"])]
    label: Annotated[str, Field(examples=["Time to validate a new employer account"])]
    unit: Annotated[str, Field(examples=["hours"])]
    values: list[dict[str, Any]]


class ParameterList(Answer):
    items: list[ParameterOut]


def service_category_out(kind: ServiceCategory) -> ServiceCategoryOut:
    return ServiceCategoryOut(
        code=kind.key,
        name=gettext(kind.title),
        meaning=gettext(kind.meaning),
        for_everybody=kind.for_everybody,
        needs_finding=kind.needs_finding,
        by_staff=kind.by_staff,
        may_trigger_participation=kind.may_trigger,
        may_extend_participation=kind.may_extend,
        citations=[CitationOut.model_validate(one.as_dict()) for one in kind.citations],
    )
