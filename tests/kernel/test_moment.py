import datetime as dt

import pytest

from peyser.kernel.moment import Moment

ON = dt.date(2024, 7, 1)


def test_the_day_is_that_of_the_state_even_when_the_instant_is_past_midnight_elsewhere():
    moment = Moment(dt.datetime(2024, 7, 2, 3, tzinfo=dt.UTC), ON)

    assert moment.on == ON
    assert moment.at.date() != moment.on


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        Moment(dt.datetime(2024, 7, 1, 9), ON)  # noqa: DTZ001  the mistake under test
