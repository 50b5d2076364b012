"""What a labor dispute does to the job orders of the employer, those on file and those to come."""

from collections.abc import Iterable, Mapping
from itertools import product

from peyser.cases.actions.holds import lift_hold
from peyser.cases.choices import Significance
from peyser.cases.models import LaborDispute, OrderInDispute
from peyser.job_orders.choices import HoldReason, Status
from peyser.job_orders.models import DisputedPosition, JobOrder
from peyser.job_orders.transitions import JOB_ORDER
from peyser.kernel.moment import Moment
from peyser.kernel.transitions import next_status

LIVE = (Status.DRAFT, Status.OPEN, Status.ON_HOLD)
FLAGS = {
    Significance.STRIKE: "position_vacant_by_strike",
    Significance.LOCKOUT: "position_vacant_by_lockout",
    Significance.OTHERWISE: "position_at_issue",
}
ANY = ("",)


def live_orders(*, employer_id: int) -> list[JobOrder]:
    """The employer's orders that can still be filled, locked until the end of the transaction."""
    orders = JobOrder.objects.select_for_update(of=("self",)).filter(employer=employer_id, status__in=LIVE)
    return list(orders.order_by("pk"))


def keep_positions(
    *, dispute: LaborDispute, stage: str, occupations: Iterable[str], sites: Iterable[str]
) -> None:
    """Write down which positions to come are touched: each occupation at each site; none named means any."""
    for occupation, site in product(tuple(occupations) or ANY, tuple(sites) or ANY):
        DisputedPosition.objects.create(
            employer_id=dispute.employer_id, stage=stage, onet_code=occupation, worksite_zip=site,
            about=f"labor-dispute:{dispute.pk}",
        )  # fmt: skip


def end_positions(*, dispute: LaborDispute, moment: Moment) -> None:
    about = f"labor-dispute:{dispute.pk}"
    DisputedPosition.objects.filter(about=about, ended_at__isnull=True).update(ended_at=moment.at)


def apply_determination(
    *, dispute: LaborDispute, orders: list[JobOrder], significance: Mapping[int, str], moment: Moment
) -> int:
    """Hold each order at issue, release those that only waited, mark all with the dispute. How many are at issue.

    An order that the regional manager was not asked about, held in another region, gets the notice alone.
    """
    at_issue = 0
    for order in orders:
        meaning = significance.get(order.pk, Significance.NOT_AT_ISSUE)
        order.dispute_at_worksite = True
        if meaning in FLAGS:
            at_issue += 1
            setattr(order, FLAGS[Significance(meaning)], True)
            _hold(order)
        elif order.pk in significance:
            lift_hold(order=order, reason=HoldReason.LABOR_DISPUTE, earlier="")
        if order.pk in significance:
            OrderInDispute.objects.create(dispute=dispute, job_order=order, significance=meaning)
        order.last_reviewed_on = moment.on
        order.save()
    return at_issue


def lift_dispute(*, orders: list[JobOrder], moment: Moment) -> int:
    """Take the dispute off the orders and open those that it held. Returns how many opened."""
    opened = 0
    for order in orders:
        for flag in ("dispute_at_worksite", *FLAGS.values()):
            setattr(order, flag, False)
        opened += lift_hold(order=order, reason=HoldReason.LABOR_DISPUTE, earlier="")
        order.last_reviewed_on = moment.on
        order.save()
    return opened


def _hold(order: JobOrder) -> None:
    """An order on hold for another reason keeps it: the flags keep it off line either way."""
    if order.status == Status.OPEN:
        order.status = next_status(JOB_ORDER, verb="hold", status=order.status)
        order.hold_reason = HoldReason.LABOR_DISPUTE
