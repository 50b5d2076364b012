"""A month of events as weeks of days."""

import calendar
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.conf import settings

from peyser.web.components.event_words import Shown

SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Day:
    """One field of the calendar; `inside` is false for the days of the months before and after."""

    on: dt.date
    inside: bool
    today: bool
    events: tuple[Shown, ...]


def month_asked(text: str, *, today: dt.date) -> dt.date:
    """The first day of the month that an address names as 2026-06; of this month for anything else."""
    found = re.fullmatch(r"(20\d\d)-(0[1-9]|1[0-2])", text, re.ASCII)
    return dt.date(int(found[1]), int(found[2]), 1) if found else today.replace(day=1)


def neighbor(first: dt.date, months: int) -> dt.date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return dt.date(year, month + 1, 1)


def bounds(first: dt.date) -> tuple[dt.datetime, dt.datetime]:
    """The instants at which the month begins and ends in the state."""
    zone = ZoneInfo(settings.PEYSER_TIME_ZONE)
    begin, end = (dt.datetime.combine(day, dt.time.min, zone) for day in (first, neighbor(first, 1)))
    return begin, end


def weeks(first: dt.date, events: Iterable[Shown], *, today: dt.date) -> list[list[Day]]:
    """The weeks of the month, Sunday first, each event on the day on which it begins."""
    by_day: dict[dt.date, list[Shown]] = defaultdict(list)
    for one in events:
        by_day[one.event.on].append(one)
    grid = calendar.Calendar(SUNDAY).monthdatescalendar(first.year, first.month)
    return [
        [
            Day(on, on.month == first.month, on == today, tuple(by_day[on]) if on.month == first.month else ())
            for on in week
        ]
        for week in grid
    ]
