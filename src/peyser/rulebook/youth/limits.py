"""What the child labor laws allow at one age: kinds of work, hours a day and a week, times of day, school hours."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from peyser.rulebook.parameters import NoValueYet, time_of_day, value
from peyser.rulebook.youth.hazards import hazards_of

ADULT = 18  # the hazards name their age themselves; this one parts the two kinds
JUNE = 6
SEPTEMBER = 9


class Breach(StrEnum):
    """What stands between a worker of one age and the work. `HOURS_UNKNOWN` is no breach, but nobody can tell."""

    TOO_YOUNG = "too_young"
    HAZARDOUS = "hazardous"
    BARRED_UNDER_16 = "barred_under_16"
    DAY_TOO_LONG = "day_too_long"
    WEEK_TOO_LONG = "week_too_long"
    TIME_OF_DAY = "time_of_day"
    SCHOOL_HOURS = "school_hours"
    HOURS_UNKNOWN = "hours_unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class YoungWork:
    """What an order says that the child labor laws look at.

    `begins` and `ends`: the earliest and the latest time of day that anybody works; an end before the beginning lies
    on the next day. `in_school_hours`: some of the work lies in school hours. `school_out`: the work is done only
    while school is out; None where it is not said, and then the days of the work decide. `first_day`, `last_day`:
    when the work goes on, None for the last day of work without an end.
    """

    onet_code: str
    title: str
    farm: bool
    hours_a_day: Decimal | None
    hours_a_week: Decimal | None
    begins: dt.time | None
    ends: dt.time | None
    in_school_hours: bool
    school_out: bool | None
    first_day: dt.date
    last_day: dt.date | None


def breaches(work: YoungWork, *, age: int, on: dt.date) -> frozenset[Breach]:
    """What the law of that day has against somebody of `age` whole years doing this work.

    Empty for adults, and before the first day of the limits that this book knows.
    """
    try:
        if age >= value("youth_age_adult", on=on):
            return frozenset()
    except NoValueYet:
        return frozenset()
    found = _of_the_work(work, age)
    if age < value("youth_age_farm" if work.farm else "youth_age_minimum", on=on):
        found |= {Breach.TOO_YOUNG}
    if age < value("youth_age_hours", on=on):
        found |= {Breach.SCHOOL_HOURS} if work.in_school_hours else set()
        found |= set() if work.farm else _of_the_hours(work, on)
    return frozenset(found)


def is_summer(work: YoungWork) -> bool:
    """Whether all of the work lies between June 1 and Labor Day of one year."""
    if work.last_day is None:
        return False
    year = work.first_day.year
    return dt.date(year, JUNE, 1) <= work.first_day <= work.last_day <= labor_day(year)


def labor_day(year: int) -> dt.date:
    """The first Monday in September."""
    first = dt.date(year, SEPTEMBER, 1)
    return first + dt.timedelta(days=-first.weekday() % 7)


def _of_the_work(work: YoungWork, age: int) -> set[Breach]:
    kept_away = hazards_of(onet_code=work.onet_code, title=work.title, farm=work.farm, age=age)
    return {Breach.HAZARDOUS if hazard.below == ADULT else Breach.BARRED_UNDER_16 for hazard in kept_away}


def _of_the_hours(work: YoungWork, on: dt.date) -> set[Breach]:
    summer = is_summer(work)
    school_out = summer if work.school_out is None else work.school_out
    when = "free" if school_out else "school"
    longest_day = value(f"youth_{when}_day_hours", on=on)
    longest_week = value(f"youth_{when}_week_hours", on=on)
    evening = time_of_day("youth_summer_day_ends" if summer else "youth_day_ends", on=on)
    found: set[Breach] = set()
    if work.hours_a_day is not None and work.hours_a_day > longest_day:
        found.add(Breach.DAY_TOO_LONG)
    if work.hours_a_week is not None and work.hours_a_week > longest_week:
        found.add(Breach.WEEK_TOO_LONG)
    if _outside(work, time_of_day("youth_day_begins", on=on), evening):
        found.add(Breach.TIME_OF_DAY)
    if None in {work.hours_a_day, work.hours_a_week, work.begins, work.ends}:
        found.add(Breach.HOURS_UNKNOWN)
    return found


def _outside(work: YoungWork, morning: dt.time, evening: dt.time) -> bool:
    begins, ends = work.begins, work.ends
    too_early = begins is not None and (begins < morning or begins > evening)
    too_late = ends is not None and (ends > evening or ends < morning)
    overnight = begins is not None and ends is not None and ends <= begins
    return too_early or too_late or overnight
