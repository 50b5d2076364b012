"""Reading drafts: what one says so far, and the lists of those who go on with them."""

import dataclasses
from typing import Any

from django.db.models import F, QuerySet

from peyser.accounts.actor import Actor
from peyser.job_orders.choices import Status
from peyser.job_orders.facts import Attestations, OrderDetails
from peyser.job_orders.models import JobOrder, OrderDraft
from peyser.job_orders.talk import COLUMN_OF

STATEMENTS = frozenset(field.name for field in dataclasses.fields(Attestations))
ANSWERS = frozenset(field.name for field in dataclasses.fields(OrderDetails)) - {"attest", "copied_from"}


def details_of(order: JobOrder) -> OrderDetails:
    """What the draft says so far, as an order is entered."""
    draft = draft_of(order)
    known = {name: getattr(order, name) for name in ANSWERS - {"received_at", *COLUMN_OF}}
    talk = {name: getattr(draft, column) for name, column in COLUMN_OF.items()} if draft else {}
    lists = {name: tuple(value) for name, value in known.items() if isinstance(value, list)}
    statements = STATEMENTS.intersection(draft.statements) if draft else set()
    plain: dict[str, Any] = known | lists | talk
    return OrderDetails(
        **plain,
        received_at=_received(order, draft),
        copied_from=draft.copied_from_id if draft else None,
        attest=Attestations(**dict.fromkeys(statements, True)),
    )


def draft_of(order: JobOrder) -> OrderDraft | None:
    """What is known beside the columns; none for an order of the yearly file, which began as no draft of ours."""
    return OrderDraft.objects.filter(order=order).select_related("saved_by").first()


def drafts_for_actor(actor: Actor) -> QuerySet[JobOrder]:
    """The drafts that the actor may go on with: what waits longest for entry first, then the last saved."""
    found = JobOrder.objects.filter(status=Status.DRAFT, draft__isnull=False)
    if actor.employer_id is not None:
        found = found.filter(employer=actor.employer_id)
    elif not actor.is_staff:
        return found.none()
    elif not actor.statewide:
        found = found.filter(office__in=actor.office_ids)
    found = found.select_related("employer", "office", "draft", "draft__saved_by").defer("search")
    return found.order_by(F("entry_due_at").asc(nulls_last=True), "-draft__saved_at", "-pk")


def _received(order: JobOrder, draft: OrderDraft | None) -> Any:
    """What an employer types itself is received when it opens; what a center took down, when it came in."""
    counts = draft is not None and (draft.handed_over or order.source == "staff")
    return order.received_at if counts else None
