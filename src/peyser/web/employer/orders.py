"""An employer's own job orders: the list, one order, and ending it."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from peyser.access.clock import moment
from peyser.access.entrances import EMPLOYER, POSTING, entrance
from peyser.cases.order_queries import open_substandard
from peyser.employers.queries import may_see_seekers
from peyser.job_orders.actions.confidentiality import show_employer
from peyser.job_orders.actions.status import close_job_order
from peyser.job_orders.choices import CloseReason, HiringRequirement, Status
from peyser.job_orders.confidential import request_of
from peyser.job_orders.models import JobOrder
from peyser.job_orders.permissions import can_edit_order
from peyser.job_orders.queries import job_for_actor, orders_of_employer, view_for, why_not_online
from peyser.referrals.queries import referrals_to_order
from peyser.rulebook.engine import Decision
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.forms import PageForm
from peyser.web.components.paging import page_of
from peyser.web.employer.wording import asked_words, for_employer
from peyser.web.repeat import done_once

LABELS = dict(HiringRequirement.choices)
CAN_CHANGE = CAN_CLOSE = frozenset({Status.OPEN, Status.ON_HOLD})


class CloseForm(PageForm):
    """Why an order ends."""

    reason = forms.ChoiceField(
        label=gettext_lazy("Why do you close it?"),
        choices=[
            (CloseReason.FILLED, CloseReason.FILLED.label),
            (CloseReason.CANCELLED, CloseReason.CANCELLED.label),
        ],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=gettext_lazy("Anything that the job center should know"),
        required=False,
        max_length=2000,
        widget=forms.Textarea,
    )


def with_findings(orders: Iterable[JobOrder], *, on: dt.date) -> list[tuple[JobOrder, Decision]]:
    """Each order with the rule book's reasons why it is not online; no reason means that it is."""
    return [(order, for_employer(why_not_online(order, on=on))) for order in orders]


@entrance(EMPLOYER)
def order_list(request: Any) -> HttpResponse:
    """Show all orders of the employer, the newest first."""
    orders = orders_of_employer(request.actor, request.actor.employer_id)
    page = page_of(request, orders)
    return render(
        request,
        "employer/orders.jinja",
        {"orders": with_findings(page.rows, on=request.today), "page": page},
    )


@entrance(EMPLOYER)
def order(request: Any, pk: int) -> HttpResponse:
    """Show one order: how it stands, what it says, who was referred to it."""
    own = found(lambda: job_for_actor(request.actor, pk, on=request.today))
    access = may_see_seekers(own.employer, on=request.today)
    referred = list(referrals_to_order(request.actor, own, on=request.today)) if access.allowed else []
    return render(
        request,
        "employer/order.jinja",
        {
            "order": own,
            "job": view_for(request.actor, own, with_how_to_apply=True),
            "visibility": for_employer(why_not_online(own, on=request.today)),
            "hiring_checks": [LABELS.get(check, check) for check in own.hiring_requirements],
            "low_pay": open_substandard(own),
            "asked": request_of(own) if own.is_confidential else None,
            "access": access,
            "referrals": referred,
            "to_change": asked_words(own),
            "can_change": own.status in CAN_CHANGE and can_edit_order(request.actor, own),
            "can_close": own.status in CAN_CLOSE and can_edit_order(request.actor, own),
        },
    )


@entrance(POSTING)
@done_once
def close(request: Any, pk: int) -> HttpResponse:
    """End an order: filled, or not wanted any more."""
    own = found(lambda: job_for_actor(request.actor, pk, on=request.today))
    form = CloseForm(request.POST or None)
    if (
        form.is_valid()
        and apply(
            form,
            lambda: close_job_order(
                actor=request.actor, job_order_id=own.pk, moment=moment(), **form.cleaned_data
            ),
        )
        is not None
    ):
        messages.success(
            request, _("Order %(number)s is closed. It is no longer online.") % {"number": own.number}
        )
        return redirect("employer-order", own.pk)
    return form_page(request, "employer/order_close.jinja", form, order=own)


@entrance(POSTING)
@require_POST
@done_once
def show_name(request: Any, pk: int) -> HttpResponse:
    """Agree that the company's name is shown; an order that waited for its confidentiality opens."""
    own = found(lambda: job_for_actor(request.actor, pk, on=request.today))
    form = PageForm(request.POST)
    if apply(form, lambda: show_employer(actor=request.actor, job_order_id=own.pk, moment=moment())) is None:
        messages.error(request, _("This cannot be done now. The page shows how the order stands."))
    else:
        messages.success(request, _("Your name is shown with order %(number)s.") % {"number": own.number})
    return redirect("employer-order", own.pk)
