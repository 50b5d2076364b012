"""Each operation admits whom it declares and nobody else; the list comes from the OpenAPI document itself."""

import json
import re

import pytest
from django.core.exceptions import ImproperlyConfigured
from ninja import Router

from peyser.access.entrances import Entrance
from peyser.accounts.actor import VISITOR
from peyser.accounts.choices import Role
from peyser.api.interface import Interface
from peyser.api.v1 import api
from tests import factories as make
from tests.api.caller import START, Caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
# What anybody may call. A new one is added here on purpose, never by accident.
PUBLIC = {
    "get_start", "find_jobs", "get_job", "register_a_seeker", "register_an_employer", "get_rules", "get_parameters",
    "list_events", "get_event", "find_occupations", "list_skills", "list_job_centers", "get_terms",
    "list_service_categories", "list_programs",
}  # fmt: skip

# One role for all roles that the entrances treat alike: they serve people, verify employers, or only read.
STANDS_FOR = ("jc_staff", "csu_agent", "monitor_readonly")


def operations():
    for path, methods in api.get_openapi_schema()["paths"].items():
        for method, described in methods.items():
            yield method.upper(), path.removeprefix(START), described


def body_of(described):
    content = described.get("requestBody", {}).get("content", {})
    return content["application/json"]["example"] if content else None


def required_query(described):
    asked = [p for p in described["parameters"] if p["in"] == "query" and p["required"]]
    return "?" + "&".join(f"{p['name']}={p['example']}" for p in asked) if asked else ""


def people():
    return {
        "nobody": (Caller(), set()),
        "seeker": (Caller(make.seeker().user), {"signed_in", "seeker"}),
        "employer": (Caller(make.employer_user(make.employer())), {"signed_in", "employer"}),
        "account without a role": (Caller(make.user()), {"signed_in"}),
        **{role: (Caller(make.staff(role)), {"signed_in", role}) for role in STANDS_FOR},
    }


def test_every_operation_declares_its_entrance():
    declared = {name: getattr(op.view_func, "entrance", None) for name, op in api.operations().items()}
    assert [name for name, entrance in declared.items() if not isinstance(entrance, Entrance)] == []


def test_an_operation_without_an_entrance_stops_the_start():
    open_by_mistake, router = Interface(), Router()
    router.get("/secrets")(lambda request: "all of them")
    open_by_mistake.add_router("", router)
    with pytest.raises(ImproperlyConfigured, match="declares no entrance"):
        open_by_mistake.urls  # noqa: B018 - the addresses are built here


def test_every_operation_is_guarded():
    """The guard wraps `run`; without it the entrance would be a word only."""
    runs = {name: operation.run for name, operation in api.operations().items()}
    assert [name for name, run in runs.items() if run.__wrapped__.__self__ is not api.operations()[name]] == []


@pytest.mark.requirement("S001-027", "S000-022")
def test_the_public_operations_are_these_and_no_others():
    open_to_all = {name for name, op in api.operations().items() if op.view_func.entrance.admits(VISITOR)}
    assert open_to_all - {"no_such_address"} == PUBLIC


def test_every_role_is_let_in_where_one_of_three_is():
    def admitted(role):
        return frozenset(
            described["operationId"] for *_, described in operations() if role in described["x-entrance"]
        )

    assert {admitted(role) for role in Role.values} == {admitted(role) for role in STANDS_FOR}


def test_every_operation_for_everybody_answers_as_declared():
    """No failure anywhere, no door open that is not declared, none shut that is."""
    faults, asked = [], 0
    for who, (caller, kinds) in people().items():
        for method, path, described in operations():
            known = path.replace("{batch}", "00000000-0000-4000-8000-000000000001")
            address = re.sub(r"\{\w+\}", "987654321", known) + required_query(described)
            response = caller.send(method, address, body_of(described))
            code = json.loads(response.content).get("code", "") if response.content else ""
            admitted = "public" in described["x-entrance"] or not kinds.isdisjoint(described["x-entrance"])
            expected = "" if admitted else "not_authenticated" if who == "nobody" else "forbidden"
            asked += 1
            if (
                response.status_code >= 500
                or (expected and code != expected)
                or (admitted and response.status_code == 401)
            ):
                faults.append(f"{who}: {method} {path} → {response.status_code} {code}")
    assert faults == []
    assert asked == 7 * len(list(operations()))


def test_a_wrong_token_is_refused_even_where_nobody_need_sign_in():
    assert Caller(token="pyr_made-up").get("/jobs")[1]["code"] == "not_authenticated"


def test_a_refusal_at_the_door_says_how_to_enter(nobody):
    response = nobody.send("GET", "/me")
    assert (response.status_code, response.headers["WWW-Authenticate"]) == (401, 'Bearer realm="Peyser"')
