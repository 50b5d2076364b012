"""The clock of participation of one person: the picture, the same facts as a table, and the reasoning."""

from django.http import HttpResponse
from django.shortcuts import render

from peyser.participation.explain import explain, standing
from peyser.participation.queries import enrollments_of, gaps_of, periods_of, plans_of
from peyser.participation.wording import line_in_words, name_in_words, standing_in_words
from peyser.web.components.timeline import timeline
from peyser.web.staff.doors import StaffRequest, staff_page
from peyser.web.staff.seekers.frame import seeker_frame


@staff_page
def clock(request: StaffRequest, pk: int) -> HttpResponse:
    """How the participation stands and why, newest first."""
    frame = seeker_frame(request, pk, "clock")
    lines = explain(seeker_id=pk, today=request.today)
    now = standing(seeker_id=pk, today=request.today)
    context = {
        "standing": standing_in_words(now, today=request.today),
        "picture": timeline(lines, now, today=request.today),
        "plans": plans_of(frame["seeker"]),
        "gaps": gaps_of(frame["seeker"]),
        "periods": periods_of(frame["seeker"]),
        "enrollments": enrollments_of(frame["seeker"]),
        "lines": [(line, name_in_words(line), line_in_words(line)) for line in reversed(lines)],
    }
    return render(request, "staff/seekers/clock.jinja", frame | context)
