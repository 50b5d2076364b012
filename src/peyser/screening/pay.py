"""Pay, as a fact and in words, held against the legal minimum."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from peyser.rulebook.parameters import parameters
from peyser.rulebook.screening.categories import Category
from peyser.rulebook.screening.patterns import Certainty
from peyser.screening.findings import Finding
from peyser.screening.order_text import EMPLOYER_NAME, OrderText
from peyser.screening.stated_pay import stated_pay

WEEKS = {"week": Decimal(1), "bi-weekly": Decimal(2), "month": Decimal(52) / 12, "year": Decimal(52)}
FULL_WEEK = Decimal(40)


def pay_findings(order: OrderText, *, on: dt.date | None = None) -> tuple[Finding, ...]:
    """To look at, never certain: tips, pieces and exempt work have rules of their own.

    Where the order names no minimum, pay in words is held against the one of the United States on that day.
    """
    return (*_fact(order), *_words(order, on))


def _fact(order: OrderText) -> Iterator[Finding]:
    hourly = _hourly(order)
    if hourly is not None and order.minimum_wage is not None and hourly < order.minimum_wage:
        yield _finding("pay_from", 0, 0, f"{order.pay_from} / {order.pay_unit}", order.minimum_wage)


def _words(order: OrderText, on: dt.date | None) -> Iterator[Finding]:
    federal = _number("federal_minimum_wage", on)
    least = max(federal, order.minimum_wage or federal)
    for name, text in order.texts().items():
        if name != EMPLOYER_NAME:
            for pay in stated_pay(text):
                floor = _tipped(least, federal, on) if pay.tipped else least
                if 0 < pay.hourly < floor:
                    yield _finding(name, pay.start, pay.end, text[pay.start : pay.end], floor)


def _tipped(least: Decimal, federal: Decimal, on: dt.date | None) -> Decimal:
    """What a tipped worker gets at least: a part of the state's minimum where that is the higher one."""
    if least > federal:
        return least * _number("state_tipped_percent", on) / 100
    return _number("federal_tipped_minimum_wage", on)


def _number(name: str, on: dt.date | None) -> Decimal:
    parameter = parameters()[name]
    edition = parameter.edition_on(on) if on else parameter.editions[-1]
    return Decimal(str(edition.value))


def _finding(field: str, start: int, end: int, words: str, least: Decimal) -> Finding:
    return Finding(
        pattern_id="PAY-100",
        category=Category.LOW_PAY,
        certainty=Certainty.LOOK,
        field=field,
        start=start,
        end=end,
        words=words,
        suggestion=f"{least} / hour",
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
