"""The calendar for everybody: what comes next as a list, or one month."""

from typing import Any

from django.http import HttpResponse, QueryDict
from django.urls import reverse

from peyser.access.clock import moment
from peyser.access.entrances import PUBLIC, entrance
from peyser.events.queries import events_between
from peyser.web.components.answers import form_page
from peyser.web.components.event_words import shown
from peyser.web.components.paging import page_of
from peyser.web.events.forms import EventSearchForm
from peyser.web.events.month import bounds, month_asked, neighbor, weeks
from peyser.web.formats import format_month, format_weekday


@entrance(PUBLIC)
def events(request: Any) -> HttpResponse:
    """List the events to come that fit the filters, soonest first."""
    form = EventSearchForm(request.GET)
    page = page_of(request, events_between(form.search(), begin=moment().at))
    return form_page(
        request,
        "events/list.jinja",
        form,
        page=page,
        events=[shown(event) for event in page.rows],
        month_address=_with(request.GET, "events-month"),
        feed=_feed(form),
    )


@entrance(PUBLIC)
def month(request: Any) -> HttpResponse:
    """Show the events of one month, by day; ?month=2026-06 names it."""
    form = EventSearchForm(request.GET)
    first = month_asked(request.GET.get("month", ""), today=request.today)
    begin, end = bounds(first)
    found = events_between(form.search(), begin=begin, end=end).filter(starts_at__gte=begin)
    days = weeks(first, [shown(event) for event in found], today=request.today)
    return form_page(
        request,
        "events/month.jinja",
        form,
        name=format_month(first),
        month=f"{first:%Y-%m}",
        weeks=days,
        weekdays=[format_weekday(day.on) for day in days[0]],
        any=any(day.events for week in days for day in week),
        list_address=_with(request.GET, "events", month=""),
        before=_with(request.GET, "events-month", month=f"{neighbor(first, -1):%Y-%m}"),
        after=_with(request.GET, "events-month", month=f"{neighbor(first, 1):%Y-%m}"),
    )


def _feed(form: EventSearchForm) -> str:
    """The address of the calendar file of the center that was chosen; empty for none."""
    office_id = form.search().office_id
    return "" if office_id is None else reverse("events-feed", args=[office_id])


def _with(asked: QueryDict, name: str, **changes: str) -> str:
    """The address of a page with the same filters."""
    query = asked.copy()
    query.pop("page", None)
    for key, value in changes.items():
        query[key] = value
    kept = {key: value for key, value in query.items() if value}
    query = QueryDict(mutable=True)
    query.update(kept)
    return f"{reverse(name)}?{query.urlencode()}" if kept else reverse(name)
