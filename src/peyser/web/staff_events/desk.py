"""The calendar of the actor's centers, and what is still to be recorded."""

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from peyser.access.clock import moment
from peyser.accounts.permissions import serves_people
from peyser.events.queries import events_for_desk, events_to_result, last_day_to_result
from peyser.offices.queries import job_centers
from peyser.web.components.answers import form_page
from peyser.web.components.event_words import shown
from peyser.web.components.forms import PageForm
from peyser.web.components.paging import page_of
from peyser.web.staff.doors import StaffRequest, staff_page

SHOWN = 20


class CenterForm(PageForm):
    """Whose calendar the page shows."""

    center = forms.ModelChoiceField(
        label=_("Job center"), queryset=job_centers(), required=False, empty_label=_("My job centers")
    )


@staff_page
@require_safe
def desk(request: StaffRequest) -> HttpResponse:
    """List the events to come; above them those whose attendance nobody has recorded."""
    now = moment()
    form = CenterForm(request.GET)
    center = form.cleaned_data["center"] if form.is_valid() else None
    page = page_of(
        request, events_for_desk(request.actor, begin=now.at, office_id=center.pk if center else None)
    )
    waiting = events_to_result(request.actor, moment=now)[:SHOWN]
    return form_page(
        request,
        "staff/events/desk.jinja",
        form,
        page=page,
        events=[shown(event) for event in page.rows],
        to_result=[(shown(event), last_day_to_result(event)) for event in waiting],
        may_write=serves_people(request.actor),
        today=request.today,
    )
