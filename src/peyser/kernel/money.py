"""Pay of different units brought to one: dollars an hour."""

from decimal import ROUND_HALF_UP, Decimal

WEEKS_A_YEAR = Decimal(52)
_PERIODS_A_YEAR = {"week": WEEKS_A_YEAR, "biweek": Decimal(26), "month": Decimal(12), "year": Decimal(1)}
_CENT = Decimal("0.01")


def hourly_equivalent(amount: Decimal, *, unit: str, hours_a_week: Decimal | None) -> Decimal | None:
    """Dollars an hour, to the cent, of an amount per `hour`, `week`, `biweek`, `month` or `year`.

    None where it cannot be known: paid by the piece or another unit, or without the weekly hours.
    """
    if unit == "hour":
        return amount.quantize(_CENT, ROUND_HALF_UP)
    periods = _PERIODS_A_YEAR.get(unit)
    if periods is None or hours_a_week is None or hours_a_week <= 0:
        return None
    return (amount * periods / (WEEKS_A_YEAR * hours_a_week)).quantize(_CENT, ROUND_HALF_UP)
