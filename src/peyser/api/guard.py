"""The way of every request through the API: the door, the shape of the body, the key, then the operation."""

import functools
from collections.abc import Callable
from typing import Any, TypeVar

from django.core.exceptions import ImproperlyConfigured
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _

from peyser.access.entrances import Entrance
from peyser.api.door import come_in
from peyser.api.once import answered_once, key_of
from peyser.api.problems import Problem, answer_problem
from peyser.api.requests import ApiRequest

View = TypeVar("View", bound=Callable[..., Any])
Run = Callable[..., HttpResponseBase]


def reads_only(view: View) -> View:
    """Mark a POST that only reads: its answer is not kept, since asking again does no harm."""
    view.reads_only = True  # type: ignore[attr-defined]
    return view


def declared_entrance(operation: Any) -> Entrance:
    """Whom the operation admits. Raises ImproperlyConfigured, at start, for one that does not say."""
    admitted = getattr(operation.view_func, "entrance", None)
    if not isinstance(admitted, Entrance):
        view = operation.view_func
        raise ImproperlyConfigured(f"{view.__module__}.{view.__qualname__} declares no entrance.")
    return admitted


def guarded(run: Any) -> Run:
    """Wrap the `run` of an operation; whatever happens, the answer is JSON."""
    operation = run.__self__
    admitted = declared_entrance(operation)
    keeps = not getattr(operation.view_func, "reads_only", False)

    def admitted_answer(request: ApiRequest, **values: Any) -> HttpResponseBase:
        come_in(request, admitted)
        _check_body(request)
        key = key_of(request) if request.method != "GET" else None
        if key is None or not keeps:
            return run(request, **values)  # type: ignore[no-any-return]
        return answered_once(request, key, lambda: run(request, **values))

    @functools.wraps(run)
    def answer(request: ApiRequest, **values: Any) -> HttpResponseBase:
        try:
            response = admitted_answer(request, **values)
        except Exception as problem:  # noqa: BLE001 - also the unexpected is answered in JSON, and logged
            response = answer_problem(request, problem)
        patch_vary_headers(response, ["Authorization"])
        return response

    return answer


def _check_body(request: ApiRequest) -> None:
    """Raise Problem 415 for a body of another kind than JSON; RequestDataTooBig for one beyond the limit."""
    if request.body and request.content_type != "application/json":
        raise Problem("unsupported_media_type", _("Send the body as application/json."))
