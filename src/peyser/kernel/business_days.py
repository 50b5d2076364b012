"""Business days: Monday to Friday without the holidays that the caller passes in."""

import datetime as dt
from collections.abc import Collection

_SATURDAY = 5


def is_business_day(day: dt.date, *, holidays: Collection[dt.date] = ()) -> bool:
    return day.weekday() < _SATURDAY and day not in holidays


def same_or_next_business_day(day: dt.date, *, holidays: Collection[dt.date] = ()) -> dt.date:
    while not is_business_day(day, holidays=holidays):
        day += dt.timedelta(days=1)
    return day


def next_business_day(day: dt.date, *, holidays: Collection[dt.date] = ()) -> dt.date:
    """The first business day after `day`."""
    return same_or_next_business_day(day + dt.timedelta(days=1), holidays=holidays)


def add_business_days(day: dt.date, count: int, *, holidays: Collection[dt.date] = ()) -> dt.date:
    """The business day `count` business days after `day`; with 0, `day` itself or the next business day."""
    if count < 0:
        raise ValueError("Business days are counted forward.")
    if count == 0:
        return same_or_next_business_day(day, holidays=holidays)
    for _ in range(count):
        day = next_business_day(day, holidays=holidays)
    return day


def close_of_business_due(
    received_at: dt.datetime,
    *,
    zone: dt.tzinfo,
    morning_ends: dt.time,
    close_of_business: dt.time,
    morning_days: int,
    afternoon_days: int,
    holidays: Collection[dt.date] = (),
) -> dt.datetime:
    """When something received at an instant is due, as a time in `zone`.

    Received in the morning: by close of business `morning_days` business days on; in the afternoon,
    `afternoon_days` on. What comes in while the office is closed for the day counts as received the next
    business morning. Raises ValueError when `received_at` has no time zone.
    """
    if received_at.tzinfo is None:
        raise ValueError("The instant of receipt needs a time zone.")
    local = received_at.astimezone(zone)
    in_the_morning = local.time() < morning_ends or not is_business_day(local.date(), holidays=holidays)
    first_day = same_or_next_business_day(local.date(), holidays=holidays)
    due_on = add_business_days(first_day, morning_days if in_the_morning else afternoon_days, holidays=holidays)
    return dt.datetime.combine(due_on, close_of_business, tzinfo=zone)
