"""The door of every staff page: all staff may look, and only those who serve people may send anything."""

import datetime as dt
import functools
from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict

from peyser.access.entrances import STAFF, entrance
from peyser.accounts.actor import Actor
from peyser.accounts.permissions import serves_people

READING = frozenset({"GET", "HEAD", "OPTIONS"})


class StaffRequest(HttpRequest):
    """A request as the middleware hands it on: with the actor and the state's day."""

    actor: Actor
    today: dt.date


def staff_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Admit all staff; refuse (403) what a monitor or another reader sends, before the view looks at it."""

    @functools.wraps(view)
    def guarded(request: StaffRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method not in READING and not serves_people(request.actor):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return entrance(STAFF)(guarded)


def sent(request: HttpRequest) -> QueryDict | None:
    """What the form of this page sent; None when the page was only opened."""
    return request.POST if request.method == "POST" else None
