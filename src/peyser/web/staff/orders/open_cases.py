"""What the page of an order says of its cases: the one that is open, and the step that the order asks for."""

import datetime as dt
from typing import Any

from peyser.accounts.actor import Actor
from peyser.cases.order_queries import is_below_minimum_now, open_substandard
from peyser.cases.permissions import can_work_on_pay
from peyser.job_orders.choices import Status
from peyser.job_orders.models import JobOrder

ENDED = frozenset({Status.CLOSED, Status.VOID})


def open_cases(actor: Actor, order: JobOrder, *, on: dt.date) -> dict[str, Any]:
    """The open case about low pay, for those who work on it, or that one should begin."""
    works = can_work_on_pay(actor, order.office_id)
    case = open_substandard(order) if works else None
    begins = works and case is None and order.status not in ENDED and is_below_minimum_now(order, on=on)
    return {"low_pay_case": case, "low_pay": begins}
