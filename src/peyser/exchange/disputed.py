"""How labor disputes touch an imported order: as they touch one that is entered or changed by hand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from peyser.employers.models import Employer
from peyser.exchange.seasonal_jobs.mapping import SeasonalJob
from peyser.job_orders.choices import HoldReason, Status
from peyser.job_orders.disputes import DisputeStanding, standing_among
from peyser.job_orders.models import DisputedPosition, JobOrder
from peyser.job_orders.transitions import JOB_ORDER
from peyser.kernel.transitions import next_status

LIVE = frozenset({Status.DRAFT, Status.OPEN, Status.ON_HOLD})
Positions = Mapping[int, list[DisputedPosition]]


@dataclass(frozen=True, slots=True)
class Touched:
    """`at_issue`: the rules refuse the row. `entering`: the order is new, opens, or comes to another employer."""

    standing: DisputeStanding
    entering: bool
    at_issue: bool


def live_positions(employers: Iterable[Employer]) -> Positions:
    """The positions in live disputes of these employers, by employer; one that is not here yet has none."""
    known = {employer.pk for employer in employers if employer.pk is not None}
    found: dict[int, list[DisputedPosition]] = defaultdict(list)
    for position in DisputedPosition.objects.filter(employer__in=known, ended_at__isnull=True):
        found[position.employer_id].append(position)
    return found


def touched_by(
    live: Positions,
    *,
    job: SeasonalJob,
    order: JobOrder | None,
    changes: Mapping[str, Any],
    employer: Employer,
    onet_code: str,
) -> Touched:
    """How the live disputes touch the row. To close an order whose work is over needs no leave."""
    mine = live.get(employer.pk, []) if employer.pk else []
    standing = standing_among(mine, onet_code=onet_code, worksite_zip=job.published["worksite_zip"])
    entering = order is None or "employer" in changes or changes.get("status") == Status.OPEN
    at_issue = standing.at_issue and (entering or "worksite_zip" in changes)
    at_issue = at_issue or _tied(live, order, moving="employer" in changes)
    at_issue = at_issue or bool(mine and _same_at_issue(job, order, employer))
    closing = order is not None and job.status == Status.CLOSED
    return Touched(standing, entering, at_issue and not closing)


def _tied(live: Positions, order: JobOrder | None, *, moving: bool) -> bool:
    """Whether a live dispute holds the order as it is here: another spelling of the employer is no way out."""
    if order is None or not live.get(order.employer_id):
        return False
    return order.at_issue_in_dispute or (moving and order.hold_reason == HoldReason.LABOR_DISPUTE)


def as_entered(status: str, hold_reason: str, standing: DisputeStanding) -> dict[str, Any]:
    """Status, hold and marks of an order that enters with this status: it waits on hold, or carries the notice."""
    marks = {
        "dispute_at_worksite": standing.notice and status in LIVE,
        "position_vacant_by_strike": False,
        "position_vacant_by_lockout": False,
        "position_at_issue": False,
    }
    if status == Status.OPEN and standing.waits:
        held = next_status(JOB_ORDER, verb="hold", status=status)
        return marks | {"status": held, "hold_reason": HoldReason.LABOR_DISPUTE}
    if (status, hold_reason) == (Status.ON_HOLD, HoldReason.LABOR_DISPUTE) and not standing.waits:
        return marks | {"status": next_status(JOB_ORDER, verb="release", status=status), "hold_reason": ""}
    return marks | {"status": status, "hold_reason": hold_reason}


def _same_at_issue(job: SeasonalJob, order: JobOrder | None, employer: Employer) -> bool:
    """Whether another live order of the employer for the very position is at issue."""
    place = job.published
    same = JobOrder.objects.filter(
        employer=employer,
        title__iexact=place["title"],
        worksite_zip=place["worksite_zip"],
        worksite_street__iexact=place["worksite_street"],
        status__in=(Status.OPEN, Status.ON_HOLD),
    ).defer("search")
    return any(other.at_issue_in_dispute for other in same if order is None or other.pk != order.pk)
