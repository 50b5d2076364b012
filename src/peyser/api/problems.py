"""Everything that can go wrong, as an answer: a stable code, a message for a person, the findings of the rule book."""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, RequestDataTooBig
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.utils.translation import gettext as _
from ninja.errors import HttpError, ValidationError

from peyser.api.field_errors import messages_by_field
from peyser.compliance.actions.keep import Refused
from peyser.kernel.errors import BadInput
from peyser.rulebook.engine import Finding
from peyser.rulebook.parameters import NoValueYet

logger = logging.getLogger(__name__)
# Every code that an answer may carry, with its HTTP status. The text of a message may change, a code never.
STATUS_OF = {
    "malformed": 400,
    "idempotency_key_missing": 400,
    "idempotency_key_invalid": 400,
    "not_authenticated": 401,
    "forbidden": 403,
    "csrf_failed": 403,
    "second_factor_required": 403,
    "session_required": 403,
    "not_found": 404,
    "method_not_allowed": 405,
    "still_running": 409,
    "conflict": 409,
    "too_large": 413,
    "unsupported_media_type": 415,
    "bad_request": 422,
    "bad_input": 422,
    "refused": 422,
    "idempotency_key_reused": 422,
    "too_many_requests": 429,
    "server_error": 500,
}


class Problem(Exception):
    """A request that gets no other answer than this one."""

    def __init__(
        self,
        code: str,
        message: str,
        *,
        errors: Mapping[str, str] | None = None,
        findings: list[dict[str, Any]] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.message = message
        self.errors = dict(errors or {})
        self.findings = findings or []
        self.headers = dict(headers or {})

    def answer(self) -> HttpResponse:
        body = {"code": self.code, "message": self.message, "errors": self.errors, "findings": self.findings}
        return JsonResponse(body, status=STATUS_OF[self.code], headers=self.headers)


def told(finding: Finding) -> dict[str, Any]:
    """The finding in the reader's language; quotations stay as the source has them."""
    plain = finding.as_dict()
    return plain | {name: _(plain[name]) if plain[name] else "" for name in ("title", "message", "remedy")}


def _bad_input(wrong: BadInput) -> Problem:
    whole = wrong.errors.get("", "")
    return Problem("bad_input", whole or _("Some values cannot be used. See each field."), errors=wrong.errors)


def _refused(refusal: Refused) -> Problem:
    findings = [told(finding) for finding in refusal.decision.findings]
    why = " ".join(told(finding)["message"] for finding in refusal.decision.stopping)
    return Problem("refused", why or _("The rule book does not allow this."), findings=findings)


def _bad_request(wrong: ValidationError) -> Problem:
    return Problem(
        "bad_request",
        _("The request does not have the shape that is asked for. See each field."),
        errors=messages_by_field(wrong.errors),
    )


def not_found() -> Problem:
    return Problem("not_found", _("There is nothing here, or nothing that you may see."))


def _forbidden(_refusal: Exception) -> Problem:
    return Problem("forbidden", _("You may not do this."))


def _malformed(_wrong: Exception) -> Problem:
    return Problem("malformed", _("The body is not JSON in UTF-8."))


def _too_large(_wrong: Exception) -> Problem:
    return Problem("too_large", _("The body is too large."))


def _too_early(_wrong: Exception) -> Problem:
    return Problem("bad_input", _("The day lies before the first edition of the rule book. Check the date."))


def _conflict(clash: Exception) -> Problem:
    logger.warning("A constraint of the database stopped a request.", exc_info=clash)
    return Problem(
        "conflict", _("Something else changed at the same moment. Look at the record and try again.")
    )


def _http(error: HttpError) -> Problem:
    return _malformed(error) if error.status_code == STATUS_OF["malformed"] else _server_error(error)


def _server_error(failure: Exception) -> Problem:
    logger.error("A request failed.", exc_info=failure)
    return Problem("server_error", _("Something went wrong here. It is not your fault. Try again later."))


AS_PROBLEM: dict[type[Exception], Callable[[Any], Problem]] = {
    Problem: lambda problem: problem,
    BadInput: _bad_input,
    Refused: _refused,
    PermissionDenied: _forbidden,
    ObjectDoesNotExist: lambda _missing: not_found(),
    Http404: lambda _missing: not_found(),
    ValidationError: _bad_request,
    RequestDataTooBig: _too_large,
    UnreadablePostError: _malformed,
    IntegrityError: _conflict,
    NoValueYet: _too_early,
    HttpError: _http,
    Exception: _server_error,
}


def answer_problem(_request: HttpRequest, failure: Exception) -> HttpResponse:
    """The answer to whatever was raised: the nearest class of AS_PROBLEM says how."""
    kind = next(kind for kind in type(failure).__mro__ if kind in AS_PROBLEM)
    return AS_PROBLEM[kind](failure).answer()
