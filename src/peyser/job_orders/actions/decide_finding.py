"""What staff decide about marked words of an order: clear, have changed, or give to the supervisor."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.job_orders.actions.clearings import LONGEST_REASON
from peyser.job_orders.actions.follow_up import plan_order_follow_up
from peyser.job_orders.actions.tell_employer import ask_to_change_words
from peyser.job_orders.choices import FindingState, FindingVerb
from peyser.job_orders.findings import verbs_for
from peyser.job_orders.models import JobOrder, ScreeningDecision, ScreeningFinding
from peyser.job_orders.permissions import can_decide_finding
from peyser.job_orders.reviews import LIVE
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment

STATES = {
    FindingVerb.CLEAR: FindingState.CLEARED,
    FindingVerb.CHANGE: FindingState.CHANGE_ASKED,
    FindingVerb.ESCALATE: FindingState.ESCALATED,
}


def decide_finding(
    *, actor: Actor, finding_id: int, verb: str, reason: str, moment: Moment
) -> ScreeningFinding:
    """Decide one finding, with the reason. Asking for a change tells the employer which words, why and
    what to write instead, and plans a contact.

    Raises PermissionDenied for whoever may not decide it in this way, or BadInput (by field).
    """
    order_id = ScreeningFinding.objects.values_list("order", flat=True).get(pk=finding_id)
    with transaction.atomic():
        order = (
            JobOrder.objects.select_for_update(of=("self",)).select_related("employer__office").get(pk=order_id)
        )
        finding = ScreeningFinding.objects.select_for_update().get(pk=finding_id)
        if not can_decide_finding(actor, order):
            raise PermissionDenied
        _check(order, finding, verb=verb, reason=reason)
        if verb not in verbs_for(actor, finding, order):
            raise PermissionDenied
        ScreeningDecision.objects.create(
            finding=finding,
            verb=verb,
            reason=reason.strip(),
            decided_by_id=actor.person_id,
            decided_at=moment.at,
        )
        finding.state = STATES[FindingVerb(verb)]
        finding.save(update_fields=["state"])
        if verb == FindingVerb.CHANGE:
            ask_to_change_words(order=order, finding=finding, moment=moment)
            plan_order_follow_up(
                order,
                about=_("Order %(number)s: have the marked words changed") % {"number": order.number},
                due_on=moment.on,
                assigned_to_id=actor.user_id,
            )
        return finding


def _check(order: JobOrder, finding: ScreeningFinding, *, verb: str, reason: str) -> None:
    if order.status not in LIVE or finding.ended_at is not None:
        raise BadInput({"": _("These words are no longer in a live order. Reload the page.")})
    if finding.state == FindingState.CLEARED:
        raise BadInput({"": _("These words are cleared already.")})
    if verb not in FindingVerb.values:
        raise BadInput({"verb": _("Choose what to do from the list.")})
    if not reason.strip():
        raise BadInput({"reason": _("Say why. The reason is kept with the order.")})
    if len(reason) > LONGEST_REASON:
        raise BadInput({"reason": _("Use a shorter reason.")})
