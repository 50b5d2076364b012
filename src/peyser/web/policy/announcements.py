"""New issuances for staff: to read and say so, and for supervisors who has not."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from peyser.access.clock import moment
from peyser.access.entrances import Entrance, entrance
from peyser.compliance.actions.read import confirm_reading
from peyser.compliance.permissions import SUPERVISORS, can_see_readers
from peyser.compliance.queries import issuances_to_know, staff_without_reading
from peyser.kernel.errors import BadInput
from peyser.rulebook.issuances import to_announce
from peyser.web.components.paging import page_of
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, staff_page


@staff_page
@require_safe
def announcements(request: StaffRequest) -> HttpResponse:
    """List the issuances that the actor has to know, with the day on which they said that they read them."""
    context = {
        "rows": issuances_to_know(request.actor, on=request.today),
        "overseen": to_announce(request.today) if can_see_readers(request.actor) else (),
    }
    return render(request, "policy/announcements.jinja", context)


@staff_page
@require_POST
@done_once
def confirm(request: StaffRequest, key: str) -> HttpResponse:
    """Keep that the actor has read one issuance."""
    try:
        confirm_reading(actor=request.actor, issuance=key, moment=moment())
        messages.success(request, _("Thank you. We kept that you have read it."))
    except BadInput as bad:
        messages.error(request, bad.errors["issuance"])
    return redirect("staff-issuances")


@entrance(Entrance(roles=SUPERVISORS))
@require_safe
def readers(request: StaffRequest, key: str) -> HttpResponse:
    """List who of the actor's job centers has not read one issuance."""
    issuance = next((one for one in to_announce(request.today) if one.key == key), None)
    if issuance is None:
        raise Http404
    page = page_of(request, staff_without_reading(request.actor, issuance, on=request.today))
    return render(request, "policy/readers.jinja", {"issuance": issuance, "page": page})
