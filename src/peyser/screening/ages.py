"""How young the workers of an order may be, and what follows from it alone."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from peyser.rulebook.parameters import NoValueYet, parameters, value
from peyser.rulebook.screening.categories import Category
from peyser.rulebook.screening.patterns import Certainty
from peyser.screening.findings import Finding
from peyser.screening.folding import fold
from peyser.screening.order_text import OrderText

LEAST_AGE = re.compile(
    r"\b(?:must be|be|minimum age(?: is| of)?|min age)\W{1,3}(?:at least\W{1,3})?(1[0-9])\b"
    r"(?!\W{0,2}(?:lb|pound|feet|ft|hour|min|%))"
    r"|\b(1[0-9])[\s-]*(?:(?:years?|yrs?)[\s-]*(?:old|of age)?\s*)?(?:and|or|&)\s+(?:older|over|up|above)\b"
    r"|\b(1[0-9])[\s-]*(?:years?|yrs?)[\s-]*(?:old|of age)\b"
    r"|\bages? (1[0-9])\+"
    r"|\b(?:tener|edad minima(?: de)?|mayor(?:es)? de|desde los)\W{1,3}(1[0-9]) anos\b"
)
IN_WORDS = ("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen")
IN_SPANISH = ("doce", "trece", "catorce", "quince", "dieciseis")
VALUES = {word: number for words in (IN_WORDS, IN_SPANISH) for number, word in enumerate(words, start=12)}
YEARS = re.compile(rf"(?<![\w$.,/#:])(?:1[0-7]|[5-9]|{'|'.join(VALUES)})(?!\w|[.,:]\d)")
OF_AGE = re.compile(
    r"[\s-]*(?:years?|yrs?)[\s-]*(?:olds?|of age)|\s+anos\b(?! de (?:experiencia|antiguedad))"
    r"|\+(?!\s?(?:hours?|hrs?|lbs?|pounds?|years?|yrs?|degrees|days|feet|ft|miles))"
    r"|\s+(?:and|or|&)\s+(?:older|over|up)\b|\s(?:to|through|and|a|y)\s1\d[\s-]*(?:years?[\s-]old|anos|wanted|welcome|may|can)"
)
AGED = re.compile(
    r"\b(?:ages?|aged|minimum age(?: is| of)?|as young as|under|younger than|be|kids|children|teens) (?:at least )?$"
)
NO_AGE = re.compile(
    r"(?:\s?(?:-|to)\s?\d\d?)?\W{0,2}(?:lb|pound|feet|foot|ft|hour|hr|min|%|mile|inch|day|week|month|ton|am\b|pm\b|a\.m|p\.m)"
    r"|[.,:]\d|\W{0,2}\d{3}"
)
UNDER = re.compile(r"\b(?:under|younger than|menores de) $")
BEFORE = 30  # letters that are read before a number


@cache
def youth_age(name: str, on: dt.date | None) -> int:
    """The age that a parameter of the youth rules names on that day; the newest one without a day.

    Before its first day nobody is younger than it: 0.
    """
    if on is None:
        return int(str(parameters()[name].editions[-1].value))
    try:
        return value(name, on=on)
    except NoValueYet:
        return 0


def youngest_named(order: OrderText, *, on: dt.date | None = None) -> int | None:
    """The youngest age from 5 on of a minor that the texts name, of whomever; None when they name none."""
    if order.min_age is not None and order.min_age < youth_age("youth_age_adult", on):
        return order.min_age
    return min((age for text in order.texts().values() for age in _named(fold(text))), default=None)


def _named(folded: str) -> Iterator[int]:
    for number in YEARS.finditer(folded):
        start, end = number.span()
        if OF_AGE.match(folded, end) or (
            AGED.search(folded[max(0, start - BEFORE) : start]) and not NO_AGE.match(folded, end)
        ):
            age = VALUES.get(number[0]) or int(number[0])
            yield age - 1 if UNDER.search(folded[max(0, start - BEFORE) : start]) else age


def youngest(order: OrderText) -> int | None:
    """The least age that the order states, as a number or in words; None when it states none."""
    if order.min_age is not None:
        return order.min_age
    stated = [
        int(match[match.lastindex or 1])
        for text in order.texts().values()
        if "1" in text
        for match in LEAST_AGE.finditer(fold(text))
    ]
    return min(stated, default=None)


def age_findings(order: OrderText, *, on: dt.date | None = None) -> tuple[Finding, ...]:
    """A least age under which nobody may be hired outside a farm: to look at, since farms may."""
    if order.min_age is None or order.min_age >= youth_age("youth_age_minimum", on):
        return ()
    return (
        Finding(
            pattern_id="CHI-100",
            category=Category.CHILD_LABOR,
            certainty=Certainty.LOOK,
            field="min_age",
            start=0,
            end=0,
            words=str(order.min_age),
            suggestion="",
        ),
    )
