"""A suspected violation: stopped and reported, then settled with the employer or referred to an agency in writing."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.cases.actions.tell import note_step, tell_all
from peyser.cases.actions.violation_order import accept_order, stop_order, void_order
from peyser.cases.models import SuspectedViolation
from peyser.cases.permissions import SUPERVISORS, can_decide_violation, can_report_violation
from peyser.cases.queries import filed_an_order_recently
from peyser.cases.steps import moved, staff_with_role, wanted
from peyser.cases.texts import order_accepted, order_stopped, order_void, violation_reported
from peyser.cases.transitions import VIOLATION
from peyser.compliance.actions.keep import Refused, judge
from peyser.compliance.models import DecisionRecord
from peyser.employers.models import Employer
from peyser.employers.queries import people_to_tell
from peyser.job_orders.models import JobOrder
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.notifications.texts import Text
from peyser.rulebook.cases.agencies import AGENCY_KEYS
from peyser.rulebook.cases.facts import ViolationFacts
from peyser.rulebook.cases.violation_rules import VIOLATION_RULES
from peyser.rulebook.engine import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class StopReport:
    """What staff saw, and the words that explain to the employer why the order cannot go on."""

    suspicion: str
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyReferral:
    """To which agency, in which words; `order_changed`: the employer made the order lawful meanwhile."""

    agency: str
    letter: str
    order_changed: bool = False


def stop_and_report(
    *, actor: Actor, employer_id: int, job_order_id: int | None, report: StopReport, moment: Moment
) -> SuspectedViolation:
    """Stop the order and report it to the supervisor of its center; the State Monitor Advocate is told too.

    `job_order_id` is None for an attempt that was stopped before entry. Raises PermissionDenied or BadInput.
    """
    if not can_report_violation(actor):
        raise PermissionDenied
    wanted(suspicion=report.suspicion, explanation=report.explanation)
    with transaction.atomic():
        employer, order = _locked(employer_id, job_order_id)
        filed = filed_an_order_recently(employer, on=moment.on)
        earlier = stop_order(order=order, moment=moment) if order else ""
        case = SuspectedViolation.objects.create(
            employer=employer,
            job_order=order,
            office_id=order.office_id if order else actor.home_office_id or employer.office_id,
            suspicion=report.suspicion.strip(),
            explanation=report.explanation.strip(),
            filed_recently=filed,
            earlier_hold_reason=earlier,
            reported_at=moment.at,
            reported_by_id=actor.person_id,
        )
        here = Q(role_assignments__role__in=SUPERVISORS, role_assignments__office=case.office_id)
        supervisors = staff_with_role(*SUPERVISORS, on=moment.on).filter(here)
        people = [*supervisors, *staff_with_role(Role.SMA, on=moment.on)]
        link = f"/staff/cases/violations/{case.pk}/"
        text = violation_reported(name=_named(case))
        tell_all(people=people, text=text, about=_about(case), moment=moment, link=link)
        _tell(case, order_stopped(explanation=case.explanation), moment)
        _note(actor, case, _("Job order stopped: suspected violation"), case.explanation, moment)
        return case


def settle_violation(*, actor: Actor, case_id: int, attempt: str, moment: Moment) -> SuspectedViolation:
    """The employer changed the order: it is accepted. Raises PermissionDenied, BadInput or Refused."""
    return _resolve("settle", actor, case_id, attempt, moment)


def fail_violation(*, actor: Actor, case_id: int, attempt: str, moment: Moment) -> SuspectedViolation:
    """The employer did not change the order: it is void. Raises as `settle_violation`."""
    return _resolve("fail", actor, case_id, attempt, moment)


def refer_violation(
    *, actor: Actor, case_id: int, referral: AgencyReferral, moment: Moment
) -> SuspectedViolation:
    """Refer the matter in writing; the order is void unless it was changed. Raises as `settle_violation`."""
    if referral.agency not in AGENCY_KEYS:
        raise BadInput({"agency": _("Choose an agency from the list.")})
    with transaction.atomic():
        case = _locked_case(actor, case_id)
        status = moved(VIOLATION, "refer", case.status)
        decision, record = _judge(actor, case, moment, referring=True, letter=referral.letter)
        if decision.allowed:
            case.status, case.agency, case.letter = status, referral.agency, referral.letter.strip()
            case.referred_at, case.referred_by_id = moment.at, actor.user_id
            case.save()
            _end_order(case, changed=referral.order_changed, moment=moment)
            _note(actor, case, _("Suspected violation referred to an agency"), case.letter, moment)
            return case
    raise Refused(decision, record)


def _resolve(verb: str, actor: Actor, case_id: int, attempt: str, moment: Moment) -> SuspectedViolation:
    wanted(attempt=attempt)
    with transaction.atomic():
        case = _locked_case(actor, case_id)
        status = moved(VIOLATION, verb, case.status)
        decision, record = _judge(actor, case, moment, referring=False)
        if decision.allowed:
            case.status, case.attempt = status, attempt.strip()
            case.attempted_at, case.attempted_by_id = moment.at, actor.user_id
            case.save()
            _end_order(case, changed=verb == "settle", moment=moment)
            _note(actor, case, case.get_status_display(), case.attempt, moment)
            return case
    raise Refused(decision, record)


def _judge(
    actor: Actor, case: SuspectedViolation, moment: Moment, *, referring: bool, letter: str = ""
) -> tuple[Decision, DecisionRecord]:
    facts = ViolationFacts(
        supervisor=True,
        filed_recently=case.filed_recently,
        referring=referring,
        informal_tried=case.attempted_at is not None,
        letter_written=bool(letter.strip()),
    )
    about = f"employer:{case.employer_id}"
    return judge(VIOLATION_RULES, facts, subject="violation", about=about, actor=actor, moment=moment)


def _end_order(case: SuspectedViolation, *, changed: bool, moment: Moment) -> None:
    if case.job_order is None:
        return
    if changed:
        accept_order(order=case.job_order, earlier_hold_reason=case.earlier_hold_reason, moment=moment)
    else:
        void_order(order=case.job_order, moment=moment)
    _tell(case, order_accepted() if changed else order_void(), moment)


def _locked(employer_id: int, job_order_id: int | None) -> tuple[Employer, JobOrder | None]:
    employer: Employer = Employer.objects.select_for_update(of=("self",), no_key=True).get(pk=employer_id)
    if job_order_id is None:
        return employer, None
    orders = JobOrder.objects.select_for_update(of=("self",))
    return employer, orders.get(pk=job_order_id, employer=employer)


def _locked_case(actor: Actor, case_id: int) -> SuspectedViolation:
    seen = SuspectedViolation.objects.get(pk=case_id)
    if not can_decide_violation(actor, seen.office_id):
        raise PermissionDenied
    employer, order = _locked(seen.employer_id, seen.job_order_id)
    case: SuspectedViolation = SuspectedViolation.objects.select_for_update(of=("self",)).get(pk=case_id)
    case.employer, case.job_order = employer, order
    return case


def _named(case: SuspectedViolation) -> str:
    """Whoever gets the message may sit elsewhere: a confidential order stands by its number."""
    order = case.job_order
    return order.number if order and order.is_confidential else case.employer.name


def _tell(case: SuspectedViolation, text: Text, moment: Moment) -> None:
    people = people_to_tell(case.employer)
    tell_all(people=people, text=text, about=_about(case), moment=moment, link="/employer/")


def _note(actor: Actor, case: SuspectedViolation, subject: str, text: str, moment: Moment) -> None:
    named = f"{case.job_order.number}: {text}" if case.job_order else text
    note_step(actor=actor, employer=case.employer, subject=subject, text=named, moment=moment)


def _about(case: SuspectedViolation) -> str:
    return f"suspected-violation:{case.pk}"
