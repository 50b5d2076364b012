"""A labor dispute on its way to its end: followed up, closed on the word of both sides."""

from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.cases.actions.dispute_orders import end_positions, lift_dispute, live_orders
from peyser.cases.actions.disputes import locked_dispute, plan_dispute_follow_up
from peyser.cases.actions.tell import note_step, tell_all
from peyser.cases.choices import Side
from peyser.cases.models import LaborDispute
from peyser.cases.steps import moved, staff_of_region, wanted
from peyser.cases.texts import dispute_ended
from peyser.cases.transitions import LABOR_DISPUTE
from peyser.compliance.actions.keep import Refused, judge
from peyser.employers.queries import people_to_tell
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.rulebook.cases.dispute_rules import DISPUTE_CLOSING_RULES
from peyser.rulebook.cases.facts import DisputeClosingFacts


def follow_up_dispute(*, actor: Actor, dispute_id: int, note: str, moment: Moment) -> LaborDispute:
    """Note how the dispute stands, and plan the next look at it. Raises PermissionDenied or BadInput."""
    wanted(note=note)
    with transaction.atomic():
        dispute = locked_dispute(dispute_id=dispute_id, actor=actor)
        moved(LABOR_DISPUTE, "follow_up", dispute.status)
        note_step(
            actor=actor,
            employer=dispute.employer,
            subject=_("Labor dispute followed up"),
            text=note,
            moment=moment,
        )
        plan_dispute_follow_up(actor=actor, dispute=dispute, moment=moment)
        return dispute


def hear_side(*, actor: Actor, dispute_id: int, side: str, word: str, moment: Moment) -> LaborDispute:
    """Keep the word of one side that the dispute is over: who said it and how. Raises as `follow_up_dispute`."""
    wanted(word=word)
    if side not in Side.values:
        raise BadInput({"side": _("Choose who said it.")})
    with transaction.atomic():
        dispute = locked_dispute(dispute_id=dispute_id, actor=actor)
        moved(LABOR_DISPUTE, "hear", dispute.status)
        if side == Side.EMPLOYER:
            dispute.employer_word, dispute.employer_word_on = word.strip(), moment.on
        else:
            dispute.workers_word, dispute.workers_word_on = word.strip(), moment.on
        dispute.save()
        note_step(
            actor=actor,
            employer=dispute.employer,
            subject=_("Labor dispute: a side says it is over"),
            text=f"{Side(side).label}: {word.strip()}",
            moment=moment,
        )
        return dispute


def close_dispute(*, actor: Actor, dispute_id: int, moment: Moment) -> LaborDispute:
    """End the dispute once both sides said so: orders open again and everybody is told.

    Raises PermissionDenied, BadInput when it is not open, or Refused without the word of both sides.
    """
    with transaction.atomic():
        dispute = locked_dispute(dispute_id=dispute_id, actor=actor)
        status = moved(LABOR_DISPUTE, "close", dispute.status)
        decision, record = judge(
            DISPUTE_CLOSING_RULES,
            DisputeClosingFacts(
                employer_confirmed=dispute.employer_word_on is not None,
                workers_confirmed=dispute.workers_word_on is not None,
            ),
            subject="dispute_end",
            about=f"employer:{dispute.employer_id}",
            actor=actor,
            moment=moment,
        )
        if decision.allowed:
            dispute.status, dispute.closed_at, dispute.closed_by_id = status, moment.at, actor.user_id
            dispute.save()
            _lift(actor, dispute, moment)
            return dispute
    raise Refused(decision, record)


def _lift(actor: Actor, dispute: LaborDispute, moment: Moment) -> None:
    employer, about = dispute.employer, f"labor-dispute:{dispute.pk}"
    end_positions(dispute=dispute, moment=moment)
    opened = lift_dispute(orders=live_orders(employer_id=employer.pk), moment=moment)
    text = dispute_ended(name=employer.name)
    staff = staff_of_region(employer.office, on=moment.on)
    tell_all(people=staff, text=text, about=about, moment=moment, link=f"/staff/cases/disputes/{dispute.pk}/")
    tell_all(people=people_to_tell(employer), text=text, about=about, moment=moment, link="/employer/")
    note_step(
        actor=actor,
        employer=employer,
        subject=_("Labor dispute ended"),
        text=_("Both sides say that it is over. Job orders opened again: %(count)s.") % {"count": opened},
        moment=moment,
    )
