"""One event: its page, signing up for it and withdrawing."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from peyser.access.clock import moment
from peyser.access.entrances import PUBLIC, SEEKER, entrance
from peyser.events.actions.register import sign_up, withdraw
from peyser.events.choices import RegistrationStatus
from peyser.events.models import Registration
from peyser.events.openings import why_closed
from peyser.events.queries import event_for_everybody, free_seats, own_registration, place_in_line
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.event_words import shown
from peyser.web.components.forms import PageForm
from peyser.web.repeat import done_once


@entrance(PUBLIC)
def event(request: Any, pk: int) -> HttpResponse:
    """Show an event, and to a seeker the own seat."""
    return _page(request, pk, PageForm())


@entrance(SEEKER)
@require_POST
@done_once
def take_seat(request: Any, pk: int) -> HttpResponse:
    """Take a seat or a place in the waiting list."""
    form = PageForm(request.POST)
    one = found(lambda: event_for_everybody(pk))
    taken = apply(form, lambda: sign_up(actor=request.actor, event_id=one.pk, moment=moment()))
    if taken is None:
        return _page(request, pk, form)
    messages.success(request, _told(taken))
    return redirect("event", pk)


@entrance(SEEKER)
@require_POST
@done_once
def leave(request: Any, pk: int) -> HttpResponse:
    """Give the seat back."""
    form = PageForm(request.POST)
    left = found(
        lambda: apply(
            form,
            lambda: withdraw(
                actor=request.actor, event_id=pk, seeker_id=request.actor.seeker_id, moment=moment()
            ),
        )
    )
    if left is None:
        return _page(request, pk, form)
    messages.success(request, _("You are no longer signed up."))
    return redirect("event", pk)


def _told(taken: Registration) -> str:
    if taken.status == RegistrationStatus.WAITING:
        return _("You are on the waiting list. We tell you when a seat is free.")
    return _("You are signed up.")


def _page(request: Any, pk: int, form: PageForm) -> HttpResponse:
    one, now = found(lambda: event_for_everybody(pk)), moment()
    own = own_registration(request.actor, one)
    waits = own is not None and own.status == RegistrationStatus.WAITING
    return form_page(
        request,
        "events/event.jinja",
        form,
        shown=shown(one),
        event=one,
        own=own,
        line=place_in_line(own) if own is not None and waits else 0,
        closed=why_closed(one, moment=now),
        begun=now.at >= one.starts_at,
        full=free_seats(one) == 0 and not one.waiting_list,
        is_seeker=request.actor.seeker_id is not None,
        is_visitor=request.actor.user_id is None,
    )
