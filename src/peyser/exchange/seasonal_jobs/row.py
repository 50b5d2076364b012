"""One row of the file while it is read: its values, what is wrong with it, and what is merely unknown."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeVar

from peyser.exchange.seasonal_jobs import fields
from peyser.exchange.seasonal_jobs.fields import BadValue

V = TypeVar("V")
MOST_VALUE_SHOWN = 200
SSN_SHAPE = re.compile(r"(?<![0-9])[0-9]{3}-[0-9]{2}-[0-9]{4}(?![0-9])")


@dataclass(frozen=True, slots=True)
class Problem:
    """A field, why its value cannot be used, and the value as far as it may be shown."""

    field: str
    reason: str
    value: str = ""


@dataclass(slots=True)
class Row:
    """`problems` make the row unusable; `warnings` leave single fields empty. `on` is the day of the import."""

    number: int
    values: Mapping[str, Any]
    on: dt.date
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    def needed_text(self, name: str, *, most: int) -> str:
        found = self.text(name, most=most)
        if not found and not any(problem.field == name for problem in self.problems):
            self.reject(name, "missing")
        return found

    def text(self, name: str, *, most: int | None = None) -> str:
        """A text of at most so many characters; a longer one is not cut, it makes the row unusable."""
        found = self._or_reject(name, lambda: fields.text(self.values.get(name)), "")
        if most is not None and len(found) > most:
            self.reject(name, f"longer than {most} characters")
            return ""
        return found

    def needed_count(self, name: str, *, most: int) -> int:
        """A whole number of at least 1."""
        found = self.count(name, most=most)
        if not found and not any(problem.field == name for problem in self.problems):
            self.reject(name, "missing" if found is None else "less than 1")
        return found or 0

    def count(self, name: str, *, most: int) -> int | None:
        return self._or_reject(name, lambda: fields.whole_number(self.values.get(name), most=most), None)

    def amount(self, name: str, *, most: int) -> Decimal | None:
        """A number above 0; the publisher's 0 means that nothing is stated."""
        found = self._or_reject(name, lambda: fields.amount(self.values.get(name), most=most), None)
        return found or None

    def amount_or_warn(self, name: str, *, most: int) -> Decimal | None:
        """As `amount`, for a number that the order can do without."""
        return self.or_warn(name, lambda value: fields.amount(value, most=most), None) or None

    def day(self, name: str) -> dt.date | None:
        return self.or_warn(name, lambda value: fields.day(value, on=self.on), None)

    def flag(self, name: str) -> bool | None:
        return self.or_warn(name, fields.flag, None)

    def or_warn(self, name: str, read: Callable[[Any], V], otherwise: V) -> V:
        """The value, or `otherwise` with a warning when it is there and cannot be used."""
        try:
            return read(self.values.get(name))
        except BadValue as trouble:
            self.warn(name, str(trouble))
            return otherwise

    def reject(self, name: str, reason: str) -> None:
        self.problems.append(Problem(name, reason, shown(self.values.get(name))))

    def warn(self, name: str, reason: str) -> None:
        self.warnings.append(Problem(name, reason, shown(self.values.get(name))))

    def _or_reject(self, name: str, read: Callable[[], V], otherwise: V) -> V:
        try:
            return read()
        except BadValue as trouble:
            self.reject(name, str(trouble))
            return otherwise


def shown(value: Any) -> str:
    """The beginning of a value, fit to be stored and shown: no odd characters, no Social Security number."""
    written = "" if value is None else str(value)[: 2 * MOST_VALUE_SHOWN]
    plain = "".join(c if c.isprintable() else " " for c in written).encode(errors="replace").decode()
    return SSN_SHAPE.sub("***-**-****", plain)[:MOST_VALUE_SHOWN]
