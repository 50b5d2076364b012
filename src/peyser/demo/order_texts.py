"""What a job order of the demo state says: title, description, pay, requirements, how to apply."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any

from peyser.demo import words
from peyser.demo.market import Work, hourly
from peyser.demo.names import pick
from peyser.demo.sheet import array
from peyser.job_orders.choices import ApplicationMethod, HiringRequirement, WageUnit
from peyser.reference.shipped import skills
from peyser.seekers.choices import DriverLicence, Shift

HOURS_A_YEAR = 2080
SALARIED_ZONE = 4
MONTHS_OF_ZONE = {1: (None,), 2: (None, None, 6, 12), 3: (None, 6, 12, 24), 4: (None, 12, 24), 5: (None, 24)}
SHIFTS = (Shift.ANY, Shift.DAY, Shift.DAY, Shift.DAY, Shift.EVENING, Shift.NIGHT, Shift.WEEKEND)
CHECKS = (
    (HiringRequirement.NONE,), (HiringRequirement.BACKGROUND_CHECK,), (HiringRequirement.DRUG_SCREEN,),
    (HiringRequirement.BACKGROUND_CHECK, HiringRequirement.DRUG_SCREEN), (HiringRequirement.REFERENCES,),
)  # fmt: skip
METHODS = (
    (ApplicationMethod.ONLINE,), (ApplicationMethod.EMAIL,), (ApplicationMethod.PHONE, ApplicationMethod.IN_PERSON),
    (ApplicationMethod.EMAIL, ApplicationMethod.PHONE), (ApplicationMethod.JOB_CENTER,),
)  # fmt: skip
SKILL_NAMES = {skill.code: words.within(skill.name) for skill in skills()}
SKILL_NAMES_ES = {skill.code: words.within(skill.name_es) for skill in skills()}


@dataclass(frozen=True, slots=True)
class Pay:
    lowest: str | None
    highest: str | None
    unit: str


def draw_title(work: Work, dice: Random) -> str:
    """One of the names by which employers call the work, if the catalogue has some."""
    return pick(dice, work.occupation.alternate_titles or (work.occupation.title,))


def draw_description(city: str, skill_codes: list[str], dice: Random) -> str:
    named = words.listed([SKILL_NAMES[code] for code in skill_codes])
    return " ".join(
        (
            pick(dice, words.ORDER_OPENINGS).format(city=city),
            words.ORDER_WORK.format(skills=named),
            pick(dice, words.ORDER_CLOSINGS),
        )
    )


def draw_skills(work: Work, dice: Random) -> list[str]:
    """Two to four skills of the occupation."""
    known = work.occupation.skill_codes
    begin = int(dice.random() * len(known))
    return [known[(begin + step) % len(known)] for step in range(min(len(known), 2 + int(dice.random() * 3)))]


def draw_terms(work: Work, dice: Random) -> dict[str, Any]:
    """Pay, hours and what the employer asks for, as columns of the order."""
    pay, full_time = draw_pay(work, dice), dice.random() < 0.78
    return {
        "wage_min": pay.lowest,
        "wage_max": pay.highest,
        "wage_unit": pay.unit,
        "full_time": full_time,
        "hours_per_week": "40.00" if full_time else f"{16 + int(dice.random() * 14)}.00",
        "shift": pick(dice, SHIFTS),
        "min_education": draw_education(work, dice),
        "min_months": pick(dice, MONTHS_OF_ZONE[work.zone]),
        "driver_licence": draw_driver(work, dice),
        "hiring_requirements": array(pick(dice, CHECKS)),
        "languages": "{}",
        "starts_on": None,
    }


def draw_pay(work: Work, dice: Random) -> Pay:
    """By the hour, for those with a degree by the year; one order in twenty does not say."""
    if dice.random() < 0.05:
        return Pay(None, None, "")
    amount = work.pay * (0.9 + 0.2 * dice.random())
    above = 1.05 + 0.15 * dice.random()
    if work.zone >= SALARIED_ZONE:
        return Pay(_yearly(amount), _yearly(amount * above), WageUnit.YEAR)
    lowest = hourly(amount)
    return Pay(lowest, hourly(max(float(lowest), amount) * above), WageUnit.HOUR)


def draw_education(work: Work, dice: Random) -> int | None:
    """What the work usually asks for; half of those who ask for a diploma would take people without."""
    if work.education <= 1:
        return work.education or None if dice.random() < 0.5 else None
    return work.education if dice.random() < 0.8 else work.education - 1


def draw_driver(work: Work, dice: Random) -> str:
    if work.driver:
        return work.driver
    return DriverLicence.STANDARD if dice.random() < 0.08 else ""


def _yearly(pay: float) -> str:
    return str(Decimal(round(pay * HOURS_A_YEAR / 500) * 500).quantize(Decimal("0.01")))
