"""Days and instants of the demo state, as the text that PostgreSQL reads. A day is its ordinal number here."""

import datetime as dt
from functools import cached_property
from zoneinfo import ZoneInfo

import holidays

from peyser.kernel.business_days import close_of_business_due, is_business_day
from peyser.rulebook.parameters import time_of_day, value

YEARS_OF_SERVICE = 2
FIRST_DAY = dt.date(1930, 1, 1).toordinal()
DAYS_BEHIND = 366 * (YEARS_OF_SERVICE + 1)
DAYS_AHEAD = 400
MINUTES_A_DAY = 24 * 60
CLOCK = [f"{minute // 60:02}:{minute % 60:02}:00" for minute in range(MINUTES_A_DAY)]


class Calendar:
    """The days around `today` in one time zone. Arguments and results named `day` are ordinals."""

    def __init__(self, *, today: dt.date, zone: ZoneInfo, state: str) -> None:
        self.today = today.toordinal()
        self.yesterday = self.today - 1
        self.beginning = self.today - 365 * YEARS_OF_SERVICE
        self.zone = zone
        self._first = self.today - DAYS_BEHIND
        self._iso = [dt.date.fromordinal(day).isoformat() for day in range(FIRST_DAY, self.today + DAYS_AHEAD)]
        self._offsets = [self._offset(day) for day in range(self._first, self.today + DAYS_AHEAD)]
        years = range(today.year - YEARS_OF_SERVICE - 2, today.year + 2)
        self.holidays = frozenset(holidays.country_holidays("US", subdiv=state, years=years))

    def iso(self, day: int) -> str:
        """The day as text; days from 1930 until a year from now."""
        return self._iso[day - FIRST_DAY]

    def at(self, day: int, minute: int) -> str:
        """The instant so many minutes after midnight of the state; minutes beyond the day run into the next."""
        if minute >= MINUTES_A_DAY:
            day, minute = day + minute // MINUTES_A_DAY, minute % MINUTES_A_DAY
        return f"{self._iso[day - FIRST_DAY]} {CLOCK[minute]}{self._offsets[day - self._first]}"

    def date(self, day: int) -> dt.date:
        return dt.date.fromordinal(day)

    def workday(self, day: int) -> int:
        """This day or the last working day before it. Keeps the order of days."""
        return self._workdays[day - self._first]

    def due_at(self, day: int, minute: int) -> str:
        """By when an order received then must be entered, by the rule book."""
        on = self.date(day)
        received_at = dt.datetime.combine(on, dt.time(*divmod(minute, 60)), tzinfo=self.zone)
        due = close_of_business_due(
            received_at,
            zone=self.zone,
            morning_ends=time_of_day("order_entry_morning_ends", on=on),
            close_of_business=time_of_day("close_of_business", on=on),
            morning_days=value("order_entry_morning_days", on=on),
            afternoon_days=value("order_entry_afternoon_days", on=on),
            holidays=self.holidays,
        )
        return due.isoformat(sep=" ")

    @cached_property
    def last_workday(self) -> int:
        """The last working day before today: nothing in the demo state is younger."""
        return self.workday(self.yesterday)

    @cached_property
    def _workdays(self) -> list[int]:
        found: list[int] = []
        latest = self._first
        for day in range(self._first, self.today + DAYS_AHEAD):
            if is_business_day(dt.date.fromordinal(day), holidays=self.holidays):
                latest = day
            found.append(latest)
        return found

    def _offset(self, day: int) -> str:
        noon = dt.datetime.combine(dt.date.fromordinal(day), dt.time(12), tzinfo=self.zone)
        return noon.strftime("%z")
