"""The patterns of the screening as data: what they look for, what excuses it, where it is written.

A file holds one category. `sets.toml` names words that stand for each other, `{person}` in a phrase; `frames.toml`
names ways to say something of a group of people, the place of the group being `{group}`. How phrases are written
stands in docs/howto/add-a-screening-pattern.md; what finds them in a text is no matter of the rule book.
"""

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from peyser.rulebook.screening.categories import CATEGORIES, Category
from peyser.rulebook.screening.numbers import with_numbers

FOLDER = "patterns"
FRAMES = "frames.toml"
CONTEXTS = ("contexts.toml", "contexts_of_offers.toml")
SETS = ("sets.toml", "sets_of_offers.toml")
KEYS = {
    *("id", "language", "certainty", "phrases", "frames", "group", "excused_by", "suggest", "fields"),
    *("younger_than", "names_age_under", "weak", "since", "until"),
}
SET = re.compile(r"\{(?!group\})(\w+)\}")


class Certainty(StrEnum):
    """How sure the book is that the words break it."""

    CERTAIN = "certain"  # the order is blocked
    LOOK = "look"  # staff look at it and decide


class Where(StrEnum):
    """Where the words of a context stand, seen from what was found; only `text` reaches beyond the sentence."""

    BEFORE = "before"
    AFTER = "after"
    SENTENCE = "sentence"
    TEXT = "text"


class BadPattern(ValueError):
    """A pattern file breaks its own form; the text names the pattern."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Words that make lawful what a pattern finds. `reach`: at most so many characters away; 0 is no limit."""

    name: str
    where: Where
    reach: int
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """Phrases of one kind and what to think of them.

    `language`: en or es. `excused_by`: names of contexts, each of which takes the finding away. `suggest`:
    lawful wording in the language of the phrase; empty when there is none. `fields`: the only fields of the
    order to read; empty means every text but the name of the employer. `younger_than`: the name of a parameter, an
    age; speaks only of an order open to workers under it; empty speaks always. `names_age_under`:
    likewise, of an order in which an age of people under that one is named at all. `weak`: tells nothing alone,
    only beside another one.
    `since` and `until` (the first day that it no longer holds): the editions of the policy that it belongs to.
    """

    id: str
    category: Category
    language: str
    certainty: Certainty
    phrases: tuple[str, ...]
    excused_by: tuple[str, ...]
    suggest: str
    fields: tuple[str, ...]
    younger_than: str
    names_age_under: str
    weak: bool
    since: dt.date | None
    until: dt.date | None

    def in_force(self, on: dt.date | None) -> bool:
        """Whether it holds on the day; None asks for the newest edition."""
        if on is None:
            return self.until is None
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


@cache
def contexts() -> Mapping[str, Context]:
    """Every context by name. Raises BadPattern."""
    tables = {name: table for file in CONTEXTS for name, table in _read(file).items()}
    return {
        name: Context(
            name=name,
            where=Where(table["where"]),
            reach=table.get("reach", 0),
            phrases=_plain(table["phrases"]),
        )
        for name, table in tables.items()
    }


@cache
def patterns() -> tuple[Pattern, ...]:
    """Every pattern, in the order of the categories and of their files. Raises BadPattern."""
    found = tuple(pattern for category in CATEGORIES for pattern in _of(category))
    ids = [pattern.id for pattern in found]
    twice = sorted({name for name in ids if ids.count(name) > 1})
    if twice:
        raise BadPattern(f"These ids are used twice: {', '.join(twice)}.")
    return found


def _of(category: Category) -> Iterator[Pattern]:
    for table in _read(f"{category}.toml")["pattern"]:
        yield _pattern(category, table)


def _pattern(category: Category, table: dict[str, Any]) -> Pattern:
    name = table.get("id", "a pattern without id")
    unknown = sorted(set(table) - KEYS) + sorted(set(table.get("excused_by", ())) - set(contexts()))
    if unknown:
        raise BadPattern(f"{category}.toml, {name}: {', '.join(unknown)} is not known.")
    phrases = (*_plain(table.get("phrases", ())), *_framed(table))
    if not phrases or table.get("language") not in {"en", "es"}:
        raise BadPattern(f"{category}.toml, {name}: it needs phrases, and the language en or es.")
    return Pattern(
        id=name,
        category=category,
        language=table["language"],
        certainty=Certainty(table["certainty"]),
        phrases=phrases,
        excused_by=tuple(table.get("excused_by", ())),
        suggest=with_numbers(table.get("suggest", "")),
        fields=tuple(table.get("fields", ())),
        younger_than=table.get("younger_than", ""),
        names_age_under=table.get("names_age_under", ""),
        weak=table.get("weak", False),
        since=table.get("since"),
        until=table.get("until"),
    )


def _framed(table: dict[str, Any]) -> Iterator[str]:
    group = "|".join(_plain(table.get("group", ())))
    for name in table.get("frames", ()):
        for phrase in _frames(name):
            yield phrase.replace("{group}", f"({group})")


@cache
def _frames(name: str) -> tuple[str, ...]:
    return _plain(_named((FRAMES,), name))


def _plain(phrases: Iterable[str]) -> tuple[str, ...]:
    """The phrases with each set of words written out; the place of the group in a frame stays."""
    return tuple(SET.sub(lambda found: _set(found[1]), with_numbers(phrase)) for phrase in phrases)


@cache
def _set(name: str) -> str:
    return f"({'|'.join(_plain(_named(SETS, name)))})"


def _named(files_to_read: Iterable[str], name: str) -> list[str]:
    found = next((words for file in files_to_read if (words := _read(file).get(name))), None)
    if not found:
        raise BadPattern(f"{', '.join(files_to_read)} names no {name}.")
    return list(found)


@cache
def _read(file: str) -> dict[str, Any]:
    return tomllib.loads(_folder().joinpath(file).read_text(encoding="utf-8"))


def _folder() -> Any:
    return files("peyser.rulebook.screening").joinpath(FOLDER)
