"""What happens around a job order: notes on the employer's record, the planned call, services to the employer."""

from random import Random

from peyser.demo import words
from peyser.demo.firms import Firm
from peyser.demo.names import pick
from peyser.demo.rows.employers import EmployerNoteRow, EmployerServiceRow, FollowUpRow, JobOrderRow
from peyser.demo.world import World
from peyser.job_orders.choices import Status
from peyser.rulebook.parameters import value

HOLDERS = {"labor_dispute": "functional_leader", "suspected_fraud": "csu_agent"}
VISITS = 0.15


def note_order(
    world: World, dice: Random, firm: Firm, row: JobOrderRow, *, ended: int | None, opened: int | None
) -> None:
    """Write the notes, the follow-up and perhaps a visit that go with an order just entered."""
    if opened is None:
        return
    text = f"Order {row.number}, {row.title}, was entered."
    _note(
        world,
        firm,
        "Job order entered",
        text,
        opened,
        10 * 60,
        row.entered_by_id,
        row.office_id,
        automatic=True,
    )
    if ended is not None:
        _note_end(world, dice, firm, row, ended)
    _plan_follow_up(world, dice, firm, row, opened)
    if dice.random() < VISITS:
        _visit(world, dice, firm, row, opened)


def _note_end(world: World, dice: Random, firm: Firm, row: JobOrderRow, ended: int) -> None:
    text = words.HOLD_NOTES[row.hold_reason] if row.status == Status.ON_HOLD else str(Status(row.status).label)
    role = HOLDERS.get(row.hold_reason, "office_manager")
    author_id = world.roster.by_role["csu_agent"][0] if role == "csu_agent" else None
    author_id = author_id or world.roster.one(row.office_id, role, dice)
    subject = f"Job order {row.number}: status changed"
    _note(world, firm, subject, text, ended, 15 * 60, author_id, row.office_id, automatic=True)


def _plan_follow_up(world: World, dice: Random, firm: Firm, row: JobOrderRow, opened: int) -> None:
    calendar = world.calendar
    due = opened + value("order_follow_up_days", on=calendar.date(opened))
    done = calendar.workday(due)
    is_done = opened <= done <= calendar.last_workday - 1 and dice.random() < 0.85
    world.sheet.add(
        FollowUpRow(
            id=world.sheet.next_id[FollowUpRow](),
            employer_id=firm.id,
            about=f"Order {row.number}: ask whether more help is needed",
            due_on=calendar.iso(due),
            assigned_to_id=row.responsible_id,
            office_id=row.office_id,
            done_at=calendar.at(done, 14 * 60) if is_done else None,
        )
    )


def _visit(world: World, dice: Random, firm: Firm, row: JobOrderRow, opened: int) -> None:
    """Staff go to see the employer some days after the order, if these days have passed."""
    calendar = world.calendar
    day = calendar.workday(opened + 10)
    if not opened <= day <= calendar.last_workday:
        return
    staff_id = world.roster.one(row.office_id, "lver", dice)
    subject, text = pick(dice, words.EMPLOYER_NOTE_SUBJECTS), pick(dice, words.EMPLOYER_NOTE_TEXTS)
    _note(world, firm, subject, text, day, 14 * 60, staff_id, row.office_id, automatic=False)
    world.sheet.add(
        EmployerServiceRow(
            id=world.sheet.next_id[EmployerServiceRow](),
            employer_id=firm.id,
            code=pick(dice, words.EMPLOYER_SERVICE_CODES),
            on=calendar.iso(day),
            office_id=row.office_id,
            staff_id=staff_id,
            recorded_at=calendar.at(day, 15 * 60),
        )
    )


def _note(
    world: World,
    firm: Firm,
    subject: str,
    text: str,
    day: int,
    minute: int,
    author_id: int | None,
    office_id: int,
    *,
    automatic: bool,
) -> None:
    world.sheet.add(
        EmployerNoteRow(
            id=world.sheet.next_id[EmployerNoteRow](),
            subject=subject,
            text=text,
            contact_on=world.calendar.iso(day),
            entered_at=world.calendar.at(day, minute),
            author_id=author_id,
            office_id=office_id,
            automatic=automatic,
            employer_id=firm.id,
        )
    )
