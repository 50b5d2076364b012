"""Registering a person who asks staff for it; only after a search has shown that there is no account yet."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from peyser.access.clock import moment
from peyser.accounts.permissions import serves_people
from peyser.participation.actions.register import register_with_service
from peyser.seekers.models import Seeker
from peyser.seekers.queries import ids_in_reach
from peyser.web.components.answers import apply, form_page
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.seekers.forms import FindForm, RegisterForm
from peyser.web.staff.seekers.look import Typed, people_like, understood


@staff_page
@sensitive_post_parameters("ssn")
@done_once
def register_person(request: StaffRequest) -> HttpResponse:
    """Register a person. The search that came before stands in the address; without one, back to the search."""
    search = FindForm(request.GET or None)
    if not search.is_valid():
        messages.info(request, _("Look for an existing account first. Then register the person."))
        return redirect("staff-seekers")
    typed = understood(search.cleaned_data["q"], search.cleaned_data["born_on"])
    form = RegisterForm(sent(request), initial=_known_from(typed))
    if form.is_valid() and (seeker := _registered(request, form)):
        messages.success(request, _("Registered. Go on with the profile."))
        return redirect("staff-seeker", seeker.pk)
    alike = people_like(typed)
    context = {
        "alike": alike,
        "in_reach": ids_in_reach(request.actor, [one.pk for one in alike], on=request.today),
        "query": request.GET.urlencode(),
        "may_write": serves_people(request.actor),
    }
    return form_page(request, "staff/seekers/register.jinja", form, **context)


def _registered(request: StaffRequest, form: RegisterForm) -> Seeker | None:
    return apply(
        form,
        lambda: register_with_service(
            actor=request.actor,
            details=form.details(),
            moment=moment(),
            made_up_ssn_allowed=settings.PEYSER_DEMO,
        ),
    )


def _known_from(typed: Typed) -> dict[str, object]:
    """What the search has told already, so that nobody types it twice."""
    given, _space, family = typed.look.name.rpartition(" ")
    known = {
        "given_name": given, "family_name": family, "born_on": typed.look.born_on, "email": typed.look.email,
        "phone": typed.look.phone,
    }  # fmt: skip
    return {name: value for name, value in known.items() if value}
