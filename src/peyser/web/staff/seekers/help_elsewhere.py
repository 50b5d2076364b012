"""Whether a person is ready for a job, and referrals to help elsewhere: counseling, training, other resources."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from peyser.access.clock import moment
from peyser.accounts.permissions import serves_people
from peyser.readiness.actions.find_readiness import find_readiness
from peyser.readiness.actions.refer_to_service import record_outcome, refer_to_service
from peyser.readiness.choices import Help, Obstacle
from peyser.readiness.queries import (
    help_owed,
    readiness_of,
    referrals_to_ask_about,
    service_referral_for_actor,
    service_referrals_of,
    without_help,
)
from peyser.readiness.suggestions import obstacles_on_file, suggested_help
from peyser.seekers.queries import ids_in_reach
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.paging import first_of, page_of
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.seekers.frame import seeker_frame
from peyser.web.staff.seekers.help_forms import HelpForm, OutcomeForm, ReadinessForm

SHOWN = 50


@staff_page
@require_safe
def due(request: StaffRequest) -> HttpResponse:
    """List who is not ready yet and was offered no help, and the referrals whose outcome is to be asked for."""
    waiting, waiting_in_all = first_of(without_help(request.actor, on=request.today), shown=SHOWN)
    asked, asked_in_all = first_of(referrals_to_ask_about(request.actor, on=request.today), shown=SHOWN)
    people = {one.seeker_id for one in (*waiting, *asked)}
    context = {
        "waiting": waiting,
        "waiting_in_all": waiting_in_all,
        "asked": asked,
        "asked_in_all": asked_in_all,
        "in_reach": ids_in_reach(request.actor, people, on=request.today),
        "may_write": serves_people(request.actor),
    }
    return render(request, "staff/seekers/help_due.jinja", context)


@staff_page
@done_once
def help_elsewhere(request: StaffRequest, pk: int) -> HttpResponse:
    """Show the finding, the help that may fit and the referrals; refer to one more service."""
    frame = seeker_frame(request, pk, "help")
    form = HelpForm(sent(request))
    if (
        form.is_valid()
        and apply(
            form,
            lambda: refer_to_service(actor=request.actor, seeker_id=pk, wanted=form.wanted(), moment=moment()),
        )
        is not None
    ):
        messages.success(request, _("The referral and its service are recorded."))
        return redirect("staff-seeker-help", pk)
    return form_page(request, "staff/seekers/help.jinja", form, **frame, **_around(request, frame["seeker"]))


@staff_page
@done_once
def readiness(request: StaffRequest, pk: int) -> HttpResponse:
    """Say whether the person is ready for a job now, and what stands in the way."""
    frame = seeker_frame(request, pk, "help")
    on_file = obstacles_on_file(frame["seeker"])
    form = ReadinessForm(sent(request))
    if (
        form.is_valid()
        and apply(
            form,
            lambda: find_readiness(actor=request.actor, seeker_id=pk, found=form.found(), moment=moment()),
        )
        is not None
    ):
        messages.success(request, _("The finding is kept."))
        return redirect("staff-seeker-help", pk)
    signs = [Obstacle(one).label for one in on_file]
    return form_page(request, "staff/seekers/readiness.jinja", form, **frame, signs=signs)


@staff_page
@done_once
def outcome(request: StaffRequest, pk: int, referral: int) -> HttpResponse:
    """Say what became of a referral."""
    frame = seeker_frame(request, pk, "help")
    one = found(lambda: service_referral_for_actor(request.actor, referral, seeker_id=pk, on=request.today))
    form = OutcomeForm(sent(request))
    if (
        form.is_valid()
        and apply(
            form,
            lambda: record_outcome(
                actor=request.actor, service_referral_id=one.pk, moment=moment(), **form.cleaned_data
            ),
        )
        is not None
    ):
        messages.success(request, _("The outcome is recorded."))
        return redirect("staff-seeker-help", pk)
    return form_page(request, "staff/seekers/help_outcome.jinja", form, **frame, referral=one)


def _around(request: StaffRequest, seeker: Any) -> dict[str, Any]:
    last = readiness_of(seeker.pk)
    obstacles = last.obstacles if last else ()
    return {
        "readiness": last,
        "obstacles": [Obstacle(one).label for one in obstacles],
        "suggestions": [Help(one).label for one in suggested_help(obstacles)],
        "owed": help_owed(last, on=request.today),
        "page": page_of(request, service_referrals_of(seeker)),
    }
