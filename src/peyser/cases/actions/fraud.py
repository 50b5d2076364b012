"""A job order that may be a fraud: held at once, investigated by customer support, released or removed."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.cases.actions.holds import lift_hold
from peyser.cases.actions.tell import note_step, tell_all
from peyser.cases.choices import FraudStatus
from peyser.cases.models import FraudCase
from peyser.cases.permissions import can_decide_fraud, can_hold_for_fraud
from peyser.cases.queries import who_heard_of
from peyser.cases.steps import moved, staff_with_role, wanted
from peyser.cases.texts import fraud_suspected, job_removed, order_removed
from peyser.cases.transitions import FRAUD
from peyser.compliance.actions.keep import Refused, judge
from peyser.compliance.models import DecisionRecord
from peyser.employers.queries import people_to_tell
from peyser.job_orders.choices import HoldReason, Status, VoidReason
from peyser.job_orders.models import JobOrder
from peyser.job_orders.transitions import JOB_ORDER
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.transitions import next_status
from peyser.notifications.actions.send import Addressee, send_to_many
from peyser.rulebook.cases.facts import FraudDecisionFacts
from peyser.rulebook.cases.fraud_rules import FRAUD_DECISION_RULES
from peyser.rulebook.engine import Decision


def hold_for_fraud(*, actor: Actor, job_order_id: int, suspicion: str, moment: Moment) -> FraudCase:
    """Hold the order as a suspected fraud and put it into customer support's queue.

    An order on hold for another reason stays so and gets that reason back when no fraud is found. Raises
    PermissionDenied or BadInput (field `suspicion`, or "" for an order that has ended).
    """
    wanted(suspicion=suspicion)
    with transaction.atomic():
        order = _locked_order(job_order_id)
        if not can_hold_for_fraud(actor, order):
            raise PermissionDenied
        if FraudCase.objects.filter(job_order=order, status=FraudStatus.INVESTIGATED).exists():
            raise BadInput({"": _("Customer support investigates this order already.")})
        if order.status not in {Status.OPEN, Status.ON_HOLD}:
            raise BadInput({"": _("Only an order that is open or on hold can be held as a fraud.")})
        case = FraudCase.objects.create(
            job_order=order,
            suspicion=suspicion.strip(),
            earlier_hold_reason=order.hold_reason,
            opened_at=moment.at,
            opened_by_id=actor.person_id,
        )
        if order.status == Status.OPEN:
            order.status = next_status(JOB_ORDER, verb="hold", status=order.status)
        order.hold_reason, order.last_reviewed_on = HoldReason.SUSPECTED_FRAUD, moment.on
        order.save()
        support = staff_with_role(Role.CSU_AGENT, Role.CSU_LEAD, on=moment.on)
        text = fraud_suspected(number=order.number)
        tell_all(
            people=support, text=text, about=_about(case), moment=moment, link=f"/staff/cases/fraud/{case.pk}/"
        )
        _note(actor, order, _("Job order %(number)s held: suspected fraud"), suspicion, moment)
        return case


def clear_fraud(*, actor: Actor, case_id: int, findings: str, moment: Moment) -> FraudCase:
    """No fraud: the order is as it was before. Raises PermissionDenied, BadInput or Refused."""
    if not can_decide_fraud(actor):
        raise PermissionDenied
    with transaction.atomic():
        case, order = _locked_case(case_id)
        status = moved(FRAUD, "clear", case.status)
        decision, record = _judge(actor, case, findings, moment)
        if decision.allowed:
            _decide(actor, case, status, findings, moment)
            lift_hold(order=order, reason=HoldReason.SUSPECTED_FRAUD, earlier=case.earlier_hold_reason)
            order.last_reviewed_on = moment.on
            order.save()
            _note(actor, order, _("Job order %(number)s released: no fraud found"), findings, moment)
            return case
    raise Refused(decision, record)


def remove_fraud(*, actor: Actor, case_id: int, findings: str, moment: Moment) -> FraudCase:
    """A fraud: the order is void for good, and everyone who heard of it is warned. Raises as `clear_fraud`."""
    if not can_decide_fraud(actor):
        raise PermissionDenied
    with transaction.atomic():
        case, order = _locked_case(case_id)
        status = moved(FRAUD, "remove", case.status)
        decision, record = _judge(actor, case, findings, moment)
        if decision.allowed:
            if order.status != Status.CLOSED:
                order.status = next_status(JOB_ORDER, verb="void", status=order.status)
                order.hold_reason, order.last_reviewed_on = "", moment.on
                order.void_reason = VoidReason.FRAUD
                order.save()
            case.warned, without_account = _warn(order, case, moment)
            _decide(actor, case, status, findings, moment)
            text = _(
                "%(findings)s Job seekers warned: %(warned)s. To be called, because they have no account: %(rest)s."
            )
            facts = {"findings": findings.strip(), "warned": case.warned, "rest": without_account}
            _note(actor, order, _("Job order %(number)s removed: fraud"), text % facts, moment)
            return case
    raise Refused(decision, record)


def _warn(order: JobOrder, case: FraudCase, moment: Moment) -> tuple[int, int]:
    """Warn the seekers by the way that each chose, and tell the employer's contacts that the order is gone."""
    heard = who_heard_of(order.pk)
    reached = heard.filter(user__isnull=False).values_list("user", "user__language", "channel")
    warned = send_to_many(
        to=[Addressee(*one) for one in reached],
        text=job_removed(title=order.title, number=order.number),
        about=_about(case),
        moment=moment,
    )
    contacts = people_to_tell(order.employer)
    text = order_removed(number=order.number)
    tell_all(people=contacts, text=text, about=_about(case), moment=moment, link="/employer/")
    return warned, heard.filter(user__isnull=True).count()


def _judge(actor: Actor, case: FraudCase, findings: str, moment: Moment) -> tuple[Decision, DecisionRecord]:
    return judge(
        FRAUD_DECISION_RULES,
        FraudDecisionFacts(support=True, findings_recorded=bool(findings.strip())),
        subject="fraud",
        about=f"job-order:{case.job_order_id}",
        actor=actor,
        moment=moment,
    )


def _decide(actor: Actor, case: FraudCase, status: str, findings: str, moment: Moment) -> None:
    case.status, case.findings = status, findings.strip()
    case.decided_at, case.decided_by_id = moment.at, actor.user_id
    case.save()


def _locked_order(job_order_id: int) -> JobOrder:
    orders = JobOrder.objects.select_for_update(of=("self",)).select_related("employer")
    found: JobOrder = orders.get(pk=job_order_id)
    return found


def _locked_case(case_id: int) -> tuple[FraudCase, JobOrder]:
    """The order first, then the case: the same way round as holding it."""
    order = _locked_order(FraudCase.objects.get(pk=case_id).job_order_id)
    case: FraudCase = FraudCase.objects.select_for_update(of=("self",)).get(pk=case_id)
    return case, order


def _note(actor: Actor, order: JobOrder, subject: str, text: str, moment: Moment) -> None:
    subject = subject % {"number": order.number}
    note_step(actor=actor, employer=order.employer, subject=subject, text=text, moment=moment)


def _about(case: FraudCase) -> str:
    return f"fraud-case:{case.pk}"
