"""The queue of the actor's centers; the kiosk is opened here, and a visitor is put in by hand."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, entrance
from peyser.accounts.permissions import serves_people
from peyser.visits.actions.arrive import arrive
from peyser.visits.choices import VisitStatus
from peyser.visits.models import Visit
from peyser.visits.queries import has_priority, queue
from peyser.web.components.answers import apply, form_page
from peyser.web.components.visit_form import purpose_names
from peyser.web.components.wording import language_name
from peyser.web.kiosk.device import make_kiosk
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff_visits.forms import CenterForm, NewVisitForm, ShownCenterForm

SHOWN = 200


@staff_page
@require_safe
def desk(request: StaffRequest) -> HttpResponse:
    """List who waits, first one first, and who is with staff."""
    now = moment()
    form = ShownCenterForm(request.GET, actor=request.actor)
    center = form.cleaned_data["center"] if form.is_valid() else None
    visits = list(queue(request.actor, on=now.on, office_id=center.pk if center else None)[:SHOWN])
    return form_page(
        request,
        "staff/visits/desk.jinja",
        form,
        waiting=[_line(one, request) for one in visits if one.status == VisitStatus.WAITING],
        called=[_line(one, request) for one in visits if one.status == VisitStatus.WITH_STAFF],
        kiosk_form=CenterForm(initial={"center": request.actor.home_office_id}, actor=request.actor),
        may_write=serves_people(request.actor),
        now=now.at,
    )


@entrance(FRONTLINE)
@staff_page
@done_once
def new_visit(request: StaffRequest) -> HttpResponse:
    """Put somebody into the queue who came to the desk."""
    now = moment()
    form = NewVisitForm(
        sent(request), initial={"center": request.actor.home_office_id}, actor=request.actor, on=now.on
    )
    if form.is_valid() and (made := apply(form, lambda: _arrived(request, form))):
        messages.success(request, _("The visitor is in the queue."))
        return redirect("staff-visit", made.pk)
    return form_page(request, "staff/visits/new.jinja", form)


@staff_page
@require_POST
def open_kiosk(request: StaffRequest) -> HttpResponse:
    """Make this device the kiosk of a center. Whoever opens it is signed out on it."""
    form = CenterForm(request.POST, actor=request.actor)
    if not form.is_valid():
        messages.error(request, _("Choose a job center from the list."))
        return redirect("staff-visits")
    office = form.cleaned_data["center"]
    logout(request)
    answer = redirect("visit", office.code)
    make_kiosk(answer, office)
    return answer


def _arrived(request: StaffRequest, form: NewVisitForm) -> Visit:
    told = form.cleaned_data
    return arrive(
        actor=request.actor,
        office_id=told["center"].pk,
        arrival=form.arrival(told["language"]),
        moment=moment(),
    )


def _line(visit: Visit, request: HttpRequest) -> dict[str, object]:
    return {
        "visit": visit,
        "name": visit.seeker.name if visit.seeker else visit.name or visit.state_id,
        "purposes": purpose_names(visit.purposes),
        "priority": has_priority(visit),
        "language": language_name(visit.language),
        "minutes": int(((visit.called_at or moment().at) - visit.arrived_at).total_seconds() // 60),
    }
