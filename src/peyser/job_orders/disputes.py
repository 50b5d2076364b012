"""What labor disputes mean for an order that is entered or moved now."""

from collections.abc import Iterable
from dataclasses import dataclass

from peyser.employers.models import Employer
from peyser.job_orders.models import DisputedPosition

Stage = DisputedPosition.Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeStanding:
    """`at_issue`: this position may not be filled. `waits`: a report is not verified. `notice`: a dispute goes on."""

    at_issue: bool
    waits: bool
    notice: bool


def dispute_standing(employer: Employer, *, onet_code: str, worksite_zip: str) -> DisputeStanding:
    """How the employer's live disputes touch this position."""
    live = DisputedPosition.objects.filter(employer=employer, ended_at__isnull=True)
    return standing_among(live, onet_code=onet_code, worksite_zip=worksite_zip)


def standing_among(live: Iterable[DisputedPosition], *, onet_code: str, worksite_zip: str) -> DisputeStanding:
    """How these live disputes touch this position.

    An order that leaves its occupation or ZIP code open counts as the position at issue: leaving it out is no way
    around the dispute.
    """
    touched = {
        position.stage
        for position in live
        if (not position.onet_code or onet_code in {"", position.onet_code})
        and (not position.worksite_zip or worksite_zip in {"", position.worksite_zip})
    }
    return DisputeStanding(
        at_issue=Stage.AT_ISSUE in touched, waits=Stage.REPORTED in touched, notice=Stage.NOTICE in touched
    )
