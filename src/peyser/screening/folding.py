"""Texts made alike before they are compared: small letters, no accents, plain quotes. Lengths never change."""

import re
import unicodedata

END_OF_SENTENCE = re.compile(r"[.!?]+(?=\s|$)|[;\n\r•·]")
PLAIN = {"‘": "'", "’": "'", "´": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-"}


def _plain(letter: str) -> str:
    """The letter without its accent, always one character, so that places in the text stay true."""
    base = unicodedata.normalize("NFD", letter.lower())[0]
    return base if len(base) == 1 else letter


TABLE = str.maketrans(
    {chr(code): _plain(chr(code)) for code in range(0xA1, 0x250)} | {"İ": "i"} | PLAIN | {"ª": "a", "º": "o"}
)
TO_SPACES = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum()})


def fold(text: str) -> str:
    """`text` in small letters without accents; the same number of characters."""
    return text.lower() if text.isascii() else text.translate(TABLE).lower()


def spaced(folded: str) -> str:
    """Every sign a blank, and one blank at each end: a word is then what stands between two blanks."""
    return f" {folded.translate(TO_SPACES)} "


def sentence_around(folded: str, start: int, end: int) -> tuple[int, int]:
    """From where to where the sentence runs that holds the span."""
    first = 0
    for mark in END_OF_SENTENCE.finditer(folded, 0, start):
        first = mark.end()
    after = END_OF_SENTENCE.search(folded, end)
    return first, after.start() if after else len(folded)
