"""How young the workers of an order may be, and what follows from it alone."""

import re

from peyser.rulebook.screening.categories import Category
from peyser.rulebook.screening.patterns import Certainty
from peyser.screening.findings import Finding
from peyser.screening.folding import fold
from peyser.screening.order_text import OrderText

YOUNGEST_AT_WORK = 14  # 29 CFR 570.2: the least age outside farm work
LEAST_AGE = re.compile(
    r"\b(?:must be|be|minimum age(?: is| of)?|min age)\W{1,3}(?:at least\W{1,3})?(1[0-9])\b"
    r"(?!\W{0,2}(?:lb|pound|feet|ft|hour|min|%))"
    r"|\b(1[0-9])[\s-]*(?:(?:years?|yrs?)[\s-]*(?:old|of age)?\s*)?(?:and|or|&)\s+(?:older|over|up|above)\b"
    r"|\b(1[0-9])[\s-]*(?:years?|yrs?)[\s-]*(?:old|of age)\b"
    r"|\bages? (1[0-9])\+"
    r"|\b(?:tener|edad minima(?: de)?|mayor(?:es)? de|desde los)\W{1,3}(1[0-9]) anos\b"
)


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


def age_findings(order: OrderText) -> tuple[Finding, ...]:
    """A least age under which nobody may be hired outside a farm: to look at, since farms may."""
    if order.min_age is None or order.min_age >= YOUNGEST_AT_WORK:
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
