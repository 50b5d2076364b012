"""What is compared between an order and a seeker: one definition per requirement, for filter, score and reasons.

Only what the order states is compared. Nothing here looks at sex, race, age above a lawful minimum, disability,
union membership or whether a person is in the office; the veterans' priority orders a list and changes no score.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from peyser.kernel.ages import age_on
from peyser.kernel.words import gettext_noop as _

GENERAL = "general"
SPECIALIZED = "specialized"
SKILLS = "skills"
AREA_TITLES = {
    GENERAL: _("General Requirements"),
    SPECIALIZED: _("Specialized Requirements"),
    SKILLS: _("Skills Match"),
}
LICENCE_RANK = {"none": 0, "standard": 1, "cdl_b": 2, "cdl_a": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderSide:
    """What an order states; None or empty means that it asks for nothing."""

    onet_code: str
    min_education: int | None
    min_months: int | None
    min_age: int | None
    driver_licence: str
    full_time: bool
    shift: str
    hourly_wage_max: Decimal | None
    starts_on: dt.date | None
    skill_codes: frozenset[str]
    licences: frozenset[str]
    languages: frozenset[str]
    on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class SeekerSide:
    """What is known of a seeker; None means that the person has not said."""

    may_work_in_us: bool | None
    education: int | None
    months_by_code: dict[str, int]
    born_on: dt.date
    driver_licence: str
    travel_miles: int | None
    would_relocate: bool
    wants_full_time: bool | None
    shift: str
    wage_wanted: Decimal | None
    available_from: dt.date | None
    skill_codes: frozenset[str]
    licences: frozenset[str]
    languages: frozenset[str]
    miles: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One requirement. `met` answers True, False, or None where the seeker has not said.

    `minimum`: the order's employer asks for it, so a referral needs it; otherwise it is a wish of either side.
    """

    name: str
    area: str
    label: str
    minimum: bool
    asked: Callable[[OrderSide], bool]
    met: Callable[[OrderSide, SeekerSide], bool | None]
    wanted: Callable[[OrderSide], Any]
    has: Callable[[SeekerSide], Any]


def soc(code: str) -> str:
    """The six-digit occupation of an O*NET code: 53-7062 of 53-7062.00."""
    return code[:7]


def related_months(order: OrderSide, seeker: SeekerSide) -> int:
    """Months in the order's occupation, or in a related one: the same two-digit group."""
    group = order.onet_code[:2]
    return max((m for code, m in seeker.months_by_code.items() if code[:2] == group), default=0)


def _licence_met(order: OrderSide, seeker: SeekerSide) -> bool | None:
    if not seeker.driver_licence:
        return None
    return LICENCE_RANK[seeker.driver_licence] >= LICENCE_RANK[order.driver_licence]


def _distance_met(order: OrderSide, seeker: SeekerSide) -> bool | None:
    if seeker.would_relocate:
        return True
    if seeker.miles is None or seeker.travel_miles is None:
        return None
    return seeker.miles <= seeker.travel_miles


def _wage_met(order: OrderSide, seeker: SeekerSide) -> bool | None:
    if seeker.wage_wanted is None or order.hourly_wage_max is None:
        return None
    return order.hourly_wage_max >= seeker.wage_wanted


CRITERIA = (
    Criterion(
        name="work_authorization", area=GENERAL, label=_("May work in the United States"), minimum=True,
        asked=lambda o: True, met=lambda o, s: s.may_work_in_us, wanted=lambda o: True, has=lambda s: s.may_work_in_us,
    ),
    Criterion(
        name="education", area=GENERAL, label=_("Education"), minimum=True,
        asked=lambda o: bool(o.min_education),
        met=lambda o, s: None if s.education is None else s.education >= (o.min_education or 0),
        wanted=lambda o: o.min_education, has=lambda s: s.education,
    ),
    Criterion(
        name="experience", area=GENERAL, label=_("Months in this or related work"), minimum=True,
        asked=lambda o: bool(o.min_months) and bool(o.onet_code),
        met=lambda o, s: related_months(o, s) >= (o.min_months or 0) if s.months_by_code else None,
        wanted=lambda o: o.min_months, has=lambda s: max(s.months_by_code.values(), default=None),
    ),
    Criterion(
        name="minimum_age", area=GENERAL, label=_("Least age by law"), minimum=True,
        asked=lambda o: o.min_age is not None, met=lambda o, s: age_on(s.born_on, o.on) >= (o.min_age or 0),
        wanted=lambda o: o.min_age, has=lambda s: None,
    ),
    Criterion(
        name="driver_licence", area=GENERAL, label=_("Driver license"), minimum=True,
        asked=lambda o: o.driver_licence not in ("", "none"), met=_licence_met,
        wanted=lambda o: o.driver_licence, has=lambda s: s.driver_licence,
    ),
    Criterion(
        name="distance", area=GENERAL, label=_("Distance the seeker will travel"), minimum=False,
        asked=lambda o: True, met=_distance_met, wanted=lambda o: None, has=lambda s: s.miles,
    ),
    Criterion(
        name="wage", area=GENERAL, label=_("Pay the seeker wants"), minimum=False,
        asked=lambda o: o.hourly_wage_max is not None, met=_wage_met,
        wanted=lambda o: o.hourly_wage_max, has=lambda s: s.wage_wanted,
    ),
    Criterion(
        name="full_time", area=GENERAL, label=_("Full time or part time"), minimum=False,
        asked=lambda o: True, met=lambda o, s: None if s.wants_full_time is None else s.wants_full_time == o.full_time,
        wanted=lambda o: o.full_time, has=lambda s: s.wants_full_time,
    ),
    Criterion(
        name="shift", area=GENERAL, label=_("Shift"), minimum=False,
        asked=lambda o: o.shift != "any", met=lambda o, s: s.shift in ("any", o.shift),
        wanted=lambda o: o.shift, has=lambda s: s.shift,
    ),
    Criterion(
        name="start", area=GENERAL, label=_("Can start on the first day"), minimum=False,
        asked=lambda o: o.starts_on is not None,
        met=lambda o, s: s.available_from is None or s.available_from <= max(o.starts_on or o.on, o.on),
        wanted=lambda o: o.starts_on, has=lambda s: s.available_from,
    ),
    Criterion(
        name="licences", area=SPECIALIZED, label=_("Licenses and certificates"), minimum=True,
        asked=lambda o: bool(o.licences), met=lambda o, s: o.licences <= s.licences,
        wanted=lambda o: sorted(o.licences), has=lambda s: sorted(s.licences),
    ),
    Criterion(
        name="languages", area=SPECIALIZED, label=_("Languages"), minimum=True,
        asked=lambda o: bool(o.languages), met=lambda o, s: o.languages <= s.languages if s.languages else None,
        wanted=lambda o: sorted(o.languages), has=lambda s: sorted(s.languages),
    ),
)  # fmt: skip
