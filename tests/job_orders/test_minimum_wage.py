"""Pay by any unit, brought to an hour and compared with the minimum of place and day."""

import datetime as dt
from decimal import Decimal

import pytest

from peyser.job_orders.minimum_wage import is_below_minimum, minimum_wage, tipped_minimum

pytestmark = pytest.mark.requirement("S001-146")
ON = dt.date(2026, 6, 3)  # 15.00 in the state, 7.25 elsewhere


def below(wage, unit, hours="40", state="MO", **more):
    hours_a_week = None if hours is None else Decimal(hours)
    return is_below_minimum(
        wage=Decimal(wage), unit=unit, hours_a_week=hours_a_week, worksite_state=state, on=ON, **more
    )


@pytest.mark.parametrize(
    ("unit", "enough", "short"),
    [
        ("hour", "15.00", "14.99"),
        ("week", "600.00", "599.00"),
        ("two_weeks", "1200.00", "1199.00"),
        ("month", "2600.00", "2598.00"),
        ("year", "31200.00", "31180.00"),
    ],
)
def test_each_unit_is_brought_to_an_hour(unit, enough, short):
    assert below(enough, unit) is False
    assert below(short, unit) is True


def test_piece_work_is_compared_by_the_pieces_of_an_hour():
    assert below("1.25", "piece", pieces_an_hour=Decimal(12)) is False
    assert below("1.24", "piece", pieces_an_hour=Decimal(12)) is True
    assert below("0.10", "piece") is None


def test_without_the_hours_of_a_week_nobody_can_tell():
    assert below("100.00", "week", hours=None) is None


@pytest.mark.parametrize(("state", "enough", "short"), [("MO", "7.50", "7.49"), ("KS", "2.13", "2.12")])
def test_tipped_work_has_a_cash_minimum_of_its_own(state, enough, short):
    assert below(enough, "hour", state=state, tipped=True) is False
    assert below(short, "hour", state=state, tipped=True) is True


def test_the_cash_minimum_follows_the_state_minimum_of_the_day():
    day = dt.date(2025, 6, 1)
    assert tipped_minimum(worksite_state="MO", on=day) == minimum_wage(worksite_state="MO", on=day) / 2
