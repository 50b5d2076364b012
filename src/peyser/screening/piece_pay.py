"""Pay by the piece, with the pieces of an hour or the hours of a piece that its sentence names.

`$0.75 a bucket, about six an hour`, `$20 a room, each takes three hours`.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from peyser.screening.folding import sentence_around
from peyser.screening.numbers import VALUES

FEW = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
POCOS = ("uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez")
NUMBERS: dict[str, int] = VALUES | {
    word: number for words in (FEW, POCOS) for number, word in enumerate(words, start=1)
}
NUMBERS |= {"a dozen": 12, "una docena": 12}
AMOUNT = r"(?:\$\s?(?P<dollars>\d{1,4}(?:\.\d\d?)?)|\b(?P<cents>\d{1,2}) (?:cents|centavos)\b)"
PIECES = (
    r"(?:rooms?|buckets?|bins?|box(?:es)?|crates?|baskets?|flats?|pieces?|units?|bags?|trays?|plants?|houses?|cars?|loads?"
    r"|trees?|garments?|shirts?|pounds?|items?|deliver(?:y|ies)|yards?|lawns?|calls?|packages?|envelopes?|cubetas?"
    r"|cajas?|piezas?|cuartos?|habitacion(?:es)?|casas?|cubos?|carros?|bolsas?|arboles|prendas?|libras?)"
)
A_PIECE = re.compile(
    rf"{AMOUNT}\s(?:flat )?(?:an?|per|each|every|for each|for every|la|el|por|por cada|cada)\s(?:\w+\s)?{PIECES}\b"
)
COUNT = rf"(?P<count>\d{{1,3}}(?:\.\d)?|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
AN_HOUR = re.compile(
    rf"\b{COUNT}\s(?:{PIECES}\s)?(?:an|per|each|every|in an|por|a la|la|en una)\s(?:hour|hr|hora)\b"
)
TAKES = re.compile(
    rf"\b(?:takes?|needs?|lasts?|toma|tarda|lleva|requires?)\s(?:\w+\s){{0,2}}?{COUNT}\s(?:hours|hrs|hour|horas|hora)\b"
)
CENTS = Decimal(100)


def piece_pay(folded: str) -> Iterator[tuple[int, int, Decimal]]:
    """From where to where it stands, and the dollars an hour that it comes to."""
    for found in A_PIECE.finditer(folded):
        first, last = sentence_around(folded, found.start(), found.end())
        # "; most fill six an hour" goes on with the same thought.
        last = max(last, min(len(folded), last + 80)) if folded[last : last + 1] == ";" else last
        paid = Decimal(found["dollars"]) if found["dollars"] else Decimal(found["cents"]) / CENTS
        if many := AN_HOUR.search(folded, first, last):
            yield found.start(), found.end(), paid * _number(many["count"])
        elif long := TAKES.search(folded, first, last):
            yield found.start(), found.end(), paid / (_number(long["count"]) or Decimal(1))


def _number(written: str) -> Decimal:
    return Decimal(NUMBERS.get(written, written))
