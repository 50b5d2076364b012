"""Phrases that must stand in one sentence, near each other, in whatever order: `pay & fee & apply`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from peyser.screening.folding import sentence_around
from peyser.screening.phrases import BadPhrase, Phrase, compiled, rarest, read

MARK = " & "
REACH = 90  # characters on each side of the first phrase


@dataclass(frozen=True, slots=True)
class Together:
    """Several phrases, the first of which is looked for first. `needs`: as in a phrase."""

    source: str
    parts: tuple[Phrase, ...]
    needs: tuple[frozenset[str], ...]

    @property
    def money(self) -> bool:
        """Whether a number of dollars must stand in one of the phrases."""
        return any(part.money for part in self.parts)

    @property
    def width(self) -> int:
        """How far the first phrase reaches at most from one of its words, in letters."""
        return self.parts[0].width

    def spans(self, folded: str, first: int = 0, last: int | None = None) -> Iterator[tuple[int, int]]:
        """From the foremost phrase to the end of the last one; `first` and `last` bound the first phrase."""
        anchor, *others = self.parts
        for start, end in anchor.spans(folded, first, last):
            begun, ended = sentence_around(folded, start, end)
            taken = [(start, end)]
            if all(
                _take(part, folded, max(begun, start - REACH), min(ended, end + REACH), taken)
                for part in others
            ):
                yield min(s for s, _ in taken), max(e for _, e in taken)


def phrase_or_together(source: str) -> Phrase | Together:
    """What the notation means. Raises BadPhrase."""
    if MARK not in source:
        return compiled(source)
    parts = tuple(read(piece) for piece in source.split(MARK))
    needs = tuple(need for part in parts for need in part.needs)
    if not needs:
        raise BadPhrase(f"{source!r} has no word that must be there.")
    telling = rarest(needs)
    return Together(source, tuple(sorted(parts, key=lambda part: telling not in part.needs)), needs)


def _take(part: Phrase, folded: str, first: int, last: int, taken: list[tuple[int, int]]) -> bool:
    """Whether the phrase stands there beside those already taken; it is then taken as well."""
    for start, end in part.spans(folded, first, last):
        if all(end <= other_start or other_end <= start for other_start, other_end in taken):
            taken.append((start, end))
            return True
    return False
