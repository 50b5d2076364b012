"""Services to an employer and the planned contacts afterwards."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from peyser.access.clock import moment
from peyser.employers.models import Employer, FollowUp
from peyser.employers.queries import services_to
from peyser.job_orders.actions.follow_up import finish_employer_follow_up, plan_employer_follow_up
from peyser.job_orders.secrecy import without_secret_orders
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.wording import service_name
from peyser.web.repeat import done_once
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
            lambda: plan_employer_follow_up(
                actor=request.actor, employer=employer, moment=moment(), **form.cleaned_data
            ),
        )
        is not None
    ):
        messages.success(request, _("The follow-up is planned."))
        return redirect("staff-employer-services", pk)
    return form_page(request, "staff/employers/services.jinja", form, **frame, **_listed(request, employer))


def _listed(request: StaffRequest, employer: Employer) -> dict[str, Any]:
    given = without_secret_orders(request.actor, services_to(employer), "about")
    planned = _follow_ups(request, employer).select_related("assigned_to")
    return {
        "follow_ups": planned.order_by("-done_at", "due_on", "pk")[:SHOWN],
        "services": [
            (one, service_name(one))
            for one in given.select_related("staff", "office").order_by("-on", "-pk")[:SHOWN]
        ],
    }


def _follow_ups(request: StaffRequest, employer: Employer) -> QuerySet[FollowUp]:
    """What this reader may know of: a confidential order is followed up by the job center that holds it."""
    return without_secret_orders(request.actor, employer.follow_ups.all(), "about")


@staff_page
@require_POST
@done_once
def finish(request: StaffRequest, pk: int, follow_up: int) -> HttpResponse:
    """Mark a follow-up of this employer as done."""
    frame = employer_frame(request, pk, "services")
    one = found(lambda: _follow_ups(request, frame["employer"]).get(pk=follow_up))
    form = FollowUpForm(today=request.today)
    apply(form, lambda: finish_employer_follow_up(actor=request.actor, follow_up_id=one.pk, moment=moment()))
    if form.refused is not None:
        listed = _listed(request, frame["employer"])
        page = {"form": form, **frame, **listed}
        return render(request, "staff/employers/services.jinja", page, status=422)
    messages.success(request, _("The follow-up is done."))
    if request.POST.get("back") == "home":
        return redirect("staff-home")
    return redirect("staff-employer-services", pk)
