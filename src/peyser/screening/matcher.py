"""Finds the phrases of the rule book in a text.

First one pass over the text with all words of all phrases at once (Aho-Corasick); only phrases whose words are
all there are then looked for exactly. Most texts are done after the first pass.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from peyser.rulebook.screening.patterns import Context, Pattern, Where, contexts, patterns
from peyser.screening.folding import fold, sentence_around, spaced
from peyser.screening.phrases import Phrase, compiled, rarest, regular
from peyser.screening.together import Together, phrase_or_together

LONGEST = 160  # letters: words of one phrase, or of phrases together, stand no farther apart

MONEY = re.compile(r"\$|dollar|bucks|usd|dolares")


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase of a pattern found in a text and excused by nothing."""

    pattern: Pattern
    start: int
    end: int


class Excuse:
    """The words of a context and where they must stand."""

    def __init__(self, context: Context) -> None:
        self._expression = "|".join(compiled(phrase).expression for phrase in context.phrases)
        self._where, self._reach = context.where, context.reach

    def speaks_for(self, folded: str, start: int, end: int) -> bool:
        """Whether the context excuses the span."""
        whole = self._where is Where.TEXT
        first, last = (0, len(folded)) if whole else sentence_around(folded, start, end)
        if self._where is Where.BEFORE:
            last = start
            first = max(first, start - self._reach) if self._reach else first
        elif self._where is Where.AFTER:
            first = end
            last = min(last, end + self._reach) if self._reach else last
        return regular(self._expression).search(folded, first, last) is not None


class Matcher:
    """All patterns, compiled once. Each set of words that a phrase needs has a number."""

    def __init__(self, book: Iterable[Pattern], excuses: Iterable[Context]) -> None:
        self._excuses = {context.name: Excuse(context) for context in excuses}
        self._needs: dict[frozenset[str], int] = {}
        self._by_rarest: dict[int, list[tuple[frozenset[int], Phrase | Together, Pattern]]] = defaultdict(list)
        self._of_money: set[int] = set()
        for pattern in book:
            for phrase in map(phrase_or_together, pattern.phrases):
                needs = frozenset(self._needs.setdefault(need, len(self._needs)) for need in phrase.needs)
                self._by_rarest[self._needs[rarest(phrase.needs)]].append((needs, phrase, pattern))
                if phrase.money:
                    self._of_money.add(id(phrase))
        met_by: dict[str, set[int]] = defaultdict(set)
        for need, number in self._needs.items():
            for word in need:
                met_by[word].add(number)
        self._words_of, self._met_by = list(self._needs), dict(met_by)
        self._words = sorted(met_by)
        self._machine = AhoCorasick(self._words)

    def matches(self, text: str, *, wanted: Callable[[Pattern], bool]) -> Iterator[Match]:
        """What stands in the text and is excused by nothing, of the wanted patterns."""
        folded = fold(text)
        there: dict[str, list[int]] = defaultdict(list)
        for number, place, _ in self._machine.find_matches_as_indexes(spaced(folded), overlapping=True):
            there[self._words[number]].append(place)
        passed_over = set() if MONEY.search(folded) else self._of_money
        for phrase, pattern, places in self._candidates(there, wanted, passed_over):
            yield from self._exact(phrase, pattern, folded, _near(places, phrase.width))

    def _candidates(
        self, there: Mapping[str, list[int]], wanted: Callable[[Pattern], bool], passed_over: set[int]
    ) -> Iterator[tuple[Phrase | Together, Pattern, list[int]]]:
        """The phrases whose words are all there, near each other, and where the rarest of their words stand."""
        met = set().union(*map(self._met_by.__getitem__, there))

        @cache
        def in_order(need: int) -> list[int]:
            return sorted(place for word in self._words_of[need] & there.keys() for place in there[word])

        for need in self._by_rarest.keys() & met:
            for needs, phrase, pattern in self._by_rarest[need]:
                if not needs <= met or id(phrase) in passed_over or not wanted(pattern):
                    continue
                beside = in_order(need)
                for other in needs - {need}:
                    beside = _beside(beside, in_order(other))
                    if not beside:
                        break
                else:
                    yield phrase, pattern, beside

    def _exact(
        self, phrase: Phrase | Together, pattern: Pattern, folded: str, windows: Iterable[tuple[int, int]]
    ) -> Iterator[Match]:
        found = (span for window in windows for span in phrase.spans(folded, *_whole_words(folded, *window)))
        for start, end in dict.fromkeys(found):
            if not any(self._excuses[name].speaks_for(folded, start, end) for name in pattern.excused_by):
                yield Match(pattern, start, end)


def _beside(places: list[int], others: list[int]) -> list[int]:
    """Those of the places that have one of the others near enough for one phrase; both in their order."""
    kept = []
    for place in places:
        after = bisect_left(others, place - LONGEST)
        if after < len(others) and others[after] <= place + LONGEST:
            kept.append(place)
    return kept


def _near(places: Iterable[int], width: int) -> list[tuple[int, int]]:
    """Where in the text a phrase can stand of which words stand at these places, in their order."""
    windows: list[tuple[int, int]] = []
    for place in places:
        first, last = max(0, place - width), place + width
        if windows and first <= windows[-1][1]:
            windows[-1] = (windows[-1][0], last)
        else:
            windows.append((first, last))
    return windows


def _whole_words(folded: str, first: int, last: int) -> tuple[int, int]:
    """The window, widened to the next blanks."""
    begin, end = folded.rfind(" ", 0, first), folded.find(" ", last)
    return max(begin, 0) if first else 0, len(folded) if end < 0 else end


@cache
def matcher() -> Matcher:
    """The matcher of the rule book, made at the first call."""
    return Matcher(patterns(), contexts().values())
