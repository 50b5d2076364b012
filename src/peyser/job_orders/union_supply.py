"""Orders that a labor organization places: where its workers are sent, and what stays as staff ascertained it."""

import dataclasses
from typing import Any, Protocol

from peyser.accounts.actor import Actor
from peyser.job_orders.choices import ReferTo
from peyser.job_orders.models import JobOrder
from peyser.kernel.moment import Moment

COLUMNS = ("labor_organization", "labor_organization_contact", "refer_to")
FACTS = ("union_openings_match", "union_specifications_match", "union_information_adequate")


class Supplied(Protocol):
    """The part of an order that says who it came from."""

    @property
    def labor_organization_contact(self) -> str: ...
    @property
    def refer_to(self) -> str: ...


def is_destination_arranged(order: Supplied) -> bool:
    """Whether it is settled who workers are sent to, and how they reach the union where they go there."""
    if order.refer_to == ReferTo.LABOR_ORGANIZATION:
        return bool(order.labor_organization_contact.strip())
    return bool(order.refer_to)


def as_ascertained(details: Any, *, actor: Actor, order: JobOrder | None = None) -> Any:
    """The details of an order with what only staff may say of a labor organization.

    From an employer nothing is taken: a new order names no union, a changed one keeps what staff wrote.
    """
    if actor.is_staff:
        return (
            details
            if details.labor_organization
            else dataclasses.replace(details, **dict.fromkeys(COLUMNS, ""))
        )
    kept = {name: getattr(order, name) if order else "" for name in COLUMNS}
    known = order is not None and order.union_checked_at is not None
    attest = dataclasses.replace(details.attest, **dict.fromkeys(FACTS, known))
    return dataclasses.replace(details, **kept, attest=attest)


def who_ascertained(details: Any, *, actor: Actor, moment: Moment) -> dict[str, Any]:
    """Columns that keep who ascertained the three facts, and when; nothing from an employer's own change."""
    if not actor.is_staff:
        return {}
    if not details.labor_organization:
        return {"union_checked_at": None, "union_checked_by_id": None}
    return {"union_checked_at": moment.at, "union_checked_by_id": actor.user_id}


def send_to(order: JobOrder) -> str:
    """The labor organization and how it is reached, where the workers of this order are sent to it; else empty."""
    if order.refer_to != ReferTo.LABOR_ORGANIZATION or not order.labor_organization:
        return ""
    return f"{order.labor_organization}, {order.labor_organization_contact}"
