"""Making an event, or a series of them, and changing one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, entrance
from peyser.events.actions.plan import change_event, make_event
from peyser.events.actions.series import make_series
from peyser.events.models import Event
from peyser.web.components.answers import apply, form_page, found
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.orders.offices import offices_of
from peyser.web.staff_events.forms import EventForm, NewEventForm, answers_of, blank
from peyser.web.staff_events.frame import event_to_plan


@entrance(FRONTLINE)
@staff_page
@done_once
def new_event(request: StaffRequest) -> HttpResponse:
    """Put an event into the calendar; with “repeats” a whole series."""
    form = NewEventForm(
        sent(request), initial=blank(request.actor.home_office_id), offices=offices_of(request.actor)
    )
    if form.is_valid() and (made := apply(form, lambda: _made(request, form))):
        told = ngettext("The event is in the calendar.", "%(count)s events are in the calendar.", len(made))
        messages.success(request, told % {"count": len(made)})
        return redirect("staff-event", made[0].pk)
    return form_page(request, "staff/events/new.jinja", form)


@staff_page
@done_once
def edit_event(request: StaffRequest, pk: int) -> HttpResponse:
    """Change one event; those who are expected are told of another time or place."""
    event = found(lambda: event_to_plan(request.actor, pk))
    form = EventForm(sent(request), initial=answers_of(event), offices=offices_of(request.actor))
    if form.is_valid() and apply(
        form,
        lambda: change_event(actor=request.actor, event_id=pk, details=form.details(), moment=moment()),
    ):
        messages.success(request, _("The event is changed."))
        return redirect("staff-event", pk)
    return form_page(request, "staff/events/edit.jinja", form, event=event)


def _made(request: StaffRequest, form: NewEventForm) -> list[Event]:
    details, repeat = form.details(), form.cleaned_data["repeat"]
    if not repeat:
        return [make_event(actor=request.actor, details=details, moment=moment())]
    until = form.cleaned_data["until"]
    return make_series(actor=request.actor, details=details, repeat=repeat, until=until, moment=moment())
