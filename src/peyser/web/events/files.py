"""Calendar files: one event for a person's own calendar, and the feed of a center."""

import datetime as dt
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from peyser.access.clock import moment
from peyser.access.entrances import PUBLIC, entrance
from peyser.events.ical import calendar_of
from peyser.events.models import Event
from peyser.events.queries import EventSearch, event_for_everybody, events_between
from peyser.offices.queries import job_centers
from peyser.web.components.answers import found

# A calendar that subscribes also keeps what was: two months back, and at most so many events.
BACK, MOST = dt.timedelta(days=60), 500


@entrance(PUBLIC)
@require_safe
def event_file(request: Any, pk: int) -> HttpResponse:
    """One event as a file to open with a calendar."""
    one = found(lambda: event_for_everybody(pk))
    return _file(request, [one], name=one.title, filename=f"event-{one.pk}.ics")


@entrance(PUBLIC)
@require_safe
def center_feed(request: Any, pk: int) -> HttpResponse:
    """The events of one center, for a calendar that subscribes."""
    center = found(lambda: job_centers().get(pk=pk))
    events = events_between(EventSearch(office_id=center.pk), begin=moment().at - BACK)[:MOST]
    return _file(request, list(events), name=center.name, filename=f"center-{center.pk}.ics")


def _file(request: Any, events: list[Event], *, name: str, filename: str) -> HttpResponse:
    text = calendar_of(
        events,
        name=name,
        language=get_language() or "en",
        address_of=lambda event: request.build_absolute_uri(reverse("event", args=[event.pk])),
    )
    disposition = f'attachment; filename="{filename}"'
    return HttpResponse(
        text, content_type="text/calendar; charset=utf-8", headers={"Content-Disposition": disposition}
    )
