"""The locations of an employer: its places of work, adding, changing and ending one."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from peyser.access.clock import moment
from peyser.access.entrances import entrance
from peyser.employers.actions.locations import LocationDetails, add_location, change_location, end_location
from peyser.employers.models import EmployerLocation
from peyser.employers.queries import location_for_actor, locations_with_centers
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.fields import ZipField
from peyser.web.components.forms import PageForm
from peyser.web.employer.account_place import ACCOUNT, AccountPlace, account_place
from peyser.web.repeat import done_once

ASKED = ("name", "street", "zip_code", "city", "is_main")


class LocationForm(PageForm):
    """One place of work."""

    name = forms.CharField(
        label=gettext_lazy("Name of the location"),
        max_length=80,
        help_text=gettext_lazy("What your people call it, such as “North plant”."),
    )
    street = forms.CharField(label=gettext_lazy("Street address"), max_length=200, required=False)
    zip_code = ZipField(label=gettext_lazy("ZIP code"))
    city = forms.CharField(
        label=gettext_lazy("City"),
        max_length=60,
        required=False,
        help_text=gettext_lazy("Leave it empty to use the city of the ZIP code."),
    )
    is_main = forms.BooleanField(label=gettext_lazy("This is the main location"), required=False)

    def details(self) -> LocationDetails:
        """What a valid form says. A city that was not typed anew follows a new ZIP code."""
        moved = "zip_code" in self.changed_data and "city" not in self.changed_data
        return LocationDetails(**self.cleaned_data | ({"city": ""} if moved else {}))


@entrance(ACCOUNT)
@require_safe
def locations(request: Any, pk: int | None = None) -> HttpResponse:
    """List the places of work, with the job center that holds the orders of each."""
    place = account_place(request, pk, "locations")
    rows = locations_with_centers(place.employer)
    return render(request, "employer/locations.jinja", {**place.frame, "account": place, "locations": rows})


@entrance(ACCOUNT)
@done_once
def add(request: Any, pk: int | None = None) -> HttpResponse:
    """Add a place of work."""
    place = account_place(request, pk, "locations")
    form = LocationForm(request.POST or None)
    if form.is_valid():
        added = apply(
            form,
            lambda: add_location(
                actor=request.actor, employer_id=place.employer.pk, details=form.details(), moment=moment()
            ),
        )
        if added is not None:
            messages.success(request, _("The location is added. You can choose it in a job order."))
            return redirect(place.url("locations"))
    return _page(request, place, None, form)


@entrance(ACCOUNT)
@done_once
def location(request: Any, location_pk: int, pk: int | None = None) -> HttpResponse:
    """Change one place of work."""
    place, row = _at(request, pk, location_pk)
    form = LocationForm(request.POST or None, initial=_initial(row))
    if form.is_valid():
        changed = apply(
            form,
            lambda: change_location(
                actor=request.actor, location_id=row.pk, details=form.details(), moment=moment()
            ),
        )
        if changed is not None:
            messages.success(request, _("The location is changed. Orders entered before keep their address."))
            return redirect(place.url("locations"))
    return _page(request, place, row, form)


@entrance(ACCOUNT)
@require_POST
@done_once
def end(request: Any, location_pk: int, pk: int | None = None) -> HttpResponse:
    """End the use of one place of work."""
    place, row = _at(request, pk, location_pk)
    form = LocationForm(initial=_initial(row))
    form.cleaned_data = {}
    ended = apply(form, lambda: end_location(actor=request.actor, location_id=row.pk, moment=moment()))
    if ended is not None:
        messages.success(request, _("The location is not offered for new orders any more."))
        return redirect(place.url("locations"))
    page = _page(request, place, row, form)
    page.status_code = 422
    return page


def _at(request: Any, pk: int | None, location_pk: int) -> tuple[AccountPlace, EmployerLocation]:
    place = account_place(request, pk, "locations")
    row = found(lambda: location_for_actor(request.actor, location_pk))
    if row.employer_id != place.employer.pk:
        raise Http404
    return place, row


def _page(request: Any, place: AccountPlace, row: EmployerLocation | None, form: LocationForm) -> HttpResponse:
    return form_page(request, "employer/location.jinja", form, **place.frame, account=place, location=row)


def _initial(row: EmployerLocation) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ASKED}
