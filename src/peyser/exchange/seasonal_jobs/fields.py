"""One published value at a time: a text, a number, a day, an address. What is not stated becomes nothing.

Each function returns None or "" for a value that is absent and raises BadValue for one that is wrong.
"""

import datetime as dt
import math
import re
from decimal import Decimal, InvalidOperation
from typing import Any

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

# Words that the publisher writes where there is nothing to say.
NOTHING = {"", "n/a", "none", "null", "null null", "nan"}
NUMBER = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?")
DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})([T ].*)?")
ZIP = re.compile(r"([0-9]{5})(-?[0-9]{4})?")
WEB_ADDRESS = re.compile(r"https?://[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?", re.IGNORECASE)
BARE_HOST = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(:[0-9]+)?([/?#]\S*)?", re.IGNORECASE)
# The programs began in 1987; a certified job lasts three years at the most, and is published months before.
FIRST_YEAR = 1987
YEARS_AHEAD = 5
TRUE, FALSE = {"true", "1", "yes", "y"}, {"false", "0", "no", "n"}


class BadValue(ValueError):
    """The value is there and cannot be used; the text says why and never repeats the value."""


def text(value: Any) -> str:
    """The text without spaces at its ends; empty for nothing and for the publisher's words for nothing."""
    written = as_written(value)
    return "" if written.casefold() in NOTHING else written


def as_written(value: Any) -> str:
    """The text without spaces at its ends, even when it says "None"."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, str | int | float | Decimal):
        raise BadValue("not a text")
    written = str(value).strip().replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in written or not _storable(written):
        raise BadValue("holds characters that cannot be stored")
    return written


def number(value: Any) -> Decimal | None:
    """A finite number of the same digits; never rounded."""
    if isinstance(value, bool):
        raise BadValue("not a number")
    if isinstance(value, float) and not math.isfinite(value):
        raise BadValue("not a finite number")
    written = text(value)
    if not written:
        return None
    if not NUMBER.fullmatch(written):
        raise BadValue("not a number")
    try:
        return Decimal(written)
    except InvalidOperation as trouble:
        raise BadValue("not a number") from trouble


def whole_number(value: Any, *, most: int) -> int | None:
    found = number(value)
    if found is None:
        return None
    if found != found.to_integral_value():
        raise BadValue("not a whole number")
    return int(_between(found, most))


def amount(value: Any, *, most: int) -> Decimal | None:
    """A number from 0 to `most`."""
    found = number(value)
    return None if found is None else _between(found, most)


def flag(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    written = text(value).casefold()
    if written in TRUE | FALSE:
        return written in TRUE
    if written:
        raise BadValue("neither true nor false")
    return None


def day(value: Any, *, on: dt.date) -> dt.date | None:
    """The calendar day as published. Its time of day (midnight or noon, UTC) is no part of it.

    Taking it for an instant and shifting it to the state's zone would give the day before.
    """
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        value = value.isoformat()
    written = text(value)
    if not written:
        return None
    match = DAY.fullmatch(written)
    try:
        found = dt.date(*map(int, match.group(1, 2, 3))) if match else None
    except ValueError:
        found = None
    if found is None:
        raise BadValue("not a date")
    if not FIRST_YEAR <= found.year <= on.year + YEARS_AHEAD:
        raise BadValue("not a plausible date")
    return found


def zip_code(value: Any) -> str:
    """Five digits, also out of ZIP+4. Four digits are not mended: which one is lost is not known."""
    written = text(value)
    match = ZIP.fullmatch(written)
    if written and not match:
        raise BadValue("not a ZIP code")
    return match.group(1) if match else ""


def phone(value: Any) -> str:
    """The number in international form, such as +15735550100."""
    written = text(value)
    if not written:
        return ""
    try:
        found = phonenumbers.parse(written, "US")
    except phonenumbers.NumberParseException as trouble:
        raise BadValue("not a phone number") from trouble
    if not phonenumbers.is_valid_number(found) or found.extension:
        raise BadValue("not a phone number")
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)


def email(value: Any) -> str:
    written = text(value)
    if written:
        try:
            validate_email(written)
        except ValidationError as trouble:
            raise BadValue("not an e-mail address") from trouble
    return written


def web_address(value: Any) -> str:
    """An http or https address as published; a bare host, such as jobs.mo.gov, gets https:// in front."""
    written = text(value)
    if not written or WEB_ADDRESS.fullmatch(written):
        return written
    if BARE_HOST.fullmatch(written):
        return f"https://{written}"
    raise BadValue("not a web address")


def _between(found: Decimal, most: int) -> Decimal:
    if found < 0:
        raise BadValue("negative")
    if found > most:
        raise BadValue("too large")
    return found


def _storable(written: str) -> bool:
    try:
        written.encode()
    except UnicodeEncodeError:
        return False
    return True
