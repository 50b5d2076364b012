"""The plan of an employer: everything that happened with it, in one list by time; as a page and as a CSV file."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from peyser.accounts.actor import Actor
from peyser.casenotes.queries import notes_on_employer
from peyser.cases.order_queries import substandard_orders
from peyser.cases.queries import discontinuations_of, disputes_of, frauds_of, violations_of
from peyser.employers.models import Employer
from peyser.employers.queries import services_to
from peyser.job_orders.queries import orders_of_employer
from peyser.job_orders.secrecy import without_secret_orders
from peyser.referrals.queries import referrals_to_employer
from peyser.web.components.csv_file import csv_file
from peyser.web.components.wording import service_name
from peyser.web.staff.doors import StaffRequest, staff_page
from peyser.web.staff.employers.frame import employer_frame

SHOWN = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: when, what kind of thing, what it says, and the page that says more ("" for none)."""

    at: dt.datetime
    kind: str
    text: str
    address: str = ""


@staff_page
@require_safe
def plan(request: StaffRequest, pk: int) -> HttpResponse:
    """Show the newest lines of the plan."""
    frame = employer_frame(request, pk, "plan")
    lines = entries(request.actor, frame["employer"], on=request.today)
    context = {**frame, "entries": lines[:SHOWN], "in_all": len(lines)}
    return render(request, "staff/employers/plan.jinja", context)


@staff_page
@require_safe
def plan_file(request: StaffRequest, pk: int) -> HttpResponse:
    """The whole plan as a CSV file."""
    frame = employer_frame(request, pk, "plan")
    zone = ZoneInfo(settings.PEYSER_TIME_ZONE)
    lines = entries(request.actor, frame["employer"], on=request.today)
    rows = [(f"{line.at.astimezone(zone):%Y-%m-%d %H:%M}", line.kind, line.text) for line in lines]
    return csv_file(f"employer-{pk}-plan.csv", [_("When"), _("What"), _("Details")], rows)


def entries(actor: Actor, employer: Employer, *, on: dt.date) -> list[Entry]:
    """What this reader may know of the employer, the newest first. Twelve queries, whatever there is."""
    found = [
        *_orders(actor, employer),
        *_referrals(actor, employer, on),
        *_written(actor, employer),
        *_services(actor, employer),
        *_cases(actor, employer),
    ]
    return sorted(found, key=lambda entry: entry.at, reverse=True)


def _orders(actor: Actor, employer: Employer) -> Iterator[Entry]:
    for order in orders_of_employer(actor, employer.pk):
        text = f"{order.number}, {order.title}: {order.get_status_display()}"
        yield Entry(order.received_at, _("Job order"), text, reverse("staff-order", args=(order.pk,)))


def _referrals(actor: Actor, employer: Employer, on: dt.date) -> Iterator[Entry]:
    """A referral on the day it was issued, and its result on the day it was known."""
    for row in referrals_to_employer(actor, employer.pk, on=on):
        about = f"{row.seeker.state_id}, {row.job_order.number}"
        address = reverse("staff-referral", args=(row.pk,))
        if row.issued_on:
            yield Entry(_noon(row.issued_on), _("Referral"), about, address)
        if row.resulted_on:
            text = f"{about}: {row.get_result_display()}"
            yield Entry(_noon(row.resulted_on), _("Result of a referral"), text, address)


def _written(actor: Actor, employer: Employer) -> Iterator[Entry]:
    """Notes and follow-ups, without those that name a confidential order of another center."""
    notes = reverse("staff-employer-notes", args=(employer.pk,))
    for note in without_secret_orders(actor, notes_on_employer(actor, employer), "subject", "text"):
        yield Entry(note.entered_at, _("Note"), f"{note.subject}: {note.text}", notes)
    services = reverse("staff-employer-services", args=(employer.pk,))
    for one in without_secret_orders(actor, employer.follow_ups.order_by("pk"), "about"):
        done = _("done") if one.done_at else _("planned")
        yield Entry(one.done_at or _noon(one.due_on), _("Follow-up"), f"{one.about} ({done})", services)


def _services(actor: Actor, employer: Employer) -> Iterator[Entry]:
    address = reverse("staff-employer-services", args=(employer.pk,))
    for service in without_secret_orders(actor, services_to(employer).order_by("pk"), "about"):
        yield Entry(_noon(service.on), _("Service"), service_name(service) or service.code, address)
    for ticket in employer.verification_tickets.order_by("pk"):
        yield Entry(ticket.opened_at, _("Verification"), str(ticket.get_status_display()))


def _cases(actor: Actor, employer: Employer) -> Iterator[Entry]:
    for dispute in disputes_of(actor, employer.pk):
        yield Entry(dispute.reported_at, _("Labor dispute"), str(dispute.get_status_display()))
    for ending in discontinuations_of(actor, employer.pk):
        yield Entry(ending.proposed_at, _("Discontinuation of services"), str(ending.get_status_display()))
    for violation in violations_of(actor, employer.pk):
        yield Entry(violation.reported_at, _("Suspected violation"), str(violation.get_status_display()))
    for fraud in frauds_of(actor, employer.pk):
        text = f"{fraud.job_order.number}: {fraud.get_status_display()}"
        yield Entry(fraud.opened_at, _("Suspected fraud"), text)
    for case in substandard_orders(actor).filter(job_order__employer=employer.pk):
        text = f"{case.job_order.number}: {case.get_status_display()}"
        yield Entry(case.told_at, _("Pay below the minimum"), text)


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(12), tzinfo=ZoneInfo(settings.PEYSER_TIME_ZONE))
