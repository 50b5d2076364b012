"""Pay as an order writes it in its texts: `$5 an hour`, `$200 a week for 60 hours`, `4 dólares la hora`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from peyser.screening.folding import fold, sentence_around
from peyser.screening.piece_pay import piece_pay

SMALL = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
SMALL |= {"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8}
MONEY = (
    r"(?:\$\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d\d?)?"
    rf"|(?<![\w.,$])(\d{{1,5}}|{'|'.join(SMALL)})(\.\d\d?)?[\s-]?(?:dollars?|bucks|usd|dolares))"
)
MONEY_SIGN = re.compile(r"\$|dollar|bucks|usd|dolares|\d cents|centavos")
UNTIL = r"(?:\s?(?:-|to|a)\s?\$?\d[\d,.]*)?"
EACH = r"\s?(?:/|-|cash|flat|is paid|en efectivo)?\s?(?:an?|per|every|each|la|el|por|al|a la|cada|/)?\s?"
HOUR, DAY, FORTNIGHT, WEEK, MONTH, YEAR = (
    "(?P<hour>hourly|hours?|hrs?|horas?)",
    "(?P<day>daily|days?|dia|dias|diarios?|jornada)",
    "(?P<fortnight>bi-?weekly|fortnight|(?:two|2|other|second) weeks|other week|quincenal(?:es)?|quincena)",
    "(?P<week>weekly|weeks?|wk|semanales|semanal|semanas?)",
    "(?P<month>monthly|months?|mensuales|mensual|mes)",
    "(?P<year>yearly|years?|yr|annually|annual|annum|anuales|anual|ano)",
)
PAY = re.compile(rf"{MONEY}{UNTIL}{EACH}(?:{HOUR}|{DAY}|{FORTNIGHT}|{WEEK}|{MONTH}|{YEAR})\b")
NUMBERED = {"ten": 10, "twelve": 12, "eight": 8, "fourteen": 14, "diez": 10, "doce": 12, "ocho": 8}
IN_FIGURES = "|".join(NUMBERED)
FOR_HOURS = re.compile(
    rf"{MONEY}\s(?:for|por|cash for)\s(?:an?\s|each\s)?(?P<hours>\d{{1,2}}|{IN_FIGURES})[\s-]?(?:hours?|hrs?|horas?)\b"
)
HOURS = re.compile(
    r"(?<![\w.$])(\d{1,3})[\s-]*(?:hours?|hrs?|horas?)\b"
    r"(?:\s?(?:a|per|each|every|of|por|al|a la)?\s?(day|dia|shift|turno))?"
)
DAYS = re.compile(r"(?<![\w.$])([1-7]) (?:days|dias)\b")
IN_WORDS = re.compile(rf"\b({'|'.join(NUMBERED)})[\s-](?:hours?|horas?)\b")
NO_BASE_PAY = re.compile(
    r"\b(?:more|additional|extra|bonus|differential|premium|raises?|increase|minus|deduct\w*|reimburse\w*|allowance"
    r"|per diem|housing|meals?|rent|refund\w*|credit|incentive|overtime|up|off|discount|guarantee\w*|minimum wage"
    r"|piece|bucket|bin|mas|bono|aumento|fees?|fine|parking|rental|childcare|adjustment|subsistence|withh\w*"
    r"|deposits?|charges?|collect\w*|transportation|travel|lodging|utilities|insurance|shared|cost|budget|sales|revenue|tuition|scholarship|savings|match\w*|grants?)\b"
)
TIPPED = re.compile(r"\b(?:tips?|gratuit(?:y|ies)|propinas?)\b")
WEEKS = {"fortnight": Decimal(2), "week": Decimal(1), "month": Decimal(52) / 12, "year": Decimal(52)}
DAYS_OF_WEEK = 5
LEAST_A_YEAR = 5000  # dollars: what is less for a year is an allowance or a prize, not a wage


@dataclass(frozen=True, slots=True)
class StatedPay:
    """Where the pay stands, what it comes to in dollars an hour, and whether its sentence speaks of tips."""

    start: int
    end: int
    hourly: Decimal
    tipped: bool


def stated_pay(text: str) -> Iterator[StatedPay]:
    """Each pay that a text states; sums that are added to a wage or taken from it are passed over.

    A day counts eight hours, a week forty, where the sentence does not say. Pay by the piece: piece_pay.py.
    """
    folded = fold(text)
    if not MONEY_SIGN.search(folded):
        return
    for found in (*PAY.finditer(folded), *FOR_HOURS.finditer(folded)):
        first, last = sentence_around(folded, found.start(), found.end())
        if not NO_BASE_PAY.search(folded, max(first, found.start() - 70), min(last, found.end() + 40)):
            whole = found[1] or str(SMALL.get(found[3], found[3]))
            amount = Decimal(whole.replace(",", "") + (found[2] or found[4] or ""))
            hours = _hours(found, folded, first, last)
            if found.re is PAY and found["year"] and amount < LEAST_A_YEAR:
                continue
            tipped = TIPPED.search(folded, first, last) is not None
            yield StatedPay(found.start(), found.end(), amount / hours, tipped)
    for start, end, hourly in piece_pay(folded):
        yield StatedPay(start, end, hourly, tipped=False)


def _hours(found: re.Match[str], folded: str, first: int, last: int) -> Decimal:
    if found.re is FOR_HOURS:
        hours = found["hours"]
        return Decimal(NUMBERED.get(hours, hours)) or Decimal(1)
    if found["hour"]:
        return Decimal(1)
    if found["day"]:
        return _a_day(folded, first, last) or Decimal(8)
    week = _a_week(folded, first, last) or Decimal(40)
    return week * next(weeks for unit, weeks in WEEKS.items() if found[unit])


def _a_day(folded: str, first: int, last: int) -> Decimal | None:
    told = [int(match[1]) for match in HOURS.finditer(folded, first, last) if int(match[1]) <= 24]
    told += [NUMBERED[match[1]] for match in IN_WORDS.finditer(folded, first, last)]
    longest = max(told, default=0)
    return Decimal(longest) if longest else None


def _a_week(folded: str, first: int, last: int) -> Decimal | None:
    if days := DAYS.search(folded, first, last):
        return int(days[1]) * (_a_day(folded, first, last) or Decimal(8))
    for match in HOURS.finditer(folded, first, last):
        hours = int(match[1]) * (DAYS_OF_WEEK if match[2] else 1)
        if 1 <= hours <= 168:  # the hours of a week
            return Decimal(hours)
    return None
