"""The dated numbers of the policy, in words."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from peyser.rulebook.parameters import Edition, Parameter, parameters
from peyser.web.policy.lines import SourceLine, source_line

# Parameters whose value is a key rather than a number.
KEYS = {
    "registration": _("the registration"),
    "first_triggering_service": _("the first service that starts participation"),
    "special_disabled_veteran": _("veterans with a serious service-connected disability"),
    "targeted_veteran": _("veterans whom the law names first"),
    "other_veteran": _("other veterans"),
    "other_eligible_person": _("spouses and others whom the law treats like veterans"),
    "disabled": _("veterans with a service-connected disability"),
    "veteran": _("veterans"),
    "spouse": _("spouses of veterans, eligible by law"),
    "nonveteran": _("everyone else"),
}


@dataclass(frozen=True, slots=True)
class Number:
    """A parameter with those of its editions that are shown, each as (value in words, first day, source)."""

    label: str
    editions: tuple[tuple[str, dt.date, SourceLine], ...]


def numbers_on(day: dt.date | None) -> list[Number]:
    """Return the numbers of the policy with all their editions, or the one in force that day."""
    found = [Number(one.label, _editions(one, day)) for one in parameters().values()]
    return [number for number in found if number.editions]


def _editions(parameter: Parameter, day: dt.date | None) -> tuple[tuple[str, dt.date, SourceLine], ...]:
    shown = parameter.editions
    if day is not None:
        shown = tuple(edition for edition in shown if edition.since <= day)[-1:]
    return tuple(
        (_words(edition, parameter.unit), edition.since, source_line(edition.citation)) for edition in shown
    )


def _words(edition: Edition, unit: str) -> str:
    value = edition.value
    if isinstance(value, dt.time):
        return f"{value:%-I:%M %p}"
    if isinstance(value, tuple):
        return ", ".join(str(KEYS.get(key, key)) for key in value)
    return f"{value} {gettext(unit)}" if isinstance(value, int) else str(KEYS.get(value, value))
