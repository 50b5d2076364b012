"""One verification: the employer's facts, the log of calls, and the decision."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from peyser.access.clock import moment
from peyser.access.entrances import SUPPORT, entrance
from peyser.accounts.permissions import is_support
from peyser.employers.actions.verify import deny_employer, log_call, validate_employer
from peyser.employers.models import VerificationTicket
from peyser.employers.queries import contacts_of, likely_employers, ticket_with_calls
from peyser.job_orders.queries import orders_of_employer, why_not_online
from peyser.web.components.answers import apply, found, went_well
from peyser.web.components.deadlines import deadline
from peyser.web.components.forms import PageForm
from peyser.web.repeat import done_once
from peyser.web.staff_support.doors import READERS
from peyser.web.staff_support.forms import CallForm, DenyForm, ValidateForm

FORMS: dict[str, type[PageForm]] = {"call": CallForm, "validate": ValidateForm, "deny": DenyForm}
SHOWN_ORDERS = 50


@entrance(READERS)
def ticket(request: Any, pk: int) -> HttpResponse:
    """Show one verification with everything that is known about it."""
    return ticket_page(request, found(lambda: ticket_with_calls(request.actor, pk)))


@entrance(SUPPORT)
@require_POST
@done_once
def call(request: Any, pk: int) -> HttpResponse:
    """Write one call into the log."""
    shown = found(lambda: ticket_with_calls(request.actor, pk))
    form = CallForm(request.POST, prefix="call")
    if (
        form.is_valid()
        and apply(
            form, lambda: log_call(actor=request.actor, ticket_id=pk, moment=moment(), **form.cleaned_data)
        )
        is not None
    ):
        messages.success(request, _("The call is in the log."))
        return redirect("staff-verification-ticket", pk)
    return ticket_page(request, shown, call=form)


@entrance(SUPPORT)
@require_POST
@done_once
def validate(request: Any, pk: int) -> HttpResponse:
    """Open the account, if the rule book has nothing against it."""
    shown = found(lambda: ticket_with_calls(request.actor, pk))
    form = ValidateForm(request.POST, prefix="validate")
    if (
        form.is_valid()
        and apply(
            form,
            lambda: validate_employer(actor=request.actor, ticket_id=pk, moment=moment(), **form.cleaned_data),
        )
        is not None
    ):
        messages.success(request, _("The account is active. Below you see which job orders are online now."))
        return redirect("staff-verification-ticket", pk)
    return ticket_page(request, shown, validate=form)


@entrance(SUPPORT)
@require_POST
@done_once
def deny(request: Any, pk: int) -> HttpResponse:
    """Refuse the account, with the reason that the employer reads."""
    shown = found(lambda: ticket_with_calls(request.actor, pk))
    form = DenyForm(request.POST, prefix="deny")
    if (
        form.is_valid()
        and apply(
            form, lambda: deny_employer(actor=request.actor, ticket_id=pk, moment=moment(), **form.cleaned_data)
        )
        is not None
    ):
        messages.success(request, _("The account is refused. We told the employer why."))
        return redirect("staff-verification-ticket", pk)
    return ticket_page(request, shown, deny=form)


def ticket_page(request: Any, shown: VerificationTicket, **sent: PageForm) -> HttpResponse:
    """Render the page; `sent` is the form that was not accepted, with all that was typed."""
    employer = shown.employer
    is_open = shown.status == VerificationTicket.Status.OPEN
    orders = orders_of_employer(request.actor, employer.pk)[:SHOWN_ORDERS]
    fresh: dict[str, PageForm] = {
        "call": CallForm(prefix="call", initial={"phone": employer.phone}),
        "validate": ValidateForm(prefix="validate"),
        "deny": DenyForm(prefix="deny"),
    }
    wrong = next((form for form in sent.values() if not went_well(form)), None)
    return render(
        request,
        "support/ticket.jinja",
        {
            "ticket": shown,
            "employer": employer,
            "contacts": contacts_of(employer),
            "clock": deadline(shown.due_at, now=moment().at) if is_open else None,
            "calls": sorted(shown.calls.all(), key=lambda one: one.called_at, reverse=True),
            "twins": likely_employers(name=employer.legal_name, fein=employer.fein)
            .exclude(pk=employer.pk)
            .select_related("office")
            .distinct(),
            "orders": [(order, why_not_online(order, on=request.today)) for order in orders],
            "may_act": (is_open or wrong is not None) and is_support(request.actor),
            "forms": fresh | sent,
            "form": wrong,
        },
        status=422 if wrong else 200,
    )
