"""Orders as JSON, made ready for the screening."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from typing import Any

from django.conf import settings

from peyser.exchange.screening_names import UNITS, known_name, known_unit
from peyser.job_orders.minimum_wage import minimum_wage
from peyser.screening.order_text import TEXT_FIELDS, OrderText

AMOUNTS = ("pay_from", "hours_per_week", "minimum_wage")
KNOWN = {item.name for item in fields(OrderText)} - {"more"}
AMOUNT = re.compile(r"\$?\s*(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s*(?:/|an?|per|por|la)?\s*([a-z-]+))?\s*")


class UnreadableOrder(ValueError):
    """The JSON is no order; the text says why in one line."""


@dataclass(frozen=True, slots=True)
class GivenOrder:
    """An order as it was given; `number` is its own name for itself, None when it has none."""

    number: str | int | None
    order: OrderText


def orders_from_json(text: bytes, *, on: dt.date) -> tuple[list[GivenOrder], bool]:
    """The orders, and whether they were given as several: a JSON array, or one JSON object a line.

    A text under a name that is not known is read like the description, so that nothing is missed. Pay is held
    against the minimum wage of the worksite on the day. Raises UnreadableOrder.
    """
    values, several = _values(text)
    if not values:
        raise UnreadableOrder("There is no order: the list is empty.")
    orders = []
    for place, value in enumerate(values, start=1):
        try:
            orders.append(_order(value, on=on))
        except UnreadableOrder as trouble:
            raise UnreadableOrder(f"Order {place}: {trouble}" if several else str(trouble)) from trouble
    return orders, several


def _values(text: bytes) -> tuple[list[Any], bool]:
    try:
        written = text.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        raise UnreadableOrder("The order is not text in UTF-8.") from trouble
    try:
        value = json.loads(written)
    except (json.JSONDecodeError, RecursionError) as trouble:
        return _by_line(written, str(trouble)), True
    return (value, True) if isinstance(value, list) else ([value], False)


def _by_line(written: str, trouble: str) -> list[Any]:
    lines = [line for line in written.split("\n") if line.strip()]
    try:
        values = [json.loads(line) for line in lines]
    except (json.JSONDecodeError, RecursionError) as other:
        raise UnreadableOrder(f"The order is not JSON: {trouble}.") from other
    if not values:
        raise UnreadableOrder(f"The order is not JSON: {trouble}.")
    return values


def _order(value: object, *, on: dt.date) -> GivenOrder:
    if not isinstance(value, dict):
        raise UnreadableOrder("The order must be a JSON object with fields such as title and description.")
    known: dict[str, Any] = {}
    more: dict[str, str] = {}
    number = state = None
    for name, own_name, given in _by_known_name(value):
        if name == "id" and isinstance(given, str | int):
            number = given
        elif name == "worksite_state":
            state = _joined(given)
        elif not _take(name, given, known) and (words := _joined(given)):
            more[_free(own_name, more)] = words
    if "minimum_wage" not in known:
        known["minimum_wage"] = minimum_wage(worksite_state=_state(state), on=on)
    return GivenOrder(number, OrderText(**known, more=more))


def _by_known_name(value: dict[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Fields under the names that the screening knows, and under their own; exact names first."""
    given = [(name, item) for name, item in value.items() if item is not None]
    for name, item in sorted(given, key=lambda pair: known_name(pair[0]) != pair[0]):
        yield known_name(name), name, item


def _take(name: str, given: object, known: dict[str, Any]) -> bool:
    """Put the field among the known ones; False when it is to be read as further text."""
    if name in known:
        return False
    if name == "hours" and isinstance(given, int | float) and not isinstance(given, bool):
        name = "hours_per_week"
    if name == "pay":
        return _take_pay(given, known)
    if name == "pay_unit":
        known[name] = known_unit(_text(name, given))
    elif name in TEXT_FIELDS:
        known[name] = _text(name, given)
    elif name in AMOUNTS:
        known[name] = _amount(name, given)
    elif name == "min_age":
        known[name] = _age(given)
    return name in KNOWN


def _take_pay(given: object, known: dict[str, Any]) -> bool:
    """An amount, perhaps with its unit, is judged as pay; anything else is words about pay."""
    written = given if isinstance(given, str) else str(given)
    amount = AMOUNT.fullmatch(written.lower()) if not isinstance(given, bool) else None
    if amount is None or "pay_from" in known or (amount[2] and known_unit(amount[2]) not in UNITS):
        if isinstance(given, str) and "wage_text" not in known:
            known["wage_text"] = given
            return True
        return False
    known["pay_from"] = Decimal(amount[1].replace(",", ""))
    if amount[2]:
        known.setdefault("pay_unit", known_unit(amount[2]))
    return True


def _joined(given: object) -> str:
    """All words in a value, however deep, one to a line; numbers say nothing by themselves."""
    if isinstance(given, str):
        return given
    parts: list[Any] = []
    if isinstance(given, dict):
        parts = list(given.values())
    elif isinstance(given, list):
        parts = given
    return "\n".join(filter(None, map(_joined, parts)))


def _free(name: str, taken: dict[str, str]) -> str:
    again = 2
    free = name
    while free in taken or free in KNOWN:
        free = f"{name} {again}"
        again += 1
    return free


def _state(given: str | None) -> str:
    """The two letters of the state; the exchange's own where none is given."""
    plain = (given or "").strip()
    if not plain or plain.lower() == settings.PEYSER_STATE_NAME.lower():
        return str(settings.PEYSER_STATE)
    return plain.upper()


def _text(name: str, value: object) -> str:
    if not isinstance(value, str | list | dict):
        raise UnreadableOrder(f"{name} must be text.")
    return _joined(value)


def _amount(name: str, value: object) -> Decimal:
    written = str(value).strip().lstrip("$").replace(",", "")
    try:
        amount = Decimal(written)
    except InvalidOperation as trouble:
        raise UnreadableOrder(f"{name} must be a number.") from trouble
    if isinstance(value, bool) or not amount.is_finite() or amount < 0:
        raise UnreadableOrder(f"{name} must be a number that is not negative.")
    return amount


def _age(value: object) -> int:
    if isinstance(value, str) and value.strip().isdigit():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 120:
        raise UnreadableOrder("min_age must be a whole number of years.")
    return value
