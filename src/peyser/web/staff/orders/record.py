"""The record of one job order: overview, referrals, notes on its employer, history."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from peyser.audit.queries import history_of
from peyser.casenotes.queries import notes_on_employer
from peyser.job_orders.queries import why_not_online
from peyser.job_orders.secrecy import CONTACT_FIELDS, NAMES_THE_EMPLOYER, without_secret_orders
from peyser.referrals.queries import referrals_to_order
from peyser.seekers.queries import ids_in_reach
from peyser.web.components.history_lines import history_lines
from peyser.web.staff.doors import StaffRequest, staff_page
from peyser.web.staff.orders.facts import facts_of
from peyser.web.staff.orders.frame import order_frame
from peyser.web.staff.orders.open_cases import open_cases
from peyser.web.staff.orders.special import special_facts

OF_NO_USE = frozenset({"employer", "contact", "accepted_pay"})
NOTES_SHOWN = 50


@staff_page
@require_safe
def overview(request: StaffRequest, pk: int) -> HttpResponse:
    """Show what the order says, and why the public does not see it, if so."""
    frame = order_frame(request, pk, "overview")
    order = frame["order"]
    facts = facts_of(order, frame["job"], frame["contact"])
    findings = why_not_online(order, on=request.today).findings
    special = special_facts(order, on=request.today) | open_cases(request.actor, order, on=request.today)
    return render(
        request, "staff/orders/overview.jinja", {**frame, **facts, **special, "findings_now": findings}
    )


@staff_page
@require_safe
def referrals(request: StaffRequest, pk: int) -> HttpResponse:
    """List who was referred to this order: by name the people within reach, the others by State ID."""
    frame = order_frame(request, pk, "referrals")
    listed = list(referrals_to_order(request.actor, frame["order"], on=request.today))
    reach = ids_in_reach(request.actor, {one.seeker_id for one in listed}, on=request.today)
    return render(request, "staff/orders/referrals.jinja", {**frame, "referrals": listed, "in_reach": reach})


@staff_page
@require_safe
def notes(request: StaffRequest, pk: int) -> HttpResponse:
    """Show the notes on the order's employer, to those who may know who that is."""
    frame = order_frame(request, pk, "notes")
    notes = []
    if frame["employer"]:
        written = notes_on_employer(request.actor, frame["employer"])
        notes = list(without_secret_orders(request.actor, written, "subject", "text")[:NOTES_SHOWN])
    return render(request, "staff/orders/notes.jinja", {**frame, "notes": notes})


@staff_page
@require_safe
def history(request: StaffRequest, pk: int) -> HttpResponse:
    """Show who changed what on the order; nothing that names a confidential employer to other centers."""
    frame = order_frame(request, pk, "history")
    known, secret = frame["employer"] is not None, frame["order"].is_confidential
    lines = history_lines(
        history_of(frame["order"]),
        hidden=OF_NO_USE | (NAMES_THE_EMPLOYER if not known else CONTACT_FIELDS if secret else frozenset()),
        name_staff_only=not known,
    )
    return render(request, "staff/orders/history.jinja", {**frame, "changes": lines})
