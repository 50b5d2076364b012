"""Finds the phrases of the rule book in a text.

First one pass over the text with all words of all phrases at once (Aho-Corasick); only phrases whose words are
all there are then looked for exactly. Most texts are done after the first pass.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from peyser.rulebook.screening.patterns import Context, Pattern, Where, contexts, patterns
from peyser.screening.folding import fold, sentence_around, spaced
from peyser.screening.phrases import Phrase, compiled, rarest


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase of a pattern found in a text and excused by nothing."""

    pattern: Pattern
    start: int
    end: int


class Excuse:
    """The words of a context and where they must stand."""

    def __init__(self, context: Context) -> None:
        phrases = [compiled(phrase).expression.pattern for phrase in context.phrases]
        self._expression = re.compile("|".join(phrases))
        self._where, self._reach = context.where, context.reach

    def speaks_for(self, folded: str, start: int, end: int) -> bool:
        """Whether the context excuses the span."""
        first, last = sentence_around(folded, start, end)
        if self._where is Where.BEFORE:
            last = start
            first = max(first, start - self._reach) if self._reach else first
        elif self._where is Where.AFTER:
            first = end
            last = min(last, end + self._reach) if self._reach else last
        return self._expression.search(folded, first, last) is not None


class Matcher:
    """All patterns, compiled once."""

    def __init__(self, book: Iterable[Pattern], excuses: Iterable[Context]) -> None:
        self._excuses = {context.name: Excuse(context) for context in excuses}
        self._by_word: dict[str, list[tuple[Phrase, Pattern]]] = defaultdict(list)
        words: set[str] = set()
        for pattern in book:
            for phrase in map(compiled, pattern.phrases):
                words.update(*phrase.needs)
                for word in rarest(phrase.needs):
                    self._by_word[word].append((phrase, pattern))
        self._words = sorted(words)
        self._machine = AhoCorasick(self._words)

    def matches(self, text: str, *, wanted: Callable[[Pattern], bool]) -> Iterator[Match]:
        """What stands in the text and is excused by nothing, of the wanted patterns."""
        folded = fold(text)
        hits = self._machine.find_matches_as_indexes(spaced(folded), overlapping=True)
        there = {self._words[number] for number, _, _ in hits}
        seen: set[tuple[str, str]] = set()
        for word in there & self._by_word.keys():
            for phrase, pattern in self._by_word[word]:
                key = (pattern.id, phrase.source)
                if key in seen or any(there.isdisjoint(need) for need in phrase.needs):
                    continue
                seen.add(key)
                if wanted(pattern):
                    yield from self._exact(phrase, pattern, folded)

    def _exact(self, phrase: Phrase, pattern: Pattern, folded: str) -> Iterator[Match]:
        for start, end in phrase.spans(folded):
            if not any(self._excuses[name].speaks_for(folded, start, end) for name in pattern.excused_by):
                yield Match(pattern, start, end)


@cache
def matcher() -> Matcher:
    """The matcher of the rule book, made at the first call."""
    return Matcher(patterns(), contexts().values())
