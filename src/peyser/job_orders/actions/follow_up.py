"""The planned contact with the employer after an order was entered or talked over."""

import datetime as dt

from django.utils.translation import gettext as _

from peyser.employers.actions.follow_up import plan_follow_up
from peyser.employers.models import FollowUp
from peyser.job_orders.models import JobOrder


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
