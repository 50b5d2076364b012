"""The wordings of messages about events. Title and time are put into the reader's language when it is written."""

from django.utils.formats import date_format
from django.utils.functional import lazy
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_noop as _

from peyser.events.models import Event
from peyser.notifications.texts import Text


def title_in(event: Event, language: str) -> str:
    """The title in that language, where somebody wrote one."""
    return (event.title_es if language.startswith("es") else "") or event.title


def description_in(event: Event, language: str) -> str:
    return (event.description_es if language.startswith("es") else "") or event.description


def _title(event: Event) -> str:
    return title_in(event, get_language() or "en")


def when_in_words(event: Event) -> str:
    """Day and time where the event takes place, in the language of the reader."""
    start = event.local_start
    zone = gettext(event.get_time_zone_display())
    return f"{date_format(start, 'DATE_FORMAT')}, {date_format(start, 'TIME_FORMAT')} ({zone})"


def where_in_words(event: Event) -> str:
    """Center and room, or that it is online."""
    if event.is_online and not event.place:
        return gettext("Online")
    return ", ".join(part for part in (event.place, event.office.name) if part)


_title_lazily, _when_lazily, _where_lazily = (
    lazy(_title, str),
    lazy(when_in_words, str),
    lazy(where_in_words, str),
)


def _facts(event: Event, **more: object) -> dict[str, object]:
    return {"title": _title_lazily(event), "when": _when_lazily(event), "where": _where_lazily(event), **more}


def signed_up(event: Event) -> Text:
    return Text(
        _("You have a seat"),
        _(
            "You are signed up for “%(title)s” on %(when)s. Where: %(where)s. If you cannot come, please withdraw."
        ),
        _facts(event),
    )


def put_on_waiting_list(event: Event) -> Text:
    return Text(
        _("You are on the waiting list"),
        _("All seats for “%(title)s” on %(when)s are taken. We will tell you when a seat is free."),
        _facts(event),
    )


def moved_up(event: Event) -> Text:
    return Text(
        _("A seat is free for you"),
        _(
            "You now have a seat for “%(title)s” on %(when)s. Where: %(where)s. If you cannot come, please withdraw."
        ),
        _facts(event),
    )


def withdrawn(event: Event) -> Text:
    return Text(
        _("You are no longer signed up"),
        _("Your job center took you off the list for “%(title)s” on %(when)s. Call us if this is wrong."),
        _facts(event),
    )


def event_changed(event: Event) -> Text:
    return Text(
        _("An event has changed"),
        _(
            "“%(title)s” has changed. It is now on %(when)s. Where: %(where)s. If you cannot come, please withdraw."
        ),
        _facts(event),
    )


def event_cancelled(event: Event) -> Text:
    return Text(
        _("An event is cancelled"),
        _("“%(title)s” on %(when)s is cancelled. Why: %(reason)s"),
        _facts(event, reason=event.cancel_reason),
    )
