"""The library of policy: what each issuance says of itself, and which of them are in force on a day.

Title, first day and successor of a document stand in sources.toml; issuances.toml holds the rest of its head and foot.
"""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from peyser.rulebook.sources import Source, sources

CASE_NOTES = "case_notes"
LISTS = ("areas", "topics", "affects", "audience", "rescissions", "references", "actions", "timeline")
TEXTS = ("number", "change", "summary", "background", "inquiries", "contact")


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuance:
    """One published policy. Texts are the document's own words; what it does not say is empty.

    `binding` is false for the policy of another state that is followed as good practice. `areas` holds the codes of
    the local areas that it binds; empty for the whole state. `announced` says whether staff are told of it.
    """

    source: Source
    number: str
    change: str
    issued: dt.date | None
    binding: bool
    announced: bool
    areas: tuple[str, ...]
    topics: tuple[str, ...]
    affects: tuple[str, ...]
    audience: tuple[str, ...]
    rescissions: tuple[str, ...]
    references: tuple[str, ...]
    summary: str
    background: str
    actions: tuple[str, ...]
    timeline: tuple[str, ...]
    inquiries: str
    contact: str

    @property
    def key(self) -> str:
        return self.source.key

    @property
    def rescinds(self) -> str:
        """The key of the document that this one ends, or empty."""
        return self.source.supersedes

    @property
    def rescinded_by(self) -> str:
        """The key of the document that ends this one, or empty."""
        return next((key for key, other in sources().items() if other.supersedes == self.key), "")

    def in_force(self, on: dt.date) -> bool:
        return self.source.in_force(on)

    def binds(self, area_code: str) -> bool:
        """Whether it binds those who work in this local area; statewide policy binds all, whatever their area."""
        return self.binding and (not self.areas or area_code in self.areas)

    def mentions(self, words: str) -> bool:
        """Whether each of the words stands in it somewhere, whatever its case."""
        texts = [
            self.number,
            self.source.title,
            self.source.issuer,
            self.summary,
            self.background,
            self.contact,
        ]
        lists = (self.affects, self.audience, self.rescissions, self.references, self.actions)
        whole = " ".join([*texts, *(text for each in lists for text in each)]).casefold()
        return all(word in whole for word in words.casefold().split())


@cache
def issuances() -> Mapping[str, Issuance]:
    """Every issuance by key, the newest first day first."""
    text = files("peyser.rulebook").joinpath("issuances.toml").read_text(encoding="utf-8")
    tables: dict[str, dict[str, Any]] = tomllib.loads(text)
    made = (_issuance(sources()[key], table) for key, table in tables.items())
    return {one.key: one for one in sorted(made, key=lambda one: one.source.effective, reverse=True)}


def issuances_on(on: dt.date) -> tuple[Issuance, ...]:
    """The issuances in force that day, the newest first."""
    return tuple(one for one in issuances().values() if one.in_force(on))


def issuance_about(topic: str, on: dt.date) -> Issuance | None:
    """The newest statewide issuance on a topic in force that day."""
    return next((one for one in issuances_on(on) if topic in one.topics and one.binds("")), None)


def to_announce(on: dt.date) -> tuple[Issuance, ...]:
    """The issuances in force that day of which staff are told."""
    return tuple(one for one in issuances_on(on) if one.announced)


def _issuance(source: Source, table: dict[str, Any]) -> Issuance:
    lists: Any = {name: tuple(table.get(name, ())) for name in LISTS}
    texts: Any = {name: table.get(name, "") for name in TEXTS}
    return Issuance(
        source=source,
        issued=table.get("issued"),
        binding=table["binding"],
        announced=table["announced"],
        **lists,
        **texts,
    )
