"""An order as JSON, made ready for the screening."""

import json
from dataclasses import fields
from decimal import Decimal, InvalidOperation
from typing import Any

from peyser.screening.order_text import TEXT_FIELDS, OrderText

AMOUNTS = ("pay_from", "hours_per_week", "minimum_wage")
KNOWN = {item.name for item in fields(OrderText)} - {"more"}
OTHER_NAMES = {"requirements": "requirements_text", "how_to_apply": "application_instructions"}


class UnreadableOrder(ValueError):
    """The JSON is no order; the text says why in one line."""


def order_from_json(text: bytes) -> OrderText:
    """The order. A text under a name that is not known is read like the description, so that nothing is missed.

    Raises UnreadableOrder.
    """
    values = {OTHER_NAMES.get(name, name): value for name, value in _object(text).items() if value is not None}
    known: dict[str, Any] = {}
    for name, value in values.items():
        if name in TEXT_FIELDS or name == "pay_unit":
            known[name] = _text(name, value)
        elif name in AMOUNTS:
            known[name] = _amount(name, value)
        elif name == "min_age":
            known[name] = _age(value)
    more = {name: value for name, value in values.items() if name not in KNOWN and isinstance(value, str)}
    return OrderText(**known, more=more)


def _object(text: bytes) -> dict[str, Any]:
    try:
        value = json.loads(text.decode("utf-8-sig"))
    except UnicodeDecodeError as trouble:
        raise UnreadableOrder("The order is not text in UTF-8.") from trouble
    except (json.JSONDecodeError, RecursionError) as trouble:
        raise UnreadableOrder(f"The order is not JSON: {trouble}.") from trouble
    if not isinstance(value, dict):
        raise UnreadableOrder("The order must be a JSON object with fields such as title and description.")
    return value


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise UnreadableOrder(f"{name} must be text.")
    return value


def _amount(name: str, value: object) -> Decimal:
    try:
        amount = Decimal(str(value))
    except InvalidOperation as trouble:
        raise UnreadableOrder(f"{name} must be a number.") from trouble
    if isinstance(value, bool) or not amount.is_finite() or amount < 0:
        raise UnreadableOrder(f"{name} must be a number that is not negative.")
    return amount


def _age(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 120:
        raise UnreadableOrder("min_age must be a whole number of years.")
    return value
