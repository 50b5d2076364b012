"""Whether the pay that an order offers can be lawful at all."""

import datetime as dt
from decimal import Decimal

from django.conf import settings

from peyser.job_orders.choices import WageUnit
from peyser.kernel.money import hourly_equivalent
from peyser.rulebook.parameters import NoValueYet, text, value

KERNEL_UNIT = {WageUnit.TWO_WEEKS.value: "biweek"}
HUNDRED = Decimal(100)


def minimum_wage(*, worksite_state: str, on: dt.date) -> Decimal | None:
    """Dollars an hour that work there must pay at least on that day; None before the first rate that we know."""
    names = [
        "federal_minimum_wage",
        *(["state_minimum_wage"] if worksite_state == settings.PEYSER_STATE else []),
    ]
    return max((rate for name in names if (rate := _rate(name, on)) is not None), default=None)


def tipped_minimum(*, worksite_state: str, on: dt.date) -> Decimal | None:
    """Dollars an hour in cash that a tipped worker must get at least; the tips make up the rest of the minimum."""
    rates = [_rate("federal_tipped_minimum_wage", on)]
    if worksite_state == settings.PEYSER_STATE and (full := _rate("state_minimum_wage", on)) is not None:
        rates.append(full * value("state_tipped_percent", on=on) / HUNDRED)
    return max((rate for rate in rates if rate is not None), default=None)


def hourly_pay(
    wage: Decimal, *, unit: str, hours_a_week: Decimal | None, pieces_an_hour: Decimal | None = None
) -> Decimal | None:
    """Dollars an hour of pay by any unit; by the piece with the pieces that a usual worker makes in an hour.

    None where it cannot be told: the hours of a week or the pieces of an hour are not known.
    """
    if unit == WageUnit.PIECE:
        return None if pieces_an_hour is None else wage * pieces_an_hour
    return hourly_equivalent(wage, unit=KERNEL_UNIT.get(unit, unit), hours_a_week=hours_a_week)


def is_below_minimum(
    *,
    wage: Decimal | None,
    unit: str,
    hours_a_week: Decimal | None,
    worksite_state: str,
    on: dt.date,
    tipped: bool = False,
    pieces_an_hour: Decimal | None = None,
) -> bool | None:
    """Whether this pay, the highest that is offered, lies below the minimum; for tipped work below its cash part.

    None where it cannot be told: no pay is named, or its equivalent for an hour is not known.
    """
    least = (tipped_minimum if tipped else minimum_wage)(worksite_state=worksite_state, on=on)
    if wage is None or least is None:
        return None
    hourly = hourly_pay(wage, unit=unit, hours_a_week=hours_a_week, pieces_an_hour=pieces_an_hour)
    return None if hourly is None else hourly < least


def _rate(name: str, on: dt.date) -> Decimal | None:
    try:
        return Decimal(text(name, on=on))
    except NoValueYet:
        return None
