"""Switches the language and stays on the page."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from peyser.access.entrances import PUBLIC, entrance
from peyser.accounts.actions.language import choose_language

COOKIE_AGE = 365 * 24 * 60 * 60


@entrance(PUBLIC)
@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """Remember `language` (en, es) in a cookie and, for a signed-in person, in the account; go to `next`."""
    place = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(place, {request.get_host()}, require_https=request.is_secure()):
        place = reverse("home")
    response = HttpResponseRedirect(place)
    language = request.POST.get("language", "")
    if language in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            max_age=COOKIE_AGE,
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
        )
        if request.user.is_authenticated:
            choose_language(actor=request.actor, language=language)  # type: ignore[attr-defined]
    return response
