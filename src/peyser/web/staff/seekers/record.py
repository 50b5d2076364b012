"""The record of one person: overview, referrals, jobs that fit, history."""

from collections import defaultdict
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from peyser.audit.queries import history_of, history_where
from peyser.job_orders.queries import view_for
from peyser.matching.queries import jobs_for
from peyser.participation.models import Enrollment
from peyser.reference.queries import occupations_by_code, skills_by_code
from peyser.referrals.queries import referrals_of_seeker
from peyser.seekers.models import Resume, Seeker, SeekerOccupation
from peyser.seekers.queries import open_steps
from peyser.web.components.history_lines import history_lines
from peyser.web.components.wording import names, titles, yes_no
from peyser.web.seeker.profile_steps import STEPS
from peyser.web.staff.doors import StaffRequest, staff_page
from peyser.web.staff.match_words import labels
from peyser.web.staff.seekers.frame import seeker_frame

OF_THE_PERSON = (Resume, SeekerOccupation, Enrollment)


@staff_page
@require_safe
def overview(request: StaffRequest, pk: int) -> HttpResponse:
    """Show the facts on file, what is still open in the profile, and what can be done next."""
    frame = seeker_frame(request, pk, "overview")
    addresses = _step_addresses(pk) if frame["may_write"] else {}
    context = {**frame, **_facts(frame["seeker"]), "step_address": defaultdict(str, addresses)}
    return render(request, "staff/seekers/overview.jinja", context)


def _step_addresses(pk: int) -> dict[str, str]:
    return {step.key: reverse("staff-seeker-profile", args=[pk, step.key]) for step in STEPS}


def _facts(seeker: Seeker) -> dict[str, Any]:
    resume = getattr(seeker, "resume", None)
    occupations = list(seeker.occupations.order_by("-months", "onet_code"))
    skills = names(skills_by_code(resume.skill_codes)) if resume else {}
    return {
        "resume": resume,
        "occupations": occupations,
        "occupation_titles": titles(occupations_by_code([one.onet_code for one in occupations])),
        "skills": sorted(skills.values()),
        "past_jobs": seeker.work_history.order_by("-began_on", "-pk")[:5],
        "open_steps": open_steps(seeker),
        "step_names": {step.key: step.title for step in STEPS},
        "answers": {
            "may_work": yes_no(seeker.may_work_in_us),
            "full_time": yes_no(seeker.wants_full_time),
            "move": yes_no(seeker.would_relocate),
        },
    }


@staff_page
@require_safe
def referrals(request: StaffRequest, pk: int) -> HttpResponse:
    """List the referrals of this person, the newest first."""
    frame = seeker_frame(request, pk, "referrals")
    listed = [
        (one, view_for(request.actor, one.job_order))
        for one in referrals_of_seeker(request.actor, frame["seeker"], on=request.today)
    ]
    return render(request, "staff/seekers/referrals.jinja", {**frame, "referrals": listed})


@staff_page
@require_safe
def jobs(request: StaffRequest, pk: int) -> HttpResponse:
    """List the online jobs that fit this person, with the reasons, and the way to compare and refer."""
    frame = seeker_frame(request, pk, "jobs")
    fitting = jobs_for(frame["seeker"], on=request.today)
    referred = {
        one.job_order_id: one for one in referrals_of_seeker(request.actor, frame["seeker"], on=request.today)
    }
    wanted = {line.label for job in fitting for line in job.match.lines if line.name == "skill"}
    skills = names(skills_by_code(wanted))
    rows = [_fitting(request, job, skills) for job in fitting]
    return render(request, "staff/seekers/jobs.jinja", {**frame, "jobs": rows, "referred": referred})


def _fitting(request: StaffRequest, job: Any, skills: dict[str, str]) -> dict[str, Any]:
    lines = job.match.lines
    return {
        "job": view_for(request.actor, job.job_order),
        "match": job.match,
        "met": labels((line.label for line in lines if line.met), skills),
        "not_met": labels((line.label for line in lines if line.met is False), skills),
        "unknown": labels((line.label for line in lines if line.met is None), skills),
    }


@staff_page
@require_safe
def history(request: StaffRequest, pk: int) -> HttpResponse:
    """Show who changed what on the record, its résumé, occupations and enrollments."""
    frame = seeker_frame(request, pk, "history")
    changes = history_of(frame["seeker"])
    for model in OF_THE_PERSON:
        changes += history_where(model, seeker=pk)
    offices = (frame["seeker"].home_office, frame["enrollment"].office if frame["enrollment"] else None)
    lines = history_lines(changes, offices=offices)
    return render(request, "staff/seekers/history.jinja", {**frame, "changes": lines})
