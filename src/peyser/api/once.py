"""`Idempotency-Key`: a request sent again with its key gets the first answer, and nothing happens twice.

What the request does and the keeping of its answer are one transaction. So a key without an answer belongs to a
request that is running now, or to one that ended without a trace, and after a while it is free again.
"""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from ninja.responses import NinjaJSONEncoder

from peyser.access.actions.once import claim_key, free_abandoned_key, hold_key, keep_answer, release_key
from peyser.access.clock import now
from peyser.access.models import OnceKey
from peyser.access.once import KeyReused, StillRunning, earlier_answer, fingerprint
from peyser.api.problems import Problem
from peyser.api.requests import ApiRequest

HEADER = "Idempotency-Key"
REPLAYED = "Idempotency-Replayed"
PRINTABLE = re.compile(r"[ -~]{1,64}")
# Far longer than any request may run: the server ends a worker that takes a minute.
ABANDONED_AFTER = dt.timedelta(minutes=10)
REFUSED, FAILED = 400, 500
Run = Callable[[], HttpResponseBase]


def key_of(request: ApiRequest) -> str | None:
    """The key of the request; None where one may be left out. Raises Problem for a missing or a bad one."""
    key = request.headers.get(HEADER)
    if key is None:
        if request.method == "POST":
            raise Problem("idempotency_key_missing", _("Send an Idempotency-Key header, new for each request."))
        return None
    if PRINTABLE.fullmatch(key) is None:
        raise Problem("idempotency_key_invalid", _("The Idempotency-Key has 1 to 64 printable characters."))
    return key


def answered_once(request: ApiRequest, key: str, run: Run) -> HttpResponseBase:
    """Run the request, or give the answer that it got before. Raises Problem 409 or 422.

    Only a success is kept. A refusal gives the key back, so that the same request may be tried again later.
    """
    marks: dict[str, Any] = {
        "user_id": request.actor.user_id,
        "key": f"api:{key}",
        "request_hash": _fingerprint(request),
    }
    try:
        free_abandoned_key(user_id=marks["user_id"], key=marks["key"], before=now() - ABANDONED_AFTER)
        earlier = earlier_answer(**marks)
        if earlier is not None:
            return _again(earlier)
        return _first_time(request, claim_key(**marks, at=now()), run)
    except KeyReused as reused:
        raise Problem(
            "idempotency_key_reused", _("This Idempotency-Key was used for another request. Use a new one.")
        ) from reused
    except StillRunning as running:
        raise Problem(
            "still_running",
            _("The first request with this key is still running."),
            headers={"Retry-After": "1"},
        ) from running


def _first_time(request: ApiRequest, once: OnceKey, run: Run) -> HttpResponseBase:
    kept = False
    try:
        with transaction.atomic():
            hold_key(once=once)
            response = run()
            good = response.status_code < REFUSED
            if good:
                keep_answer(once=once, status=response.status_code, answer=_to_keep(request, response))
            elif response.status_code >= FAILED:
                transaction.set_rollback(True)
        kept = good
    finally:
        if not kept:
            release_key(once=once)
    return response


def _fingerprint(request: ApiRequest) -> str:
    """Keyed, since a body may hold a password or a Social Security number."""
    body = salted_hmac("peyser.api.once", request.body, algorithm="sha256").digest()
    return fingerprint(str(request.method), request.get_full_path(), body)


def _to_keep(request: ApiRequest, response: Any) -> str:
    instead = getattr(request, "kept_answer", None)
    return str(response.content.decode()) if instead is None else NinjaJSONEncoder().encode(instead)


def _again(earlier: Any) -> HttpResponse:
    return HttpResponse(
        earlier.answer,
        status=earlier.status,
        content_type="application/json; charset=utf-8",
        headers={REPLAYED: "true"},
    )
