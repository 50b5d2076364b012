"""Whether the pay that an order offers can be lawful at all."""

import datetime as dt
from decimal import Decimal

from django.conf import settings

from peyser.job_orders.choices import WageUnit
from peyser.kernel.money import hourly_equivalent
from peyser.rulebook.parameters import NoValueYet, text

KERNEL_UNIT = {WageUnit.TWO_WEEKS.value: "biweek"}


def minimum_wage(*, worksite_state: str, on: dt.date) -> Decimal | None:
    """Dollars an hour that work there must pay at least on that day; None before the first rate that we know."""
    names = [
        "federal_minimum_wage",
        *(["state_minimum_wage"] if worksite_state == settings.PEYSER_STATE else []),
    ]
    return max((rate for name in names if (rate := _rate(name, on)) is not None), default=None)


def is_below_minimum(
    *, wage: Decimal | None, unit: str, hours_a_week: Decimal | None, worksite_state: str, on: dt.date
) -> bool | None:
    """Whether this pay, the highest that is offered, lies below the minimum.

    None where it cannot be told: no pay is named, it is by the piece, or the hours of a week are not known.
    """
    least = minimum_wage(worksite_state=worksite_state, on=on)
    if wage is None or least is None:
        return None
    hourly = hourly_equivalent(wage, unit=KERNEL_UNIT.get(unit, unit), hours_a_week=hours_a_week)
    return None if hourly is None else hourly < least


def _rate(name: str, on: dt.date) -> Decimal | None:
    try:
        return Decimal(text(name, on=on))
    except NoValueYet:
        return None
