"""`Idempotency-Key`: what is sent twice happens once."""

import datetime as dt
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from peyser.access.models import OnceKey
from peyser.api.once import ABANDONED_AFTER
from peyser.casenotes.models import SeekerNote
from peyser.employers.models import Employer
from tests import factories as make
from tests.api.bodies import EMPLOYER, SEEKER
from tests.api.caller import Caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
NOTE = {"subject": "Called", "text": "Spoke by phone."}


@pytest.fixture
def staff():
    return Caller(make.staff())


@pytest.fixture
def notes():
    return f"/seekers/{make.seeker().pk}/notes"


def test_a_repeat_gets_the_first_answer_byte_by_byte_and_changes_nothing(staff, notes):
    first = staff.send("POST", notes, NOTE, key="a")
    again = staff.send("POST", notes, NOTE, key="a")
    assert (first.status_code, again.status_code, again.content) == (201, 201, first.content)
    assert ("Idempotency-Replayed" in first.headers, again.headers["Idempotency-Replayed"]) == (False, "true")
    assert SeekerNote.objects.count() == 1


def test_another_key_is_another_request(staff, notes):
    assert [staff.post(notes, NOTE, key=key)[0] for key in ("a", "b")] == [201, 201]
    assert SeekerNote.objects.count() == 2


def test_a_post_without_a_key_is_refused(staff, notes):
    status, problem = staff.post(notes, NOTE, key="")
    assert (status, problem["code"]) == (400, "idempotency_key_missing")
    assert not SeekerNote.objects.exists()


@pytest.mark.parametrize("key", ["k" * 65, "tab\there", "ñ"])
def test_a_key_has_at_most_64_printable_characters(staff, notes, key):
    status, problem = staff.post(notes, NOTE, key=key)
    assert (status, problem["code"]) == (400, "idempotency_key_invalid")


def test_a_key_of_64_characters_will_do(staff, notes):
    assert staff.post(notes, NOTE, key="k" * 64)[0] == 201


def test_the_same_key_for_another_body_is_refused(staff, notes):
    staff.post(notes, NOTE, key="a")
    status, problem = staff.post(notes, NOTE | {"text": "Something else."}, key="a")
    assert (status, problem["code"]) == (422, "idempotency_key_reused")
    assert SeekerNote.objects.count() == 1


def test_two_people_may_use_the_same_key(notes):
    assert [Caller(make.staff()).post(notes, NOTE, key="a")[0] for _ in range(2)] == [201, 201]


def test_a_refused_request_gives_its_key_back(staff, notes):
    assert staff.post(notes, NOTE | {"text": "His number is 123-45-6789."}, key="a")[0] == 422
    assert staff.post(notes, NOTE, key="a")[0] == 201


def test_a_key_in_use_at_this_moment_answers_409(staff, notes, monkeypatch):
    inner = []

    def meanwhile(note):
        inner.append(
            Caller(token=staff.headers["Authorization"].removeprefix("Bearer ")).post(notes, NOTE, key="a")
        )
        raise RuntimeError

    monkeypatch.setattr("peyser.api.resources.notes.note_out", meanwhile)
    staff.post(notes, NOTE, key="a")
    [(status, problem)] = inner
    assert (status, problem["code"]) == (409, "still_running")


def test_a_failure_after_the_act_undoes_the_act_and_frees_the_key(staff, notes, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr("peyser.api.resources.notes.note_out", lambda note: 1 / 0)
        status, problem = staff.post(notes, NOTE, key="a")
    assert (status, problem["code"]) == (500, "server_error")
    assert not SeekerNote.objects.exists()
    assert staff.post(notes, NOTE, key="a")[0] == 201


def abandoned(age):
    """The key of a request that ended without a trace, so long ago."""
    first = Caller().send("POST", "/employers", EMPLOYER, key="a")
    assert first.status_code == 201
    Employer.objects.all().delete()
    return OnceKey.objects.update(status=None, answer=None, created_at=make.NOON - age)


def test_a_key_whose_request_died_is_free_after_a_while(nobody):
    make.central_office()
    abandoned(ABANDONED_AFTER + dt.timedelta(seconds=1))
    body = EMPLOYER | {"contact_email": "other@boone.example"}
    assert nobody.post("/employers", EMPLOYER, key="a")[1]["code"] == "bad_input", "the e-mail address is taken"
    assert nobody.post("/employers", body, key="a")[0] == 201


def test_a_key_whose_request_died_just_now_is_not_free_yet(nobody):
    make.central_office()
    abandoned(ABANDONED_AFTER - dt.timedelta(seconds=1))
    assert nobody.post("/employers", EMPLOYER, key="a")[1]["code"] == "still_running"


def test_a_request_that_lost_its_claim_does_nothing(staff, notes, monkeypatch):
    """It was taken for dead before it began, and somebody else may act under its key by now."""
    monkeypatch.setattr(
        "peyser.api.once.claim_key",
        lambda **marks: OnceKey(pk=987654321, key=marks["key"], created_at=marks["at"]),
    )
    assert staff.post(notes, NOTE, key="a")[1]["code"] == "still_running"
    assert not SeekerNote.objects.exists()


def test_put_and_delete_may_carry_a_key_too():
    person = make.seeker()
    own = Caller(person.user)
    path, body = f"/seekers/{person.pk}/skills", {"skills": ["welding"]}
    answers = [own.send("PUT", path, body, key="a") for _ in range(2)]
    assert [a.headers.get("Idempotency-Replayed") for a in answers] == [None, "true"]
    assert own.put(path, body)[0] == 200


def test_a_post_that_only_reads_keeps_no_answer(staff):
    make.seeker()
    first, again = (staff.send("POST", "/seekers/look", {"name": "Ada Lopez"}, key="a") for _ in range(2))
    assert (first.status_code, "Idempotency-Replayed" in again.headers) == (200, False)
    assert not OnceKey.objects.exists()


def test_neither_password_nor_number_is_kept_with_the_key(nobody):
    make.central_office()
    nobody.post("/seekers", SEEKER | {"ssn": "123-45-6789", "ssn_notice_shown": True}, key="a")
    kept = OnceKey.objects.get()
    for secret in (SEEKER["password"], "123456789", "123-45-6789"):
        assert secret not in f"{kept.answer}{kept.request_hash}"


def _twice_at_once(path, bearer, keys):
    """Two threads send the same note at the same moment; their status codes."""
    ready = threading.Barrier(len(keys))

    def send(key):
        caller = Caller(token=bearer)
        ready.wait(timeout=20)
        try:
            return caller.post(path, NOTE, key=key)[0]
        finally:
            connection.close()

    with ThreadPoolExecutor(len(keys)) as pool:
        return sorted(pool.map(send, keys))


@pytest.mark.django_db(transaction=True)
def test_two_requests_with_one_key_at_the_same_moment_act_once():
    bearer = Caller(make.staff()).headers["Authorization"].removeprefix("Bearer ")
    path = f"/seekers/{make.seeker().pk}/notes"
    for turn in range(8):
        statuses = _twice_at_once(path, bearer, [f"one-{turn}"] * 2)
        assert statuses in ([201, 201], [201, 409])
    assert SeekerNote.objects.count() == 8


@pytest.mark.django_db(transaction=True)
def test_two_requests_with_two_keys_at_the_same_moment_both_act():
    """The positive control of the test above: nothing but the key keeps the second one from acting."""
    bearer = Caller(make.staff()).headers["Authorization"].removeprefix("Bearer ")
    path = f"/seekers/{make.seeker().pk}/notes"
    assert _twice_at_once(path, bearer, ["one", "two"]) == [201, 201]
    assert SeekerNote.objects.count() == 2


def test_the_same_key_for_another_address_is_refused(staff, notes):
    other = f"/seekers/{make.seeker().pk}/notes"
    staff.post(notes, NOTE, key="a")
    assert staff.post(other, NOTE, key="a")[1]["code"] == "idempotency_key_reused"
