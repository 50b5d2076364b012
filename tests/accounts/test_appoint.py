"""Roles given and ended from the command line."""

import io

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from peyser.access.actors import actor_for
from peyser.access.clock import today
from peyser.accounts.models import RoleAssignment, User
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _password(monkeypatch):
    monkeypatch.setattr("getpass.getpass", lambda prompt: make.PASSWORD)


def run(*words, **options):
    call_command("appoint", *words, stdout=io.StringIO(), **options)


@pytest.mark.requirement("S000-003")
def test_a_new_member_of_staff_gets_an_account_and_a_role_in_an_office():
    place = make.office()
    for _ in range(2):
        run("new@example.org", name="Ada Lopez", role="jc_staff", place=place.code)
    actor = actor_for(User.objects.get(email="new@example.org"), on=today())
    assert (actor.roles, actor.office_ids) == ({"jc_staff"}, {place.pk})
    assert RoleAssignment.objects.count() == 1


def test_who_leaves_reaches_nothing_from_that_day_on():
    worker = make.staff()
    run(worker.email, dismiss=True)
    assert not actor_for(worker, on=today()).is_staff


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"role": "king"}, "no role 'king'"),
        ({"role": "jc_staff", "scope": "moon"}, "no scope 'moon'"),
        ({"role": "jc_staff", "place": "NOWHERE"}, "no office with the code 'NOWHERE'"),
    ],
)
def test_what_cannot_be_is_said_in_one_line_and_changes_nothing(options, said):
    with pytest.raises(CommandError, match=said):
        run("new@example.org", name="Ada Lopez", **options)
    assert not User.objects.exists()
