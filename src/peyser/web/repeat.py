"""A form sent twice does its work once: the second click, or a reload, lands on the page of the first."""

import functools
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect

from peyser.access.actions.once import claim_key, keep_answer, release_key
from peyser.access.clock import now
from peyser.access.once import KeyReused, StillRunning, earlier_answer, fingerprint

View = Callable[..., HttpResponse]
FIELD = "once"


def new_once() -> str:
    """A key for the hidden field of a form that is about to be shown."""
    return uuid4().hex


def _readable(key: str) -> str:
    """A key that the database can look up: whoever made it up may have put anything into it."""
    return "".join(character for character in key[:64] if character.isalnum())


def done_once(view: View) -> View:
    """Run a POST with the form's hidden key once. A view that does not redirect changed nothing and may run again."""

    @functools.wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        key = _readable(request.POST.get(FIELD, "")) if request.method == "POST" else ""
        if not key:
            return view(request, *args, **kwargs)
        user_id = request.user.pk if request.user.is_authenticated else None
        marks: dict[str, Any] = {
            "user_id": user_id,
            "key": f"form:{key}",
            "request_hash": fingerprint("POST", request.path, b""),
        }
        try:
            earlier = earlier_answer(**marks)
            if earlier is not None:
                return redirect(str(earlier.answer))
            once = claim_key(**marks, at=now())
        except (StillRunning, KeyReused):
            return redirect(request.path)
        answer = None
        try:
            answer = view(request, *args, **kwargs)
        finally:
            if isinstance(answer, HttpResponseRedirect):
                keep_answer(once=once, status=answer.status_code, answer=answer.url)
            else:
                release_key(once=once)
        return answer

    return guarded
