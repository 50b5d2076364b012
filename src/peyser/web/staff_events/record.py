"""One event: who is on its list, giving and freeing seats, cancelling it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from peyser.access.clock import moment
from peyser.events.actions.plan import cancel_event
from peyser.events.actions.register import sign_up_person, withdraw
from peyser.events.choices import RegistrationStatus
from peyser.events.models import Registration
from peyser.events.queries import event_for_everybody
from peyser.kernel.errors import BadInput
from peyser.kernel.state_ids import normalise_state_id
from peyser.seekers.queries import seeker_in_reach
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.forms import PageForm
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff_events.forms import CancelForm, SignUpForm
from peyser.web.staff_events.frame import event_frame


@staff_page
@require_safe
def event(request: StaffRequest, pk: int) -> HttpResponse:
    """Show the event, its roster to staff of its center, and what may be done."""
    return _page(request, pk, PageForm())


@staff_page
@require_POST
@done_once
def sign_up(request: StaffRequest, pk: int) -> HttpResponse:
    """Give a person a seat, by State ID; with a tick it is a referral of the actor."""
    form = SignUpForm(sent(request))
    if form.is_valid() and (taken := found(lambda: apply(form, lambda: _signed_up(request, pk, form)))):
        messages.success(request, _told(taken))
        return redirect("staff-event", pk)
    return _page(request, pk, form)


@staff_page
@require_POST
@done_once
def take_off(request: StaffRequest, pk: int, seeker_pk: int) -> HttpResponse:
    """Take a person off the list; who waits longest gets the seat."""
    form = PageForm(request.POST)
    gone = found(
        lambda: apply(
            form,
            lambda: withdraw(actor=request.actor, event_id=pk, seeker_id=seeker_pk, moment=moment()),
        )
    )
    if gone is None:
        return _page(request, pk, form)
    messages.success(request, _("The person is off the list."))
    return redirect("staff-event", pk)


@staff_page
@require_POST
@done_once
def cancel(request: StaffRequest, pk: int) -> HttpResponse:
    """Cancel the event and tell everybody who is expected."""
    form = CancelForm(sent(request))
    if form.is_valid() and found(lambda: apply(form, lambda: _cancelled(request, pk, form))):
        messages.success(request, _("The event is cancelled. Everybody on the list was told."))
        return redirect("staff-event", pk)
    return _page(request, pk, form)


def _signed_up(request: StaffRequest, pk: int, form: SignUpForm) -> Registration:
    state_id = normalise_state_id(form.cleaned_data["state_id"])
    person = seeker_in_reach(request.actor, state_id or "", on=request.today)
    if person is None:
        raise BadInput(
            {"state_id": _("You can open no record with this State ID. Check it, or open the record first.")}
        )
    return sign_up_person(
        actor=request.actor,
        event_id=pk,
        seeker_id=person.pk,
        referred=form.cleaned_data["referred"],
        moment=moment(),
    )


def _cancelled(request: StaffRequest, pk: int, form: CancelForm) -> Any:
    return cancel_event(actor=request.actor, event_id=pk, reason=form.cleaned_data["reason"], moment=moment())


def _told(taken: Registration) -> str:
    if taken.status == RegistrationStatus.WAITING:
        return _("The event is full: the person is on the waiting list.")
    return _("The person has a seat.")


def _page(request: StaffRequest, pk: int, form: PageForm) -> HttpResponse:
    """The record with its forms; `form` is the one that was sent."""
    one = found(lambda: event_for_everybody(pk))
    return form_page(
        request,
        "staff/events/record.jinja",
        form,
        sign_up_form=form if isinstance(form, SignUpForm) else SignUpForm(),
        cancel_form=form if isinstance(form, CancelForm) else CancelForm(),
        **event_frame(request.actor, one, now=moment()),
    )
