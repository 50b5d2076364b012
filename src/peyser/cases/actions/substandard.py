"""Pay below the legal minimum: the employer is told, answers, changes it, or a supervisor decides on this order."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.cases.actions.substandard_order import hold_for_pay, locked_order
from peyser.cases.actions.tell import note_step, tell_all
from peyser.cases.choices import Way
from peyser.cases.models import SubstandardOrder
from peyser.cases.order_queries import is_below_minimum_now, open_substandard
from peyser.cases.order_texts import pay_referred, pay_too_low
from peyser.cases.permissions import SUPERVISORS, can_decide_pay, can_work_on_pay
from peyser.cases.steps import moved, staff_with_role, wanted
from peyser.cases.transitions import SUBSTANDARD
from peyser.compliance.actions.keep import Refused, judge
from peyser.compliance.models import DecisionRecord
from peyser.employers.queries import people_to_tell
from peyser.job_orders.choices import Status
from peyser.job_orders.models import JobOrder
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.notifications.texts import Text
from peyser.rulebook.cases.facts import SubstandardFacts
from peyser.rulebook.cases.substandard_rules import SUBSTANDARD_RULES
from peyser.rulebook.engine import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployerAnswer:
    """What the employer answered, in which way (`Way`) and on which day."""

    answer: str
    how: str
    on: dt.date


def tell_of_low_pay(
    *, actor: Actor, job_order_id: int, explanation: str, how: str, moment: Moment
) -> SubstandardOrder:
    """Tell the employer that the order cannot be entered with this pay; an open order leaves the public pages.

    A draft stays one, which the employer may change and open. Raises PermissionDenied, or BadInput (fields
    `explanation`, `how`, or "" for an order whose pay is not below the minimum or that has ended).
    """
    wanted(explanation=explanation)
    _check_way(how=how)
    with transaction.atomic():
        order = locked_order(job_order_id)
        if not can_work_on_pay(actor, order.office_id):
            raise PermissionDenied
        _check_begin(order, moment)
        case = SubstandardOrder.objects.create(
            job_order=order,
            explanation=explanation.strip(),
            told_how=how,
            told_at=moment.at,
            told_by_id=actor.person_id,
            earlier_hold_reason=hold_for_pay(order=order, moment=moment),
        )
        text = pay_too_low(title=order.title, number=order.number, explanation=case.explanation)
        tell_employer(case, order, text, moment)
        note_case(
            actor=actor,
            order=order,
            subject=_("Pay of job order %(number)s below the minimum"),
            text=case.explanation,
            moment=moment,
        )
        return case


def record_pay_answer(
    *, actor: Actor, case_id: int, answered: EmployerAnswer, moment: Moment
) -> SubstandardOrder:
    """Write down the employer's answer; a later one replaces it, and the history keeps both.

    Raises PermissionDenied, or BadInput (fields `answer`, `how`, `on`, or "" when the case has moved on).
    """
    wanted(answer=answered.answer)
    _check_way(how=answered.how)
    with transaction.atomic():
        case, order = locked_case(case_id)
        if not can_work_on_pay(actor, order.office_id):
            raise PermissionDenied
        case.status = moved(SUBSTANDARD, "answer", case.status)
        if answered.on > moment.on:
            raise BadInput({"on": _("This day is still to come.")})
        case.answer, case.answer_how, case.answer_on = answered.answer.strip(), answered.how, answered.on
        case.save()
        note_case(
            actor=actor,
            order=order,
            subject=_("Pay of job order %(number)s: the employer answered"),
            text=case.answer,
            moment=moment,
        )
        return case


def refer_low_pay(*, actor: Actor, case_id: int, note: str, moment: Moment) -> SubstandardOrder:
    """Refer the order to the supervisors of its center with a note. Raises PermissionDenied, BadInput or Refused."""
    wanted(note=note)
    with transaction.atomic():
        case, order = locked_case(case_id)
        if not can_work_on_pay(actor, order.office_id):
            raise PermissionDenied
        status = moved(SUBSTANDARD, "refer", case.status)
        decision, record = judge_pay(actor=actor, case=case, order=order, moment=moment, step="refer")
        if decision.allowed:
            case.status, case.note = status, note.strip()
            case.referred_at, case.referred_by_id = moment.at, actor.user_id
            case.save()
            here = Q(role_assignments__role__in=SUPERVISORS, role_assignments__office=order.office_id)
            people = staff_with_role(*SUPERVISORS, on=moment.on).filter(here)
            text, link = pay_referred(number=order.number), f"/staff/cases/substandard/{case.pk}/"
            tell_all(people=people, text=text, about=about_case(case), moment=moment, link=link)
            note_case(
                actor=actor,
                order=order,
                subject=_("Pay of job order %(number)s: supervisor asked"),
                text=case.note,
                moment=moment,
            )
            return case
    raise Refused(decision, record)


def judge_pay(
    *, actor: Actor, case: SubstandardOrder, order: JobOrder, moment: Moment, step: str, statement: str = ""
) -> tuple[Decision, DecisionRecord]:
    """Ask the rule book for this step of the case."""
    facts = SubstandardFacts(
        supervisor=can_decide_pay(actor, order.office_id),
        settling=step == "settle",
        referring=step == "refer",
        deciding=step in {"accept", "refuse", "hold"},
        accepting=step == "accept",
        answered=bool(case.answer),
        statement_written=bool(statement.strip()),
        below_minimum=is_below_minimum_now(order, on=moment.on),
    )
    about = f"job-order:{order.pk}"
    return judge(SUBSTANDARD_RULES, facts, subject="substandard", about=about, actor=actor, moment=moment)


def locked_case(case_id: int) -> tuple[SubstandardOrder, JobOrder]:
    """The order first, then the case: the same way round as telling the employer."""
    order = locked_order(SubstandardOrder.objects.get(pk=case_id).job_order_id)
    case: SubstandardOrder = SubstandardOrder.objects.select_for_update(of=("self",)).get(pk=case_id)
    return case, order


def tell_employer(case: SubstandardOrder, order: JobOrder, text: Text, moment: Moment) -> None:
    """Write to the employer's contacts, with the way to the order."""
    link = f"/employer/orders/{order.pk}/"
    tell_all(people=people_to_tell(order.employer), text=text, about=about_case(case), moment=moment, link=link)


def note_case(*, actor: Actor, order: JobOrder, subject: str, text: str, moment: Moment) -> None:
    subject = subject % {"number": order.number}
    note_step(actor=actor, employer=order.employer, subject=subject, text=text, moment=moment)


def about_case(case: SubstandardOrder) -> str:
    return f"substandard-order:{case.pk}"


def _check_way(*, how: str) -> None:
    if how not in Way.values:
        raise BadInput({"how": _("Choose from the list.")})


def _check_begin(order: JobOrder, moment: Moment) -> None:
    if order.status in {Status.CLOSED, Status.VOID}:
        raise BadInput({"": _("This order has ended already.")})
    if open_substandard(order) is not None:
        raise BadInput({"": _("The employer was told already. Go on with the case.")})
    if not is_below_minimum_now(order, on=moment.on):
        raise BadInput({"": _("The pay that this order names is not below the legal minimum.")})
