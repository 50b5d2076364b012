"""Signing in to the API: tokens, sessions, the second factor, and the command that makes a token."""

import datetime as dt

import pytest
from django.core.management import CommandError, call_command

from peyser.access.models import OnceKey
from peyser.accounts.models import ApiToken, User
from peyser.seekers.models import Seeker
from tests import factories as make
from tests.api.caller import Caller, token_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
TOKEN = {"name": "Nightly export", "days": 30}


def test_a_token_is_made_in_a_session_and_acts_for_the_person():
    worker = make.staff()
    status, made = Caller(worker, by_session=True).post("/tokens", TOKEN)
    _, me = Caller(token=made["key"]).get("/me")
    assert (status, me["id"], me["roles"], me["signed_in_by"]) == (201, worker.pk, ["jc_staff"], "token")
    assert ApiToken.objects.get().expires_at == make.NOON + dt.timedelta(days=30)


def test_the_key_is_told_once_and_stored_nowhere():
    session = Caller(make.staff(), by_session=True)
    _, made = session.post("/tokens", TOKEN, key="a")
    _, again = session.post("/tokens", TOKEN, key="a")
    assert (again["id"], again["key"], made["key"][:4]) == (made["id"], None, "pyr_")
    assert made["key"] not in f"{OnceKey.objects.get().answer}{ApiToken.objects.values_list()}"
    assert "key" not in session.get("/tokens")[1]["items"][0]


def test_a_token_makes_and_ends_no_tokens():
    worker = make.staff()
    program = Caller(worker)
    assert program.post("/tokens", TOKEN)[1]["code"] == "session_required"
    assert program.delete(f"/tokens/{ApiToken.objects.get().pk}")[1]["code"] == "session_required"


def test_a_revoked_token_opens_nothing():
    worker = make.staff()
    program, session = Caller(worker), Caller(worker, by_session=True)
    assert session.delete(f"/tokens/{ApiToken.objects.get().pk}") == (204, None)
    assert program.get("/me")[0] == 401
    assert session.get("/tokens")[1]["items"][0]["revoked_at"] is not None


def test_an_expired_token_opens_nothing():
    assert Caller(token=token_of(make.staff(), days=0)).get("/me")[0] == 401


def test_the_token_of_somebody_who_left_opens_nothing():
    worker = make.staff()
    program = Caller(worker)
    User.objects.filter(pk=worker.pk).update(is_active=False)
    assert program.get("/me")[0] == 401


def test_nobody_ends_the_token_of_another():
    Caller(make.staff())
    assert Caller(make.staff(), by_session=True).delete(f"/tokens/{ApiToken.objects.get().pk}")[0] == 404


def test_staff_without_a_second_factor_do_nothing_in_a_session():
    worker = make.staff()
    worker.authenticator_set.all().delete()
    session = Caller(worker, by_session=True)
    assert session.get("/me")[1]["code"] == "second_factor_required"
    assert session.post("/tokens", TOKEN)[1]["code"] == "second_factor_required"
    assert not ApiToken.objects.exists()


def test_a_seeker_needs_no_second_factor():
    person = make.seeker()
    assert Caller(person.user, by_session=True).get("/me")[1]["seeker_id"] == person.pk


def test_a_session_writes_only_with_the_csrf_token():
    person = make.seeker()
    session = Caller(person.user, by_session=True, enforce_csrf_checks=True)
    path, body = f"/seekers/{person.pk}/contact", {"phone": "573-555-0111"}
    assert session.patch(path, body)[1]["code"] == "csrf_failed"
    session.client.cookies["csrftoken"] = "a" * 32
    assert session.patch(path, body, X_CSRFToken="a" * 32)[0] == 200


def test_a_token_needs_no_csrf_token():
    person = make.seeker()
    program = Caller(token=token_of(person.user), enforce_csrf_checks=True)
    assert program.patch(f"/seekers/{person.pk}/contact", {"phone": "573-555-0111"})[0] == 200


def test_a_public_operation_called_in_a_session_needs_the_csrf_token_too():
    """Otherwise another site could make a signed-in member of staff register somebody."""
    session = Caller(make.staff(), by_session=True, enforce_csrf_checks=True)
    assert session.post("/seekers", {})[1]["code"] == "csrf_failed"


def test_what_a_program_changes_stands_in_the_history_under_the_persons_name():
    person, worker = make.seeker(), make.staff(given_name="Sam", family_name="Reed")
    program = Caller(worker)
    program.patch(f"/seekers/{person.pk}/contact", {"phone": "573-555-0111"})
    [last, *_] = program.get(f"/seekers/{person.pk}/history")[1]["items"]
    assert (last["kind"], last["who"]) == ("update", {"id": worker.pk, "name": "Sam Reed"})
    assert last["fields"] == [
        {"field": "phone", "label": "phone", "before": "5735550100", "after": "5735550111"}
    ]


def test_answers_to_a_person_are_kept_out_of_every_cache():
    assert Caller(make.staff()).send("GET", "/me").headers["Cache-Control"] == "no-store"


def test_the_command_prints_a_key_that_works(capsys):
    worker = make.staff()
    call_command("token", "--email", worker.email.upper(), "--days", "7", "--name", "import")
    out = capsys.readouterr()
    assert Caller(token=out.out.strip()).get("/me")[1]["id"] == worker.pk
    assert worker.email in out.err
    assert (ApiToken.objects.get().name, ApiToken.objects.get().expires_at) == (
        "import",
        make.NOON + dt.timedelta(days=7),
    )


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--email", "nobody@example.org"], "Nobody active"),
        (["--email", "nobody@example.org", "--days", "0"], "--days"),
        (["--email", "nobody@example.org", "--days", "366"], "--days"),
        (["--email", "nobody@example.org", "--name", " "], "--name"),
    ],
)
def test_the_command_refuses_what_it_cannot_do(arguments, complaint):
    with pytest.raises(CommandError, match=complaint):
        call_command("token", *arguments)


def test_a_seeker_who_registers_gives_an_address_and_a_password(nobody):
    make.central_office()
    body = {"given_name": "Ana", "family_name": "Ruiz", "born_on": "1980-02-03", "zip_code": "65201"}
    assert nobody.post("/seekers", body)[1]["errors"].keys() == {"email"}
    assert nobody.post("/seekers", body | {"email": "ana@example.org"})[1]["errors"].keys() == {"password"}
    assert not Seeker.objects.exists()
