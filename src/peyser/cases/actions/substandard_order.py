"""What a case about low pay does to the job order."""

from peyser.job_orders.accepted_pay import pay_of
from peyser.job_orders.choices import HoldReason, Status
from peyser.job_orders.models import JobOrder
from peyser.job_orders.transitions import JOB_ORDER
from peyser.kernel.moment import Moment
from peyser.kernel.transitions import next_status


def hold_for_pay(*, order: JobOrder, moment: Moment) -> str:
    """Take an order off the pages. Returns the reason of the hold that it had before; a draft stays as it is."""
    earlier = order.hold_reason
    if order.status == Status.DRAFT:
        return earlier
    if order.status == Status.OPEN:
        order.status = next_status(JOB_ORDER, verb="hold", status=order.status)
    order.hold_reason, order.last_reviewed_on = HoldReason.SUBSTANDARD_PAY, moment.on
    order.save()
    return earlier


def accept_pay(*, order: JobOrder, statement: str) -> None:
    """Keep that this pay of this order was accepted. The caller saves the order."""
    order.accepted_pay, order.accepted_pay_statement = pay_of(order), statement


def locked_order(job_order_id: int) -> JobOrder:
    """The order and its employer, the order locked."""
    orders = JobOrder.objects.select_for_update(of=("self",)).select_related("employer")
    found: JobOrder = orders.get(pk=job_order_id)
    return found
