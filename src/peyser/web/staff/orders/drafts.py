"""Drafts at the desk of staff: a job order in steps that save, the list of drafts, and throwing one away."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from peyser.access.clock import moment
from peyser.accounts.permissions import serves_people
from peyser.employers.models import Employer
from peyser.job_orders.actions.drafts import discard_draft
from peyser.job_orders.choices import Status
from peyser.job_orders.drafts import drafts_for_actor
from peyser.job_orders.models import JobOrder
from peyser.job_orders.permissions import can_edit_order
from peyser.job_orders.queries import job_for_actor
from peyser.web.components.answers import apply, form_page, found, went_well
from peyser.web.components.forms import PageForm
from peyser.web.components.order_steps import Desk, answer_step
from peyser.web.components.paging import page_of
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.employers.frame import employer_frame


@staff_page
@require_safe
def drafts(request: StaffRequest) -> HttpResponse:
    """List the drafts of the actor's centers: short forms by their deadline, then the last saved."""
    return render(
        request, "staff/orders/drafts.jinja", {"page": page_of(request, drafts_for_actor(request.actor))}
    )


@staff_page
@done_once
def begin_draft(request: StaffRequest, pk: int) -> HttpResponse:
    """Begin an order for this employer with its first step."""
    employer = employer_frame(request, pk, "orders")["employer"]
    if not serves_people(request.actor):
        raise PermissionDenied
    return answer_step(request, "job", _desk(employer, None))


@staff_page
@done_once
def draft_step(request: StaffRequest, pk: int, step: str) -> HttpResponse:
    """Show or save one step of a draft."""
    order = _draft(request, pk)
    return answer_step(request, step, _desk(order.employer, order))


@staff_page
@done_once
def discard(request: StaffRequest, pk: int) -> HttpResponse:
    """Throw a draft away, after a question."""
    order = _draft(request, pk)
    form = PageForm(sent(request))
    if form.is_valid():
        apply(form, lambda: discard_draft(actor=request.actor, job_order_id=pk, moment=moment()))
        if went_well(form):
            messages.success(request, _("The draft is gone."))
            return redirect("staff-orders-drafts")
    back = reverse("staff-order-draft", args=[pk, "check"])
    return form_page(request, "staff/orders/discard.jinja", form, order=order, back=back)


def _draft(request: StaffRequest, pk: int) -> JobOrder:
    order = found(lambda: job_for_actor(request.actor, pk, on=request.today))
    if order.status != Status.DRAFT:
        raise Http404
    if not can_edit_order(request.actor, order):
        raise PermissionDenied
    return order


def _desk(employer: Employer, order: JobOrder | None) -> Desk:
    return Desk(
        employer_id=employer.pk,
        order=order,
        template="staff/orders/step.jinja",
        home=reverse("staff-orders-drafts"),
        address=lambda draft, step: reverse("staff-order-draft", args=[draft.pk, step]),
        opened=lambda opened: reverse("staff-order", args=[opened.pk]),
        by_staff=True,
        frame={"employer": employer},
    )
