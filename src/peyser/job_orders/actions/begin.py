"""An order before it is entered: its number, and its draft under lock."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.employers.models import Employer
from peyser.job_orders.choices import HoldReason
from peyser.job_orders.models import JobOrder
from peyser.job_orders.permissions import can_edit_order
from peyser.job_orders.transitions import JOB_ORDER
from peyser.kernel.errors import BadInput
from peyser.kernel.transitions import TransitionRefused, next_status


def new_order(employer: Employer) -> JobOrder:
    """An order with the next number, not saved yet."""
    with connection.cursor() as cursor:
        cursor.execute("select nextval(pg_get_serial_sequence('job_orders_joborder', 'id'))")
        pk = cursor.fetchone()[0]
    return JobOrder(pk=pk, number=f"{settings.PEYSER_STATE}-{pk:07d}", employer=employer)


def locked_draft(*, actor: Actor, job_order_id: int, employer: Employer | None = None) -> JobOrder:
    """The draft, locked, that this actor may go on with. Call it inside a transaction.

    Raises PermissionDenied, or BadInput when it is no draft any more or was stopped as a suspected violation.
    """
    order: JobOrder = (
        JobOrder.objects.select_for_update(of=("self",)).select_related("employer__office").get(pk=job_order_id)
    )
    if not can_edit_order(actor, order) or (employer is not None and order.employer_id != employer.pk):
        raise PermissionDenied
    try:
        next_status(JOB_ORDER, verb="save", status=order.status)
    except TransitionRefused as refused:
        raise BadInput({"": _("This order is no draft any more. Reload the page.")}) from refused
    if order.hold_reason == HoldReason.SUSPECTED_VIOLATION:
        raise BadInput({"": _("This draft is stopped: a supervisor decides on a suspected violation of law.")})
    return order
