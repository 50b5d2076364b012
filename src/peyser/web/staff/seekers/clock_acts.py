"""What staff do about a person's clock: plans, gaps, exclusions, closing. Each act is a page of its own."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.participation.actions.close import Closing, close_enrollment, take_back_closure
from peyser.participation.actions.exclusions import exclude_exit
from peyser.participation.actions.gaps import GapAgreed, extend_gap, record_gap, take_back_gap
from peyser.participation.actions.plans import PlanGiven, cancel_plan, keep_plan, miss_plan, plan_service
from peyser.participation.models import PlannedGap, PlannedService
from peyser.participation.queries import enrollments_of, gaps_of, periods_of, plans_of
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.forms import PageForm
from peyser.web.formats import format_date
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.seekers import clock_forms
from peyser.web.staff.seekers.frame import seeker_frame


@staff_page
@done_once
def plan(request: StaffRequest, pk: int) -> HttpResponse:
    """Plan a service for a day to come."""
    frame = seeker_frame(request, pk, "clock")
    form = clock_forms.PlanForm(sent(request), roles=request.actor.roles, today=request.today)
    words = {
        "heading": _("Plan a service"),
        "lead": _("Until its day the participation stays open. Plan only what counts."),
        "button": _("Plan the service"),
    }
    return act(
        request,
        frame,
        form,
        lambda: plan_service(
            actor=request.actor, seeker_id=frame["seeker"].pk, moment=moment(), **form.cleaned_data
        ),
        **words,
    )


@staff_page
@done_once
def close_plan(request: StaffRequest, pk: int, plan_pk: int) -> HttpResponse:
    """Say what became of a plan: given, not given, or cancelled."""
    frame = seeker_frame(request, pk, "clock")
    planned = found(lambda: plans_of(frame["seeker"]).get(pk=plan_pk))
    form = clock_forms.PlanClosingForm(sent(request), today=request.today)
    words = {
        "heading": _("Planned service: %(code)s") % {"code": planned.code},
        "lead": _("Planned for %(day)s.") % {"day": format_date(planned.on)},
        "button": _("Save"),
    }
    return act(request, frame, form, lambda: _close_plan(request, planned, form), **words)


@staff_page
@done_once
def gap(request: StaffRequest, pk: int) -> HttpResponse:
    """Record a planned gap in services."""
    frame = seeker_frame(request, pk, "clock")
    form = clock_forms.GapForm(sent(request), today=request.today)
    words = {
        "heading": _("Planned gap in services"),
        "lead": _(
            "A pause that you agreed on with the person. Until its last day the participation stays open."
        ),
        "button": _("Record the gap"),
    }
    return act(
        request,
        frame,
        form,
        lambda: record_gap(
            actor=request.actor,
            seeker_id=frame["seeker"].pk,
            agreed=GapAgreed(**form.cleaned_data),
            moment=moment(),
        ),
        **words,
    )


@staff_page
@done_once
def change_gap(request: StaffRequest, pk: int, gap_pk: int) -> HttpResponse:
    """Extend a gap, or take it back."""
    frame = seeker_frame(request, pk, "clock")
    one = found(lambda: gaps_of(frame["seeker"]).get(pk=gap_pk))
    form = clock_forms.GapChangeForm(sent(request))
    words = {
        "heading": _("Planned gap: %(reason)s") % {"reason": one.get_reason_display()},
        "lead": _("From %(first)s to %(last)s.")
        % {"first": format_date(one.began_on), "last": format_date(one.ends_on)},
        "button": _("Save"),
    }
    return act(request, frame, form, lambda: _change_gap(request, one, form), **words)


@staff_page
@done_once
def exclude(request: StaffRequest, pk: int, period_pk: int) -> HttpResponse:
    """Say why an exit does not count in the outcomes."""
    frame = seeker_frame(request, pk, "clock")
    period = found(lambda: periods_of(frame["seeker"]).get(pk=period_pk))
    form = clock_forms.ExclusionForm(
        sent(request), initial={"exclusion": period.exclusion, "proof": period.exclusion_proof}
    )
    day = format_date(period.exited_on) if period.exited_on else _("not recorded yet")
    words = {
        "heading": _("Exclude an exit from the outcomes"),
        "lead": _("Exit: %(day)s. The exit itself stays as it is.") % {"day": day},
        "button": _("Save"),
    }
    return act(
        request,
        frame,
        form,
        lambda: exclude_exit(
            actor=request.actor, participation_id=period.pk, moment=moment(), **form.cleaned_data
        ),
        **words,
    )


@staff_page
@done_once
def close(request: StaffRequest, pk: int, enrollment_pk: int) -> HttpResponse:
    """Close an enrollment, or take the closing back."""
    frame = seeker_frame(request, pk, "clock")
    enrollment = found(lambda: enrollments_of(frame["seeker"]).get(pk=enrollment_pk))
    given: dict[str, Any] = {"actor": request.actor, "enrollment_id": enrollment.pk, "moment": moment()}
    if enrollment.closed_on is not None:
        words = {
            "heading": _("Take the closing back"),
            "lead": _("Closed on %(day)s.") % {"day": format_date(enrollment.closed_on)},
            "button": _("Take it back"),
        }
        form = clock_forms.ReopenForm(sent(request))
        return act(request, frame, form, lambda: take_back_closure(**given), **words)
    words = {
        "heading": _("Close the enrollment"),
        "lead": _("Closing is what you decide. The exit follows from the services and does not move."),
        "button": _("Close it"),
    }
    closing = clock_forms.ClosingForm(sent(request), today=request.today)
    return act(
        request,
        frame,
        closing,
        lambda: close_enrollment(closing=Closing(**closing.cleaned_data), **given),
        **words,
    )


def act(
    request: StaffRequest, frame: dict[str, Any], form: PageForm, action: Callable[[], Any], **words: str
) -> HttpResponse:
    """The page of one act: its form, and after the act the clock again."""
    if form.is_valid() and apply(form, action) is not None:
        messages.success(request, _("Saved. The clock is up to date."))
        return redirect("staff-seeker-clock", frame["seeker"].pk)
    return form_page(request, "staff/seekers/clock_act.jinja", form, **frame, **words)


def _close_plan(request: StaffRequest, planned: PlannedService, form: PageForm) -> Any:
    typed = form.cleaned_data
    given: dict[str, Any] = {"actor": request.actor, "plan_id": planned.pk, "moment": moment()}
    if typed["what"] == clock_forms.PlanClosingForm.GIVEN:
        kept = PlanGiven(
            on=typed["on"] or request.today, note=typed["note"], need_determined=typed["need_determined"]
        )
        return keep_plan(given=kept, **given)
    end = miss_plan if typed["what"] == clock_forms.PlanClosingForm.MISSED else cancel_plan
    return end(reason=typed["reason"], **given)


def _change_gap(request: StaffRequest, one: PlannedGap, form: PageForm) -> Any:
    typed = form.cleaned_data
    given: dict[str, Any] = {"actor": request.actor, "gap_id": one.pk, "moment": moment()}
    if typed["what"] == clock_forms.GapChangeForm.EXTEND:
        return extend_gap(ends_on=typed["ends_on"] or one.ends_on, because=typed["reason"], **given)
    return take_back_gap(reason=typed["reason"], **given)
