"""The open compliance cases: what waits for whom."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from peyser.cases.order_queries import substandard_queue
from peyser.cases.queries import discontinuation_queue, fraud_queue, open_disputes, violation_queue
from peyser.web.staff.doors import StaffRequest, staff_page

SHOWN = 100


@staff_page
@require_safe
def desk(request: StaffRequest) -> HttpResponse:
    """Show the queues: disputes for all staff, frauds for support and the holding center, the monitor's cases."""
    return render(
        request,
        "cases/desk.jinja",
        {
            "disputes": open_disputes(request.actor)[:SHOWN],
            "frauds": fraud_queue(request.actor)[:SHOWN],
            "violations": violation_queue(request.actor)[:SHOWN],
            "substandard": substandard_queue(request.actor)[:SHOWN],
            "discontinuations": discontinuation_queue(request.actor)[:SHOWN],
        },
    )
