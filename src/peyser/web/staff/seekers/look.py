"""What staff type to find a person: one line for a name, State ID, phone or e-mail, and a date of birth beside it."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from peyser.kernel.state_ids import normalise_state_id
from peyser.seekers.models import Seeker
from peyser.seekers.queries import Look, likely_accounts

SHOWN = 10
LOOKED_AT = 60
BIRTH_DAY = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")
BIRTH_YEAR = re.compile(r"\b(19|20)\d\d\b")
PHONE = re.compile(r"(?:\+?1)?[ .()-]*\d{3}[ .()-]*\d{3}[ .-]*\d{4}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Typed:
    """A line as it was understood. `year` is a year of birth that was typed without day and month."""

    look: Look
    year: int | None = None


def understood(line: str, born_on: dt.date | None = None) -> Typed:
    """Tell State ID, e-mail, phone and name apart; "Ada Lopez 1990" and "Ada Lopez 4/5/1990" tell the birth too."""
    text = " ".join(line.split())
    if state_id := normalise_state_id(text):
        return Typed(Look(state_id=state_id))
    if "@" in text:
        return Typed(Look(email=text))
    if PHONE.fullmatch(text):
        return Typed(Look(phone=re.sub(r"\D", "", text)[-10:]))
    if (typed := BIRTH_DAY.search(text)) and (day := _day(typed)):
        return understood(BIRTH_DAY.sub("", text), day)
    if born_on is None and (typed := BIRTH_YEAR.search(text)):
        name = " ".join(BIRTH_YEAR.sub("", text).split())
        return Typed(Look(name=name), int(typed[0]) if name else None)
    return Typed(Look(name=text, born_on=born_on))


def people_like(typed: Typed) -> list[Seeker]:
    """The accounts of the whole state that may be this person, best first."""
    if typed.year is None:
        return likely_accounts(typed.look, limit=SHOWN)
    near = likely_accounts(replace(typed.look, born_on=None), limit=LOOKED_AT)
    return [person for person in near if person.born_on.year == typed.year][:SHOWN]


def _day(typed: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(typed[3]), int(typed[1]), int(typed[2]))
    except ValueError:
        return None
