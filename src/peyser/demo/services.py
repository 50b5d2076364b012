"""The services that the seekers of the demo state received, day by day, and when they left."""

from bisect import bisect
from itertools import accumulate
from random import Random

from peyser.demo import words
from peyser.demo.enrollments import Enrolled
from peyser.demo.notes import write_note
from peyser.demo.people import Person
from peyser.demo.rows.casework import ServiceRow
from peyser.demo.world import World
from peyser.participation.models import Service
from peyser.reference.shipped import ShippedServiceCode, service_codes
from peyser.rulebook.parameters import value
from peyser.seekers.choices import VeteranStatus

# How often each service is given; the codes are those of the catalogue.
FIRST = {"102": 6, "115": 2, "125": 3, "TB-CAREER-GUIDANCE": 2}
BY_STAFF = {
    "125": 30, "115": 14, "TB-CAREER-GUIDANCE": 10, "107": 9, "TB-WORKSHOP-JOB-SEARCH": 7, "101": 5, "145": 5,
    "TB-REFERRED-OTHER": 5, "103": 4, "TB-ASSESSMENT": 4, "112": 3, "123": 2, "104": 2, "FED-COUNSELING": 2,
    "130": 2, "FED-IEP": 1, "116": 1,
}  # fmt: skip
BY_SELF = {"006": 50, "005": 12, "002": 14, "008": 10, "007": 6, "090": 4, "004": 4}
FOR_VETERANS = ("TB-DVOP-INTERVIEW", "TB-DVOP-RESUME", "TB-DVOP-IEP")
SELF_SHARE = 0.35
DVOP_SHARE = 0.3
LONGEST_PAUSE = 80  # days between services; more than 90 would end the participation
USUAL_PAUSE = 24
CATALOGUE: dict[str, ShippedServiceCode] = {code.code: code for code in service_codes() if code.until is None}


class Frequencies:
    """Draws codes as often as the table says."""

    def __init__(self, table: dict[str, int]) -> None:
        self._codes = tuple(CATALOGUE[code] for code in table)
        self._sums = list(accumulate(table.values()))

    def draw(self, dice: Random) -> ShippedServiceCode:
        return self._codes[bisect(self._sums, dice.random() * self._sums[-1])]


DRAW_FIRST, DRAW_BY_STAFF, DRAW_BY_SELF = Frequencies(FIRST), Frequencies(BY_STAFF), Frequencies(BY_SELF)


def write_self_services(world: World, dice: Random, person: Person, *, average: float) -> None:
    """What somebody without an enrollment did alone on the website, from the registration on."""
    if person.user_id is None:
        return
    day = person.registered
    for _ in range(int(dice.expovariate(1 / average)) if average else 0):
        day += int(dice.expovariate(1 / USUAL_PAUSE))
        if day > world.calendar.yesterday:
            return
        _write(world, person, DRAW_BY_SELF.draw(dice), day, 18 * 60 + int(dice.random() * 180), None, None)
        person.last_seen = max(person.last_seen, day)


def write_services(world: World, dice: Random, person: Person, enrolled: Enrolled, *, average: float) -> int:
    """The services of an enrolled person, the first one on the day that completes the enrollment.

    Returns the day of the last one that keeps the participation going.
    """
    calendar = world.calendar
    day = last = enrolled.completed or enrolled.registered
    first = DRAW_FIRST.draw(dice)
    _write(world, person, first, day, 10 * 60, enrolled.id, enrolled.registered_by_id)
    count = int(dice.expovariate(1 / max(average - 1, 0.5)))
    pause = min(USUAL_PAUSE, 1 + (calendar.today - day) * 0.8 / (count + 1))
    for _ in range(count):
        day = calendar.workday(min(day + int(dice.expovariate(1 / pause)), last + LONGEST_PAUSE))
        if day > calendar.last_workday:
            break
        code, staff_id = _draw(world, dice, person, enrolled)
        _write(world, person, code, day, 9 * 60 + int(dice.random() * 400), enrolled.id, staff_id)
        if code.needs_note or code.category == "individualized":
            text = words.SERVICE_NOTES.get(code.code, words.NEED_NOTE)
            write_note(world, person, code.name, text, day, staff_id, automatic=False)
        if code.extends_participation:
            last = day
    person.last_seen = max(person.last_seen, last)
    return last


def write_referral_service(
    world: World, person: Person, enrolled: Enrolled, day: int, minute: int, staff_id: int, referral_id: int
) -> None:
    """The service that a referral is, recorded by itself."""
    row_id = world.sheet.next_id[ServiceRow]()
    calendar = world.calendar
    world.sheet.add(
        ServiceRow(
            row_id, person.id, "TB-JOB-REFERRAL", calendar.iso(day), Service.Origin.AUTOMATIC, person.office_id,
            staff_id, enrolled.id, f"referral:{referral_id}", calendar.at(day, minute), staff_id,
        )
    )  # fmt: skip


def exit_day(world: World, last: int) -> int | None:
    """The day of the last service, once it lies more than the days of the rule back; else None.

    Source: 20 CFR 677.150(c), the date of exit is the last date of service.
    """
    days = value("exit_days", on=world.plan.today)
    return last if world.calendar.today - last > days else None


def _draw(
    world: World, dice: Random, person: Person, enrolled: Enrolled
) -> tuple[ShippedServiceCode, int | None]:
    """A service and who gave it; None for what the person did alone."""
    if person.user_id is not None and dice.random() < SELF_SHARE:
        return DRAW_BY_SELF.draw(dice), None
    specialists = world.roster.by_office[person.office_id]["dvop"]
    if (
        specialists
        and person.veteran in (VeteranStatus.DISABLED, VeteranStatus.VETERAN)
        and dice.random() < DVOP_SHARE
    ):
        return CATALOGUE[FOR_VETERANS[int(dice.random() * len(FOR_VETERANS))]], specialists[0]
    if dice.random() < 0.4:
        return DRAW_BY_STAFF.draw(dice), enrolled.case_manager_id
    return DRAW_BY_STAFF.draw(dice), world.roster.one(person.office_id, "jc_staff", dice)


def _write(
    world: World,
    person: Person,
    code: ShippedServiceCode,
    day: int,
    minute: int,
    enrollment_id: int | None,
    staff_id: int | None,
) -> None:
    calendar, by_self = world.calendar, staff_id is None
    world.sheet.add(
        ServiceRow(
            world.sheet.next_id[ServiceRow](), person.id, code.code, calendar.iso(day),
            Service.Origin.AUTOMATIC if by_self else Service.Origin.MANUAL,
            None if by_self else person.office_id, staff_id, enrollment_id, "",
            calendar.at(day, minute), person.user_id if by_self else staff_id,
        )
    )  # fmt: skip
