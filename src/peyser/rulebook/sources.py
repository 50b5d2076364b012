"""The documents that the rules and the parameters cite, and which of them speak on a given day."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document: a manual, a regulation, a law, or a default of this system.

    `effective` is the first day it speaks; `until` the first day a successor speaks instead of it. `assumed`
    says that the day itself is our reading, for the reason given in `note`.
    """

    key: str
    title: str
    issuer: str
    effective: dt.date
    until: dt.date | None
    assumed: bool
    supersedes: str
    url: str
    note: str

    def in_force(self, on: dt.date) -> bool:
        return self.effective <= on and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source: its key in sources.toml, the heading or section, and a short literal quotation."""

    source: str
    pinpoint: str
    quote: str = ""

    def as_dict(self) -> dict[str, str]:
        document = sources()[self.source]
        return {
            "source": self.source,
            "title": document.title,
            "pinpoint": self.pinpoint,
            "url": document.url,
            "quote": self.quote,
        }


@cache
def sources() -> Mapping[str, Source]:
    """Every source by key, in the order of sources.toml."""
    text = files("peyser.rulebook").joinpath("sources.toml").read_text(encoding="utf-8")
    tables: dict[str, dict[str, Any]] = tomllib.loads(text)
    ends = {table["supersedes"]: table["effective"] for table in tables.values() if "supersedes" in table}
    return {
        key: Source(
            key=key,
            title=table["title"],
            issuer=table["issuer"],
            effective=table["effective"],
            until=ends.get(key),
            assumed=table.get("assumed", False),
            supersedes=table.get("supersedes", ""),
            url=table.get("url", ""),
            note=table.get("note", ""),
        )
        for key, table in tables.items()
    }


def citations_on(citations: tuple[Citation, ...], on: dt.date) -> tuple[Citation, ...]:
    """The citations whose source is in force on that day, in their order."""
    return tuple(citation for citation in citations if sources()[citation.source].in_force(on))
