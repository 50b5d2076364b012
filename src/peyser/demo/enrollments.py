"""Wagner-Peyser enrollments of the demo state: who is enrolled, when, by whom and why."""

from dataclasses import asdict, dataclass
from random import Random

from peyser.demo.decisions import keep
from peyser.demo.people import Person
from peyser.demo.rows.casework import EnrollmentRow
from peyser.demo.sheet import array
from peyser.demo.world import World
from peyser.participation.models import Enrollment
from peyser.participation.queries import WAGNER_PEYSER
from peyser.rulebook.engine import decide
from peyser.rulebook.enrollment.facts import EnrollmentFacts
from peyser.rulebook.enrollment.reasons import reasons_on
from peyser.rulebook.enrollment.rules import ENROLLMENT_RULES
from peyser.rulebook.parameters import text

ENROLLED_SHARE = 0.6  # of those who may be enrolled
REFUSED_SHARE = 0.06  # of the others staff try to enroll so many, and the rule book says why not
BY_SUPPORT_SHARE = 0.08
WAITING_SHARE, WAITING_DAYS = 0.25, 30
USUAL_REASON_SHARE = 0.6


@dataclass(slots=True)
class Enrolled:
    """An enrollment while the person's services are made; it is written when its end is known."""

    id: int
    registered: int
    registered_by_id: int
    case_manager_id: int
    reasons: list[str]
    completed: int | None
    exited: int | None = None


def enroll(world: World, dice: Random, person: Person) -> Enrolled | None:
    """Enroll the person, if the rule book lets them in, on a working day after the registration."""
    share = ENROLLED_SHARE if person.completed and person.may_work else REFUSED_SHARE
    if not (person.known.is_enrolled if person.known else dice.random() < share):
        return None
    day = _day(world, dice, person)
    if day is None:
        return None
    roster = world.roster
    by_support = not person.known and dice.random() < BY_SUPPORT_SHARE
    manager_id = roster.one(person.office_id, "case_manager", dice)
    registrar_id = roster.one(person.office_id, "jc_staff", dice)
    if by_support:
        registrar_id = roster.by_role["csu_agent"][int(dice.random() * len(roster.by_role["csu_agent"]))]
    reasons = _draw_reasons(world, dice, day)
    waits = day > world.calendar.today - WAITING_DAYS and not person.known and dice.random() < WAITING_SHARE
    facts = _facts(person, reasons, by_support=by_support, first=None if waits else True)
    on = world.calendar.date(day)
    decision = decide(ENROLLMENT_RULES, facts, on=on)
    if not world.plan.scale:
        plain = asdict(facts) | {"reasons": sorted(reasons)}
        keep(world, "enrollment", f"seeker:{person.id}", registrar_id, day, 9 * 60 + 30, decision, plain)
    if not decision.allowed:
        return None
    at_once = text("enrollment_complete_with", on=on) == "registration"
    completed = day if at_once or not waits else None
    enrolled_id = world.sheet.next_id[EnrollmentRow]()
    return Enrolled(enrolled_id, day, registrar_id, manager_id, reasons, completed)


def write_enrollment(world: World, person: Person, enrolled: Enrolled) -> None:
    calendar = world.calendar
    status = Enrollment.Status.REGISTERED if enrolled.completed is None else Enrollment.Status.COMPLETE
    world.sheet.add(
        EnrollmentRow(
            id=enrolled.id,
            seeker_id=person.id,
            program=WAGNER_PEYSER,
            status=status if enrolled.exited is None else Enrollment.Status.EXITED,
            reasons=array(enrolled.reasons),
            office_id=person.office_id,
            case_manager_id=enrolled.case_manager_id,
            registered_on=calendar.iso(enrolled.registered),
            registered_by_id=enrolled.registered_by_id,
            completed_on=None if enrolled.completed is None else calendar.iso(enrolled.completed),
            exited_on=None if enrolled.exited is None else calendar.iso(enrolled.exited),
        )
    )


def _day(world: World, dice: Random, person: Person) -> int | None:
    """A working day, on the average two weeks after the registration; None when it would not have come yet."""
    calendar = world.calendar
    day = person.registered + (3 if person.known else int(dice.expovariate(1 / 14)))
    while calendar.workday(day) != day:
        day += 1
    return day if day <= calendar.last_workday else None


def _draw_reasons(world: World, dice: Random, day: int) -> list[str]:
    """Help from staff, as most people need it, or another reason that the manual of the day names."""
    known = [reason.key for reason in reasons_on(world.calendar.date(day))]
    reasons = {known[0]} if dice.random() < USUAL_REASON_SHARE else set()
    if not reasons or dice.random() < 0.15:
        reasons.add(known[int(dice.random() * len(known))])
    return sorted(reasons)


def _facts(person: Person, reasons: list[str], *, by_support: bool, first: bool | None) -> EnrollmentFacts:
    return EnrollmentFacts(
        work_authorized=person.may_work,
        registration_complete=person.completed is not None,
        resume_active_and_online=person.resume_online,
        already_enrolled=False,
        case_manager_assigned=True,
        enrolled_by_support_unit=by_support,
        case_manager_in_chosen_center=True,
        reasons=frozenset(reasons),
        identity_verification_only=False,
        first_service_triggers_participation=first,
    )
