"""Referrals of the demo state: each one compared and judged as the real ones are, on the day it was issued."""

import json
from dataclasses import asdict, dataclass
from decimal import Decimal
from random import Random

from peyser.demo import words
from peyser.demo.decisions import keep
from peyser.demo.enrollments import Enrolled
from peyser.demo.names import pick
from peyser.demo.notes import open_record, tell, write_employer_note, write_note
from peyser.demo.openings import Opening, Openings
from peyser.demo.people import Person
from peyser.demo.results import Issued, write_result
from peyser.demo.rows.casework import OverrideRow, ReferralRow
from peyser.demo.services import write_referral_service
from peyser.demo.world import World
from peyser.job_orders.choices import Kind
from peyser.matching.criteria import SeekerSide
from peyser.matching.explain import Match, explain
from peyser.notifications.texts import referral_denied, referral_issued
from peyser.referrals.choices import Consent, Status
from peyser.rulebook.engine import Decision, Severity, decide
from peyser.rulebook.referral.facts import ReferralFacts
from peyser.rulebook.referral.notice import LABOR_DISPUTE_NOTICE
from peyser.rulebook.referral.rules import REFERRAL_RULES
from peyser.seekers.choices import VeteranStatus

AS_OFTEN = (0.25, 0.6, 0.85, 1.0)  # the share of people with at most 0, 1, 2, 3 attempts
CONSENTS = (Consent.IN_PERSON, Consent.IN_PERSON, Consent.PHONE, Consent.SELF_REQUEST)
OVERRIDDEN_SHARE, OVERRIDE_DAYS = 0.5, 14
DAYS_AFTER_LAST_SERVICE = 60
REQUEST_DAYS = 3
REQUESTS_SHARE, DENIED_ONE_OF = 0.12, 3
USUAL_MILES = 60
TRIED_ANYWAY = 0.05


@dataclass(frozen=True, slots=True)
class Attempt:
    """Staff look into one order for one person on one day."""

    opening: Opening
    day: int
    minute: int
    staff_id: int
    consent: str


def refer(world: World, dice: Random, person: Person, enrolled: Enrolled, openings: Openings, last: int) -> int:
    """Try some referrals; returns the last day that keeps the participation going."""
    if enrolled.completed is None or person.completed is None:
        return last
    draw = dice.random()
    attempts = 3 if person.known else next(number for number, share in enumerate(AS_OFTEN) if draw <= share)
    if not attempts:
        return last
    until = min(last + DAYS_AFTER_LAST_SERVICE, world.calendar.last_workday)
    for opening in _openings_for(dice, person, openings, enrolled.completed, until)[:attempts]:
        attempt = _attempt(world, dice, person, opening, enrolled.completed, until)
        if attempt is not None and _try(world, dice, person, enrolled, attempt):
            last = max(last, attempt.day)
    person.last_seen = max(person.last_seen, last)
    return last


def request(world: World, dice: Random, person: Person, openings: Openings) -> None:
    """Perhaps the person asked for a job online in these days and waits for an answer, or got none."""
    if person.user_id is None or person.completed is None or not person.is_active:
        return
    if not person.known and dice.random() >= REQUESTS_SHARE:
        return
    earliest = max(world.calendar.yesterday - REQUEST_DAYS, person.registered)
    day = earliest + int(dice.random() * (world.calendar.yesterday - earliest + 1))
    for opening in _openings_for(dice, person, openings, day, world.calendar.last_workday):
        kept = opening.row.veterans_hold_until is not None and person.veteran == VeteranStatus.NONE
        if opening.is_online and opening.first <= day and not kept and opening.row.id not in person.referred_to:
            _write_request(world, dice, person, openings, opening, day)
            return


def _write_request(
    world: World, dice: Random, person: Person, openings: Openings, opening: Opening, day: int
) -> None:
    calendar, row = world.calendar, opening.row
    openings.requests += 1
    is_denied = openings.requests % DENIED_ONE_OF == 0 and not person.known and day < calendar.last_workday
    at = calendar.at(day, 19 * 60 + int(dice.random() * 60))
    referral_id = world.sheet.next_id[ReferralRow]()
    reason = pick(dice, words.DENIED_REASONS) if is_denied else ""
    world.sheet.add(
        ReferralRow(
            referral_id, person.id, row.id, Status.DENIED if is_denied else Status.REQUESTED, Consent.SELF_REQUEST,
            at, "", LABOR_DISPUTE_NOTICE if row.dispute_at_worksite else "", "{}", None, row.office_id, at, None,
            None, reason, "", None, None,
        )
    )  # fmt: skip
    person.referred_to.add(row.id)
    if row.office_id != person.office_id:
        open_record(world, person, row.office_id, day, None, f"Asked for a referral to order {row.number}.")
    if is_denied:
        text = referral_denied(title=row.title, reason=reason)
        tell(world, dice, person, text, day + 1, 9 * 60, about=f"referral:{referral_id}", link=_link(opening))


def _openings_for(dice: Random, person: Person, openings: Openings, first: int, last: int) -> list[Opening]:
    found: dict[int, Opening] = {}
    for code in person.months_by_code:
        miles = max(person.miles or 0, USUAL_MILES)
        for opening in openings.near(code, person.place, miles, first, last, dice):
            if _promises(opening, person) or dice.random() < TRIED_ANYWAY:
                found.setdefault(opening.row.id, opening)
    return list(found.values())


def _promises(opening: Opening, person: Person) -> bool:
    """Whether at first sight nothing speaks against a referral."""
    side = opening.side
    months = max(count for code, count in person.months_by_code.items() if code[:2] == side.onet_code[:2])
    return (
        (person.education or 0) >= (side.min_education or 0)
        and months >= (side.min_months or 0)
        and side.licences.issubset(person.licences)
    )


def _attempt(
    world: World, dice: Random, person: Person, opening: Opening, first: int, until: int
) -> Attempt | None:
    """A working day on which the order was open and the person enrolled, and who sat at the desk."""
    first, until = max(first, opening.first), min(until, opening.last)
    day = world.calendar.workday(first + int(dice.random() * (until - first + 1)))
    if day < first or opening.row.id in person.referred_to:
        return None
    role = "referral_reviewer" if dice.random() < 0.5 else "jc_staff"
    staff_id = world.roster.one(person.office_id, role, dice)
    is_held_here = opening.row.office_id == person.office_id and opening.row.responsible_id is not None
    if not opening.row.show_employer_name and is_held_here and dice.random() < 0.7:
        staff_id = opening.row.responsible_id or staff_id
    return Attempt(opening, day, 11 * 60 + int(dice.random() * 240), staff_id, pick(dice, CONSENTS))


def _try(world: World, dice: Random, person: Person, enrolled: Enrolled, attempt: Attempt) -> bool:
    """Ask the rule book; issue the referral or leave only its refusal behind."""
    opening = attempt.opening
    match = explain(opening.side, _side(person, opening))
    facts = _facts(person, attempt, match)
    on = world.calendar.date(attempt.day)
    about = f"seeker:{person.id}/job-order:{opening.row.id}"
    decision = decide(REFERRAL_RULES, facts, on=on)
    if _may_be_overridden(decision) and dice.random() < OVERRIDDEN_SHARE:
        decision = _override(world, dice, person, attempt, decision, facts, about)
    record_id = None
    if not world.plan.scale:
        minute = attempt.minute
        record_id = keep(
            world, "referral", about, attempt.staff_id, attempt.day, minute, decision, asdict(facts)
        )
    if decision.allowed:
        _issue(world, dice, person, enrolled, attempt, match, record_id)
    return decision.allowed


def _issue(
    world: World,
    dice: Random,
    person: Person,
    enrolled: Enrolled,
    attempt: Attempt,
    match: Match,
    record_id: int | None,
) -> None:
    calendar, row, day, minute = world.calendar, attempt.opening.row, attempt.day, attempt.minute
    person.referred_to.add(row.id)
    referral_id = world.sheet.next_id[ReferralRow]()
    notice = LABOR_DISPUTE_NOTICE if row.dispute_at_worksite else ""
    asked = attempt.consent == Consent.SELF_REQUEST and person.user_id is not None
    end = write_result(world, dice, person, Issued(referral_id, attempt.opening, day))
    world.sheet.add(
        ReferralRow(
            referral_id, person.id, row.id, end.status, attempt.consent, calendar.at(day, minute - 20),
            words.CONSENT_NOTES[attempt.consent], notice, "{}" if world.plan.scale else _snapshot(match), record_id,
            row.office_id if asked else person.office_id, calendar.at(day, minute - 20) if asked else None,
            calendar.iso(day), attempt.staff_id, "", end.result,
            None if end.day is None else calendar.iso(end.day), end.resulted_by_id,
        )
    )  # fmt: skip
    write_referral_service(world, person, enrolled, day, minute, attempt.staff_id, referral_id)
    text = f"Referred to order {row.number}, {row.title}."
    write_note(world, person, "Referred to a job", text, day, attempt.staff_id, automatic=True, minute=minute)
    text = f"{person.state_id} was referred to order {row.number}, {row.title}."
    subject = "A job seeker was referred"
    write_employer_note(world, row.employer_id, subject, text, day, minute, attempt.staff_id, person.office_id)
    message = referral_issued(title=row.title, number=row.number, notice=notice)
    tell(
        world, dice, person, message, day, minute, about=f"referral:{referral_id}", link=_link(attempt.opening)
    )


def _side(person: Person, opening: Opening) -> SeekerSide:
    return SeekerSide(
        may_work_in_us=person.may_work,
        education=person.education,
        months_by_code=person.months_by_code,
        born_on=person.born_on,
        driver_licence=person.driver,
        travel_miles=person.miles,
        would_relocate=person.relocates,
        wants_full_time=person.full_time,
        shift=person.shift,
        wage_wanted=None if person.wage is None else Decimal(person.wage),
        available_from=None,
        skill_codes=frozenset(person.skills),
        licences=frozenset(person.licences),
        languages=frozenset(person.languages),
        miles=round(person.place.miles_to(opening.place), 1),
    )


def _facts(person: Person, attempt: Attempt, match: Match) -> ReferralFacts:
    opening, row = attempt.opening, attempt.opening.row
    return ReferralFacts(
        enrolled=True,
        seeker_active=True,
        work_authorized=person.may_work,
        consent_method=attempt.consent,
        meets_minimum=match.meets_minimum,
        unmet=match.unmet,
        screened_by_staff=True,
        already_referred=False,
        seeker_has_veteran_priority=person.veteran != VeteranStatus.NONE,
        dispute_at_worksite=row.dispute_at_worksite,
        vacant_by_strike=False,  # so found only on the day the order was put on hold
        vacant_by_lockout=False,
        otherwise_at_issue=False,
        notice_given=row.dispute_at_worksite,
        order_open=True,
        position_open=opening.hired < row.openings,
        enough_referrals=False,  # the demo's orders want more people than it sends
        held_as_unlawful=False,
        federally_illegal_drug=row.federally_illegal_drug,
        confidential=not row.show_employer_name,
        h2a=row.kind == Kind.H_2A,
        veterans_hold=row.veterans_hold_until is not None,
        forbidden_at_age=False,  # the people of the demo are adults
        hours_at_age_unknown=False,
        employer_validated=attempt.day > opening.firm.registered + 2,
        employer_discontinued=False,
        employer_known_to_discriminate=opening.firm.discriminates,
        actor_in_holding_center=row.office_id == person.office_id,
        actor_responsible=attempt.staff_id == row.responsible_id,
    )


def _may_be_overridden(decision: Decision) -> bool:
    stopping = decision.stopping
    return bool(stopping) and all(finding.severity is Severity.ESCALATE for finding in stopping)


def _override(
    world: World,
    dice: Random,
    person: Person,
    attempt: Attempt,
    decision: Decision,
    facts: ReferralFacts,
    about: str,
) -> Decision:
    """The role that the rule names settles it, and the book is asked once more."""
    calendar, settled = world.calendar, decision.stopping
    for finding in settled:
        decider_id = world.roster.one(person.office_id, str(finding.decided_by), dice)
        world.sheet.add(
            OverrideRow(
                world.sheet.next_id[OverrideRow](), finding.rule_id, about, words.OVERRIDE_REASON, decider_id,
                calendar.at(attempt.day, attempt.minute - 30), calendar.iso(attempt.day + OVERRIDE_DAYS),
            )
        )  # fmt: skip
    overrides = frozenset(finding.rule_id for finding in settled)
    return decide(REFERRAL_RULES, facts, on=decision.on, overrides=overrides)


def _snapshot(match: Match) -> str:
    return json.dumps(match.snapshot(), sort_keys=True, default=str)


def _link(opening: Opening) -> str:
    return f"/jobs/{opening.row.id}/"
