"""My work: what is due today, for whoever signed in."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from peyser.access.clock import moment
from peyser.accounts.actor import Actor
from peyser.accounts.permissions import is_support, serves_people
from peyser.compliance.queries import issuances_to_know
from peyser.employers.queries import follow_ups_due, verification_queue
from peyser.events.queries import events_to_remind_of
from peyser.job_orders.models import JobOrder
from peyser.job_orders.queries import orders_for_desk, why_not_online
from peyser.job_orders.reviews import orders_to_review
from peyser.job_orders.secrecy import without_secret_orders
from peyser.kernel.moment import Moment
from peyser.notifications.queries import told_counts
from peyser.participation.queries import missing_enrollments
from peyser.referrals.queries import awaiting_result, requests_waiting
from peyser.seekers.queries import ids_in_reach
from peyser.web.components.paging import first_of
from peyser.web.staff.doors import StaffRequest, staff_page

SHOWN = 8
NEWEST = 20
NEW_FOR = dt.timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Queue:
    """The first rows of a work list, and how many there are in all."""

    rows: list[Any]
    in_all: int


@staff_page
@require_safe
def home(request: StaffRequest) -> HttpResponse:
    """Show what waits in the actor's offices."""
    return render(request, "staff/home.jinja", work_of(request.actor, moment()))


def work_of(actor: Actor, moment: Moment) -> dict[str, Any]:
    """The work lists of the actor's offices as the page takes them."""
    requests = Queue(*first_of(requests_waiting(actor), shown=SHOWN))
    due = without_secret_orders(actor, follow_ups_due(actor, on=moment.on), "about")
    missing = missing_enrollments(office_ids=actor.office_ids, statewide=actor.statewide, on=moment.on)
    return {
        "now": moment.at,
        "requests": requests,
        "in_reach": ids_in_reach(actor, {one.seeker_id for one in requests.rows}, on=moment.on),
        "results": Queue(*first_of(awaiting_result(actor, on=moment.on), shown=SHOWN)),
        "missing": Queue(*first_of(missing, shown=SHOWN)),
        "follow_ups": Queue(*first_of(due, shown=SHOWN)),
        "to_notify": _orders_to_notify_for(actor, moment),
        "to_review": Queue(*first_of(orders_to_review(actor, on=moment.on), shown=SHOWN)),
        "to_result": Queue(*first_of(events_to_remind_of(actor, moment=moment), shown=SHOWN)),
        "late": _late_verifications(actor, moment),
        "unread": sum(one.read_at is None for one in issuances_to_know(actor, on=moment.on)),
        "may_write": serves_people(actor),
    }


def _orders_to_notify_for(actor: Actor, moment: Moment) -> list[JobOrder]:
    """The newest online orders of the actor's offices about which no seeker was told yet."""
    newest = orders_for_desk(actor, status="open").filter(received_at__gte=moment.at - NEW_FOR)[:NEWEST]
    online = [order for order in newest if why_not_online(order, on=moment.on).allowed]
    told = told_counts(f"job-order:{order.pk}" for order in online)
    return [order for order in online if f"job-order:{order.pk}" not in told][:SHOWN]


def _late_verifications(actor: Actor, moment: Moment) -> int | None:
    """How many verifications are past their 48 hours; None for staff whom this does not concern."""
    if not is_support(actor):
        return None
    return verification_queue(actor).filter(due_at__lt=moment.at).count()
