"""Where each wanted job stands, like a parcel on its way: asked, sent, result."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from peyser.job_orders.queries import JobView, view_for, why_not_online
from peyser.referrals.choices import Result, Status
from peyser.referrals.models import Referral

DONE, NOW, LATER, STOPPED = "done", "now", "later", "stopped"


@dataclass(frozen=True, slots=True)
class Stop:
    """One point on the way; `state` is done, now, later or stopped; `on` is the day it was reached."""

    label: Any
    state: str
    on: dt.date | dt.datetime | None


@dataclass(frozen=True, slots=True)
class Track:
    """A wanted job with the points on its way, and what the seeker should know or do now.

    `online`: whether the public still sees the job, so that its page can be opened.
    """

    job: JobView
    online: bool
    stops: tuple[Stop, ...]
    note: Any
    reason: str


NOTES = {
    Status.REQUESTED: _("Job center staff will look at it and write to you."),
    Status.ISSUED: _("Your name was sent. Open the job to see how to apply."),
    Status.DENIED: _("You were not sent to this job."),
    Status.CANCELLED: _("This was taken back."),
    Status.RESULTED: "",
}


def tracks(actor: Any, referrals: Iterable[Referral], *, on: dt.date) -> list[Track]:
    """Put each referral of a seeker into the points on its way, as of the day `on`."""
    return [
        Track(
            job=view_for(actor, one.job_order),
            online=why_not_online(one.job_order, on=on).allowed,
            stops=_stops(one),
            note=NOTES[Status(one.status)],
            reason=one.denied_reason,
        )
        for one in referrals
    ]


def _stops(referral: Referral) -> tuple[Stop, ...]:
    asked = Stop(_("You said yes"), DONE, referral.consent_at)
    if referral.requested_at is not None:
        asked = Stop(_("You asked"), DONE, referral.requested_at)
    if referral.status == Status.DENIED:
        return (asked, Stop(_("Not sent"), STOPPED, None))
    if referral.status == Status.CANCELLED:
        return (asked, Stop(_("Taken back"), STOPPED, None))
    sent = Stop(_("Name sent"), LATER if referral.issued_on is None else DONE, referral.issued_on)
    if referral.status == Status.RESULTED:
        return (asked, sent, Stop(Result(referral.result).label, DONE, referral.resulted_on))
    waiting = Stop(_("Result"), LATER, None)
    if referral.status == Status.REQUESTED:
        return (asked, Stop(_("Staff look at it"), NOW, None), Stop(_("Name sent"), LATER, None), waiting)
    return (asked, sent, Stop(_("Employer decides"), NOW, None), waiting)
