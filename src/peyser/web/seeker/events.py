"""The events that a seeker has signed up for."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from peyser.access.clock import moment
from peyser.access.entrances import SEEKER, entrance
from peyser.events.queries import own_registrations
from peyser.web.components.event_words import shown
from peyser.web.components.paging import page_of


@entrance(SEEKER)
def own_events(request: Any) -> HttpResponse:
    """List them, latest first, each with how it stands."""
    page = page_of(request, own_registrations(request.actor))
    now = moment().at
    rows = [(one, shown(one.event), one.event.ends_at > now) for one in page.rows]
    return render(request, "seeker/events.jinja", {"page": page, "rows": rows})
