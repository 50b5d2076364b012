"""The attendance grid: everybody at once, by keyboard; taking it back, and opening it after its days."""

import datetime as dt
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from peyser.access.clock import moment
from peyser.compliance.models import Override
from peyser.events.actions.reopen import reopen_results
from peyser.events.actions.result import PeopleRefused, result_event
from peyser.events.actions.take_back import take_back_results
from peyser.events.choices import Mark
from peyser.events.models import Event
from peyser.web.components.answers import apply, form_page, found
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff_events.forms import AttendanceForm, ReopenForm, TakeBackForm
from peyser.web.staff_events.frame import event_frame, event_to_plan

OPEN_FOR = dt.timedelta(days=7)


@staff_page
@done_once
def attendance(request: StaffRequest, pk: int) -> HttpResponse:
    """Record who attended; ?all=1 marks everybody as attended to begin with."""
    frame = _frame(request, pk)
    marked = {str(one.pk): Mark.ATTENDED for one in frame["seated"]} if request.GET.get("all") else {}
    form = AttendanceForm(sent(request), initial=marked, people=frame["seated"])
    if form.is_valid() and apply(form, lambda: _recorded(request, pk, form)):
        messages.success(request, _("The attendance is recorded."))
        return redirect("staff-event", pk)
    return _page(request, frame, form)


@staff_page
@require_POST
@done_once
def take_back(request: StaffRequest, pk: int) -> HttpResponse:
    """Undo a recorded attendance while nothing depends on it."""
    frame, form = _frame(request, pk), TakeBackForm(sent(request))
    if form.is_valid() and apply(form, lambda: _taken_back(request, pk, form)):
        messages.success(request, _("The attendance is taken back. Record it again below."))
        return redirect("staff-event-attendance", pk)
    return _page(request, frame, form)


@staff_page
@require_POST
@done_once
def reopen(request: StaffRequest, pk: int) -> HttpResponse:
    """The manager opens the attendance after its days."""
    frame, form = _frame(request, pk), ReopenForm(sent(request))
    if form.is_valid() and apply(form, lambda: _reopened(request, pk, form)):
        messages.success(request, _("Attendance can be recorded again."))
        return redirect("staff-event-attendance", pk)
    return _page(request, frame, form)


def _recorded(request: StaffRequest, pk: int, form: AttendanceForm) -> Event:
    marks = form.marks()
    try:
        return result_event(actor=request.actor, event_id=pk, marks=marks, moment=moment())
    except PeopleRefused as refused:
        for number, decision in refused.of_people.items():
            form.add_error(str(number), " ".join(gettext(finding.message) for finding in decision.stopping))
        raise


def _taken_back(request: StaffRequest, pk: int, form: TakeBackForm) -> Event:
    reason = form.cleaned_data["reason"]
    return take_back_results(actor=request.actor, event_id=pk, reason=reason, moment=moment())


def _reopened(request: StaffRequest, pk: int, form: ReopenForm) -> Override:
    return reopen_results(actor=request.actor, event_id=pk, moment=moment(), **form.cleaned_data)


def _frame(request: StaffRequest, pk: int) -> dict[str, Any]:
    event = found(lambda: event_to_plan(request.actor, pk))
    return event_frame(request.actor, event, now=moment())


def _page(request: StaffRequest, frame: dict[str, Any], form: Any) -> HttpResponse:
    """The grid with the forms beside it; `form` is the one that was sent."""
    grid = form if isinstance(form, AttendanceForm) else AttendanceForm(people=frame["seated"])
    until = request.today + OPEN_FOR
    return form_page(
        request,
        "staff/events/attendance.jinja",
        form,
        grid=grid,
        rows=[(one, grid[str(one.pk)]) for one in frame["seated"]],
        take_back_form=form if isinstance(form, TakeBackForm) else TakeBackForm(),
        reopen_form=form if isinstance(form, ReopenForm) else ReopenForm(initial={"expires_on": until}),
        **frame,
    )
