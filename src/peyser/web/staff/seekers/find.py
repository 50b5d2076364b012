"""Finding a person before anything else; opening the record of somebody from another center who is here."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from peyser.access.clock import moment
from peyser.accounts.permissions import serves_people
from peyser.kernel.ssn import looks_like_ssn
from peyser.kernel.state_ids import normalise_state_id
from peyser.seekers.actions.assist import assist_seeker
from peyser.seekers.models import Seeker
from peyser.seekers.queries import Look, ids_in_reach, likely_accounts
from peyser.web.components.answers import apply, form_page
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.seekers.forms import AssistForm, FindForm
from peyser.web.staff.seekers.look import SHOWN, people_like, understood


@staff_page
@require_safe
def find_person(request: StaffRequest) -> HttpResponse:
    """Search the whole state by what was typed; without words only the search is shown."""
    line = request.GET.get("q", "")
    if looks_like_ssn(line) and normalise_state_id(line) is None:
        return _without_ssn(request)
    form = FindForm(request.GET if "q" in request.GET else None)
    people: list[Seeker] | None = None
    if form.is_valid():
        people = people_like(understood(form.cleaned_data["q"], form.cleaned_data["born_on"]))
    context = {
        "form": form,
        "people": people,
        "more": len(people or ()) >= SHOWN,
        "in_reach": ids_in_reach(request.actor, [one.pk for one in people or ()], on=request.today),
        "query": request.GET.urlencode(),
        "may_write": serves_people(request.actor),
    }
    return render(request, "staff/seekers/find.jinja", context)


def _without_ssn(request: StaffRequest) -> HttpResponse:
    """Back to an empty search, so that the number stays neither on the page nor in its address."""
    messages.error(
        request,
        _("Do not search by Social Security number. Use the name and date of birth, or the State ID."),
    )
    return redirect("staff-seekers")


@staff_page
@done_once
def assist(request: StaffRequest, state_id: str) -> HttpResponse:
    """Open the record of a person of another center to the actor's own, with the reason, while they are helped."""
    person = _person(state_id)
    after = _next_page(request, person)
    form = AssistForm(sent(request), initial={"reason": request.GET.get("reason", "")})
    if (
        form.is_valid()
        and apply(
            form,
            lambda: assist_seeker(
                actor=request.actor, seeker_id=person.pk, reason=form.cleaned_data["reason"], moment=moment()
            ),
        )
        is not None
    ):
        messages.success(request, _("The record is open to your job center now."))
        return redirect(after)
    in_reach = person.pk in ids_in_reach(request.actor, [person.pk], on=request.today)
    context = {
        "person": person,
        "after": after,
        "in_reach": in_reach,
        "may_write": serves_people(request.actor),
    }
    return form_page(request, "staff/seekers/assist.jinja", form, **context)


def _person(state_id: str) -> Seeker:
    people = likely_accounts(Look(state_id=state_id), limit=1)
    if not people:
        raise Http404
    return people[0]


def _next_page(request: StaffRequest, person: Seeker) -> str:
    """Where to go on: ?next=, when it is a page for staff; else the record."""
    asked = request.GET.get("next", "")
    ours = url_has_allowed_host_and_scheme(asked, allowed_hosts=None) and asked.startswith(
        reverse("staff-home")
    )
    return asked if ours else reverse("staff-seeker", args=[person.pk])
