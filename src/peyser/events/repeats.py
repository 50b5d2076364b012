"""The days of a series."""

import calendar
import datetime as dt
from collections.abc import Iterator

from peyser.events.choices import Repeat


def days_of_series(first: dt.date, *, repeat: str, until: dt.date) -> Iterator[dt.date]:
    """Each day from the first to `until`, inclusive. A month without that day of the month gives its last day."""
    count, day = 0, first
    while day <= until:
        yield day
        count += 1
        day = first + dt.timedelta(weeks=count) if repeat == Repeat.WEEKLY else _months_later(first, count)


def _months_later(first: dt.date, months: int) -> dt.date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return dt.date(year, month + 1, min(first.day, calendar.monthrange(year, month + 1)[1]))
