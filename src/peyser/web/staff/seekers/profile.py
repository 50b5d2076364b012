"""The steps of the profile, filled in by staff for the person who sits beside them."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.urls import reverse

from peyser.accounts.permissions import serves_people
from peyser.seekers.queries import seeker_for_actor
from peyser.web.components.answers import found
from peyser.web.repeat import done_once
from peyser.web.seeker.profile_steps import Place, answer_step
from peyser.web.staff.doors import StaffRequest, staff_page


@staff_page
@done_once
def profile_step(request: StaffRequest, pk: int, step: str) -> HttpResponse:
    """Show or save one step; only for staff who serve people, since the page is nothing but a form."""
    seeker = found(lambda: seeker_for_actor(request.actor, pk, on=request.today))
    if not serves_people(request.actor):
        raise PermissionDenied
    place = Place(
        seeker=seeker,
        own=False,
        address=lambda key: reverse("staff-seeker-profile", args=[pk, key]),
        home=reverse("staff-seeker", args=[pk]),
    )
    return answer_step(request, step, place)
