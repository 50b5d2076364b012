"""Working with the employer of a confidential order: one person's matter; each look at the contact is kept."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.permissions import serves_people
from peyser.audit.fits import misfits
from peyser.casenotes.actions.write import check_words, note_by_itself
from peyser.compliance.actions.keep import Refused, judge
from peyser.employers.models import FollowUp
from peyser.job_orders.confidential import is_supervisor_of, staff_of_center, work_facts
from peyser.job_orders.confidential_models import ContactLook
from peyser.job_orders.models import JobOrder
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.rulebook.job_order.confidential_facts import ConfidentialWorkFacts
from peyser.rulebook.job_order.confidential_rules import CONFIDENTIAL_WORK_RULES


def require_responsible(*, actor: Actor, order: JobOrder, moment: Moment, contacting: bool = True) -> None:
    """Raise Refused where this is a confidential order and a colleague of the actor is responsible for it.

    Call it outside a transaction, so that the refusal stays on record. Employers and other orders pass.
    """
    if actor.is_staff and order.is_confidential:
        _judged(actor, order, work_facts(actor, order, contacting=contacting), moment)


def look_at_contact(*, actor: Actor, job_order_id: int, reason: str, moment: Moment) -> JobOrder:
    """Open the employer's contact of a confidential order, and keep who did and why.

    For the responsible person, and for supervisors of the center. Where nobody is responsible yet, whoever opens it
    is from then on, supervisors apart. Raises PermissionDenied, BadInput (`reason`, or "") or Refused.
    """
    if not serves_people(actor):
        raise PermissionDenied
    known = JobOrder.objects.get(pk=job_order_id)
    if not known.is_confidential:
        raise BadInput({"": _("This order is not confidential. Its contact stands on its page.")})
    _check(reason)
    _judged(actor, known, work_facts(actor, known, contacting=False, reason_given=bool(reason.strip())), moment)
    with transaction.atomic():
        order = _locked(job_order_id)
        if order.responsible_id is None and not is_supervisor_of(actor, order):
            _give(order, actor.person_id)
        ContactLook.objects.create(
            order=order, looked_by_id=actor.person_id, looked_at=moment.at, reason=reason.strip()
        )
        return order


def make_responsible(*, actor: Actor, job_order_id: int, user_id: int, reason: str, moment: Moment) -> JobOrder:
    """Name the person of the holding center who works with the employer from now on; its follow-ups go along.

    By whoever is responsible now or by a supervisor; by any colleague while nobody is. Raises PermissionDenied,
    BadInput (`reason`, or "") or Refused.
    """
    if not serves_people(actor):
        raise PermissionDenied
    known = JobOrder.objects.get(pk=job_order_id)
    _check(reason)
    chosen = staff_of_center(known.office_id, on=moment.on).filter(pk=user_id).first()
    facts = work_facts(
        actor,
        known,
        contacting=False,
        handing_on=True,
        reason_given=bool(reason.strip()),
        fits_responsible=chosen is not None,
    )
    _judged(actor, known, facts, moment)
    with transaction.atomic():
        order = _locked(job_order_id)
        _give(order, user_id)
        note_by_itself(
            actor=actor,
            moment=moment,
            employer=order.employer,
            subject=_("Job order %(number)s: responsible") % {"number": order.number},
            text=f"{order.number}: {chosen.name if chosen else ''}. {reason.strip()}",
        )
        return order


def hand_on_follow_ups(order: JobOrder) -> None:
    """The open follow-ups that name a confidential order go to the center and the person that have the order."""
    if order.is_confidential:
        FollowUp.objects.filter(
            employer=order.employer_id, done_at__isnull=True, about__contains=order.number
        ).update(office=order.office_id, assigned_to=order.responsible_id)


def _judged(actor: Actor, order: JobOrder, facts: ConfidentialWorkFacts, moment: Moment) -> None:
    with transaction.atomic():
        decision, record = judge(
            CONFIDENTIAL_WORK_RULES,
            facts,
            subject="confidential_work",
            about=f"job-order:{order.pk}",
            actor=actor,
            moment=moment,
        )
    if not decision.allowed:
        raise Refused(decision, record)


def _locked(job_order_id: int) -> JobOrder:
    found: JobOrder = (
        JobOrder.objects.select_for_update(of=("self",))
        .select_related("employer", "office", "contact")
        .get(pk=job_order_id)
    )
    return found


def _give(order: JobOrder, user_id: int) -> None:
    order.responsible_id = user_id
    order.save(update_fields=["responsible"])
    hand_on_follow_ups(order)


def _check(reason: str) -> None:
    if errors := misfits(ContactLook, {"reason": reason.strip()}):
        raise BadInput(errors)
    check_words(reason=reason)
