"""The seeker's résumé as an employer would read it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from peyser.access.entrances import SEEKER, entrance
from peyser.reference.queries import occupations_by_code, skills_by_code
from peyser.web.seeker.profile import own_seeker, own_step
from peyser.web.seeker.work_forms import local_name, local_title


@entrance(SEEKER)
def resume(request: Any) -> HttpResponse:
    """Show the own résumé, who may see it, and the way to change it."""
    seeker = own_seeker(request)
    held = getattr(seeker, "resume", None)
    codes = [row.onet_code for row in seeker.occupations.order_by("-months", "pk")]
    context = {
        "seeker": seeker,
        "resume": held,
        "occupations": sorted(local_title(one) for one in occupations_by_code(codes).values()),
        "skills": sorted(local_name(one) for one in skills_by_code(held.skill_codes if held else []).values()),
        "past_jobs": list(seeker.work_history.order_by("-began_on", "pk")),
        "change": own_step("resume"),
    }
    return render(request, "seeker/resume.jinja", context)
