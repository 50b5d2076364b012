"""How the referrals of the demo state ended, and the placements among them."""

from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from peyser.demo.market import hourly
from peyser.demo.notes import write_employer_note, write_note
from peyser.demo.openings import Opening
from peyser.demo.people import Person
from peyser.demo.rows.casework import PlacementRow
from peyser.demo.world import World
from peyser.job_orders.choices import WageUnit
from peyser.referrals.choices import HireSource, Result, Status

HOW_OFTEN = {
    Result.HIRED: 24, Result.NOT_HIRED: 26, Result.DID_NOT_APPLY: 16, Result.EMPLOYER_NO_RESPONSE: 12,
    Result.FAILED_TO_REPORT: 7, Result.POSITION_FILLED: 6, Result.NOT_QUALIFIED: 4, Result.REFUSED_JOB: 3,
    Result.POSITION_CLOSED: 2,
}  # fmt: skip
RESULTS, SUMS = tuple(HOW_OFTEN), list(accumulate(HOW_OFTEN.values()))
SOURCES = (
    HireSource.EMPLOYER,
    HireSource.EMPLOYER,
    HireSource.SEEKER,
    HireSource.PAY_STUB,
    HireSource.WAGE_RECORD,
)
CANCELLED_SHARE = 0.04
RESULTED_SHARE = 0.85
SOONEST, USUAL_SPAN = 5, 30  # days from the referral to its result
LEFT_AFTER_HIRE = 0.75


@dataclass(frozen=True, slots=True)
class Issued:
    id: int
    opening: Opening
    day: int


@dataclass(frozen=True, slots=True)
class End:
    """The status of a referral; result, its day and who gave it where there is one."""

    status: str
    result: str = ""
    day: int | None = None
    resulted_by_id: int | None = None


def write_result(world: World, dice: Random, person: Person, issued: Issued) -> End:
    """Decide how a referral ended, and write the notes and the placement that follow from it."""
    calendar, row = world.calendar, issued.opening.row
    if dice.random() < CANCELLED_SHARE:
        return End(Status.CANCELLED)
    day = calendar.workday(issued.day + SOONEST + int(dice.random() * USUAL_SPAN))
    if not issued.day < day <= calendar.last_workday or dice.random() >= RESULTED_SHARE:
        return End(Status.ISSUED)
    result = RESULTS[bisect(SUMS, dice.random() * SUMS[-1])]
    if result == Result.HIRED and issued.opening.hired >= row.openings:
        result = Result.POSITION_FILLED
    by_employer = issued.opening.firm.contact_user_id if dice.random() < 0.5 else None
    resulted_by_id = by_employer or world.roster.one(person.office_id, "jc_staff", dice)
    if result == Result.HIRED:
        issued.opening.hired += 1
        _place(world, dice, person, issued, day, resulted_by_id)
    label, office_id = Result(result).label, person.office_id
    text = f"Order {row.number}, {row.title}: {label}."
    write_note(world, person, "Result of a referral", text, day, resulted_by_id, automatic=True, minute=15 * 60)
    text = f"{person.state_id}, order {row.number}: {label}."
    write_employer_note(
        world, row.employer_id, "Result of a referral", text, day, 15 * 60, resulted_by_id, office_id
    )
    return End(Status.RESULTED, result, day, resulted_by_id)


def _place(world: World, dice: Random, person: Person, issued: Issued, day: int, recorded_by_id: int) -> None:
    """The hire with its five federal facts (20 CFR 651.10); in a few cases one of them does not hold."""
    calendar, row = world.calendar, issued.opening.row
    started = issued.day + 2 + int(dice.random() * max(1, day - issued.day - 2))
    world.sheet.add(
        PlacementRow(
            id=world.sheet.next_id[PlacementRow](),
            referral_id=issued.id,
            started_on=calendar.iso(started),
            wage=row.wage_min or hourly(person.work.pay),
            wage_unit=row.wage_unit or WageUnit.HOUR,
            order_before_referral=True,
            arranged_with_employer=dice.random() < 0.97,
            not_designated_by_employer=dice.random() < 0.97,
            hire_verified_from=SOURCES[int(dice.random() * len(SOURCES))],
            recorded_at=calendar.at(day, 15 * 60),
            recorded_by_id=recorded_by_id,
        )
    )
    if dice.random() < LEFT_AFTER_HIRE and not person.known:
        person.is_active = False
