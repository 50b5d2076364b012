"""A named role lets one act pass a rule that escalates."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from peyser.api.fields import Day, Id, Plain, Prose
from peyser.api.schemas.shapes import Answer, Body, PersonRef
from peyser.compliance.models import Override


class OverrideBody(Body):
    """What the act is about: a seeker and a job order for a referral, or one of the records alone."""

    rule_id: Annotated[Plain, Field(min_length=1, max_length=20, examples=["REF-051"])]
    reason: Annotated[Prose, Field(min_length=1, examples=["Agreed with the colleague responsible."])]
    expires_on: Day
    seeker_id: Id | None = None
    job_order_id: Id | None = None
    employer_id: Annotated[Id | None, Field(examples=[None])] = None


class OverrideOut(Answer):
    id: int
    rule_id: Annotated[str, Field(examples=["REF-051"])]
    about: Annotated[str, Field(examples=["seeker:42/job-order:42"])]
    reason: str
    decided_by: PersonRef
    decided_at: dt.datetime
    expires_on: dt.date


def override_out(override: Override) -> OverrideOut:
    names = ("rule_id", "about", "reason", "decided_at", "expires_on")
    by = override.decided_by
    return OverrideOut(
        id=override.pk,
        decided_by=PersonRef(id=by.pk, name=by.name),
        **{name: getattr(override, name) for name in names},
    )
