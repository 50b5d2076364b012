"""The work list of enrollments: people who need one and have none, and registrations without a service."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from peyser.access.clock import moment
from peyser.participation.enrollment_needs import judged_needs, needing_enrollment
from peyser.participation.queries import missing_enrollments
from peyser.referrals.queries import requests_waiting
from peyser.web.components.paging import first_of, page_of
from peyser.web.staff.doors import StaffRequest, staff_page

SHOWN = 50


@staff_page
@require_safe
def enrollments(request: StaffRequest) -> HttpResponse:
    """Show what waits in the actor's offices, each person with the rules that name them."""
    on = moment().on
    within: dict[str, Any] = {
        "office_ids": request.actor.office_ids,
        "statewide": request.actor.statewide,
        "on": on,
    }
    asked = list(requests_waiting(request.actor).values_list("seeker_id", flat=True))
    page = page_of(request, needing_enrollment(**within, asked_for_help=asked))
    waiting = [
        (one.seeker, [(finding.rule_id, _(finding.title)) for finding in one.decision.findings])
        for one in judged_needs(page.rows, on=on, asked_for_help=asked)
    ]
    registered, in_all = first_of(missing_enrollments(**within), shown=SHOWN)
    context = {"page": page, "waiting": waiting, "registered": registered, "registered_in_all": in_all}
    return render(request, "staff/enrollments.jinja", context)
