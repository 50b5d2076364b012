"""How often one person may ask what tells something about others: registering, and looking for people."""

from collections.abc import Callable
from typing import Any

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

Next = Callable[[HttpRequest], HttpResponse]
TOO_MANY = 429
AN_HOUR = 60 * 60


class LimitMiddleware:
    """Answers 429 to whoever asks a route more often in an hour than `settings.PEYSER_LIMITS` says.

    The count stands in the cache. Without one that all processes share, each process counts for itself.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        route = request.resolver_match.view_name
        method, times = settings.PEYSER_LIMITS.get(route, ("", 0))
        if request.method != method or _count(request, route) <= times:
            return None
        return _refusal(request)


def _count(request: Any, route: str) -> int:
    """How often this person has asked, this time included."""
    who = salted_hmac("peyser.access.limits", f"{route} {_who(request)}", algorithm="sha256").hexdigest()
    key = f"limit-{who}"
    cache.add(key, 0, AN_HOUR)
    try:
        return int(cache.incr(key))
    except ValueError:  # it ran out in between
        return 1


def _who(request: Any) -> str:
    if request.user.is_authenticated:
        return f"user {request.user.pk}"
    token = request.headers.get("Authorization", "")
    return f"token {token}" if token else f"address {get_adapter().get_client_ip(request)}"


def _refusal(request: HttpRequest) -> HttpResponse:
    message = _("That was asked too often. Wait a while, then try again.")
    headers = {"Retry-After": str(AN_HOUR)}
    if request.path.startswith("/api/"):
        body = {"code": "too_many_requests", "message": message, "errors": {}, "findings": []}
        return JsonResponse(body, status=TOO_MANY, headers=headers)
    page = render_to_string("errors/429.jinja", {"message": message}, request=request)
    return HttpResponse(page, status=TOO_MANY, headers=headers)
