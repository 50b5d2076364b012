"""Switches the language and stays on the page."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from peyser.access.entrances import PUBLIC, entrance
from peyser.accounts.actions.language import CHOSEN_AS_VISITOR, choose_language

COOKIE_AGE = 365 * 24 * 60 * 60


@entrance(PUBLIC)
@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """Remember `language` (en, es) in a cookie and in the account; go to `next`.

    A visitor has no account: signing in takes the choice over.
    """
    place = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(place, {request.get_host()}, require_https=request.is_secure()):
        place = reverse("home")
    response = HttpResponseRedirect(place)
    language = request.POST.get("language", "")
    if language in dict(settings.LANGUAGES):
        _remember(request, response, language)
    return response


def _remember(request: HttpRequest, response: HttpResponse, language: str) -> None:
    manner: dict[str, Any] = {"secure": request.is_secure(), "httponly": True, "samesite": "Lax"}
    response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, max_age=COOKIE_AGE, **manner)
    if request.user.is_authenticated:
        choose_language(actor=request.actor, language=language)  # type: ignore[attr-defined]
    else:
        response.set_cookie(CHOSEN_AS_VISITOR, language, **manner)
