"""Customer support's queue: the employers that wait for verification, the most urgent first."""

from typing import Any

from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import render

from peyser.access.clock import moment
from peyser.access.entrances import entrance
from peyser.employers.queries import verification_queue
from peyser.rulebook.parameters import value
from peyser.web.components.deadlines import deadline
from peyser.web.components.paging import page_of
from peyser.web.staff_support.doors import READERS


@entrance(READERS)
def verification(request: Any) -> HttpResponse:
    """Show the open verifications with their clocks, and how many are late."""
    at = moment().at
    waiting = verification_queue(request.actor)
    page = page_of(request, waiting)
    counts = waiting.order_by().aggregate(
        open=Count("pk", distinct=True), late=Count("pk", filter=Q(due_at__lt=at), distinct=True)
    )
    return render(
        request,
        "support/queue.jinja",
        {
            "rows": [(ticket, deadline(ticket.due_at, now=at)) for ticket in page.rows],
            "page": page,
            "counts": counts,
            "hours": value("verification_hours", on=request.today),
        },
    )
