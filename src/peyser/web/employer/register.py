"""An employer makes an account and goes on, signed in, to the job order for the position it wants to fill."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.access.entrances import PUBLIC, entrance
from peyser.employers.models import Employer
from peyser.employers.queries import contacts_of
from peyser.employers.terms import terms_on
from peyser.web.components.answers import form_page
from peyser.web.employer.registration import RegistrationForm, register_from
from peyser.web.navigation import own_page
from peyser.web.repeat import done_once

POSITION = "position-to-fill"  # in the session: title and openings, until the first order is entered


@entrance(PUBLIC)
@done_once
def register(request: Any) -> HttpResponse:
    """Create the employer's account. Whoever is signed in already is led to the own page."""
    if request.actor.user_id is not None:
        return _led_home(request)
    form = RegistrationForm(request.POST or None)
    if form.is_bound and (employer := _registered(request, form)):
        login(request, contacts_of(employer)[0].user)
        request.session[POSITION] = {
            "title": form.cleaned_data["position_to_fill"],
            "openings": form.cleaned_data["openings"],
        }
        return redirect("employer-order-new")
    return form_page(request, "employer/register.jinja", form, terms=terms_on(request.today))


def _led_home(request: Any) -> HttpResponse:
    """The page of the account that the person is signed in with; the word of explanation where it is no employer's."""
    if request.actor.employer_id is None:
        messages.info(
            request,
            _(
                "You are signed in with an account that is not an employer’s. To register a business, sign out first."
            ),
        )
    return redirect(own_page(request))


def _registered(request: Any, form: RegistrationForm) -> Employer | None:
    return register_from(form, actor=request.actor, language=request.LANGUAGE_CODE[:2], moment=moment())
