"""Case notes on the seekers of the demo state, and the messages that they got."""

from random import Random

from django.utils import translation

from peyser.demo import words
from peyser.demo.enrollments import Enrolled
from peyser.demo.names import pick
from peyser.demo.people import Person
from peyser.demo.rows.accounts import MessageRow
from peyser.demo.rows.casework import SeekerNoteRow
from peyser.demo.rows.employers import EmployerNoteRow
from peyser.demo.rows.seekers import AssistanceRow
from peyser.demo.world import World
from peyser.notifications.texts import Text
from peyser.rulebook.parameters import value

NOTES_AVERAGE = 1.6
ASSISTED_SHARE = 0.01
READ_SHARE = 0.7


def write_note(
    world: World,
    person: Person,
    subject: str,
    text: str,
    day: int,
    author_id: int | None,
    *,
    automatic: bool,
    minute: int = 16 * 60,
) -> None:
    calendar = world.calendar
    world.sheet.add(
        SeekerNoteRow(
            world.sheet.next_id[SeekerNoteRow](), subject[:120], text, calendar.iso(day), calendar.at(day, minute),
            author_id, person.office_id, automatic, person.id,
        )
    )  # fmt: skip


def write_employer_note(
    world: World,
    employer_id: int,
    subject: str,
    text: str,
    day: int,
    minute: int,
    author_id: int | None,
    office_id: int,
) -> None:
    """The system's own note on an employer's record."""
    calendar = world.calendar
    world.sheet.add(
        EmployerNoteRow(
            world.sheet.next_id[EmployerNoteRow](), subject, text, calendar.iso(day), calendar.at(day, minute),
            author_id, office_id, True, employer_id,
        )
    )  # fmt: skip


def write_case_notes(world: World, dice: Random, person: Person, enrolled: Enrolled, last: int) -> None:
    """The case manager's notes, on working days between the enrollment and the last service."""
    calendar = world.calendar
    for _ in range(int(dice.expovariate(1 / NOTES_AVERAGE))):
        day = calendar.workday(enrolled.registered + int(dice.random() * (last - enrolled.registered + 1)))
        if day >= enrolled.registered:
            subject, text = pick(dice, words.NOTE_SUBJECTS), pick(dice, words.NOTE_TEXTS)
            write_note(world, person, subject, text, day, enrolled.case_manager_id, automatic=False)


def write_assistance(world: World, dice: Random, person: Person) -> None:
    """Now and then somebody of another job center has opened the record, for a reason and a time."""
    if dice.random() >= ASSISTED_SHARE:
        return
    offices = [office_id for office_id in world.roster.region_of_office if office_id != person.office_id]
    office_id = offices[int(dice.random() * len(offices))]
    began = max(world.calendar.last_workday - int(dice.random() * 20), person.registered)
    staff_id = world.roster.one(office_id, "jc_staff", dice)
    open_record(world, person, office_id, began, staff_id, words.ASSISTANCE_REASON)


def open_record(
    world: World, person: Person, office_id: int, day: int, staff_id: int | None, reason: str
) -> None:
    """Open the record to another office than the person's own, for the days that the rule book sets."""
    calendar = world.calendar
    ended = day + value("seeker_assistance_days", on=calendar.date(day))
    row_id = world.sheet.next_id[AssistanceRow]()
    world.sheet.add(
        AssistanceRow(row_id, person.id, office_id, staff_id, reason, calendar.iso(day), calendar.iso(ended))
    )


def tell(
    world: World, dice: Random, person: Person, text: Text, day: int, minute: int, *, about: str, link: str
) -> None:
    """A message to a seeker who has an account, in the person's language; many are read the next day."""
    if person.user_id is None:
        return
    at = world.calendar.at(day, minute)
    is_read = day < world.calendar.yesterday and dice.random() < READ_SHARE
    with translation.override(person.language):
        subject, body = text.subject(), text.body()
    world.sheet.add(
        MessageRow(
            world.sheet.next_id[MessageRow](), person.user_id, person.channel, subject, body, link,
            about, at, world.calendar.at(day, minute + 1),
            world.calendar.at(day + 1, 8 * 60 + minute % 60) if is_read else None,
        )
    )  # fmt: skip
