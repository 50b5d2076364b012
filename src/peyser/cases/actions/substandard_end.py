"""The end of a case about low pay: the pay was changed, or a supervisor accepts, refuses or holds the order."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.cases.actions.holds import lift_hold
from peyser.cases.actions.substandard import judge_pay, locked_case, note_case, tell_employer
from peyser.cases.actions.substandard_order import accept_pay
from peyser.cases.actions.violation_order import void_order
from peyser.cases.models import SubstandardOrder
from peyser.cases.order_texts import pay_accepted, pay_changed, pay_held, pay_refused
from peyser.cases.permissions import can_decide_pay, can_work_on_pay
from peyser.cases.steps import moved, wanted
from peyser.cases.transitions import SUBSTANDARD
from peyser.compliance.actions.keep import Refused
from peyser.job_orders.choices import HoldReason
from peyser.job_orders.models import JobOrder
from peyser.kernel.moment import Moment
from peyser.notifications.texts import Text

TEXTS: dict[str, Callable[..., Text]] = {"accept": pay_accepted, "refuse": pay_refused, "hold": pay_held}


def settle_low_pay(*, actor: Actor, case_id: int, moment: Moment) -> SubstandardOrder:
    """The employer changed the pay: the order goes on as it was. Raises PermissionDenied, BadInput or Refused."""
    with transaction.atomic():
        case, order = locked_case(case_id)
        if not can_work_on_pay(actor, order.office_id):
            raise PermissionDenied
        status = moved(SUBSTANDARD, "settle", case.status)
        decision, record = judge_pay(actor=actor, case=case, order=order, moment=moment, step="settle")
        if decision.allowed:
            case.status, case.decided_at, case.decided_by_id = status, moment.at, actor.user_id
            case.save()
            _give_back(case, order, moment)
            tell_employer(case, order, pay_changed(number=order.number), moment)
            note_case(
                actor=actor,
                order=order,
                subject=_("Pay of job order %(number)s settled"),
                text=_("The pay was changed."),
                moment=moment,
            )
            return case
    raise Refused(decision, record)


def accept_low_pay(*, actor: Actor, case_id: int, decision: str, moment: Moment) -> SubstandardOrder:
    """Accept this pay of this order with the statement why the law does not reach it.

    An order on hold opens; a draft can be opened. Another pay, and every other order of the employer, is judged anew.
    Raises PermissionDenied, BadInput (field `decision`) or Refused.
    """
    return _decide("accept", actor, case_id, decision, moment)


def refuse_low_pay(*, actor: Actor, case_id: int, decision: str, moment: Moment) -> SubstandardOrder:
    """Refuse the order: it is void. Raises as `accept_low_pay`."""
    return _decide("refuse", actor, case_id, decision, moment)


def hold_low_pay(*, actor: Actor, case_id: int, decision: str, moment: Moment) -> SubstandardOrder:
    """Let the order wait; it is accepted or refused later. Raises as `accept_low_pay`."""
    return _decide("hold", actor, case_id, decision, moment)


def _decide(verb: str, actor: Actor, case_id: int, reason: str, moment: Moment) -> SubstandardOrder:
    if verb != "accept":
        wanted(decision=reason)
    with transaction.atomic():
        case, order = locked_case(case_id)
        if not can_decide_pay(actor, order.office_id):
            raise PermissionDenied
        status = moved(SUBSTANDARD, verb, case.status)
        decision, record = judge_pay(
            actor=actor, case=case, order=order, moment=moment, step=verb, statement=reason
        )
        if decision.allowed:
            case.status, case.decision = status, reason.strip()
            case.decided_at, case.decided_by_id = moment.at, actor.user_id
            case.save()
            _apply(verb, case, order, moment)
            text = TEXTS[verb](number=order.number, decision=case.decision)
            tell_employer(case, order, text, moment)
            said = f"{case.get_status_display()}. {case.decision}"
            note_case(
                actor=actor,
                order=order,
                subject=_("Pay of job order %(number)s decided"),
                text=said,
                moment=moment,
            )
            return case
    raise Refused(decision, record)


def _apply(verb: str, case: SubstandardOrder, order: JobOrder, moment: Moment) -> None:
    if verb == "refuse":
        void_order(order=order, moment=moment)
    elif verb == "accept":
        accept_pay(order=order, statement=case.decision)
        _give_back(case, order, moment)


def _give_back(case: SubstandardOrder, order: JobOrder, moment: Moment) -> None:
    lift_hold(order=order, reason=HoldReason.SUBSTANDARD_PAY, earlier=case.earlier_hold_reason)
    order.last_reviewed_on = moment.on
    order.save()
