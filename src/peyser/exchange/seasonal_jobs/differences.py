"""What a published job says differently from the order that is here already."""

from typing import Any

from peyser.exchange.seasonal_jobs.mapping import SOURCE, SeasonalJob
from peyser.job_orders.choices import CloseReason, Status
from peyser.job_orders.models import JobOrder
from peyser.job_orders.transitions import JOB_ORDER
from peyser.kernel.transitions import next_status


def differences(order: JobOrder, job: SeasonalJob) -> dict[str, Any]:
    """New values by field; empty when nothing differs. "employer" holds the key of another employer.

    Fields that staff look after are not compared. A last day to apply that staff set stays until the publisher
    moves the end of the work, and the first day is not forgotten when the publisher's becomes unreadable.
    """
    found = {name: new for name, new in job.published.items() if getattr(order, name) != new}
    if "ends_on" not in found:
        found.pop("last_day_on", None)
    if job.published["open_on"] is None:
        found.pop("open_on", None)
    if order.employer.source == SOURCE and order.employer.source_key != job.employer.key:
        found["employer"] = job.employer.key
    return found | _status(order, job, end_moved="ends_on" in found)


def _status(order: JobOrder, job: SeasonalJob, *, end_moved: bool) -> dict[str, Any]:
    """An order whose work is over closes; one that closed for that reason opens when its end is moved.

    What staff decided, such as a hold or a cancellation, stays.
    """
    verb = ""
    if job.status == Status.CLOSED and order.status in {Status.OPEN, Status.ON_HOLD}:
        verb = "close"
    elif job.status == Status.OPEN and order.status == Status.DRAFT:
        verb = "open"
    elif job.status == Status.OPEN and end_moved and order.close_reason == CloseReason.EXPIRED:
        verb = "reopen"
    if not verb:
        return {}
    status = next_status(JOB_ORDER, verb=verb, status=order.status)
    return {"status": status, "hold_reason": "", "close_reason": job.close_reason}
