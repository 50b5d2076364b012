"""The seeker's own page: what to do next, where each wanted job stands, jobs that fit."""

from typing import Any

from django.db.models import prefetch_related_objects
from django.http import HttpResponse
from django.shortcuts import render

from peyser.access.entrances import SEEKER, entrance
from peyser.job_orders.queries import view_for
from peyser.matching.queries import jobs_for
from peyser.notifications.queries import unread_count
from peyser.referrals.queries import referrals_of_seeker
from peyser.seekers.models import Seeker
from peyser.seekers.queries import open_steps
from peyser.web.seeker.fit import Fit, fits
from peyser.web.seeker.profile import own_seeker, own_step
from peyser.web.seeker.profile_steps import STEPS
from peyser.web.seeker.tracking import tracks

ON_HOME, ON_LIST = 3, 20


@entrance(SEEKER)
def home(request: Any) -> HttpResponse:
    """Show the next step, the jobs asked for, jobs that fit and how many messages wait."""
    seeker = own_seeker(request)
    still_open = open_steps(seeker)
    context = {
        "seeker": seeker,
        "steps_done": len(STEPS) - 1 - len(still_open),
        "steps_all": len(STEPS) - 1,
        "next_step": next((step for step in STEPS if step.key in still_open), None),
        "next_address": own_step((*still_open, "review")[0]),
        "tracks": tracks(
            request.actor, referrals_of_seeker(request.actor, seeker, on=request.today), on=request.today
        ),
        "fits": fitting(request, seeker, limit=ON_HOME),
        "unread": unread_count(request.actor),
    }
    return render(request, "seeker/home.jinja", context)


@entrance(SEEKER)
def fitting_jobs(request: Any) -> HttpResponse:
    """Show the jobs that fit best, each with the reasons."""
    seeker = own_seeker(request)
    return render(request, "seeker/jobs.jinja", {"fits": fitting(request, seeker, limit=ON_LIST)})


def fitting(request: Any, seeker: Seeker, *, limit: int) -> list[Fit]:
    """Return the jobs online that fit the seeker best, in words."""
    prefetch_related_objects([seeker], "occupations", "resume")
    found = jobs_for(seeker, on=request.today, limit=limit)
    return fits((view_for(request.actor, job.job_order), job.match) for job in found)
