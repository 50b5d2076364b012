"""The job orders of the demo state, from the request of the employer to the end of the order."""

from dataclasses import dataclass
from random import Random
from typing import Any

from peyser.demo import order_texts, words
from peyser.demo.firms import Firm, Firms
from peyser.demo.names import pick
from peyser.demo.openings import Opening, Openings, order_side
from peyser.demo.order_conditions import conditions_of
from peyser.demo.order_notes import note_order
from peyser.demo.order_parts import (
    CONFIDENTIAL,
    ENTERED_BY_COORDINATOR,
    ENTERED_BY_EMPLOYER,
    ENTERED_BY_STAFF,
    ORDER_PARTS,
    OrderPart,
)
from peyser.demo.places import Place
from peyser.demo.rows.employers import JobOrderRow
from peyser.demo.sheet import array
from peyser.demo.world import World
from peyser.employers.choices import AccountStatus
from peyser.job_orders.choices import ApplicationMethod, CloseReason, HoldReason, Status

DAYS_BEFORE_SEASON = 60
RECENT_DAYS, RECENT_SHARE = 45, 0.55
MADE_BY_STAFF = 0.35
AFTER_REGISTRATION = 17 * 60  # employers who wait for verification registered in the afternoon
CLOSE_REASONS = (CloseReason.FILLED, CloseReason.FILLED, CloseReason.EXPIRED, CloseReason.CANCELLED)
HOLD_REASONS = (HoldReason.EMPLOYER_REQUEST, HoldReason.ENOUGH_REFERRALS)
CLOSED_FIRMS_SHARE, CONFIDENTIAL_SHARE = 0.03, 0.03
CLOSED_FIRMS = (AccountStatus.INACTIVE,)


@dataclass(frozen=True, slots=True)
class Course:
    """The days of one order; `ended` is the day of its hold or close, None while it goes on."""

    received: int
    minute: int
    opened: int | None
    last_day: int | None
    ended: int | None
    status: str
    hold_reason: str
    close_reason: str


def enter_orders(world: World, firms: Firms) -> Openings:
    """Write all job orders with their notes and follow-ups."""
    openings = Openings()
    dice = world.plan.stream("orders")
    for part in ORDER_PARTS:
        firm = firms.by_part[part.part]
        _enter(world, dice, openings, firm, part, _course_of_part(world, dice, firm, part))
    waiting = firms.by_status[AccountStatus.PENDING_VERIFICATION]
    closed = [firm for status in CLOSED_FIRMS for firm in firms.by_status[status]]
    active = firms.by_status[AccountStatus.ACTIVE] or [firms.by_part["verified"]]
    for number in range(world.plan.orders - len(ORDER_PARTS)):
        if number < len(waiting):
            firm = waiting[number]
        else:
            firm = pick(dice, closed if closed and dice.random() < CLOSED_FIRMS_SHARE else active)
        _enter(world, dice, openings, firm, _draw_part(world, dice, firm), _draw_course(world, dice, firm))
    return openings


def _draw_part(world: World, dice: Random, firm: Firm) -> OrderPart:
    """Any order of the firm: for its kind of work, sometimes a confidential one, which staff enter."""
    by_staff = firm.contact_user_id is None or dice.random() < MADE_BY_STAFF
    return OrderPart(
        part="",
        soc=world.market.draw_work_in(firm.industry, dice).onet_code[:7],
        openings=1 + int(6 * dice.random() ** 3),
        entered_by=ENTERED_BY_STAFF if by_staff else ENTERED_BY_EMPLOYER,
        changes=CONFIDENTIAL if by_staff and dice.random() < CONFIDENTIAL_SHARE else {},
    )


def _course_of_part(world: World, dice: Random, firm: Firm, part: OrderPart) -> Course:
    calendar = world.calendar
    minute = 9 * 60 + int(dice.random() * 60)
    received = calendar.workday(calendar.today - part.days_ago)
    if firm.status in (AccountStatus.PENDING_VERIFICATION, AccountStatus.DENIED):
        received, minute = firm.registered, AFTER_REGISTRATION
    opened = None if part.status == Status.DRAFT else received
    if part.status in (Status.CLOSED, Status.VOID):
        end = received + (1 if part.status == Status.VOID else 30)
        return Course(received, minute, opened, received + 45, end, part.status, "", part.close_reason)
    ended = calendar.workday(calendar.today - 4) if part.status == Status.ON_HOLD else None
    return Course(received, minute, opened, calendar.today + 30, ended, part.status, part.hold_reason, "")


def _draw_course(world: World, dice: Random, firm: Firm) -> Course:
    calendar = world.calendar
    minute = 8 * 60 + int(dice.random() * 420)
    if firm.status == AccountStatus.PENDING_VERIFICATION:
        day = firm.registered
        return Course(day, AFTER_REGISTRATION, day, calendar.today + 30, None, Status.OPEN, "", "")
    received = _received(world, dice, firm)
    last_day = received + 14 + int(dice.random() * 46)
    if firm.status in CLOSED_FIRMS:
        ended = min(last_day, calendar.yesterday)
        return Course(received, minute, received, last_day, ended, Status.CLOSED, "", CloseReason.CANCELLED)
    draw = dice.random()
    if last_day < calendar.today:
        if draw < 0.04:
            return Course(received, minute, received, last_day, None, Status.OPEN, "", "")
        ended = calendar.workday(received + 5 + int(dice.random() * (last_day - received - 4)))
        reason = pick(dice, CLOSE_REASONS)
        return Course(received, minute, received, last_day, max(ended, received), Status.CLOSED, "", reason)
    if draw < 0.05 and received <= calendar.last_workday - 5:
        ended = calendar.workday(calendar.last_workday - 2)
        return Course(received, minute, received, last_day, ended, Status.ON_HOLD, pick(dice, HOLD_REASONS), "")
    if draw < 0.08:
        return Course(received, minute, None, None, None, Status.DRAFT, "", "")
    if draw < 0.11:
        return Course(
            received, minute, received, last_day, calendar.last_workday, Status.CLOSED, "", CloseReason.FILLED
        )
    return Course(received, minute, received, last_day, None, Status.OPEN, "", "")


def _received(world: World, dice: Random, firm: Firm) -> int:
    """A working day after the employer's registration; more than half of the orders are of the last weeks."""
    calendar = world.calendar
    latest = calendar.last_workday - (100 if firm.status in CLOSED_FIRMS else 0)
    earliest = min(firm.registered + 3, latest)
    if dice.random() < RECENT_SHARE:
        earliest = max(earliest, latest - RECENT_DAYS)
    return max(
        calendar.workday(earliest + int(dice.random() * (latest - earliest + 1))), min(firm.registered, latest)
    )


def _enter(world: World, dice: Random, openings: Openings, firm: Firm, part: OrderPart, course: Course) -> None:
    work = world.market.of(f"{part.soc}.00")
    place = firm.place if part.part or dice.random() < 0.85 else world.map.draw_at_home(dice)
    skills = order_texts.draw_skills(work, dice)
    licences = [work.licence] if work.licence and dice.random() < 0.7 and not part.part else []
    columns = {
        **_who(world, dice, firm, place, part),
        **_when(world, dice, course),
        **order_texts.draw_terms(work, dice),
        "title": order_texts.draw_title(work, dice),
        "onet_code": work.onet_code,
        "description": order_texts.draw_description(place.city, skills, dice),
        "openings": part.openings,
        "skill_codes": array(skills),
        "licences": array(licences),
        **_extras(world, course, part),
    }
    row = JobOrderRow(**conditions_of(columns["id"]) | columns)
    world.sheet.add(row)
    note_order(world, dice, firm, row, opened=course.opened, ended=course.ended)
    last = course.ended - 1 if course.ended is not None else world.calendar.last_workday
    last = min(last, course.last_day or last)
    if course.opened is not None and course.opened <= last and row.status != Status.VOID:
        side = order_side(row, skills=skills, licences=licences, on=world.plan.today)
        is_live = row.status == Status.OPEN and (course.last_day or 0) >= world.calendar.today
        is_online = is_live and firm.status == AccountStatus.ACTIVE
        openings.add(Opening(row, firm, place, side, course.opened, last, is_online))


def _who(world: World, dice: Random, firm: Firm, place: Place, part: OrderPart) -> dict[str, Any]:
    """The order's number, its employer and worksite, who entered it and how to apply."""
    order_id = world.sheet.next_id[JobOrderRow]()
    staff_id = None
    if part.entered_by == ENTERED_BY_STAFF:
        staff_id = world.roster.one(place.office_id, "jc_staff", dice)
    elif part.entered_by == ENTERED_BY_COORDINATOR:
        staff_id = world.roster.by_role["flc_coordinator"][0]
    methods = pick(dice, order_texts.METHODS)
    return {
        "id": order_id,
        "number": f"{world.state}-{order_id:07d}",
        "employer_id": firm.id,
        "contact_id": firm.contact_id,
        "office_id": place.office_id,
        "worksite_street": f"{100 + int(dice.random() * 8900)} {pick(dice, world.names.english.streets)}",
        "worksite_city": place.city,
        "worksite_state": place.state,
        "worksite_zip": place.zip_code,
        "entered_by_id": staff_id or firm.contact_user_id,
        "responsible_id": staff_id,
        "source": "staff" if staff_id else "employer",
        "application_methods": array(methods),
        "application_instructions": pick(dice, words.INSTRUCTIONS),
        "application_email": firm.email if ApplicationMethod.EMAIL in methods else "",
        "application_phone": firm.phone if ApplicationMethod.PHONE in methods else "",
        "application_url": f"https://www.example.com/jobs/{order_id}"
        if ApplicationMethod.ONLINE in methods
        else "",
    }


def _when(world: World, dice: Random, course: Course) -> dict[str, Any]:
    calendar = world.calendar
    return {
        "received_at": calendar.at(course.received, course.minute),
        "entry_due_at": calendar.due_at(course.received, course.minute),
        "entered_at": calendar.at(course.received, course.minute + 20 + int(dice.random() * 60)),
        "open_on": calendar.iso(course.opened) if course.opened else None,
        "last_day_on": calendar.iso(course.last_day) if course.last_day else None,
        "last_reviewed_on": calendar.iso(course.ended or course.received),
        "status": course.status,
        "hold_reason": course.hold_reason,
        "close_reason": course.close_reason,
    }


def _extras(world: World, course: Course, part: OrderPart) -> dict[str, Any]:
    """The columns in which an order with a part differs from the usual."""
    calendar, extras = world.calendar, dict(part.changes)
    if part.veterans_hold_days:
        extras["veterans_hold_until"] = calendar.iso(calendar.today + part.veterans_hold_days)
    if part.season_days:
        extras["starts_on"] = calendar.iso(course.received + DAYS_BEFORE_SEASON)
        extras["ends_on"] = calendar.iso(course.received + DAYS_BEFORE_SEASON + part.season_days)
    return extras
