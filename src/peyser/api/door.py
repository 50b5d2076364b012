"""Who comes in: by a token or by the session of the site, as far as the operation admits them."""

from typing import Any

import pghistory
from django.utils.translation import gettext as _
from ninja.utils import check_csrf

from peyser.access.actors import actor_for
from peyser.access.clock import now
from peyser.access.entrances import Entrance
from peyser.access.middleware import needs_second_factor
from peyser.accounts.queries import user_with_key
from peyser.api.problems import Problem
from peyser.api.requests import ApiRequest

SESSION, TOKEN, NOBODY = "session", "token", ""
BEARER = "bearer "
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def come_in(request: ApiRequest, admitted: Entrance) -> None:
    """Put the actor on the request, or raise Problem: 401 for nobody, 403 for somebody else's operation.

    A token that is wrong, expired or revoked is refused even where nobody need sign in.
    """
    key = _bearer_key(request)
    if key is not None:
        _enter_by_token(request, key)
    elif request.user.is_authenticated:
        _enter_by_session(request)
    else:
        request.signed_in_by = NOBODY
    if not admitted.admits(request.actor):
        if request.actor.user_id is None:
            raise _not_authenticated(_("Sign in, or send a token."))
        raise Problem("forbidden", _("You may not do this."))


def only_in_session(request: ApiRequest) -> None:
    """Raise Problem unless the person signed in on the site, with the second factor that it asks for."""
    if request.signed_in_by != SESSION:
        raise Problem("session_required", _("Sign in on the site for this; a token is not enough."))


def _bearer_key(request: ApiRequest) -> str | None:
    header = request.headers.get("Authorization", "")
    return header[len(BEARER) :].strip() if header.lower().startswith(BEARER) else None


def _enter_by_token(request: ApiRequest, key: str) -> None:
    user: Any = user_with_key(key=key, at=now())
    if user is None:
        raise _not_authenticated(_("This token is not known, has expired, or was revoked."))
    request.user = user
    request.actor = actor_for(user, on=request.today)
    request.signed_in_by = TOKEN
    pghistory.context(user=user.pk)


def _enter_by_session(request: ApiRequest) -> None:
    if request.method not in SAFE_METHODS and check_csrf(request) is not None:
        raise Problem("csrf_failed", _("The X-CSRFToken header is missing or wrong."))
    if needs_second_factor(request.user, request.actor):
        raise Problem(
            "second_factor_required", _("First set up a passkey or an authenticator app on the site.")
        )
    request.signed_in_by = SESSION


def _not_authenticated(message: str) -> Problem:
    return Problem("not_authenticated", message, headers={"WWW-Authenticate": 'Bearer realm="Peyser"'})
