"""A visitor becomes a registered seeker with an account, and is signed in."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from peyser.access.clock import moment
from peyser.access.entrances import PUBLIC, entrance
from peyser.participation.actions.register import register_with_service
from peyser.rulebook.registration.rules import NOT_AUTHORIZED_TO_WORK
from peyser.seekers.models import Seeker
from peyser.web.components.answers import apply, form_page
from peyser.web.environment import translate_message
from peyser.web.navigation import own_page
from peyser.web.repeat import done_once
from peyser.web.seeker.register_form import RegisterForm


@entrance(PUBLIC)
@sensitive_post_parameters("password", "ssn")
@done_once
def register(request: Any) -> HttpResponse:
    """Show the form; with a good answer create record and account, sign the person in, go on to the profile."""
    if request.user.is_authenticated:
        return _led_home(request)
    form = RegisterForm(request.POST or None)
    if form.is_valid() and (seeker := apply(form, lambda: _register(request, form))):
        _welcome(request, seeker)
        return redirect(_place_after(request))
    return form_page(request, "seeker/register.jinja", form, next=request.GET.get("next", ""))


def _led_home(request: Any) -> HttpResponse:
    """The page of the account that the person is signed in with; the word of explanation where it is no seeker's."""
    if request.actor.seeker_id is None:
        messages.info(
            request,
            _(
                "You are signed in with an account that is not a job seeker’s. To register for work, sign out first."
            ),
        )
    return redirect(own_page(request))


def _register(request: Any, form: RegisterForm) -> Seeker:
    return register_with_service(
        actor=request.actor,
        details=form.details(),
        moment=moment(),
        made_up_ssn_allowed=settings.PEYSER_DEMO,
    )


def _welcome(request: Any, seeker: Seeker) -> None:
    login(request, seeker.user, backend=settings.AUTHENTICATION_BACKENDS[0])
    messages.success(
        request,
        _("You are registered. Your State ID is %(state_id)s. Use it when you talk to staff.")
        % {"state_id": seeker.state_id},
    )
    if seeker.may_work_in_us is False:
        rule = NOT_AUTHORIZED_TO_WORK
        messages.warning(request, f"{translate_message(rule.message)} {translate_message(rule.remedy)}")


def _place_after(request: Any) -> str:
    """The job that the person came from, or the first step of the profile."""
    place = request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(place, {request.get_host()}, require_https=request.is_secure()):
        return str(place)
    return reverse("seeker-profile")
