"""Pay held against the legal minimum, where the caller knows it."""

from decimal import Decimal

from peyser.rulebook.screening.categories import Category
from peyser.rulebook.screening.patterns import Certainty
from peyser.screening.findings import Finding
from peyser.screening.order_text import OrderText

WEEKS = {"week": Decimal(1), "bi-weekly": Decimal(2), "month": Decimal(52) / 12, "year": Decimal(52)}
FULL_WEEK = Decimal(40)


def pay_findings(order: OrderText) -> tuple[Finding, ...]:
    """To look at, never certain: tips, pieces and exempt work have rules of their own."""
    hourly = _hourly(order)
    if hourly is None or order.minimum_wage is None or hourly >= order.minimum_wage:
        return ()
    return (
        Finding(
            pattern_id="PAY-100",
            category=Category.LOW_PAY,
            certainty=Certainty.LOOK,
            field="pay_from",
            start=0,
            end=0,
            words=f"{order.pay_from} / {order.pay_unit}",
            suggestion=f"{order.minimum_wage} / hour",
        ),
    )


def _hourly(order: OrderText) -> Decimal | None:
    if order.pay_from is None or order.pay_from <= 0:
        return None
    unit = order.pay_unit.strip().lower()
    if unit == "hour":
        return order.pay_from
    if unit not in WEEKS:
        return None
    return order.pay_from / (WEEKS[unit] * (order.hours_per_week or FULL_WEEK))
