"""The record of one employer: overview, orders, history."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from peyser.audit.queries import history_of, history_where
from peyser.employers.models import EmployerContact, EmployerLocation
from peyser.employers.queries import contacts_of
from peyser.job_orders.queries import orders_of_employer
from peyser.web.components.history_lines import history_lines
from peyser.web.components.paging import page_of
from peyser.web.staff.doors import StaffRequest, staff_page
from peyser.web.staff.employers.frame import employer_frame
from peyser.web.staff.orders.frame import TONES

OF_NO_USE = frozenset({"employer", "source_key", "user"})


@staff_page
@require_safe
def overview(request: StaffRequest, pk: int) -> HttpResponse:
    """Show the account: status, access right, contacts, terms accepted, verification."""
    frame = employer_frame(request, pk, "overview")
    employer = frame["employer"]
    facts = {
        "contacts": contacts_of(employer),
        "terms": employer.terms_acceptances.order_by("-accepted_at", "-pk")[:3],
        "verifications": employer.verification_tickets.select_related("closed_by").order_by(
            "-opened_at", "-pk"
        ),
    }
    return render(request, "staff/employers/overview.jinja", frame | facts)


@staff_page
@require_safe
def orders(request: StaffRequest, pk: int) -> HttpResponse:
    """List the employer's orders that this reader may know of, the newest first."""
    frame = employer_frame(request, pk, "orders")
    page = page_of(request, orders_of_employer(request.actor, pk))
    return render(request, "staff/employers/orders.jinja", {**frame, "page": page, "tones": TONES})


@staff_page
@require_safe
def history(request: StaffRequest, pk: int) -> HttpResponse:
    """Show who changed what on the account, its contacts and its locations."""
    frame = employer_frame(request, pk, "history")
    changes = history_of(frame["employer"])
    for model in (EmployerContact, EmployerLocation):
        changes += history_where(model, employer=pk)
    lines = history_lines(changes, hidden=OF_NO_USE)
    return render(request, "staff/employers/history.jinja", {**frame, "changes": lines})
