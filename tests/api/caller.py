"""Somebody at the API: sends JSON by token, by session, or as nobody."""

import datetime as dt
import itertools
import json

from django.test import Client

from peyser.accounts.actions.tokens import issue_token
from tests import factories as make

START = "/api/v1"
_keys = itertools.count(1)


def new_key():
    return f"key-{next(_keys)}"


def token_of(user, *, days=1):
    expires_at = make.NOON + dt.timedelta(days=days)
    return issue_token(user=user, name="test", at=make.NOON, expires_at=expires_at)[1]


class Caller:
    """`status, body = Caller(user).post("/referrals", {...})`; without a user, nobody."""

    def __init__(self, user=None, *, token="", by_session=False, enforce_csrf_checks=False):
        self.client = Client(raise_request_exception=False, enforce_csrf_checks=enforce_csrf_checks)
        self.headers = {}
        if by_session:
            self.client.force_login(user)
        elif user is not None or token:
            self.headers["Authorization"] = f"Bearer {token or token_of(user)}"

    def send(self, method, path, body=None, *, key=None, content_type="application/json", **headers):
        """The whole response. A POST gets a key of its own unless `key` says otherwise; "" leaves it out."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if key is None and method == "POST":
            key = new_key()
        if key:
            named["Idempotency-Key"] = key
        sent = body if isinstance(body, bytes | str) else b"" if body is None else json.dumps(body)
        return self.client.generic(
            method, START + path, sent, content_type=content_type, headers=self.headers | named
        )

    def get(self, path, **headers):
        return _plain(self.send("GET", path, **headers))

    def post(self, path, body=None, **options):
        return _plain(self.send("POST", path, body, **options))

    def put(self, path, body=None, **options):
        return _plain(self.send("PUT", path, body, **options))

    def patch(self, path, body=None, **options):
        return _plain(self.send("PATCH", path, body, **options))

    def delete(self, path, **options):
        return _plain(self.send("DELETE", path, **options))


def _plain(response):
    return response.status_code, json.loads(response.content) if response.content else None
