"""Beginning a case: from the page of an employer or of an order."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, entrance
from peyser.cases.actions.discontinue import propose_discontinuation
from peyser.cases.actions.disputes import report_dispute
from peyser.cases.actions.fraud import hold_for_fraud
from peyser.cases.actions.violations import StopReport, stop_and_report
from peyser.cases.permissions import (
    can_hold_for_fraud,
    can_propose_discontinuation,
    can_report_dispute,
    can_report_violation,
)
from peyser.employers.models import Employer
from peyser.employers.queries import employer_for_actor
from peyser.job_orders.queries import job_for_actor
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.forms import PageForm
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff_cases.forms import ProposeForm, ReportForm, StopForm, SuspicionForm
from peyser.web.staff_cases.suspected_words import suspected_words

TEMPLATE = "cases/begin.jinja"


@entrance(FRONTLINE)
@staff_page
@done_once
def report(request: StaffRequest, pk: int) -> HttpResponse:
    """Report a labor dispute at an employer."""
    employer = _employer(request, pk, can_report_dispute(request.actor))
    form = ReportForm(sent(request))
    if form.is_valid() and (
        made := apply(
            form,
            lambda: report_dispute(
                actor=request.actor, employer_id=pk, report=form.cleaned_data["report"],
                positions=form.positions(), moment=moment(),
            ),
        )
    ):  # fmt: skip
        return redirect("staff-case", "disputes", made.pk)
    lead = _("The regional manager verifies it. Until then new orders for these positions wait on hold.")
    return _form_page(request, form, _("Report a labor dispute"), lead, employer.name)


@staff_page
@done_once
def suspect(request: StaffRequest, pk: int) -> HttpResponse:
    """Hold an order as a suspected fraud."""
    order = found(lambda: job_for_actor(request.actor, pk, on=request.today))
    if not can_hold_for_fraud(request.actor, order):
        raise PermissionDenied
    form = SuspicionForm(sent(request))
    if form.is_valid() and (
        made := apply(
            form,
            lambda: hold_for_fraud(actor=request.actor, job_order_id=pk, moment=moment(), **form.cleaned_data),
        )
    ):
        return redirect("staff-case", "fraud", made.pk)
    lead = _("The order leaves the public pages at once. Customer support investigates it.")
    return _form_page(request, form, _("Hold as a suspected fraud"), lead, f"{order.title}, {order.number}")


@entrance(FRONTLINE)
@staff_page
@done_once
def propose(request: StaffRequest, pk: int) -> HttpResponse:
    """Propose to the State Monitor Advocate to end services to an employer."""
    employer = _employer(request, pk, can_propose_discontinuation(request.actor))
    form = ProposeForm(sent(request))
    if form.is_valid() and (
        made := apply(
            form,
            lambda: propose_discontinuation(
                actor=request.actor, employer_id=pk, grounds=tuple(form.cleaned_data["grounds"]),
                facts=form.cleaned_data["facts"], moment=moment(),
            ),
        )
    ):  # fmt: skip
        return redirect("staff-case", "discontinuations", made.pk)
    lead = _("The State Monitor Advocate decides. Nothing changes for the employer until then.")
    return _form_page(request, form, _("Propose to end services"), lead, employer.name)


@entrance(FRONTLINE)
@staff_page
@done_once
def stop_employer(request: StaffRequest, pk: int) -> HttpResponse:
    """Stop and report what an employer attempts to enter."""
    employer = _employer(request, pk, can_report_violation(request.actor))
    return _stop(request, employer.pk, None, employer.name)


@entrance(FRONTLINE)
@staff_page
@done_once
def stop_order(request: StaffRequest, pk: int) -> HttpResponse:
    """Stop and report an order."""
    order = found(lambda: job_for_actor(request.actor, pk, on=request.today))
    about = f"{order.title}, {order.number}"
    return _stop(request, order.employer_id, order.pk, about, suspected_words(request, order))


def _stop(
    request: StaffRequest,
    employer_id: int,
    order_id: int | None,
    about: str,
    initial: dict[str, str] | None = None,
) -> HttpResponse:
    form = StopForm(sent(request), initial=initial)
    if form.is_valid() and (
        made := apply(
            form,
            lambda: stop_and_report(
                actor=request.actor, employer_id=employer_id, job_order_id=order_id,
                report=StopReport(**form.cleaned_data), moment=moment(),
            ),
        )
    ):  # fmt: skip
        return redirect("staff-case", "violations", made.pk)
    lead = _("The order stops at once. The supervisor and the State Monitor Advocate are told.")
    return _form_page(request, form, _("Stop and report"), lead, about)


def _employer(request: StaffRequest, pk: int, allowed: bool) -> Employer:
    if not allowed:
        raise PermissionDenied
    return found(lambda: employer_for_actor(request.actor, pk))


def _form_page(request: StaffRequest, form: PageForm, label: str, lead: str, about: Any) -> HttpResponse:
    return form_page(request, TEMPLATE, form, label=label, lead=lead, about=about)
