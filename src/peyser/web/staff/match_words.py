"""A match as a page shows it: each requirement with what is asked, what the seeker has, and the verdict in words.

Works on a match just made and on the one stored with a referral, whose dates and amounts are texts.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from peyser.matching.criteria import AREA_TITLES
from peyser.reference.queries import skills_by_code
from peyser.seekers.choices import DriverLicence, Education, Shift, VeteranStatus
from peyser.web.components.wording import chosen, names, yes_no
from peyser.web.formats import format_date, format_money

VERDICTS: dict[bool | None, tuple[str, Any, str]] = {
    True: ("✓", gettext_lazy("Met"), "success"),
    False: ("✗", gettext_lazy("Not met"), "error"),
    None: ("?", gettext_lazy("Not known"), "warning"),
}
TIERS = {
    VeteranStatus.DISABLED: gettext_lazy("Veterans' priority, first: service-connected disability"),
    VeteranStatus.VETERAN: gettext_lazy("Veterans' priority"),
    VeteranStatus.SPOUSE: gettext_lazy("Veterans' priority: spouse of a veteran"),
}


@dataclass(frozen=True, slots=True)
class RequirementLine:
    """One requirement. `sign`, `verdict` and `tone` say the same in a mark, in words and in color."""

    label: str
    minimum: bool
    asked: str
    has: str
    sign: str
    verdict: str
    tone: str


@dataclass(frozen=True, slots=True)
class AreaView:
    """One of the three areas; `share` is per cent of the requirements met, None when the order states none."""

    title: str
    share: int | None
    lines: tuple[RequirementLine, ...]


def veterans_priority(status: str) -> str:
    """What the desk says of the veterans' priority; empty for people without it."""
    return str(TIERS.get(VeteranStatus(status), ""))


def area_views(snapshot: Mapping[str, Any]) -> list[AreaView]:
    """The three areas of a match, from `Match.snapshot()` or from a stored referral. One query, for skill names."""
    lines = snapshot.get("lines", ())
    skills = names(skills_by_code({line["label"] for line in lines if line["name"] == "skill"}))
    return [
        AreaView(
            title=_(title),
            share=snapshot.get("areas", {}).get(area),
            lines=tuple(_line(line, skills) for line in lines if line["area"] == area),
        )
        for area, title in AREA_TITLES.items()
    ]


def labels(found: Iterable[str], skills: Mapping[str, str] | None = None) -> list[str]:
    """The labels of requirements, or the names of skills, in the reader's language."""
    return [(skills or {}).get(one) or _(one) for one in found]


def _line(line: Mapping[str, Any], skills: Mapping[str, str]) -> RequirementLine:
    sign, verdict, tone = VERDICTS[line["met"]]
    say = SAYINGS.get(line["name"], _plain)
    is_skill = line["name"] == "skill"
    label = line["label"]
    return RequirementLine(
        label=skills.get(label, label) if is_skill else _(label),
        minimum=line["minimum"],
        asked=_("Wanted") if is_skill else say(line["wanted"]) or str(ASKED.get(line["name"], "")),
        has=say(line["has"]) or str(HAS.get(line["name"], _("Not known"))),
        sign=sign,
        verdict=str(verdict),
        tone=tone,
    )


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return yes_no(value)
    if isinstance(value, list | tuple):
        return ", ".join(str(one) for one in value) or _("None on file")
    return "" if value is None else str(value)


def _months(value: Any) -> str:
    return "" if value is None else ngettext("%(count)d month", "%(count)d months", value) % {"count": value}


def _miles(value: Any) -> str:
    return "" if value is None else _("%(miles)s miles away") % {"miles": value}


def _years(value: Any) -> str:
    return "" if value is None else ngettext("%(count)d year", "%(count)d years", value) % {"count": value}


def _pay(value: Any) -> str:
    return "" if value is None else _("%(money)s an hour") % {"money": format_money(Decimal(str(value)))}


def _day(value: Any) -> str:
    return "" if value is None else format_date(dt.date.fromisoformat(str(value)))


def _time(value: Any) -> str:
    return "" if value is None else _("Full time") if value else _("Part time")


SAYINGS: dict[str, Callable[[Any], str]] = {
    "education": lambda value: chosen(Education.choices, value),
    "experience": _months,
    "minimum_age": _years,
    "driver_licence": lambda value: chosen(DriverLicence.choices, value),
    "distance": _miles,
    "wage": _pay,
    "full_time": _time,
    "shift": lambda value: chosen(Shift.choices, value),
    "start": _day,
}
# What to say where the match holds no value of its own.
ASKED = {"distance": gettext_lazy("Within the miles the seeker travels")}
HAS = {"minimum_age": gettext_lazy("Checked, not shown"), "start": gettext_lazy("Any day")}
