"""Everything that one person gets from the program: every route of the resolver, every operation of the API, mail."""

import inspect
import json
import logging
import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core import mail
from django.db import transaction
from django.test import Client
from django.urls import get_resolver, reverse

from peyser.notifications.models import Message
from tests.access.test_entrances import routes
from tests.api.caller import Caller
from tests.privacy.two_worlds import FIRMS, FIRST_ID, Twin
from tests.privacy.world import body_of, operations

# Names of what a list can be searched by, in the pages and in the API.
SEARCHED = ("q", "text", "words", "name")
EVERYWHERE = "centers=all&own_offices=false"
ASKED = (FIRMS[0]["legal_name"], FIRMS[1]["street"])
# What differs from one answer to the next by design: keys against forgery and repetition, and the style's nonce.
CHANGING = (
    re.compile(r'(?<=name="csrfmiddlewaretoken" value=")[^"]+'),
    re.compile(r'(?<=name="once" value=")[^"]+'),
    re.compile(r'(?<=name="batch" type="hidden" required="required" value=")[^"]+'),
    re.compile(r'(?<=X-CSRFToken": ")[^"]+'),
)
# The history is stamped by the database's own clock.
STAMP = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(?:Z|\+00:00)(?:\">[^<]*</time>)?")
SILENT_LOGGERS = ("django.db.backends", "asyncio", "faker")


class Unknown(AssertionError):
    """A route or an operation takes a parameter that the walk cannot fill."""


def values_of(twin: Twin, name: str, parameter: str) -> list[Any]:
    """What stands in the world for this parameter of this route. Raises Unknown."""
    both = [firm.pk for firm in twin.firms]
    orders = [twin.order.pk, twin.plain_orders[0].pk, twin.plain_orders[1].pk]
    people = [twin.referral.seeker_id, twin.asked.seeker_id]
    referrals = [twin.referral.pk, twin.asked.pk]
    locations = [firm.locations.get().pk for firm in twin.firms]
    contacts = [firm.contacts.get().pk for firm in twin.firms]
    cases = [twin.case_pk, twin.low_pay_pk]
    by_name = (
        (r"employer-order|staff-order|job|job-ask|staff-case-(suspect|stop-order|low-pay)", orders),
        (r"employer-referral|staff-referral", referrals),
        (r"staff-seeker", people),
        (r"staff-employer|staff-follow-up|staff-case-(report|propose|stop-employer)", both),
        (r"staff-case-letter|staff-case", cases),
        (r"seeker-message", [1]),
        (r"staff-event|event|staff-visit", [1]),
        (r"staff-posting|staff-verification|mfa_", [1]),
        (r"staff-load", [1]),
    )
    by_parameter = {
        "order_pk": orders, "order_id": orders, "job_id": orders, "seeker_pk": people, "seeker_id": people,
        "employer_id": both, "referral_id": referrals, "follow_up": [twin.follow_up_pk], "step": ["contact"],
        "kind": ["violations", "fraud", "disputes", "discontinuations", "substandard"], "verb": ["settle"],
        "state_id": [twin.referral.seeker.state_id],
        "contact_pk": contacts, "contact_id": contacts,
        "key": ["none"], "message_id": [1], "ticket_id": [1], "token_id": [1], "address": ["nowhere"],
        "location_pk": locations, "location_id": locations, "case_id": cases,
        "rule_id": ["REF-050"], "finding": [1], "share_id": [1],
        "event_id": [1], "visit_id": [1], "code": ["COLUMBIA"],
    }  # fmt: skip
    of_a_seeker = ("plan", "gap", "period", "fact", "enrollment", "service")
    by_parameter |= {f"{one}_{key}": [FIRST_ID + 1] for one in of_a_seeker for key in ("pk", "id")}
    by_parameter |= {"referral": [1], "program": ["ADULT"], "finding_id": [1]}
    by_parameter |= {"batch": ["00000000-0000-4000-8000-000000000001"]}
    if parameter == "pk":
        for pattern, values in by_name:
            if re.match(rf"(?:{pattern})", name):
                return values
    if parameter in by_parameter:
        return by_parameter[parameter]
    raise Unknown(
        f"Say in tests/privacy/walk.py what to put for “{parameter}” of the route {name}: each new route belongs"
        " to the two-world test."
    )


def pages(twin: Twin, only: str = "") -> Iterator[tuple[str, str]]:
    """Each page that is ours by name and address, with every record of the world that it can show."""
    for name, _path, _view in [route for route in routes() if re.search(only, route[0])]:
        parameters = get_resolver().reverse_dict.getlist(name)[0][0][0][1]
        for filled in _combined(twin, name, parameters):
            yield name, reverse(name, kwargs=filled)


def calls(twin: Twin, only: str = "") -> Iterator[tuple[str, str, Any]]:
    """Each operation of the API: method, address, example body."""
    for method, path, described in operations():
        if not re.search(only, described["operationId"]):
            continue
        parameters = re.findall(r"{(\w+)}", path)
        for filled in _combined(twin, described["operationId"], parameters):
            yield method, path.format(**filled), body_of(described)


def everything_for(person: AbstractBaseUser | None, twin: Twin, only: str = "") -> dict[str, str]:
    """All that this person gets, by what was asked for: statuses, headers and bodies, messages, mail, log.

    `only` is a pattern of the names of routes and operations, where a test is about few of them.
    """
    found: dict[str, str] = {}
    with Log() as log:
        for asked in (_opened, _sent, _called):
            found |= dict(asked(person, twin, only))
        found["log"] = normal("\n".join(log.lines))
    if person is not None:
        rows = Message.objects.filter(recipient=person.pk).order_by("pk")
        found["messages"] = "\n".join(str((one.subject, one.body, one.link, one.about)) for one in rows)
        found["mail"] = "\n".join(
            f"{one.subject} {one.message()}" for one in mail.outbox if person.email in one.to
        )
    return found


def _combined(twin: Twin, name: str, parameters: Iterable[str]) -> list[dict[str, Any]]:
    filled: list[dict[str, Any]] = [{}]
    for parameter in parameters:
        filled = [one | {parameter: value} for one in filled for value in values_of(twin, name, parameter)]
    return filled


def _opened(person: AbstractBaseUser | None, twin: Twin, only: str) -> Iterator[tuple[str, str]]:
    client = _client(person)
    partial = {name for name, _path, view in routes() if "htmx" in inspect.getsource(_module(view))}
    for name, address in pages(twin, only):
        yield f"GET {address}", told(client.get(address))
        if name in partial:
            yield f"HX {address}", told(client.get(address, headers={"HX-Request": "true"}))
        if not get_resolver().reverse_dict.getlist(name)[0][0][0][1]:
            for words in ASKED:
                asked = "&".join(f"{key}={words.replace(' ', '+')}" for key in SEARCHED)
                yield f"GET {address} {words}", told(client.get(f"{address}?{asked}&{EVERYWHERE}"))


def _sent(person: AbstractBaseUser | None, twin: Twin, only: str) -> Iterator[tuple[str, str]]:
    """Every page sent an empty form; what that changes is taken back."""
    client = _client(person)
    for _name, address in pages(twin, only):
        with transaction.atomic():
            yield f"POST {address}", told(client.post(address, {"once": "key"}))
            transaction.set_rollback(True)


def _called(person: AbstractBaseUser | None, twin: Twin, only: str) -> Iterator[tuple[str, str]]:
    with transaction.atomic():
        caller = Caller(person)
        for method, address, body in calls(twin, only):
            with transaction.atomic():
                yield f"{method} /api/v1{address}", told(caller.send(method, address, body, key="key"))
                transaction.set_rollback(True)
            if method == "GET" and address.count("/") == 1:
                for words in ASKED:
                    query = f"?text={words.replace(' ', '+')}&words={words.replace(' ', '+')}&own_offices=false"
                    yield f"GET /api/v1{address} {words}", told(caller.send("GET", address + query))
        transaction.set_rollback(True)


def _module(view: Any) -> Any:
    """Where a page is made: it may answer with a part of the page where its module asks for HTMX."""
    return sys.modules[getattr(view, "view_class", view).__module__]


def _client(person: AbstractBaseUser | None) -> Client:
    client = Client(raise_request_exception=False)
    if person is not None:
        client.force_login(person)
    return client


def told(answer: Any) -> str:
    """Status, headers and body, without what changes from answer to answer."""
    headers = {name: value for name, value in answer.headers.items() if name != "Set-Cookie"}
    body = (b"".join(answer) if answer.streaming else answer.content).decode(errors="replace")
    if STAMP.search(body):
        headers.pop("Content-Length", None)
    return normal(f"{answer.status_code} {json.dumps(headers, sort_keys=True)}\n{body}")


def normal(text: str) -> str:
    for pattern in (*CHANGING, STAMP):
        text = pattern.sub("*", text)
    return text


class Log(logging.Handler):
    """What the program logs meanwhile, at the finest level, without the database's own statements."""

    def __enter__(self) -> "Log":
        self.lines: list[str] = []
        self.before = logging.getLogger().level
        logging.getLogger().addHandler(self)
        logging.getLogger().setLevel(logging.DEBUG)
        return self

    def __exit__(self, *_caught: object) -> None:
        logging.getLogger().removeHandler(self)
        logging.getLogger().setLevel(self.before)

    def emit(self, record: logging.LogRecord) -> None:
        if not record.name.startswith(SILENT_LOGGERS):
            self.lines.append(f"{record.name} {record.getMessage()} {record.exc_text or ''}")
