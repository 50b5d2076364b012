"""Pages for when something went wrong: what happened and what to do, in the person's language.

config.urls names these as handler400, handler403, handler404 and handler500; settings name csrf_failure.
"""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

# The token itself, passwords, Social Security numbers, and the code of a second factor.
NEVER_SENT_BACK = re.compile(r"(?:.*-)?(?:csrfmiddlewaretoken|\w*password\d?|ssn|code)")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 400: the request could not be understood."""
    return _page(request, 400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 403: the person may not enter here.

    A form sent after the sign-in has ended is kept: the person signs in beside it and sends it again.
    """
    if request.method == "POST" and not request.user.is_authenticated:
        return _page(request, 403, "signed_out", typed=_typed(request))
    return _page(request, 403)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404: there is no such page, or none that the person may see."""
    return _page(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500. The page asks the database nothing, since the database may be what failed."""
    return _page(request, 500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 to a form whose token is missing or old: the page stood open too long, or cookies are off.

    What was typed is kept: one more click sends it, with a fresh token.
    """
    return _page(request, 403, "csrf", typed=_typed(request))


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    """What the form sent, without secrets; nothing when it may have come from another site's page."""
    if request.headers.get("Origin") != f"{request.scheme}://{request.get_host()}":
        return []
    kept = [name for name in request.POST if not NEVER_SENT_BACK.fullmatch(name)]
    return [(name, value) for name in kept for value in request.POST.getlist(name)]


def _page(request: HttpRequest, status: int, name: str = "", **context: Any) -> HttpResponse:
    template = f"errors/{name or status}.jinja"
    return HttpResponse(render_to_string(template, context, request=request), status=status)
