"""The planned contact with the employer after an order was entered or talked over."""

import datetime as dt

from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.employers.actions.follow_up import finish_follow_up, plan_follow_up
from peyser.employers.models import Employer, FollowUp
from peyser.job_orders.actions.confidential_work import require_responsible
from peyser.job_orders.models import JobOrder
from peyser.kernel.moment import Moment


def plan_order_follow_up(
    order: JobOrder, *, due_on: dt.date, assigned_to_id: int | None, about: str = ""
) -> FollowUp:
    """Plan what `about` says, with the order's number in it; when empty, to ask whether more help is needed.

    For a confidential order that is the work of the center that holds it and of the responsible person there
    (Job Order from Employer Requesting Confidentiality); else of the center that serves the employer.
    """
    secret = order.is_confidential
    return plan_follow_up(
        employer=order.employer,
        about=about or _("Order %(number)s: ask whether more help is needed") % {"number": order.number},
        due_on=due_on,
        assigned_to_id=(order.responsible_id or assigned_to_id) if secret else assigned_to_id,
        office=order.office if secret else None,
    )


def plan_employer_follow_up(
    *, actor: Actor, employer: Employer, about: str, due_on: dt.date, moment: Moment
) -> FollowUp:
    """Plan a contact with the employer for the actor; one that names a confidential order follows that order.

    Raises Refused where a colleague is responsible for that order.
    """
    secret = _secret_order(employer.pk, about)
    if secret is None or not actor.reaches(secret.office_id):
        return plan_follow_up(employer=employer, about=about, due_on=due_on, assigned_to_id=actor.user_id)
    require_responsible(actor=actor, order=secret, moment=moment)
    return plan_order_follow_up(secret, due_on=due_on, assigned_to_id=actor.user_id, about=about)


def finish_employer_follow_up(*, actor: Actor, follow_up_id: int, moment: Moment) -> None:
    """Mark a follow-up as done. Raises PermissionDenied, or Refused as `plan_employer_follow_up`."""
    follow_up = FollowUp.objects.get(pk=follow_up_id)
    secret = _secret_order(follow_up.employer_id, follow_up.about)
    if secret is not None:
        require_responsible(actor=actor, order=secret, moment=moment)
    finish_follow_up(actor=actor, follow_up_id=follow_up_id, moment=moment)


def _secret_order(employer_id: int, text: str) -> JobOrder | None:
    """The confidential order of this employer that the text names."""
    secret = JobOrder.objects.filter(employer=employer_id, show_employer_name=False)
    found = secret.select_related("employer", "office").defer("search").order_by("pk")
    return next((order for order in found if order.number in text), None)
