"""What happens around every request: headers, language, and a GET that cannot write."""

import re
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request

from peyser.accounts.actions.language import CHOSEN_AS_VISITOR

Respond = Callable[[HttpRequest], HttpResponse]

PERMISSIONS_POLICY = ", ".join(
    [
        *(
            f"{feature}=()"
            for feature in ("camera", "microphone", "geolocation", "payment", "usb", "display-capture")
        ),
        "publickey-credentials-get=(self)",
        "publickey-credentials-create=(self)",
    ]
)
HEADERS = {
    "Permissions-Policy": PERMISSIONS_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "X-Permitted-Cross-Domain-Policies": "none",
}
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
# allauth keeps its own state (a login in stages, recovery codes shown once) while answering a GET.
WRITING_PATHS = ("/account/",)
SIGN_OUT_PATH = "/account/logout/"
WRITES = re.compile(
    r"^\s*(?:INSERT|UPDATE|DELETE|MERGE|TRUNCATE|COPY\s+\S+.*\sFROM|ALTER|DROP|CREATE)\b"
    r"|\b(?:INSERT\s+INTO|DELETE\s+FROM|MERGE\s+INTO)\s"
    r"|\bprocrastinate_defer",
    re.IGNORECASE | re.DOTALL,
)
SESSION_TABLE = re.compile(r'"django_session"')
# A seeker who reads a job is noted, to be warned should it turn out to be a fraud: reading is the event itself.
READING_NOTED = re.compile(r'^INSERT INTO "job_orders_openedjob" ')


class WriteDuringRead(Exception):
    """A page that only reads tried to write. Move the write behind a POST and an action."""


class SecurityHeadersMiddleware:
    """Adds the headers that Django has no setting for; keeps signed-in pages out of every cache."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.respond(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            patch_vary_headers(response, ["HX-Request"])
        user = getattr(request, "user", None)
        if user is not None and user.is_authenticated:
            response.headers["Cache-Control"] = "no-store"
        if request.path == SIGN_OUT_PATH and request.method == "POST":
            response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response


class LanguageMiddleware:
    """Speaks the language the signed-in person chose; else the cookie's; else the browser's."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = self._chosen(request) or get_language_from_request(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.respond(request)
        response.headers.setdefault("Content-Language", language)
        if request.path == SIGN_OUT_PATH and request.method == "POST":
            self._keep_after_sign_out(response, language, secure=request.is_secure())
        patch_vary_headers(response, ["Accept-Language"])
        return response

    @staticmethod
    def _keep_after_sign_out(response: HttpResponse, language: str, *, secure: bool) -> None:
        """Go on in the account's language until the browser is closed; who signs in next has chosen nothing yet."""
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, language, secure=secure, httponly=True, samesite="Lax"
        )
        response.delete_cookie(CHOSEN_AS_VISITOR, samesite="Lax")

    @staticmethod
    def _chosen(request: HttpRequest) -> str:
        chosen = str(getattr(request.user, "language", "") or "") if request.user.is_authenticated else ""
        return chosen if chosen in dict(settings.LANGUAGES) else ""


class ReadOnlyMiddleware:
    """Refuses every writing statement while a GET, HEAD or OPTIONS is answered."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in SAFE_METHODS or request.path.startswith(WRITING_PATHS):
            return self.respond(request)
        with connection.execute_wrapper(refuse_writes):
            return self.respond(request)


def refuse_writes(
    execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: dict[str, Any]
) -> Any:
    """Run the statement unless it writes. The session's own row and the note of a job read are the exceptions.

    Raises WriteDuringRead.
    """
    text = str(sql)
    if WRITES.search(text) and not (SESSION_TABLE.search(text) or READING_NOTED.match(text)):
        raise WriteDuringRead(
            f"A GET may not write: {text[:80]}. Put the write behind a POST that calls an action."
        )
    return execute(sql, params, many, context)
