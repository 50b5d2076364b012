"""Facts that make a person eligible, their proofs, and enrollment in other programs."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from peyser.api.fields import Day, Id, Plain
from peyser.api.schemas.shapes import Answer, Body, Page
from peyser.eligibility.models import EligibilityFact
from peyser.rulebook.enrollment.program_needs import PROGRAMS
from peyser.rulebook.enrollment.proofs import KIND, PAPERS

Code = Annotated[Plain, Field(min_length=1, max_length=30)]


class FactBody(Body):
    """`kind` and `paper` are codes as listed; `expires_on` is the end that the paper itself names, if any."""

    kind: Annotated[Code, Field(json_schema_extra={"examples": ["age"], "enum": list(KIND)})]
    paper: Annotated[Code, Field(json_schema_extra={"examples": ["photo_id"], "enum": list(PAPERS)})]
    seen_on: Day | None = None
    expires_on: Day | None = None
    remark: Annotated[Plain, Field(max_length=200)] = ""


class WithdrawBody(Body):
    reason: Annotated[Plain, Field(max_length=200)]


class FactOut(Answer):
    id: int
    kind: str
    paper: str
    remark: str
    seen_on: dt.date
    expires_on: dt.date | None
    withdrawn: bool
    withdrawal_reason: str


class FactPage(Page[FactOut]):
    pass


class ProgramEnrollBody(Body):
    """`on`: the day on which the conditions of the program are met; today when left out."""

    program: Annotated[Code, Field(json_schema_extra={"examples": ["WIOA-A"], "enum": list(PROGRAMS)})]
    on: Day | None = None
    office_id: Id
    case_manager_id: Id | None = None


def fact_out(fact: EligibilityFact) -> FactOut:
    return FactOut(
        id=fact.pk,
        kind=fact.kind,
        paper=fact.paper,
        remark=fact.remark,
        seen_on=fact.seen_on,
        expires_on=fact.expires_on,
        withdrawn=fact.withdrawn_at is not None,
        withdrawal_reason=fact.withdrawal_reason,
    )
