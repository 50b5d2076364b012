"""Every problem is JSON with a stable code, a message and the findings; nothing more gets out."""

import json
import logging

import pytest
from django.conf import settings
from django.db import IntegrityError
from django.test import override_settings

from peyser.api.problems import STATUS_OF
from tests import factories as make
from tests.api.bodies import EMPLOYER, ORDER, SEEKER
from tests.api.caller import Caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def is_problem(answer, code):
    status, body = answer
    assert (status, body["code"]) == (STATUS_OF[code], code)
    assert set(body) == {"code", "message", "errors", "findings"}
    assert body["message"]
    assert isinstance(body["findings"], list)
    return body


def test_the_documentation_names_every_code_with_its_status():
    text = (settings.ROOT / "docs/api/README.md").read_text(encoding="utf-8")
    assert [code for code, status in STATUS_OF.items() if f"| {status} | `{code}` |" not in text] == []


def test_bad_input_names_each_field(nobody):
    make.central_office()
    body = is_problem(
        nobody.post("/seekers", SEEKER | {"zip_code": "00000", "born_on": "2020-01-01"}), "bad_input"
    )
    assert set(body["errors"]) == {"zip_code", "born_on"}


def test_a_refusal_carries_rule_severity_quote_and_remedy():
    body = is_problem(
        Caller(make.staff()).post(
            "/referrals", {"seeker_id": make.seeker().pk, "job_order_id": make.order().pk, "consent": "phone"}
        ),
        "refused",
    )
    [finding] = [one for one in body["findings"] if one["severity"] == "block"]
    assert (finding["rule_id"], body["message"]) == ("REF-010", finding["message"])
    assert finding["quote"]
    assert finding["remedy"]
    assert finding["citations"][0]["source"] == "wp-manual-2024"


def test_the_action_itself_may_forbid():
    """The door admits this role; the action knows that this person may not."""
    is_problem(Caller(make.seeker().user).post("/seekers", SEEKER), "forbidden")


def test_the_door_forbids():
    is_problem(Caller(make.seeker().user).get("/verifications"), "forbidden")


def test_an_unknown_record_is_not_found(nobody):
    is_problem(nobody.get("/jobs/987654321"), "not_found")


@pytest.mark.parametrize("path", ["/nothing", "/jobs/1/nothing", "/jobs/", "/seekers/1/notes/2/3"])
def test_an_unknown_address_is_not_found_in_json(nobody, path):
    is_problem(nobody.get(path), "not_found")


@pytest.mark.parametrize("method", ["DELETE", "PUT", "OPTIONS", "TRACE"])
def test_a_method_that_is_not_allowed(nobody, method):
    response = nobody.send(method, "/jobs")
    assert response.headers["Allow"] == "GET"
    is_problem((response.status_code, json.loads(response.content)), "method_not_allowed")


def test_each_field_of_a_wrong_shape_is_named(nobody):
    body = nobody.post(
        "/seekers", SEEKER | {"given_name": "", "born_on": 19900514, "surprise": 1, "channel": "fax"}
    )
    assert is_problem(body, "bad_request")["errors"] == {
        "given_name": "Use at least 1 characters.",
        "born_on": "Send a date such as 2026-03-02.",
        "surprise": "This field is not known.",
        "channel": "Use one of: inbox, email, text, mail.",
    }


def test_a_wrong_field_within_a_list_is_named_with_its_place():
    person = make.seeker()
    answer = Caller(person.user).put(
        f"/seekers/{person.pk}/past-jobs", {"past_jobs": [{"title": "", "began_on": "x"}]}
    )
    assert set(is_problem(answer, "bad_request")["errors"]) == {"past_jobs.0.title", "past_jobs.0.began_on"}


def test_a_wrong_value_in_the_address_is_named(nobody):
    answer = nobody.get("/jobs?zip=abc&miles=900&limit=101&full_time=maybe")
    assert set(is_problem(answer, "bad_request")["errors"]) == {"zip", "miles", "limit", "full_time"}


@pytest.mark.parametrize("number", ["0", "-1", "9223372036854775808", "1" * 400, "one", "1.5"])
def test_an_id_beyond_its_bounds_is_refused(nobody, number):
    assert set(is_problem(nobody.get(f"/jobs/{number}"), "bad_request")["errors"]) == {"job_id"}


@pytest.mark.parametrize(
    "body",
    [b"{", b"\xff\xfe", b'{"a": NaN}', b'{"a": Infinity}', b'{"name": "\\ud800"}', b"[" * 100_000, b"1" * 10_000],
    ids=["broken", "not utf-8", "nan", "infinity", "half a pair", "too deep", "too long a number"],
)  # fmt: skip
def test_what_is_no_json_is_malformed(nobody, body):
    is_problem(nobody.post("/seekers", body), "malformed")


@pytest.mark.parametrize("body", [b"[]", b"1", b"null", b'"text"', None])
def test_json_that_is_no_object_is_a_bad_request(nobody, body):
    assert "" in is_problem(nobody.post("/seekers", body), "bad_request")["errors"]


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]
)
def test_a_body_of_another_kind_is_refused(nobody, content_type):
    """Such a body could come from a form of another site."""
    is_problem(nobody.post("/seekers", json.dumps(SEEKER), content_type=content_type), "unsupported_media_type")


@override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=1000)
def test_a_body_beyond_the_limit_is_too_large(nobody):
    is_problem(nobody.post("/seekers", SEEKER | {"given_name": "x" * 1000}), "too_large")


@pytest.mark.parametrize("field", ["given_name", "password", "email"])
def test_the_nul_character_is_refused_at_its_field(nobody, field):
    assert set(is_problem(nobody.post("/seekers", SEEKER | {field: "a\0b"}), "bad_request")["errors"]) == {
        field
    }


def test_the_nul_character_is_refused_in_a_search(nobody):
    is_problem(nobody.get("/jobs?words=a%00b"), "bad_request")


@pytest.mark.parametrize(
    ("field", "value"),
    [("wage_min", "-1"), ("wage_min", "NaN"), ("wage_min", "1e400"), ("wage_min", 99999999999), ("wage_min", "1.234"),
     ("openings", 0), ("openings", 10**30), ("min_months", -1), ("last_day_on", "0001-01-01"), ("title", "x" * 147),
     ("received_at", "2026-03-02T10:00:00"), ("received_at", "9999-12-31T23:59:59Z"), ("application_email", "nobody"),
     ("application_url", "javascript:1"), ("worksite_zip", "6520"), ("onet_code", "51"),
     ("hiring_requirements", ["?"])],
)  # fmt: skip
def test_a_value_beyond_its_bounds_is_refused_at_its_field(field, value):
    boss = Caller(make.employer_user(make.employer()))
    found = is_problem(boss.post("/job-orders", ORDER | {field: value}), "bad_request")["errors"]
    assert {name.split(".")[0] for name in found} == {field}


def test_a_day_before_the_first_manual_is_bad_input():
    person, worker = make.seeker(), make.staff()
    body = {"office_id": make.office().pk, "case_manager_id": worker.pk, "reasons": [], "on": "2015-01-01"}
    is_problem(Caller(worker).post(f"/seekers/{person.pk}/enrollments", body), "bad_input")


def test_a_failure_tells_nothing_and_is_logged(nobody, monkeypatch, caplog):
    def fail(*args, **options):
        raise RuntimeError("the secret of the house")

    monkeypatch.setattr("peyser.api.resources.jobs.search_jobs", fail)
    with caplog.at_level(logging.ERROR, "peyser.api.problems"):
        body = is_problem(nobody.get("/jobs"), "server_error")
    assert "secret" not in json.dumps(body)
    assert "the secret of the house" in caplog.text


def test_a_constraint_that_stops_a_request_is_a_conflict(monkeypatch):
    def clash(**facts):
        raise IntegrityError("duplicate key value: Ada Lopez")

    monkeypatch.setattr("peyser.api.resources.notes.write_seeker_note", clash)
    path = f"/seekers/{make.seeker().pk}/notes"
    body = is_problem(Caller(make.staff()).post(path, {"subject": "Called", "text": "By phone."}), "conflict")
    assert "Ada" not in json.dumps(body)


def test_messages_and_findings_come_in_the_language_asked_for(nobody):
    make.central_office()
    spanish = nobody.get("/jobs/987654321", Accept_Language="es-MX,es;q=0.9")[1]["message"]
    english = nobody.get("/jobs/987654321", Accept_Language="en")[1]["message"]
    response = nobody.send("GET", "/jobs/987654321", Accept_Language="es")
    assert response.headers["Content-Language"] == "es"
    assert "Accept-Language" in response.headers["Vary"]
    assert english.startswith("There is nothing here")
    assert spanish


def test_a_finding_comes_in_spanish_where_the_catalogue_has_it(monkeypatch):
    monkeypatch.setattr("peyser.api.problems._", lambda text: f"es:{text}")
    worker = Caller(make.staff())
    body = worker.post("/employers", EMPLOYER | {"position_to_fill": "", "checked_for_existing_account": True})[
        1
    ]
    [finding] = [one for one in body["findings"] if one["rule_id"] == "EMP-010"]
    assert all(finding[name].startswith("es:") for name in ("title", "message", "remedy"))
    assert not finding["quote"].startswith("es:")
