"""What the job pays, as published: monthly stays monthly, a piece rate stays one, 0 means not stated."""

from decimal import Decimal
from typing import Any

from peyser.exchange.seasonal_jobs.row import Row
from peyser.job_orders.choices import WageUnit

UNITS = {
    "hour": WageUnit.HOUR,
    "week": WageUnit.WEEK,
    "bi-weekly": WageUnit.TWO_WEEKS,
    "month": WageUnit.MONTH,
    "year": WageUnit.YEAR,
    "piece rate": WageUnit.PIECE,
}
MOST_PAY = 99_999_999
CENTS = -2


def pay_of(row: Row, *, most_text: int) -> dict[str, Any]:
    """The values of `wage_min`, `wage_max`, `wage_unit` and `wage_note`.

    A pay that does not fit the two amounts and the unit is left out of them and quoted in the note.
    """
    low = row.amount("basic_rate_from", most=MOST_PAY)
    high = row.amount("basic_rate_to", most=MOST_PAY)
    unit_name = row.text("pay_range_desc", most=40)
    notes = [_overtime(row), row.text("add_wage_info", most=most_text)]
    unit = UNITS.get(unit_name.casefold(), "")
    misfit = _misfit(low, high, unit)
    if misfit:
        row.warn(*misfit)
        published = " to ".join(_money(rate) for rate in (low, high) if rate is not None)
        notes.insert(0, f"Pay as published: {published} {unit_name}".strip() + "." if published else "")
        low = high = None
        unit = ""
    return {
        "wage_min": low,
        "wage_max": high,
        "wage_unit": unit if low or high else "",
        "wage_note": "\n".join(note for note in notes if note),
    }


def _misfit(low: Decimal | None, high: Decimal | None, unit: str) -> tuple[str, str] | None:
    """The field and the reason why the published pay cannot stand in two amounts and a unit."""
    if low is None and high is None:
        return "basic_rate_from", "no pay stated"
    if not unit:
        return "pay_range_desc", "no known unit of pay"
    if low is not None and high is not None and high < low:
        return "basic_rate_to", "lower than the pay from"
    if any(rate is not None and _digits_after_point(rate) < CENTS for rate in (low, high)):
        return "basic_rate_from", "parts of a cent"
    return None


def _overtime(row: Row) -> str:
    names = ("overtime_rate_from", "overtime_rate_to")
    low, high = (row.amount_or_warn(name, most=MOST_PAY) for name in names)
    if low and high and low != high:
        return f"Overtime pay: {_money(low)} to {_money(high)}."
    if low or high:
        return f"Overtime pay: {'' if low else 'up to '}{_money(low or high)}."
    return ""


def _digits_after_point(rate: Decimal) -> int:
    return int(rate.normalize().as_tuple().exponent)


def _money(rate: Decimal | None) -> str:
    if rate is None:
        return ""
    return f"${rate:,f}" if _digits_after_point(rate) < CENTS else f"${rate:,.2f}"
