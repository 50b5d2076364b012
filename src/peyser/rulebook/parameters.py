"""The numbers of the policy by name and day, each with its first day and its source (TOML files)."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias, TypeVar

from peyser.rulebook.parameter_labels import LABELS, UNITS
from peyser.rulebook.sources import Citation

ParameterValue: TypeAlias = "int | str | dt.time | tuple[str, ...]"
V = TypeVar("V", int, str, dt.time, tuple[str, ...])


class UnknownParameter(KeyError):
    """No parameter has this name."""


class NoValueYet(LookupError):
    """The parameter has no value on that day: the day lies before its first source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One value of a parameter from its first day on, until the next edition begins."""

    since: dt.date
    value: ParameterValue
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A named number, time, text or order of the policy; its editions run from old to new."""

    name: str
    label: str
    unit: str
    editions: tuple[Edition, ...]

    def edition_on(self, on: dt.date) -> Edition:
        """The edition in force that day. Raises NoValueYet before the first one."""
        current = [edition for edition in self.editions if edition.since <= on]
        if not current:
            raise NoValueYet(f"{self.name} has no value on {on}; its first day is {self.editions[0].since}.")
        return current[-1]


def _edition(table: Mapping[str, Any]) -> Edition:
    raw = table["value"]
    return Edition(
        since=table["since"],
        value=tuple(raw) if isinstance(raw, list) else raw,
        citation=Citation(table["source"], table["pinpoint"]),
    )


@cache
def parameters() -> Mapping[str, Parameter]:
    """Every parameter by name, file by file."""
    folder = files("peyser.rulebook").joinpath("parameters")
    book: dict[str, Parameter] = {}
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        for name, table in tomllib.loads(file.read_text(encoding="utf-8")).items():
            book[name] = Parameter(
                name=name,
                label=LABELS[name],
                unit=UNITS[table["unit"]],
                editions=tuple(sorted(map(_edition, table["values"]), key=lambda edition: edition.since)),
            )
    return book


def _typed(name: str, on: dt.date, kind: type[V]) -> V:
    try:
        parameter = parameters()[name]
    except KeyError:
        raise UnknownParameter(name) from None
    found = parameter.edition_on(on).value
    if not isinstance(found, kind):
        raise TypeError(f"{name} is a {type(found).__name__}, not a {kind.__name__}.")
    return found


def value(name: str, *, on: dt.date) -> int:
    """The number in force that day. Raises UnknownParameter, NoValueYet, or TypeError for no number."""
    return _typed(name, on, int)


def time_of_day(name: str, *, on: dt.date) -> dt.time:
    """The hour of the day in force on that day, in the state's zone."""
    return _typed(name, on, dt.time)


def text(name: str, *, on: dt.date) -> str:
    """The text in force on that day, such as a contact."""
    return _typed(name, on, str)


def order(name: str, *, on: dt.date) -> tuple[str, ...]:
    """The keys in force on that day, first one first."""
    return _typed(name, on, tuple)
