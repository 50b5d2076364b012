"""Events as iCalendar (RFC 5545): one for a person's own calendar, or a feed of a center. No person stands in it."""

from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from icalendar import Calendar
from icalendar import Event as Entry

from peyser.events.choices import EventStatus
from peyser.events.models import Event
from peyser.events.texts import description_in, title_in, where_in_words

MAKER = "-//Peyser//Events//EN"


def calendar_of(
    events: Iterable[Event], *, name: str, language: str, address_of: Callable[[Event], str]
) -> bytes:
    """The calendar file. `address_of` gives the whole address of an event's page; it also names the event for good."""
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for event in events:
        calendar.add_component(_entry(event, language, address_of(event)))
    calendar.add_missing_timezones()
    return calendar.to_ical()


def _entry(event: Event, language: str, address: str) -> Entry:
    entry = Entry()
    entry.add("uid", f"event-{event.pk}@{urlsplit(address).hostname}")
    entry.add("summary", title_in(event, language))
    entry.add("description", f"{description_in(event, language)}\n\n{address}".strip())
    entry.add("location", where_in_words(event))
    entry.add("url", address)
    entry.add("dtstart", event.local_start)
    entry.add("dtend", event.local_end)
    entry.add("dtstamp", event.changed_at)
    entry.add("sequence", int(event.changed_at.timestamp()) % 2**31)
    entry.add("status", "CANCELLED" if event.status == EventStatus.CANCELLED else "CONFIRMED")
    return entry
