"""How customer support verified the employers of the demo state: tickets in time and late, calls, answers."""

from dataclasses import dataclass
from random import Random

from peyser.demo import words
from peyser.demo.calendar import MINUTES_A_DAY, Calendar
from peyser.demo.firms import Firm
from peyser.demo.names import pick
from peyser.demo.rows.accounts import MessageRow
from peyser.demo.rows.employers import VerificationCallRow, VerificationTicketRow
from peyser.demo.staff import Roster
from peyser.demo.world import World
from peyser.employers.choices import AccountStatus, CallResult
from peyser.employers.models import VerificationTicket
from peyser.notifications.texts import Text, employer_denied, employer_validated
from peyser.rulebook.parameters import value

HOURS_A_DAY = 24


@dataclass(frozen=True, slots=True)
class Verification:
    """When an account was made, and by which member of staff if not by the employer."""

    day: int
    minute: int
    opened_by_id: int | None

    def closed_on(self, calendar: Calendar) -> int:
        """The working day on which support answered: within two days."""
        later = calendar.workday(self.day + 1)
        return later if later > self.day else self.day

    def agent(self, roster: Roster) -> int:
        agents = roster.by_role["csu_agent"]
        return agents[(self.day + self.minute) % len(agents)]


def verify(world: World, dice: Random, firm: Firm, opened: Verification) -> None:
    """Write the ticket of one employer, the calls about it, and the message with the answer."""
    calendar, sheet = world.calendar, world.sheet
    ticket_id = sheet.next_id[VerificationTicketRow]()
    is_open = firm.status == AccountStatus.PENDING_VERIFICATION
    is_denied = firm.status == AccountStatus.DENIED
    agent_id = opened.agent(world.roster)
    closed_at = None if is_open else calendar.at(opened.closed_on(calendar), opened.minute + 60)
    reason = pick(dice, words.DENIALS) if is_denied else ""
    status = VerificationTicket.Status.OPEN if is_open else VerificationTicket.Status.VALIDATED
    sheet.add(
        VerificationTicketRow(
            id=ticket_id,
            employer_id=firm.id,
            status=VerificationTicket.Status.DENIED if is_denied else status,
            opened_at=calendar.at(opened.day, opened.minute),
            due_at=_due_at(calendar, opened),
            opened_by_id=opened.opened_by_id,
            by_staff=opened.opened_by_id is not None,
            assigned_to_id=None if is_open and dice.random() < 0.5 else agent_id,
            evidence="" if is_open or is_denied else pick(dice, words.EVIDENCE),
            closed_at=closed_at,
            closed_by_id=None if is_open else agent_id,
            reason=reason,
        )
    )
    _write_calls(world, dice, ticket_id, firm, opened, agent_id)
    if closed_at and firm.contact_user_id:
        text = (
            employer_denied(name=firm.name, reason=reason) if is_denied else employer_validated(name=firm.name)
        )
        _tell(world, firm, text, closed_at)


def _due_at(calendar: Calendar, opened: Verification) -> str:
    hours = value("verification_hours", on=calendar.date(opened.day))
    return calendar.at(opened.day, opened.minute + hours * MINUTES_A_DAY // HOURS_A_DAY)


def _write_calls(
    world: World, dice: Random, ticket_id: int, firm: Firm, opened: Verification, agent_id: int
) -> None:
    results = _calls(dice, firm.status)
    for number, result in enumerate(results):
        is_last = number == len(results) - 1
        day = opened.closed_on(world.calendar) if is_last and len(results) > 1 else opened.day
        world.sheet.add(
            VerificationCallRow(
                id=world.sheet.next_id[VerificationCallRow](),
                ticket_id=ticket_id,
                called_at=world.calendar.at(day, opened.minute + 15 + 10 * number),
                phone=firm.phone,
                result=result,
                note=words.CALL_NOTES[result],
                staff_id=agent_id,
            )
        )


def _calls(dice: Random, status: str) -> list[str]:
    if status == AccountStatus.DENIED:
        return [CallResult.NO_ANSWER, CallResult.WRONG_NUMBER]
    if status == AccountStatus.PENDING_VERIFICATION:
        return [] if dice.random() < 0.4 else [CallResult.LEFT_MESSAGE]
    before = [CallResult.LEFT_MESSAGE] if dice.random() < 0.7 else [CallResult.SPOKE]
    return [*before, CallResult.RETURNED]


def _tell(world: World, firm: Firm, text: Text, at: str) -> None:
    sheet = world.sheet
    sheet.add(
        MessageRow(
            id=sheet.next_id[MessageRow](),
            recipient_id=firm.contact_user_id or 0,
            channel="email",
            subject=text.subject(),
            body=text.body(),
            link="/employer/",
            about=f"employer:{firm.id}",
            created_at=at,
            delivered_at=at,
            read_at=None,
        )
    )
