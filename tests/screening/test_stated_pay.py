"""Pay in words, brought to dollars an hour, and ages that a text names."""

from decimal import Decimal

import pytest

from peyser.rulebook.screening.categories import Category
from peyser.screening.ages import youngest_named
from peyser.screening.order_text import OrderText
from peyser.screening.screen import screen
from peyser.screening.stated_pay import stated_pay


@pytest.mark.parametrize(
    ("text", "hourly"),
    [
        ("$5 an hour", "5"),
        ("$6.50/hr", "6.5"),
        ("$200 a week for 40 hours", "5"),
        ("$300 per week, 60 hours", "5"),
        ("$48 a day for a 12 hour shift", "4"),
        ("$40 per day", "5"),
        ("5 dólares la hora", "5"),
        ("$1,300 a month, 30 hours a week", "10"),
        ("$20,800 a year, full time", "10"),
        ("$400 biweekly for 20 hours a week", "10"),
        ("$50 for a ten-hour day", "5"),
        ("$0.75 per bucket; most people fill about six an hour", "4.5"),
        ("$24 a room, each takes about three hours", "8"),
        ("20 cents per envelope, about 25 an hour", "5"),
    ],
)
def test_pay_in_words_comes_to_dollars_an_hour(text, hourly):
    (pay,) = stated_pay(text)
    assert pay.hourly == Decimal(hourly)


@pytest.mark.parametrize(
    "text",
    [
        "A raise of $1 an hour",
        "$16.28 per day for meals",
        "Differential of $2 per hour",
        "Deposits of $5 a week from customers",
        "A boot allowance: $150 a year",
        "$2 per room on top, as a bonus",
    ],
)
def test_sums_beside_the_wage_are_passed_over(text):
    assert not list(stated_pay(text))


@pytest.mark.requirement("S001-146")
@pytest.mark.parametrize(
    ("text", "minimum", "found"),
    [
        ("Pay: $5 an hour", None, True),
        ("Pay: $9 an hour", None, False),
        ("Pay: $9 an hour", "15.00", True),
        ("Pay: $8 an hour, and tips", "15.00", False),
        ("Pay: $7 an hour, and tips", "15.00", True),
        ("Pay: $2.00 an hour, and tips", None, True),
    ],
)
def test_pay_in_words_is_held_against_the_minimum(text, minimum, found):
    order = OrderText(description=text, minimum_wage=minimum and Decimal(minimum))
    assert any(finding.category is Category.LOW_PAY for finding in screen(order)) is found


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("14-year-olds welcome", 14),
        ("Ages 12 and up", 12),
        ("Kids ages 10-13 to sell candy", 10),
        ("Boxes aged 10-13 lbs", None),
        ("15 or older", 15),
        ("Muchachos de trece años", 13),
        ("Lift 15 pounds for 7 hours", None),
        ("15 years of experience", None),
        ("Be there at 7 a.m.", None),
    ],
)
def test_the_youngest_age_that_a_text_names(text, age):
    assert youngest_named(OrderText(description=text)) == age
