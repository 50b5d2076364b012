"""Assessments, tests, membership and meetings of one person; each page has one form."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from peyser.access.clock import moment
from peyser.assessments.actions.assess import save_assessment
from peyser.assessments.actions.market import show_market
from peyser.assessments.actions.meetings import mark_meeting
from peyser.assessments.actions.results import enter_test
from peyser.assessments.choices import Kind, Place
from peyser.assessments.queries import assessments_of, meetings_of, results_of, workkeys_scores_of
from peyser.participation.actions.membership import verify_birth_date
from peyser.web.components.answers import apply, form_page
from peyser.web.components.assessment_form import AssessmentForm
from peyser.web.components.forms import PageForm
from peyser.web.components.market import market_lines
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.seekers.assessment_forms import BirthForm, MeetingForm, TestForm
from peyser.web.staff.seekers.frame import seeker_frame

HERE = "assessments"
SHOWN = 20


@staff_page
@require_safe
def assessments(request: StaffRequest, pk: int) -> HttpResponse:
    """Show what is known: membership, assessments, tests, scores of ACT, meetings."""
    frame = seeker_frame(request, pk, HERE)
    done = assessments_of(pk)
    context = {
        "membership": getattr(frame["seeker"], "membership", None),
        "kinds": [(kind, done.get(kind)) for kind in Kind],
        "results": results_of(pk)[:SHOWN],
        "scores": workkeys_scores_of(pk)[:SHOWN],
        "meetings": meetings_of(pk)[:SHOWN],
    }
    return render(request, "staff/seekers/assessments.jinja", frame | context)


@staff_page
@done_once
def assess(request: StaffRequest, pk: int, kind: str) -> HttpResponse:
    """Make or edit an assessment of this kind."""
    if kind not in Kind.values:
        raise Http404
    frame = seeker_frame(request, pk, HERE)
    form = AssessmentForm(sent(request), kind=kind, saved=assessments_of(pk).get(kind), with_staff=True)

    def save() -> Any:
        return save_assessment(actor=request.actor, seeker_id=pk, kind=kind, moment=moment(), **form.given())

    return _answer(request, frame, form, save, title=str(form.title))


@staff_page
@done_once
def add_test(request: StaffRequest, pk: int) -> HttpResponse:
    """Enter the result of a test."""
    frame = seeker_frame(request, pk, HERE)
    form = TestForm(sent(request), initial={"taken_on": request.today})

    def save() -> Any:
        return enter_test(actor=request.actor, seeker_id=pk, moment=moment(), **form.cleaned_data)

    return _answer(request, frame, form, save, title=_("Enter a test result"))


@staff_page
@done_once
def add_meeting(request: StaffRequest, pk: int) -> HttpResponse:
    """Enter a meeting of the transition team, or whether the person attended it."""
    frame = seeker_frame(request, pk, HERE)
    form = MeetingForm(sent(request), initial={"on": request.GET.get("on") or request.today})

    def save() -> Any:
        return mark_meeting(actor=request.actor, seeker_id=pk, moment=moment(), **form.cleaned_data)

    return _answer(request, frame, form, save, title=_("ETT meeting"))


@staff_page
@done_once
def verify_birth(request: StaffRequest, pk: int) -> HttpResponse:
    """Verify the date of birth by an official paper."""
    frame = seeker_frame(request, pk, HERE)
    form = BirthForm(sent(request))

    def save() -> Any:
        return verify_birth_date(
            actor=request.actor, seeker_id=pk, seen_in=form.cleaned_data["seen_in"], moment=moment()
        )

    return _answer(request, frame, form, save, title=_("Verify the date of birth"))


@staff_page
@done_once
def market(request: StaffRequest, pk: int) -> HttpResponse:
    """Note that labor market information was opened with this person, and show it."""
    frame = seeker_frame(request, pk, HERE)
    if request.method == "POST":
        place = request.POST.get("place", "")
        if place not in Place.values:
            raise Http404
        show_market(actor=request.actor, seeker_id=pk, place=place, moment=moment())
        return redirect("staff-seeker-market", pk)
    return render(request, "staff/seekers/market.jinja", frame | {"places": market_lines(request.today)})


def _answer(
    request: StaffRequest, frame: dict[str, Any], form: PageForm, save: Callable[[], Any], *, title: str
) -> HttpResponse:
    """Save what was sent and go back to the page of all; else the form with what stands against it."""
    if form.is_valid() and apply(form, save) is not None:
        messages.success(request, _("Saved."))
        return redirect("staff-seeker-assessments", frame["seeker"].pk)
    return form_page(request, "staff/seekers/assessment_part.jinja", form, **frame, title=title)
