"""The request as the operations of the API see it."""

import datetime as dt
from typing import Any

from django.http import HttpRequest

from peyser.accounts.actor import Actor


class ApiRequest(HttpRequest):
    """`actor` and `today` come from the middleware, or from the token; `signed_in_by` from the door.

    `kept_answer`: what to keep for a repeat instead of the answer itself, where that holds a secret.
    """

    user: Any
    actor: Actor
    today: dt.date
    signed_in_by: str
    kept_answer: Any
