"""One seeker of the demo state after the other: registration, background, enrollment, services, referrals."""

from dataclasses import dataclass
from random import Random

from peyser.demo.enrollments import enroll, write_enrollment
from peyser.demo.notes import write_assistance, write_case_notes
from peyser.demo.openings import Openings
from peyser.demo.people import Person, draw_person, write_person
from peyser.demo.plan import Plan
from peyser.demo.referrals import refer, request
from peyser.demo.resumes import write_background
from peyser.demo.services import exit_day, write_self_services, write_services
from peyser.demo.world import World

SELF_SERVICE_PART = (
    0.25  # people without an enrollment have so much of the average number of services, at most two
)
ENROLLED_PART = 0.41  # so many of all seekers are enrolled at some time
QUIET_DAYS, LEAVE_SHARE = 180, 0.4


@dataclass(frozen=True, slots=True)
class Dice:
    """One stream for each kind of record, so that more of one kind leave the others as they were."""

    people: Random
    background: Random
    enrollments: Random
    services: Random
    referrals: Random
    notes: Random


def dice_for(plan: Plan) -> Dice:
    return Dice(*(plan.stream(name) for name in Dice.__slots__))


def averages(services_per_seeker: float) -> tuple[float, float]:
    """How many services people without and people with an enrollment have, to meet the average over all."""
    alone = min(2.0, services_per_seeker * SELF_SERVICE_PART)
    return alone, max(1.0, (services_per_seeker - alone * (1 - ENROLLED_PART)) / ENROLLED_PART)


def write_life(
    world: World, dice: Dice, number: int, openings: Openings, alone: float, enrolled_average: float
) -> None:
    """Write everything about one seeker."""
    person = draw_person(world, dice.people, number)
    write_background(world, dice.background, person)
    enrolled = enroll(world, dice.enrollments, person)
    if enrolled is None:
        write_self_services(world, dice.services, person, average=alone)
    else:
        last = enrolled.registered
        if enrolled.completed is not None:
            last = write_services(world, dice.services, person, enrolled, average=enrolled_average)
            last = refer(world, dice.referrals, person, enrolled, openings, last)
            enrolled.exited = exit_day(world, last)
        write_enrollment(world, person, enrolled)
        write_case_notes(world, dice.notes, person, enrolled, last)
    _leave(world, dice.people, person)
    request(world, dice.referrals, person, openings)
    write_assistance(world, dice.notes, person)
    write_person(world, dice.people, person)


def _leave(world: World, dice: Random, person: Person) -> None:
    """Who has not been seen for long is mostly no longer looking for work."""
    draw = dice.random()
    if person.last_seen < world.calendar.today - QUIET_DAYS and draw < LEAVE_SHARE and not person.known:
        person.is_active = False
