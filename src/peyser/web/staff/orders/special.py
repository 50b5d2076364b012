"""What stands on the page of an order only for some: young workers, labor organizations, H-2A and H-2B."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _

from peyser.job_orders.facts import H2_KINDS
from peyser.job_orders.models import JobOrder
from peyser.job_orders.youth import is_youth_order
from peyser.rulebook.job_order.youth_notice import YOUTH_NOTICE
from peyser.rulebook.parameters import NoValueYet, text
from peyser.web.formats import format_datetime


def special_facts(order: JobOrder, *, on: dt.date) -> dict[str, Any]:
    """The notice of a youth order, who placed the order, when the work is done, and whom to ask about H-2."""
    return {
        "youth_order": is_youth_order(order, on=on),
        "youth_notice": YOUTH_NOTICE,
        "work_times": _times(order),
        "placed_by": _placed_by(order),
        "flc_contact": _coordinator(on) if order.kind in H2_KINDS else "",
    }


def _times(order: JobOrder) -> str:
    ends = [f"{clock:%H:%M}" if clock else "?" for clock in (order.work_begins, order.work_ends)]
    return "" if ends == ["?", "?"] else " - ".join(ends)


def _placed_by(order: JobOrder) -> str:
    if not order.labor_organization:
        return _("The employer")
    asked = _("asked by %(name)s, %(when)s") % {
        "name": order.union_checked_by.name if order.union_checked_by else _("nobody"),
        "when": format_datetime(order.union_checked_at),
    }
    return f"{order.labor_organization} ({asked})"


def _coordinator(on: dt.date) -> str:
    try:
        return f"{text('flc_coordinator_email', on=on)}, {text('flc_coordinator_phone', on=on)}"
    except NoValueYet:
        return ""
