import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peyser.kernel.business_days import (
    add_business_days,
    close_of_business_due,
    is_business_day,
    next_business_day,
)
from peyser.rulebook.parameters import time_of_day, value

CHICAGO = ZoneInfo("America/Chicago")
FOURTH_OF_JULY = dt.date(2024, 7, 4)  # a Thursday
HOLIDAYS = frozenset({FOURTH_OF_JULY})


def due(*received, zone=CHICAGO):
    received_at = dt.datetime(*received, tzinfo=zone)
    on = received_at.date()
    return close_of_business_due(
        received_at,
        zone=CHICAGO,
        morning_ends=time_of_day("order_entry_morning_ends", on=on),
        close_of_business=time_of_day("close_of_business", on=on),
        morning_days=value("order_entry_morning_days", on=on),
        afternoon_days=value("order_entry_afternoon_days", on=on),
        holidays=HOLIDAYS,
    )


def close_on(*day):
    return dt.datetime(*day, 17, tzinfo=CHICAGO)


@pytest.mark.requirement("S000-055", "S001-070")
@pytest.mark.parametrize("minute", [0, 59])
def test_an_order_received_in_the_morning_is_due_by_close_of_business_that_day(minute):
    assert due(2024, 7, 2, 11, minute) == close_on(2024, 7, 2)


@pytest.mark.requirement("S000-056", "S001-071")
@pytest.mark.parametrize("hour", [12, 16, 20])
def test_an_order_received_in_the_afternoon_is_due_by_close_of_the_next_business_day(hour):
    assert due(2024, 7, 2, hour, 0) == close_on(2024, 7, 3)


@pytest.mark.requirement("S000-056", "S001-071")
def test_a_holiday_and_a_weekend_are_no_business_days():
    assert due(2024, 7, 3, 13, 0) == close_on(2024, 7, 5)
    assert due(2024, 7, 5, 13, 0) == close_on(2024, 7, 8)


@pytest.mark.parametrize("received", [(2024, 7, 6, 9, 0), (2024, 7, 7, 15, 0)])
def test_what_comes_on_a_closed_day_counts_as_received_the_next_business_morning(received):
    assert due(*received) == close_on(2024, 7, 8)


def test_the_morning_is_that_of_the_state_not_of_the_clock_it_was_stamped_with():
    assert due(2024, 7, 2, 16, 30, zone=dt.UTC) == close_on(2024, 7, 2)
    assert due(2024, 7, 2, 17, 30, zone=dt.UTC) == close_on(2024, 7, 3)


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        due(2024, 7, 2, 9, 0, zone=None)


def test_the_next_business_day_after_friday_is_monday():
    assert next_business_day(dt.date(2024, 7, 5)) == dt.date(2024, 7, 8)


def test_business_days_are_not_counted_backward():
    with pytest.raises(ValueError, match="forward"):
        add_business_days(dt.date(2024, 7, 5), -1)


@given(st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)), st.integers(0, 30), st.sets(st.dates(), max_size=5))
def test_counting_lands_on_a_business_day_with_as_many_in_between(day, count, holidays):
    landed = add_business_days(day, count, holidays=holidays)
    between = [day + dt.timedelta(days=n) for n in range(1, (landed - day).days + 1)]

    assert is_business_day(landed, holidays=holidays)
    assert count == 0 or sum(is_business_day(d, holidays=holidays) for d in between) == count
