"""A request for confidentiality: asked, talked over, granted or declined, and given up by the employer itself."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.permissions import may_for_employer, serves_people
from peyser.casenotes.actions.write import check_words, note_by_itself
from peyser.compliance.actions.keep import Refused, judge
from peyser.compliance.models import DecisionRecord
from peyser.employers.choices import Privilege
from peyser.job_orders.actions.tell_employer import tell_contacts
from peyser.job_orders.choices import ConfidentialityStatus, HoldReason, Status
from peyser.job_orders.confidential import work_facts
from peyser.job_orders.confidential_models import ConfidentialityRequest
from peyser.job_orders.models import JobOrder
from peyser.job_orders.talk import Talk, talk_faults
from peyser.job_orders.transitions import CONFIDENTIALITY, JOB_ORDER
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.transitions import TransitionRefused, next_status
from peyser.notifications.texts import confidentiality_declined, confidentiality_granted
from peyser.rulebook.engine import Decision, Rule
from peyser.rulebook.job_order.confidential_facts import ConfidentialityFacts
from peyser.rulebook.job_order.confidential_rules import CONFIDENTIAL_WORK_RULES, CONFIDENTIALITY_RULES

NO_TALK = Talk()


def keep_confidentiality(*, actor: Actor, order: JobOrder, talk: Talk, moment: Moment) -> None:
    """Keep in step with what the order says since its entry or change: asked for, or the name is shown.

    Asked online by the employer it waits, and the order with it, on hold; entered by staff it is granted, since the
    rules wanted the talk before. The caller holds the order's lock, and saves it.
    """
    request = _locked(order) or ConfidentialityRequest(order=order, asked_at=moment.at)
    if not order.is_confidential:
        if request.pk is not None and request.status != ConfidentialityStatus.SHOWN:
            _decide(actor, request, "show", NO_TALK, _("Shown by the employer."), moment)
        _lift_hold(order)
        return
    request.asked_at, request.asked_by_id = moment.at, actor.user_id
    request.asked_online, request.need = not actor.is_staff, talk.need
    request.status = ConfidentialityStatus.PENDING
    request.reason, request.decided_at, request.decided_by_id = "", None, None
    if actor.is_staff:
        order.responsible_id = order.responsible_id or actor.user_id
        _decide(actor, request, "grant", talk, "", moment)
        return
    request.save()
    if order.status == Status.OPEN:
        order.status = next_status(JOB_ORDER, verb="hold", status=order.status)
        order.hold_reason = HoldReason.CONFIDENTIALITY


def grant_confidentiality(
    *, actor: Actor, job_order_id: int, talk: Talk, moment: Moment, reason: str = ""
) -> JobOrder:
    """The need is established and the opening exists: the name stays hidden, and the order opens.

    Whoever grants it is responsible for the order from then on, where nobody was. Raises PermissionDenied, BadInput
    (`talked_on`, `talked_with`, `need`, or "") or Refused.
    """
    return _settle("grant", actor, job_order_id, talk, reason, moment)


def decline_confidentiality(
    *, actor: Actor, job_order_id: int, talk: Talk, reason: str, moment: Moment
) -> JobOrder:
    """No need, or no opening: the order stays on hold and its name hidden until the employer shows it or closes.

    Raises as `grant_confidentiality`.
    """
    return _settle("decline", actor, job_order_id, talk, reason, moment)


def show_employer(
    *, actor: Actor, job_order_id: int, moment: Moment, talk: Talk = NO_TALK, reason: str = ""
) -> JobOrder:
    """The employer agrees to show its name: the request ends, and an order that waited for it opens.

    A contact who posts does it online. Staff record in which talk the employer agreed, and what it said as `reason`.
    Raises as `grant_confidentiality`.
    """
    return _settle("show", actor, job_order_id, talk, reason, moment)


def _settle(verb: str, actor: Actor, job_order_id: int, talk: Talk, reason: str, moment: Moment) -> JobOrder:
    check_words(reason=reason, need=talk.need, talked_with=talk.held_with)
    with transaction.atomic():
        order: JobOrder = (
            JobOrder.objects.select_for_update(of=("self",)).select_related("employer").get(pk=job_order_id)
        )
        own = verb == "show" and may_for_employer(actor, order.employer_id, Privilege.POST)
        if not (own or serves_people(actor)):
            raise PermissionDenied
        decision, record = _judge_work(actor, order, moment) if not own else (None, None)
        if decision is None or decision.allowed:
            request = _ready(order, verb, talk, moment)
            if not own:
                decision, record = _judge_talk(actor, order, verb, talk, reason, moment)
            if decision is None or decision.allowed:
                _decide(actor, request, verb, talk, reason, moment)
                _follow(actor, order, verb, moment)
                order.save()
                _tell(actor, order, request, verb, moment)
                return order
    raise Refused(decision, record)


def _judge_work(actor: Actor, order: JobOrder, moment: Moment) -> tuple[Decision, DecisionRecord]:
    return _judge(
        CONFIDENTIAL_WORK_RULES,
        work_facts(actor, order, contacting=True),
        "confidential_work",
        actor,
        order,
        moment,
    )


def _judge_talk(
    actor: Actor, order: JobOrder, verb: str, talk: Talk, reason: str, moment: Moment
) -> tuple[Decision, DecisionRecord]:
    facts = ConfidentialityFacts(
        granting=verb == "grant",
        talk_recorded=talk.is_recorded,
        need_established=talk.need_established,
        opening_exists=talk.opening_exists,
        reason_given=bool(reason.strip()),
    )
    return _judge(CONFIDENTIALITY_RULES, facts, "confidentiality", actor, order, moment)


def _judge(
    rules: Iterable[Rule[Any]], facts: Any, subject: str, actor: Actor, order: JobOrder, moment: Moment
) -> tuple[Decision, DecisionRecord]:
    return judge(rules, facts, subject=subject, about=f"job-order:{order.pk}", actor=actor, moment=moment)


def _locked(order: JobOrder) -> ConfidentialityRequest | None:
    return ConfidentialityRequest.objects.select_for_update(of=("self",)).filter(order=order.pk).first()


def _ready(order: JobOrder, verb: str, talk: Talk, moment: Moment) -> ConfidentialityRequest:
    """The request, where the verb is possible now. Raises BadInput."""
    request = _locked(order)
    if request is None or order.status not in {Status.OPEN, Status.ON_HOLD}:
        raise BadInput({"": _("No request for confidentiality waits on this order. Reload the page.")})
    _moved(verb, request.status)
    if faults := talk_faults(talk, on=moment.on):
        raise BadInput(faults)
    return request


def _moved(verb: str, status: str) -> str:
    try:
        return next_status(CONFIDENTIALITY, verb=verb, status=status)
    except TransitionRefused as refused:
        raise BadInput(
            {"": _("This request was decided already. Reload the page to see how it stands.")}
        ) from refused


def _decide(
    actor: Actor, request: ConfidentialityRequest, verb: str, talk: Talk, reason: str, moment: Moment
) -> None:
    request.status = _moved(verb, request.status)
    if talk.on is not None:
        request.talked_on, request.talked_with, request.talked_by_id = (
            talk.on,
            talk.held_with.strip(),
            actor.user_id,
        )
        request.need = talk.need.strip()
        request.need_established, request.opening_exists = talk.need_established, talk.opening_exists
    request.reason = reason.strip()
    request.decided_at, request.decided_by_id = moment.at, actor.user_id
    request.save()


def _follow(actor: Actor, order: JobOrder, verb: str, moment: Moment) -> None:
    """What the decision means for the order; the caller saves it."""
    if actor.is_staff and order.responsible_id is None:
        order.responsible_id = actor.user_id
    if verb == "show":
        order.show_employer_name = True
    if verb != "decline":
        _lift_hold(order)
    order.last_reviewed_on = moment.on


def _lift_hold(order: JobOrder) -> None:
    """Open an order that waited for its request; one that is at issue in a labor dispute stays on hold for that."""
    if order.hold_reason != HoldReason.CONFIDENTIALITY:
        return
    if order.at_issue_in_dispute:
        order.hold_reason = HoldReason.LABOR_DISPUTE
        return
    order.hold_reason = ""
    if order.status == Status.ON_HOLD:
        order.status = next_status(JOB_ORDER, verb="release", status=order.status)


def _tell(actor: Actor, order: JobOrder, request: ConfidentialityRequest, verb: str, moment: Moment) -> None:
    """A note on the employer's record, which other centers do not read while it names a confidential order."""
    note_by_itself(
        actor=actor,
        moment=moment,
        employer=order.employer,
        subject=_("Job order %(number)s: confidentiality") % {"number": order.number},
        text=f"{order.number}: {request.get_status_display()}. {request.reason}".strip(),
    )
    texts = {
        "grant": confidentiality_granted(number=order.number),
        "decline": confidentiality_declined(number=order.number, reason=request.reason),
    }
    if verb in texts:
        tell_contacts(
            employer=order.employer,
            text=texts[verb],
            about=f"confidentiality:{order.pk}",
            link=f"/employer/orders/{order.pk}/",
            moment=moment,
        )
