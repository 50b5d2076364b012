from decimal import Decimal

import pytest

from peyser.kernel.money import hourly_equivalent


@pytest.mark.parametrize(
    ("amount", "unit", "hours", "expected"),
    [
        ("18.005", "hour", None, "18.01"),
        ("800", "week", "40", "20.00"),
        ("1600", "biweek", "40", "20.00"),
        ("3466.67", "month", "40", "20.00"),
        ("41600", "year", "40", "20.00"),
        ("500", "week", "35", "14.29"),
    ],
)
def test_pay_of_each_unit_is_brought_to_an_hour(amount, unit, hours, expected):
    found = hourly_equivalent(Decimal(amount), unit=unit, hours_a_week=hours and Decimal(hours))

    assert found == Decimal(expected)


@pytest.mark.parametrize(
    ("unit", "hours"), [("piece", "40"), ("year", None), ("week", "0"), ("month", "-1"), ("", "40")]
)
def test_what_cannot_be_known_is_not_invented(unit, hours):
    assert hourly_equivalent(Decimal(1), unit=unit, hours_a_week=hours and Decimal(hours)) is None
