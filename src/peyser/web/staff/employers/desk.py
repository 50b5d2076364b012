"""The list of employers."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from peyser.accounts.permissions import serves_people
from peyser.employers.queries import employers_for_desk
from peyser.web.components.paging import page_of
from peyser.web.staff.doors import StaffRequest, staff_page
from peyser.web.staff.employers.frame import TONES

LONGEST = 120


@staff_page
@require_safe
def desk(request: StaffRequest) -> HttpResponse:
    """List the employers of the state by name, or those whose name holds what was typed."""
    text = request.GET.get("q", "")[:LONGEST].replace("\0", "")
    context = {
        "q": text,
        "page": page_of(request, employers_for_desk(request.actor, text=text)),
        "tones": TONES,
        "may_write": serves_people(request.actor),
    }
    return render(request, "staff/employers/desk.jinja", context)
