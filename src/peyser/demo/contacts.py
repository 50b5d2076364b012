"""Phone numbers, e-mail addresses and numbers of the demo state: none of them can be anybody's."""

from random import Random

AREA_CODES = ("314", "417", "573", "636", "660", "816")
FICTION_FIRST, FICTION_NUMBERS = 100, 100  # 555-0100 to 555-0199 are kept for fiction
FEIN_PREFIXES = (
    "00",
    "07",
    "08",
    "09",
    "17",
    "18",
    "19",
    "28",
    "29",
    "49",
    "69",
    "70",
    "78",
    "79",
    "89",
    "96",
    "97",
)
FEIN_SPAN = 10_000_000
SSN_AREAS, SSN_GROUPS, SSN_SERIALS = 100, 99, 9_999
SSN_SPAN = SSN_AREAS * SSN_GROUPS * SSN_SERIALS
SSN_STEP = 61_803_403  # prime to the span, so that no number comes twice


def phone(dice: Random) -> str:
    """A phone number of an area of Missouri that is kept for fiction: ten digits, as registration stores them."""
    draw = int(dice.random() * len(AREA_CODES) * FICTION_NUMBERS)
    code, line = divmod(draw, FICTION_NUMBERS)
    return f"{AREA_CODES[code]}555{FICTION_FIRST + line:04}"


def fein(number: int) -> str:
    """The n-th federal employer number whose first two digits the Internal Revenue Service never gave out."""
    prefix, rest = divmod(number * 7_368_787 % (len(FEIN_PREFIXES) * FEIN_SPAN), FEIN_SPAN)
    return f"{FEIN_PREFIXES[prefix]}-{rest:07}"


def made_up_ssn(number: int) -> str:
    """Nine digits in the never-issued range 900 to 999; other digits for each number below 98,990,100."""
    rest, serial = divmod(number * SSN_STEP % SSN_SPAN, SSN_SERIALS)
    area, group = divmod(rest, SSN_GROUPS)
    return f"{900 + area}{1 + group:02}{1 + serial:04}"


def mail_name(given: str, family: str) -> str:
    """A name as the beginning of an e-mail address: plain letters, a dot between."""
    return f"{_plain(given)}.{_plain(family)}"


def _plain(name: str) -> str:
    return "".join(character for character in name.lower().translate(_ACCENTS) if character in _LETTERS)


_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_ACCENTS = str.maketrans("áéíóúüñ", "aeiouun")
