"""The small language in which the phrases of the rule book are written, turned into regular expressions.

    waitress            the word              wait*               any word that begins so
    men|women           one of these words    (no older than|under)   one of these phrases
    [years] [of age]    may be missing        ..3                 up to three words, whatever they are
    <19-69>             a number from 19 to 69, in digits or in words
    $<5-500>            such a number of dollars
    pay & fee           all of them in one sentence, near each other, in whatever order (together.py)
    u.s.                an abbreviation, with or without its dots

Between two words stand blanks, a comma, a hyphen or a slash, never the end of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from peyser.screening.folding import fold
from peyser.screening.numbers import IN_WORDS, value_of

START = r"\b(?<!\w')(?=\w)"  # once for the whole phrase: a word after a join begins there in any case
JOIN = r"[\s,/\-\"'():*&$]{1,5}"
ANY_WORD = r"[\w$%'+]+(?:[.,]\d+)*"
OPENING, CLOSING = "([", ")]"
NUMBER = re.compile(r"(\$?)<(\d+)-(\d+)>")
WIDEST, NARROW = 120, 40
DOLLARS = r"(?:dollars?|bucks|usd|dolares)\b"
GAP = re.compile(r"\.\.(\d+)")
FIRST_LETTERS = re.compile(r"\w+")
# Words that most orders hold: to look for a phrase where they stand would be to look everywhere.
COMMON_WORDS = """
    a an the and or of in on to at by for from with no not all any be is are may must will should can have has need
    needs required require work worker workers working job person applicant applicants employee employees only able
    other than more less up over under hours experience day days us u you your our we it this that as if one do does
    lift use good what years year test testing drug driver license pay paid employer health physical young states
    de la el los las un una y o en con para por se que su al del es son debe deben trabajo trabajar
"""
COMMON = frozenset(COMMON_WORDS.split())


class BadPhrase(ValueError):
    """A phrase breaks the rules of its language."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a phrase: its expression, whether it may be missing, and words of which one must stand there.

    A word in `needs` has a blank before it and, unless only its beginning is given, one behind it.
    """

    expression: str
    may_miss: bool = False
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase ready to be looked for. `needs`: of each of these sets one word must be in the text."""

    source: str
    expression: str
    needs: tuple[frozenset[str], ...]
    ranges: tuple[tuple[int, int], ...]

    @property
    def money(self) -> bool:
        """Whether a number of dollars must stand in it."""
        return any(token.startswith("$<") for token in _split(self.source, " "))

    @property
    def width(self) -> int:
        """How far the phrase reaches at most from one of its words, in letters."""
        return WIDEST if " " in self.source else NARROW

    def spans(self, folded: str, first: int = 0, last: int | None = None) -> Iterator[tuple[int, int]]:
        """Where it stands in a folded text between two places: start, and end without the last."""
        end = len(folded) if last is None else last
        for match in regular(self.expression).finditer(folded, first, end):
            numbers = [value_of(group) for group in match.groups() if group is not None]
            if all(any(low <= n <= high for low, high in self.ranges) for n in numbers):
                yield match.span()


@cache
def regular(expression: str) -> re.Pattern[str]:
    """Compiled at its first use: most expressions are never needed in the life of a process."""
    return re.compile(expression)


def compiled(source: str) -> Phrase:
    """The phrase behind its notation. Raises BadPhrase."""
    phrase = read(source)
    if not phrase.needs:
        raise BadPhrase(f"{source!r} has no word that must be there.")
    return phrase


def read(source: str) -> Phrase:
    """Like `compiled`, but it may be a number alone. Raises BadPhrase."""
    sequence = _sequence(fold(source))
    needs = tuple(part.needs for part in sequence if part.needs and not part.may_miss)
    ranges = tuple((int(low), int(high)) for _, low, high in NUMBER.findall(source))
    return Phrase(source, START + _joined(sequence), needs, ranges)


def rarest(needs: Iterable[frozenset[str]]) -> frozenset[str]:
    """The set whose words are least likely in a text: few common ones, and long; empty when there is none."""
    return max(
        filter(None, needs),
        key=lambda words: (-sum(word.strip() in COMMON for word in words), min(map(len, words))),
        default=frozenset(),
    )


def _sequence(text: str) -> list[Part]:
    return [_part(token) for token in _split(text, " ") if token]


def _part(token: str) -> Part:
    if token[0] in OPENING:
        return _group(token)
    if number := NUMBER.fullmatch(token):
        return Part(_dollars(_digits(number[3])) if number[1] else _number(_digits(number[3])))
    if gap := GAP.fullmatch(token):
        return Part(rf"{ANY_WORD}(?:{JOIN}{ANY_WORD}){{0,{int(gap[1]) - 1}}}", may_miss=True)
    words = [_word(word) for word in token.split("|")]
    needs = frozenset().union(*(needed for _, needed in words))
    return Part(f"(?:{'|'.join(expression for expression, _ in words)})", needs=needs)


def _digits(most: str) -> str:
    return rf"\d{{1,3}},\d{{3}}|\d{{1,{len(most)}}}"


def _number(digits: str) -> str:
    return rf"(?<![\w.,])({digits}|{IN_WORDS})(?:\.\d\d)?(?![\d]|[.,]\d|%|(?<=[a-z])\w)"


def _dollars(digits: str) -> str:
    cents = r"(?:\.\d\d)?(?![\d]|[.,]\d)"
    signed = rf"(?:(?<=\$)|(?<=\$ ))({digits}){cents}"
    return rf"(?:{signed}|(?<![\w.,$])({digits}|{IN_WORDS}){cents}[\s-]{DOLLARS})"


def _group(token: str) -> Part:
    if token[-1] != CLOSING[OPENING.index(token[0])]:
        raise BadPhrase(f"{token!r} is not closed.")
    ways = [_sequence(way) for way in _split(token[1:-1], "|")]
    expression = "(?:" + "|".join(_joined(way) for way in ways) + ")"
    needed = [rarest(part.needs for part in way if not part.may_miss) for way in ways]
    needs = frozenset().union(*needed) if all(needed) else frozenset()
    return Part(expression, token[0] == "[", needs)


def _word(word: str) -> tuple[str, frozenset[str]]:
    if "." in word[1:]:
        return _abbreviation(word.strip(".").split("."))
    beginning = word.endswith("*")
    letters = word.rstrip("*")
    first = FIRST_LETTERS.match(letters)
    if first is None:
        raise BadPhrase(f"{word!r} does not begin with a letter.")
    whole = first[0] == letters and beginning
    ending = r"[\w]*" if beginning else r"(?!\w|'\w)"
    need = f" {first[0]}" if whole else f" {first[0]} "
    return rf"{re.escape(letters)}{ending}", frozenset({need})


def _abbreviation(letters: list[str]) -> tuple[str, frozenset[str]]:
    expression = r"\.?\s?".join(map(re.escape, letters))
    return rf"{expression}(?!\w|'\w)\.?", frozenset({f" {''.join(letters)} ", f" {letters[0]} "})


def _joined(parts: list[Part]) -> str:
    """One expression; a part that may be missing takes the join along with it."""
    runs = [(part, len(list(same))) for part, same in groupby(parts)]
    kept = [number for number, (part, _) in enumerate(runs) if not part.may_miss]
    last = kept[-1] if kept else len(runs) - 1
    out = []
    for number, (part, times) in enumerate(runs):
        often = f"{{0,{times}}}" if part.may_miss else f"{{{times}}}"
        if number == last:
            out.append(part.expression + f"(?:{JOIN}{part.expression})" * (times - 1))
        elif number > last:
            out.append(f"(?:{JOIN}{part.expression}){often}")
        else:
            out.append(f"(?:{part.expression}{JOIN}){often}")
    return "".join(out)


def _split(text: str, mark: str) -> list[str]:
    """Split at `mark` where no bracket is open; a hyphen between words counts as a blank."""
    pieces, depth, piece = [], 0, ""
    for before, letter in zip(" " + text, text, strict=False):
        depth += (letter in OPENING) - (letter in CLOSING)
        blank = letter == "-" and not before.isdigit()
        if depth == 0 and (letter == mark or (blank and mark == " ")):
            pieces.append(piece)
            piece = ""
        else:
            piece += letter
    if depth != 0:
        raise BadPhrase(f"{text!r} has a bracket that is not closed.")
    return [*pieces, piece]
