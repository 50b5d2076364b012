"""What the tests of the cases share: actors by role, and cases brought to a status."""

import datetime as dt
from typing import Any

from peyser.accounts.actor import Actor
from peyser.cases.actions.disputes import Determination, Positions, report_dispute
from peyser.cases.models import LaborDispute
from tests import factories as make

LATER = dt.datetime(2026, 6, 4, 9, 0, tzinfo=make.ZONE)


def actor(role: str, **facts: Any) -> Actor:
    """Someone of the Columbia center with one role."""
    person = make.staff(role)
    return Actor(
        **{"user_id": person.pk, "roles": frozenset({role}), "office_ids": frozenset({make.office().pk})}
        | facts
    )


def said(orders: dict[int, str] | None = None, **facts: Any) -> Determination:
    return Determination(**{"findings": "A strike since Monday.", "significance": orders or {}} | facts)


def reported(employer: Any, **positions: tuple[str, ...]) -> LaborDispute:
    return report_dispute(
        actor=actor("jc_staff"),
        employer_id=employer.pk,
        report="Pickets at the gate.",
        positions=Positions(**positions),
        moment=make.moment(),
    )
