"""Whole numbers as orders write them: in digits, or in words from eleven to ninety-nine, English and Spanish."""

ENGLISH_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ENGLISH_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
ENGLISH_TEENS = (
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
SPANISH_UNITS = ("uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
SPANISH_TENS = {"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80}
SPANISH_TEENS = (
    *(
        "once",
        "doce",
        "trece",
        "catorce",
        "quince",
        "dieciseis",
        "diecisiete",
        "dieciocho",
        "diecinueve",
        "veinte",
    ),
    *(f"veinti{unit}" for unit in SPANISH_UNITS),
)


def _words() -> dict[str, int]:
    values = {word: number for number, word in enumerate(ENGLISH_TEENS, start=11)}
    values |= {word: number for number, word in enumerate(SPANISH_TEENS, start=11)} | {"veintiun": 21}
    for tens, units, link in ((ENGLISH_TENS, ENGLISH_UNITS, " "), (SPANISH_TENS, SPANISH_UNITS, " y ")):
        for word, ten in tens.items():
            values |= {f"{word}{link}{unit}": ten + one for one, unit in enumerate(units, start=1)}
            values[word] = ten
    return values


VALUES = _words()
IN_WORDS = "|".join(word.replace(" ", r"[\s-]+") for word in sorted(VALUES, key=len, reverse=True))


def value_of(written: str) -> int:
    """The number behind its folded digits or words."""
    digits = written.replace(",", "")
    return int(digits) if digits.isdigit() else VALUES[" ".join(written.replace("-", " ").split())]
