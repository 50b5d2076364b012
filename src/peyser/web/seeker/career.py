"""What a person does alone: the welcome screens, the Initial Assessment, jobs in demand, tools outside Peyser."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from peyser.access.clock import moment
from peyser.access.entrances import SEEKER, entrance
from peyser.assessments.actions.assess import save_assessment
from peyser.assessments.actions.market import open_market, press_job_search
from peyser.assessments.actions.tools import launch_tool
from peyser.assessments.choices import INITIAL
from peyser.assessments.queries import assessments_of
from peyser.participation.actions.membership import complete_membership
from peyser.reference.tools import UnknownTool, tool_on, tools_on
from peyser.web.components.answers import apply, form_page
from peyser.web.components.assessment_form import AssessmentForm
from peyser.web.components.forms import PageForm
from peyser.web.components.market import market_lines
from peyser.web.repeat import done_once
from peyser.web.seeker.career_forms import WelcomeForm
from peyser.web.seeker.profile import own_seeker


@entrance(SEEKER)
@done_once
def welcome(request: Any) -> HttpResponse:
    """Show what is on file and what comes next; finish the welcome screens when the person says it is right."""
    seeker = own_seeker(request)
    form = WelcomeForm(request.POST or None)
    if form.is_valid() and _done(form, lambda: complete_membership(actor=request.actor, moment=moment())):
        messages.success(request, _("Thank you. Show a paper with your date of birth at your job center."))
        return redirect("seeker-home")
    return form_page(
        request,
        "seeker/welcome.jinja",
        form,
        seeker=seeker,
        membership=getattr(seeker, "membership", None),
    )


@entrance(SEEKER)
def assessment(request: Any) -> HttpResponse:
    """Show the three parts of the Initial Assessment and which are done."""
    seeker = own_seeker(request)
    done = assessments_of(seeker.pk)
    return render(request, "seeker/assessment.jinja", {"parts": [(kind, done.get(kind)) for kind in INITIAL]})


@entrance(SEEKER)
@done_once
def assessment_part(request: Any, kind: str) -> HttpResponse:
    """Ask the questions of one part, and keep the answers."""
    if kind not in INITIAL:
        raise Http404
    seeker = own_seeker(request)
    form = AssessmentForm(request.POST or None, kind=kind, saved=assessments_of(seeker.pk).get(kind))
    if form.is_valid() and _done(
        form,
        lambda: save_assessment(
            actor=request.actor, seeker_id=seeker.pk, kind=kind, moment=moment(), **form.given()
        ),
    ):
        messages.success(request, _("Your answers are saved."))
        return redirect("seeker-assessment")
    return form_page(request, "seeker/assessment_part.jinja", form, title=form.title)


@entrance(SEEKER)
@done_once
def market(request: Any) -> HttpResponse:
    """Note that the person selected the jobs in demand, and show them."""
    if request.method == "POST":
        open_market(actor=request.actor, moment=moment())
        return redirect("seeker-market")
    return render(request, "seeker/market.jinja", {"places": market_lines(request.today)})


@entrance(SEEKER)
@require_POST
def press_search(request: Any) -> HttpResponse:
    """Note that the search button was pressed, and go on to the search with all that was typed."""
    press_job_search(actor=request.actor, moment=moment())
    asked = request.POST.copy()
    for name in ("csrfmiddlewaretoken", "once"):
        asked.pop(name, None)
    return redirect(f"{reverse('job-search')}?{asked.urlencode()}")


@entrance(SEEKER)
def tools(request: Any) -> HttpResponse:
    """Show the registered tools."""
    return render(request, "seeker/tools.jinja", {"tools": tools_on(request.today)})


@entrance(SEEKER)
@done_once
def tool(request: Any, key: str) -> HttpResponse:
    """Note the launch of a tool; afterwards show the way out to its registered address."""
    try:
        if request.method == "POST":
            launch_tool(actor=request.actor, key=key, moment=moment())
            return redirect(f"{reverse('seeker-tool', args=[key])}?opened=1")
        shown = tool_on(key, on=request.today)
    except UnknownTool as unknown:
        raise Http404 from unknown
    return render(request, "seeker/tool.jinja", {"tool": shown, "opened": "opened" in request.GET})


def _done(form: PageForm, action: Callable[[], object]) -> bool:
    return apply(form, action) is not None
