"""What a column cannot hold is said before the database is asked."""

from decimal import Decimal

import pytest

from peyser.audit.fits import misfits
from peyser.job_orders.models import JobOrder
from peyser.referrals.models import Placement
from peyser.seekers.models import Seeker

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("model", "name", "held", "not_held"),
    [
        (JobOrder, "title", "x" * 150, "x" * 151),
        (JobOrder, "openings", 32767, 32768),
        (JobOrder, "openings", 0, -1),
        (JobOrder, "wage_min", Decimal("99999999.99"), Decimal("100000000")),
        (JobOrder, "wage_min", Decimal("20.50"), Decimal("20.505")),
        (JobOrder, "wage_min", Decimal("20"), Decimal("NaN")),
        (JobOrder, "kind", "h_2a", "H-2A"),
        (JobOrder, "languages", ["Spanish"], ["x" * 31]),
        (JobOrder, "special_categories", ["aes"], ["farm"]),
        (JobOrder, "description", "Weld.", "Weld.\x00"),
        (Placement, "wage", Decimal("20"), Decimal("Infinity")),
        (Seeker, "travel_miles", 30, 99_999),
        (Seeker, "phone", "5" * 20, "5" * 21),
    ],
)
def test_a_value_that_does_not_fit_its_column_is_named(model, name, held, not_held):
    assert misfits(model, {name: held}) == {}
    assert misfits(model, {name: not_held}).keys() == {name}
