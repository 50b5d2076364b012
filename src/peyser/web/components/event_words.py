"""An event in words: when, where and what is free, for everybody's pages."""

from dataclasses import dataclass

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from peyser.events.choices import EventStatus
from peyser.events.models import Event
from peyser.events.queries import free_seats
from peyser.events.texts import description_in, title_in, where_in_words
from peyser.web.formats import format_date, format_number, format_time


@dataclass(frozen=True, slots=True)
class Shown:
    """An event as a page shows it. Nothing in it tells who has signed up."""

    event: Event
    title: str
    description: str
    kind: str
    when: str
    time: str
    where: str
    seats: str
    cancelled: bool


def shown(event: Event) -> Shown:
    """Put an event of `events.queries` into the language of the reader."""
    language = get_language() or "en"
    return Shown(
        event=event,
        title=title_in(event, language),
        description=description_in(event, language),
        kind=str(event.get_category_display() if event.category else event.get_kind_display()),
        when=when(event),
        time=format_time(event.starts_at, zone=event.time_zone),
        where=where_in_words(event),
        seats=_seats(event),
        cancelled=event.status == EventStatus.CANCELLED,
    )


def when(event: Event) -> str:
    """Day, hours and time zone where the event takes place."""
    begin, end = (format_time(at, zone=event.time_zone) for at in (event.starts_at, event.ends_at))
    days = format_date(event.on, "full")
    if event.last_day != event.on:
        return (
            f"{days}, {begin} – {format_date(event.last_day, 'full')}, {end} ({event.get_time_zone_display()})"
        )
    return f"{days}, {begin} – {end} ({event.get_time_zone_display()})"


def _seats(event: Event) -> str:
    free = free_seats(event)
    if free is None:
        return ""
    if free:
        return ngettext("%(count)s seat free", "%(count)s seats free", free) % {"count": format_number(free)}
    return _("Full, with a waiting list") if event.waiting_list else _("Full")
