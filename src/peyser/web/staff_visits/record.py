"""One visitor: whose record it is, calling, handing over, ending the visit."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from peyser.access.clock import moment
from peyser.visits.actions.serve import attach_seeker, call_visitor, finish_visit, hand_over, leave
from peyser.visits.models import Visit
from peyser.visits.queries import visit_for_actor
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import WholeNumberField
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, staff_page
from peyser.web.staff_visits.forms import LEFT, FinishForm, HandOverForm
from peyser.web.staff_visits.frame import visit_frame


class AttachForm(PageForm):
    """The record that was chosen."""

    seeker = WholeNumberField(most=2**63 - 1)


@staff_page
@require_safe
def visit(request: StaffRequest, pk: int) -> HttpResponse:
    """Show the visitor, whose record it may be, and what may be done."""
    return _page(request, found(lambda: visit_for_actor(request.actor, pk)), PageForm())


@staff_page
@require_POST
@done_once
def call(request: StaffRequest, pk: int) -> HttpResponse:
    """Take the visitor from the queue."""
    return _done(request, pk, PageForm(request.POST), call_visitor, {}, _("The visitor is with you."))


@staff_page
@require_POST
@done_once
def attach(request: StaffRequest, pk: int) -> HttpResponse:
    """Say whose visit it is."""
    form = AttachForm(request.POST)
    chosen = {"seeker_id": form.cleaned_data["seeker"]} if form.is_valid() else {}
    return _done(request, pk, form, attach_seeker, chosen, _("The record belongs to this visit now."))


@staff_page
@require_POST
@done_once
def hand_on(request: StaffRequest, pk: int) -> HttpResponse:
    """Hand the visitor over to a unit or a colleague."""
    one = found(lambda: visit_for_actor(request.actor, pk))
    form = HandOverForm(request.POST, visit=one, on=request.today)
    chosen: dict[str, Any] = {}
    if form.is_valid():
        staff = form.cleaned_data["staff"]
        chosen = {"unit": form.cleaned_data["unit"], "staff_id": staff.pk if staff else None}
    return _done(request, pk, form, hand_over, chosen, _("The visitor waits for the next colleague."))


@staff_page
@require_POST
@done_once
def finish(request: StaffRequest, pk: int) -> HttpResponse:
    """End the visit with what came of it."""
    form = FinishForm(request.POST)
    told = dict(form.cleaned_data) if form.is_valid() else {}
    action: Callable[..., Visit] = finish_visit
    if told.get("outcome") == LEFT:
        action = leave
        del told["outcome"]
    return _done(request, pk, form, action, told, _("The visit is over."))


def _done(
    request: StaffRequest,
    pk: int,
    form: PageForm,
    action: Callable[..., Visit],
    told: dict[str, Any],
    said: str,
) -> HttpResponse:
    one = found(lambda: visit_for_actor(request.actor, pk))
    if form.is_valid() and found(
        lambda: apply(form, lambda: action(actor=request.actor, visit_id=pk, moment=moment(), **told))
    ):
        messages.success(request, said)
        return redirect("staff-visit", pk)
    return _page(request, one, form)


def _page(request: StaffRequest, one: Visit, form: PageForm) -> HttpResponse:
    """The record with its forms; `form` is the one that was sent."""
    on = request.today
    return form_page(
        request,
        "staff/visits/record.jinja",
        form,
        hand_over_form=form if isinstance(form, HandOverForm) else HandOverForm(visit=one, on=on),
        finish_form=form if isinstance(form, FinishForm) else FinishForm(),
        **visit_frame(request.actor, one, on=on),
    )
