"""Orders that a labor organization places: where its workers are sent, and what stays as staff ascertained it."""

import dataclasses
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from peyser.accounts.actor import Actor
from peyser.job_orders.choices import ReferTo
from peyser.job_orders.models import JobOrder
from peyser.kernel.moment import Moment

if TYPE_CHECKING:
    from peyser.job_orders.facts import OrderDetails

COLUMNS = ("labor_organization", "labor_organization_contact", "refer_to")
FACTS = ("union_openings_match", "union_specifications_match", "union_information_adequate")


def is_destination_arranged(order: "OrderDetails") -> bool:
    """Whether it is settled who workers are sent to, and how they reach the union where they go there."""
    if order.refer_to == ReferTo.LABOR_ORGANIZATION:
        return bool(order.labor_organization_contact.strip())
    return bool(order.refer_to)


def as_ascertained(details: "OrderDetails", *, actor: Actor, order: JobOrder | None = None) -> "OrderDetails":
    """The details of an order with what only staff may say of a labor organization.

    From an employer nothing is taken: a new order names no union, a changed one keeps what staff wrote.
    """
    if actor.is_staff and details.labor_organization:
        return details
    kept = None if actor.is_staff else order
    known = kept is not None and kept.union_checked_at is not None
    attest = dataclasses.replace(
        details.attest,
        union_openings_match=known,
        union_specifications_match=known,
        union_information_adequate=known,
    )
    return dataclasses.replace(
        details,
        labor_organization=kept.labor_organization if kept else "",
        labor_organization_contact=kept.labor_organization_contact if kept else "",
        refer_to=kept.refer_to if kept else "",
        attest=attest,
    )


def without_union(answers: Mapping[str, Any]) -> dict[str, Any]:
    """The answers of an employer to a draft, without what only staff may say."""
    return {name: value for name, value in answers.items() if name not in {*COLUMNS, *FACTS}}


def who_ascertained(details: "OrderDetails", *, actor: Actor, moment: Moment) -> dict[str, Any]:
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
