"""Pages for when something went wrong: what happened and what to do, in the person's language.

config.urls names these as handler400, handler403, handler404 and handler500; settings name csrf_failure.
"""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 400: the request could not be understood."""
    return _page(request, 400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 403: the person may not enter here."""
    return _page(request, 403)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404: there is no such page, or none that the person may see."""
    return _page(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500. The page asks the database nothing, since the database may be what failed."""
    return _page(request, 500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 to a form whose token is missing or old: the page stood open too long, or cookies are off."""
    return _page(request, 403, "csrf")


def _page(request: HttpRequest, status: int, name: str = "") -> HttpResponse:
    template = f"errors/{name or status}.jinja"
    return HttpResponse(render_to_string(template, {}, request=request), status=status)
