"""Services to an employer and the planned contacts afterwards."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from peyser.access.clock import moment
from peyser.employers.actions.follow_up import finish_follow_up, plan_follow_up
from peyser.employers.models import Employer
from peyser.web.components.answers import apply, form_page, found
from peyser.web.repeat import done_once
from peyser.web.staff.confidential import tellable
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.employers.forms import FollowUpForm
from peyser.web.staff.employers.frame import employer_frame

SHOWN = 50


@staff_page
@done_once
def services(request: StaffRequest, pk: int) -> HttpResponse:
    """List services and follow-ups, those still to do first, and plan a follow-up."""
    frame = employer_frame(request, pk, "services")
    employer = frame["employer"]
    form = FollowUpForm(sent(request), today=request.today)
    if (
        form.is_valid()
        and apply(
            form,
            lambda: plan_follow_up(
                employer=employer, assigned_to_id=request.actor.user_id, **form.cleaned_data
            ),
        )
        is not None
    ):
        messages.success(request, _("The follow-up is planned."))
        return redirect("staff-employer-services", pk)
    return form_page(request, "staff/employers/services.jinja", form, **frame, **_listed(request, employer))


def _listed(request: StaffRequest, employer: Employer) -> dict[str, Any]:
    planned = employer.follow_ups.select_related("assigned_to").order_by("-done_at", "due_on", "pk")
    return {
        "follow_ups": tellable(
            request.actor,
            planned[:SHOWN],
            employer_id=lambda row: row.employer_id,
            text=lambda row: row.about,
        ),
        "services": employer.services.select_related("staff", "office").order_by("-on", "-pk")[:SHOWN],
    }


@staff_page
@require_POST
@done_once
def finish(request: StaffRequest, pk: int, follow_up: int) -> HttpResponse:
    """Mark a follow-up of this employer as done."""
    frame = employer_frame(request, pk, "services")
    one = found(lambda: frame["employer"].follow_ups.get(pk=follow_up))
    finish_follow_up(actor=request.actor, follow_up_id=one.pk, moment=moment())
    messages.success(request, _("The follow-up is done."))
    if request.POST.get("back") == "home":
        return redirect("staff-home")
    return redirect("staff-employer-services", pk)
