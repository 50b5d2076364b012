"""Who is at the door: the actor on each request, the declared entrance of each page, the name in the history."""

from collections.abc import Callable
from typing import Any

import pghistory
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from peyser.access.actors import actor_for
from peyser.access.clock import today
from peyser.accounts.actor import Actor

Next = Callable[[HttpRequest], HttpResponse]
# The sign-in library guards its own pages; the API checks each operation's entrance itself.
GUARDED_ELSEWHERE = (
    "allauth.",
    "ninja.",
    "django.views.static",
    "django.views.i18n",
    "django.contrib.staticfiles.",
)
WITHOUT_SECOND_FACTOR = ("/account/", "/language/")


class HistoryContextMiddleware:
    """Writes into each change of this request who made it and at which address."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in {"GET", "HEAD", "OPTIONS"}:
            return self.get_response(request)
        user_id = request.user.pk if request.user.is_authenticated else None
        with pghistory.context(user=user_id, url=request.path):
            return self.get_response(request)


class EntranceMiddleware:
    """Puts `actor` and `today` on the request, and lets nobody in whom the view does not admit."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        request.today = today()
        request.actor = actor_for(request.user, on=request.today)
        return self.get_response(request)

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        if _module(view).startswith(GUARDED_ELSEWHERE):
            return None
        admitted = getattr(view, "entrance", None)
        if admitted is None:
            raise PermissionDenied(f"{_module(view)} declares no entrance.")
        if not admitted.admits(request.actor):
            # What somebody typed before the sign-in ended must not be lost to a redirect.
            if not request.user.is_authenticated and not request.POST:
                return redirect_to_login(request.get_full_path())
            raise PermissionDenied
        if needs_second_factor(request.user, request.actor) and not request.path.startswith(
            WITHOUT_SECOND_FACTOR
        ):
            return redirect("mfa_index")
        return None


def needs_second_factor(user: Any, actor: Actor) -> bool:
    """Whether this member of staff must first set up a passkey or an authenticator app."""
    return bool(settings.PEYSER_STAFF_SECOND_FACTOR and actor.is_staff and not is_mfa_enabled(user))


def _module(view: Any) -> str:
    return str(getattr(getattr(view, "view_class", view), "__module__", ""))
