"""One service for several people: who they are, what it would do, and recording it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.accounts.permissions import serves_people
from peyser.events.choices import RegistrationStatus
from peyser.events.queries import event_for_everybody
from peyser.events.queries import roster as roster_of_event
from peyser.participation.actions.rosters import preview_roster, record_roster
from peyser.participation.models import Roster
from peyser.participation.rosters import SHOWN, RosterPreview, rosters_of
from peyser.participation.wording import effect_in_words
from peyser.reference.queries import service_code_in_force
from peyser.seekers.models import Seeker
from peyser.seekers.queries import ids_in_reach
from peyser.web.components.answers import apply, form_page, found
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.seekers.look import people_like, understood
from peyser.web.staff_rosters.forms import RosterForm

PRESENT = frozenset({RegistrationStatus.REGISTERED, RegistrationStatus.ATTENDED})


@staff_page
@done_once
def roster(request: StaffRequest) -> HttpResponse:
    """Collect people, look at what the service would do for each, and record it for those who may have it."""
    form = RosterForm(sent(request), today=request.today, roles=request.actor.roles, people=_of_event(request))
    if "search" in request.POST:
        return _shown(request, form, searched=_searched(request, form))
    looks: list[RosterPreview] | None = None
    if form.is_valid():
        if "record" in request.POST:
            made = apply(form, lambda: _record(request, form))
            if made is not None:
                messages.success(request, _("The list is recorded."))
                return redirect("staff-roster-recorded", str(made.pk))
        else:
            looks = apply(form, lambda: _preview(request, form))
    return _shown(request, form, looks=looks)


def _record(request: StaffRequest, form: RosterForm) -> Roster:
    batch = form.cleaned_data["batch"]
    return record_roster(actor=request.actor, batch=batch, given=form.roster(), moment=moment())


def _preview(request: StaffRequest, form: RosterForm) -> list[RosterPreview]:
    return preview_roster(actor=request.actor, given=form.roster(), moment=moment())


def _searched(request: StaffRequest, form: RosterForm) -> list[Seeker]:
    """The people within reach who are like the words; what else stands in the form is not judged yet."""
    line = "" if form.numbers_left_out else str(form["find"].value() or "").replace("\x00", "")
    people = people_like(understood(line)) if line.strip() else []
    reach = ids_in_reach(request.actor, [one.pk for one in people], on=request.today)
    if not form.numbers_left_out:
        form.errors.clear()
    return [one for one in people if one.pk in reach]


def _of_event(request: StaffRequest) -> str:
    """The State IDs of who attended an event, or has a seat in it, to begin with."""
    asked = request.GET.get("event", "")
    if not (asked.isascii() and asked.isdigit() and len(asked) < SHOWN):
        return ""
    event = found(lambda: event_for_everybody(int(asked)))
    seated = [one.seeker for one in roster_of_event(request.actor, event) if one.status in PRESENT]
    reach = ids_in_reach(request.actor, [one.pk for one in seated], on=request.today)
    return "\n".join(one.state_id for one in seated if one.pk in reach)


def _shown(
    request: StaffRequest,
    form: RosterForm,
    looks: list[RosterPreview] | None = None,
    searched: list[Seeker] | None = None,
) -> HttpResponse:
    context: dict[str, Any] = {
        "looks": _in_words(looks or [], form),
        "searched": searched,
        "lists": rosters_of(request.actor)[:SHOWN],
        "may_write": serves_people(request.actor),
    }
    if searched is not None and not form.errors:
        return render(request, "staff_rosters/entry.jinja", {"form": form, **context})
    return form_page(request, "staff_rosters/entry.jinja", form, **context)


def _in_words(looks: list[RosterPreview], form: RosterForm) -> list[tuple[RosterPreview, str]]:
    if not looks:
        return []
    code, on = form.cleaned_data["code"], form.cleaned_data["on"]
    edition = service_code_in_force(code, on=on)
    category = edition.category if edition else ""
    return [(one, effect_in_words(one.change, category=category)) for one in looks]
