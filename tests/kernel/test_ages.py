import datetime as dt

import pytest

from peyser.kernel.ages import age_on


@pytest.mark.parametrize(
    ("born_on", "on", "years"),
    [
        (dt.date(2008, 6, 3), dt.date(2026, 6, 2), 17),
        (dt.date(2008, 6, 3), dt.date(2026, 6, 3), 18),
        (dt.date(2008, 2, 29), dt.date(2026, 2, 28), 17),
        (dt.date(2008, 2, 29), dt.date(2026, 3, 1), 18),
    ],
)
def test_age_in_whole_years(born_on, on, years):
    assert age_on(born_on, on) == years
