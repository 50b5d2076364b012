import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peyser.kernel.periods import Period

JANUARY, MARCH = dt.date(2024, 1, 1), dt.date(2024, 3, 1)
DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2020, 2, 15))


@st.composite
def periods(draw):
    began_on = draw(DAYS)
    ended_on = draw(st.none() | DAYS.filter(lambda day: day >= began_on))
    return Period(began_on, ended_on)


def test_the_first_day_belongs_to_a_period_and_the_last_does_not():
    period = Period(JANUARY, MARCH)

    assert period.contains(JANUARY)
    assert not period.contains(MARCH)


def test_an_open_period_goes_on():
    assert Period(JANUARY).contains(dt.date(2999, 1, 1))
    assert Period(JANUARY).days is None


def test_periods_that_touch_do_not_overlap():
    assert not Period(JANUARY, MARCH).overlaps(Period(MARCH))


def test_a_period_that_ends_on_its_first_day_holds_no_day():
    empty = Period(JANUARY, JANUARY)

    assert empty.days == 0
    assert not empty.contains(JANUARY)
    assert not empty.overlaps(Period(dt.date(2023, 1, 1)))


def test_a_period_cannot_end_before_it_began():
    with pytest.raises(ValueError, match="before it began"):
        Period(MARCH, JANUARY)


@given(periods(), periods())
def test_two_periods_overlap_when_and_only_when_they_share_a_day(one, other):
    days = (dt.date(2020, 1, 1) + dt.timedelta(days=n) for n in range(60))
    share = any(one.contains(day) and other.contains(day) for day in days)

    assert one.overlaps(other) is share
    assert other.overlaps(one) is share
