"""Which work the law keeps from young people: the hazards of `hazards.toml`, by occupation and words of the title."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from peyser.rulebook.sources import Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Hazard:
    """One kind of work, forbidden to workers younger than `below` years; `farm`: on farms, otherwise elsewhere."""

    key: str
    label: str
    citation: Citation
    below: int
    farm: bool
    occupations: tuple[str, ...]
    left_out: tuple[str, ...]
    words: re.Pattern[str] | None

    def names(self, *, onet_code: str, title: str) -> bool:
        """Whether the occupation or the title is of this kind."""
        if onet_code.startswith(self.occupations) and not (
            self.left_out and onet_code.startswith(self.left_out)
        ):
            return True
        return self.words is not None and self.words.search(title.lower()) is not None


@cache
def hazards() -> tuple[Hazard, ...]:
    """Every hazard, in the order of the file."""
    book = files("peyser.rulebook").joinpath("youth", "hazards.toml").read_text(encoding="utf-8")
    return tuple(_hazard(table) for table in tomllib.loads(book)["hazard"])


def hazards_of(*, onet_code: str, title: str, farm: bool, age: int) -> tuple[Hazard, ...]:
    """The hazards that keep somebody of this age (whole years) from this work."""
    return tuple(
        hazard
        for hazard in hazards()
        if age < hazard.below and hazard.farm is farm and hazard.names(onet_code=onet_code, title=title)
    )


def _hazard(table: dict[str, Any]) -> Hazard:
    return Hazard(
        key=table["key"],
        label=table["label"],
        citation=Citation(table["source"], table["pinpoint"]),
        below=table["below"],
        farm=table.get("farm", False),
        occupations=tuple(table["occupations"]),
        left_out=tuple(table.get("except", ())),
        words=_pattern(table["words"]),
    )


def _pattern(words: list[str]) -> re.Pattern[str] | None:
    if not words:
        return None
    each = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"\b(?:{each})\b")
