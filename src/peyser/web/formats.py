"""Dates, money and numbers as people read them: in the page's language and in the state's time zone.

Every function gives the empty text for None, so that a page decides what to say about a missing value.
"""

import datetime as dt
import re
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, dates, numbers
from django.conf import settings
from django.utils.translation import get_language, ngettext

LOCALES = {"en": "en_US", "es": "es_US"}
NORTH_AMERICAN = re.compile(r"^(?:\+?1)?[ .()-]*(\d{3})[ .()-]*(\d{3})[ .-]*(\d{4})$")


@lru_cache(maxsize=8)
def _locale(language: str) -> Locale:
    return Locale.parse(LOCALES.get(language[:2], "en_US"))


def _current() -> Locale:
    return _locale(get_language() or "en")


@lru_cache(maxsize=4)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def local_time(instant: dt.datetime) -> dt.datetime:
    """Return the instant (aware) as the clock on the state's wall shows it."""
    return instant.astimezone(_zone(settings.PEYSER_TIME_ZONE))


def format_date(value: dt.date | dt.datetime | None, style: str = "medium") -> str:
    """Return "Nov 24, 2026" or "24 nov 2026"; `style` is Babel's short, medium, long or full."""
    if value is None:
        return ""
    day = local_time(value).date() if isinstance(value, dt.datetime) else value
    return dates.format_date(day, style, _current())


def format_month(value: dt.date) -> str:
    """Return "June 2026" or "junio de 2026"."""
    return dates.format_skeleton("yMMMM", value, locale=_current())


def format_weekday(value: dt.date) -> str:
    """Return "Monday" or "lunes"."""
    return dates.format_date(value, "EEEE", _current())


def format_datetime(value: dt.datetime | None, style: str = "short") -> str:
    """Return the day (medium) and the time of day, "Nov 24, 2026, 3:05 PM"."""
    return f"{format_date(value)}, {format_time(value, style)}" if value is not None else ""


def format_time(value: dt.datetime | None, style: str = "short", zone: str = "") -> str:
    """Return the time of day, "3:05 PM", in the state's zone or in the one named."""
    if value is None:
        return ""
    local = value.astimezone(_zone(zone)) if zone else local_time(value)
    return dates.format_time(local, style, locale=_current())


def format_money(value: Decimal | int | None) -> str:
    """Return dollars, "$18.50"; cents are left out of whole amounts of 1,000 and more."""
    if value is None:
        return ""
    whole = value == int(value) and value >= 1000
    pattern = "¤#,##0" if whole else "¤#,##0.00"
    return numbers.format_currency(value, "USD", pattern, _current(), currency_digits=False)


def format_number(value: Decimal | int | None) -> str:
    """Return "12,345"."""
    return numbers.format_decimal(value, locale=_current()) if value is not None else ""


def format_phone(value: str | None) -> str:
    """Return "(573) 555-0123" for a North American number; any other text unchanged."""
    if found := NORTH_AMERICAN.match(value or ""):
        return f"({found[1]}) {found[2]}-{found[3]}"
    return value or ""


def format_age(instant: dt.datetime | None, now: dt.datetime) -> str:
    """Return how long ago `instant` was at `now`, in the largest whole unit: minutes, hours or days."""
    if instant is None:
        return ""
    minutes = max(0, int((now - instant).total_seconds() // 60))
    if minutes < 60:
        return ngettext("%(count)d minute", "%(count)d minutes", minutes) % {"count": minutes}
    if (hours := minutes // 60) < 48:
        return ngettext("%(count)d hour", "%(count)d hours", hours) % {"count": hours}
    days = hours // 24
    return ngettext("%(count)d day", "%(count)d days", days) % {"count": days}
