"""Making an account for an employer that asks for help; customer support's ticket opens by itself."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, entrance
from peyser.accounts.permissions import serves_people
from peyser.employers.terms import terms_on
from peyser.web.components.answers import form_page
from peyser.web.employer.registration import RegistrationForm, register_from
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page


@entrance(FRONTLINE)
@staff_page
@done_once
def register_employer(request: StaffRequest) -> HttpResponse:
    """Create the account, Pending Verification, and go on to its record."""
    if not serves_people(request.actor):
        raise PermissionDenied
    form = RegistrationForm(sent(request), by_staff=True)
    if form.is_valid() and (
        employer := register_from(
            form,
            actor=request.actor,
            language=request.LANGUAGE_CODE[:2],
            moment=moment(),
            site=request.build_absolute_uri("/"),
        )
    ):
        messages.success(
            request, _("The account is made. Customer support has its ticket, and the contact an invitation.")
        )
        return redirect("staff-employer", employer.pk)
    return form_page(request, "staff/employers/new.jinja", form, terms=terms_on(request.today))
