"""An employer's drafts: a job order in steps that save, and throwing one away."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.access.entrances import EMPLOYER, entrance
from peyser.job_orders.actions.drafts import discard_draft
from peyser.job_orders.choices import Status
from peyser.job_orders.models import JobOrder
from peyser.job_orders.queries import job_for_actor
from peyser.web.components.answers import apply, form_page, found, went_well
from peyser.web.components.forms import PageForm
from peyser.web.components.order_steps import Desk, answer_step
from peyser.web.employer.wording import for_employer
from peyser.web.repeat import done_once


@entrance(EMPLOYER)
@done_once
def begin_draft(request: Any) -> HttpResponse:
    """Begin an order with its first step; the draft is made when that step is saved."""
    return answer_step(request, "job", _desk(request, None))


@entrance(EMPLOYER)
@done_once
def draft_step(request: Any, pk: int, step: str) -> HttpResponse:
    """Show or save one step of a draft."""
    return answer_step(request, step, _desk(request, _own(request, pk)))


@entrance(EMPLOYER)
@done_once
def discard(request: Any, pk: int) -> HttpResponse:
    """Throw a draft away, after a question."""
    own = _own(request, pk)
    form = PageForm(request.POST or None)
    if form.is_valid():
        apply(form, lambda: discard_draft(actor=request.actor, job_order_id=pk, moment=moment()))
        if went_well(form):
            messages.success(request, _("The draft is gone."))
            return redirect("employer-home")
    return form_page(
        request,
        "employer/order_discard.jinja",
        form,
        order=own,
        back=reverse("employer-order-draft", args=[pk, "check"]),
    )


def _own(request: Any, pk: int) -> JobOrder:
    own = found(lambda: job_for_actor(request.actor, pk, on=request.today))
    if own.status != Status.DRAFT:
        raise Http404
    return own


def _desk(request: Any, order: JobOrder | None) -> Desk:
    return Desk(
        employer_id=request.actor.employer_id,
        order=order,
        template="employer/order_step.jinja",
        home=reverse("employer-home"),
        address=lambda draft, step: reverse("employer-order-draft", args=[draft.pk, step]),
        opened=lambda opened: reverse("employer-order", args=[opened.pk]),
        reworded=for_employer,
        frame={},
    )
