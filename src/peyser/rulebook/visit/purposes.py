"""Why people come to a job center: the list that a visitor chooses from, dated."""

import datetime as dt
from dataclasses import dataclass

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020

IDENTITY = "identity"


@dataclass(frozen=True, slots=True)
class Purpose:
    """`asks_for_help`: whoever comes for this asks staff for help to find work (see ENR-101)."""

    key: str
    label: str
    asks_for_help: bool = False
    since: dt.date = MANUAL_2020
    until: dt.date | None = None


PURPOSES = (
    Purpose("find_work", gettext_noop("Help to find a job"), asks_for_help=True),
    Purpose("resume", gettext_noop("Help with my résumé"), asks_for_help=True),
    Purpose("computer", gettext_noop("Use a computer")),
    Purpose("unemployment", gettext_noop("Unemployment benefits")),
    Purpose(IDENTITY, gettext_noop("Show who I am (ID verification)")),
    Purpose("training", gettext_noop("Training or school")),
    Purpose("event", gettext_noop("A workshop or job fair")),
    Purpose("appointment", gettext_noop("I have an appointment")),
    Purpose("other", gettext_noop("Something else")),
)


def purposes_on(day: dt.date) -> tuple[Purpose, ...]:
    """The list of that day."""
    return tuple(one for one in PURPOSES if one.since <= day and (one.until is None or day < one.until))


def is_identity_only(keys: list[str]) -> bool:
    """Whether a visitor came to show an identity and for nothing else."""
    return keys == [IDENTITY]


def asks_for_help(keys: list[str]) -> bool:
    return any(one.asks_for_help for one in PURPOSES if one.key in keys)
