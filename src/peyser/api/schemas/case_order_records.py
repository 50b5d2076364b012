"""Cases about an order as they are answered."""

import datetime as dt

from pydantic import Field

from peyser.accounts.actor import Actor
from peyser.api.schemas.case_records import (
    EmployerRef,
    OrderRef,
    employer_of_order,
    order_reference,
    plain_columns,
)
from peyser.api.schemas.shapes import Answer, PersonRef, codes
from peyser.cases.choices import SubstandardStatus, Way
from peyser.cases.models import SubstandardOrder


class SubstandardRecord(Answer):
    """`employer` is null where it is confidential. `decision`: the statement of an acceptance, or the reason."""

    id: int
    status: str = Field(json_schema_extra=codes(SubstandardStatus))
    employer: EmployerRef | None
    job_order: OrderRef
    explanation: str
    told_how: str = Field(json_schema_extra=codes(Way))
    told_at: dt.datetime
    told_by: PersonRef | None
    answer: str
    answer_how: str
    answer_on: dt.date | None
    note: str
    referred_at: dt.datetime | None
    decision: str
    decided_at: dt.datetime | None
    decided_by: PersonRef | None


def substandard_record(actor: Actor, case: SubstandardOrder) -> SubstandardRecord:
    return SubstandardRecord(
        employer=employer_of_order(actor, case.job_order),
        job_order=order_reference(case.job_order),
        **plain_columns(SubstandardRecord, case),
    )
