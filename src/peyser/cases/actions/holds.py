"""The hold that a case put on an order, taken off again, whatever else holds the order meanwhile."""

from peyser.cases.choices import FraudStatus, ViolationStatus
from peyser.cases.models import FraudCase, SubstandardOrder, SuspectedViolation
from peyser.cases.order_queries import WAITING
from peyser.job_orders.choices import HoldReason, Status
from peyser.job_orders.confidential_models import confidentiality_hold
from peyser.job_orders.models import JobOrder
from peyser.job_orders.transitions import JOB_ORDER
from peyser.kernel.transitions import next_status


def lift_hold(*, order: JobOrder, reason: str, earlier: str) -> bool:
    """Take the hold with this reason off: the order gets back the hold of before, or opens. True when it opened.

    A later case that took over the order keeps it, and gives it back as it was before both. A position at issue
    in a labor dispute, and one whose confidentiality is not decided, do not open. The caller saves the order.
    """
    if order.hold_reason != reason:
        _hand_back(order, reason, earlier)
        return False
    earlier = confidentiality_hold(order.pk, earlier)
    order.hold_reason = earlier or (HoldReason.LABOR_DISPUTE if order.at_issue_in_dispute else "")
    if order.status != Status.ON_HOLD or order.hold_reason:
        return False
    order.status = next_status(JOB_ORDER, verb="release", status=order.status)
    return True


def _hand_back(order: JobOrder, reason: str, earlier: str) -> None:
    held = {"job_order": order, "earlier_hold_reason": reason}
    FraudCase.objects.filter(status=FraudStatus.INVESTIGATED, **held).update(earlier_hold_reason=earlier)
    SuspectedViolation.objects.filter(
        status__in=(ViolationStatus.REPORTED, ViolationStatus.NOT_SETTLED), **held
    ).update(earlier_hold_reason=earlier)
    SubstandardOrder.objects.filter(status__in=WAITING, **held).update(earlier_hold_reason=earlier)
