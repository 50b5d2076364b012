"""What a suspected violation does to the job order: stopped, then accepted as changed or void."""

from django.utils.translation import gettext as _

from peyser.cases.actions.holds import lift_hold
from peyser.job_orders.choices import HoldReason, Status, VoidReason
from peyser.job_orders.models import JobOrder
from peyser.job_orders.transitions import JOB_ORDER
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.transitions import next_status


def stop_order(*, order: JobOrder, moment: Moment) -> str:
    """Hold the order. Returns the reason of the hold that it had before; a draft stays one, it is not entered."""
    if order.status in {Status.CLOSED, Status.VOID}:
        raise BadInput({"": _("This order has ended already.")})
    if order.hold_reason == HoldReason.SUSPECTED_VIOLATION:
        raise BadInput({"": _("This order is stopped already.")})
    earlier = order.hold_reason
    if order.status == Status.OPEN:
        order.status = next_status(JOB_ORDER, verb="hold", status=order.status)
    order.hold_reason = HoldReason.SUSPECTED_VIOLATION
    return _saved(order, moment, earlier)


def accept_order(*, order: JobOrder, earlier_hold_reason: str, moment: Moment) -> None:
    """The order is as it was before the report; one that somebody else ended or moved meanwhile stays so."""
    lift_hold(order=order, reason=HoldReason.SUSPECTED_VIOLATION, earlier=earlier_hold_reason)
    _saved(order, moment)


def void_order(*, order: JobOrder, moment: Moment) -> None:
    """The order cannot be entered or opened any more. It is kept: it counts as an order that was filed."""
    if order.status in {Status.CLOSED, Status.VOID}:
        return
    order.status, order.hold_reason = next_status(JOB_ORDER, verb="void", status=order.status), ""
    order.void_reason = VoidReason.CONTRARY_TO_LAW
    _saved(order, moment)


def _saved(order: JobOrder, moment: Moment, earlier: str = "") -> str:
    order.last_reviewed_on = moment.on
    order.save()
    return earlier
