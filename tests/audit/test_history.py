"""The history of a record: who changed what, from what to what, whatever way it was changed."""

import datetime as dt

import pghistory
import pytest
from django.db import connection

from peyser.audit.queries import history_of
from peyser.employers.models import Employer
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_a_change_says_who_when_and_from_what_to_what():
    employer, worker = make.employer(), make.staff()
    with pghistory.context(user=worker.pk, url="/staff/"):
        employer.city = "Rolla"
        employer.save()

    newest, first = history_of(employer)

    assert (newest.kind, newest.who) == ("update", worker.pk)
    assert [(c.label, c.before, c.after) for c in newest.fields] == [("city", "Columbia", "Rolla")]
    assert isinstance(newest.at, dt.datetime)
    assert first.kind == "insert"


@pytest.mark.parametrize("statement", ["queryset", "raw"])
def test_no_way_of_writing_goes_round_the_history(statement):
    employer = make.employer()
    if statement == "queryset":
        Employer.objects.filter(pk=employer.pk).update(city="Rolla")
    else:
        with connection.cursor() as cursor:
            cursor.execute("update employers_employer set city = 'Rolla' where id = %s", [employer.pk])
    assert [change.kind for change in history_of(employer)] == ["update", "insert"]


def test_a_choice_is_shown_in_words():
    employer = make.employer(enabled=False)
    Employer.objects.filter(pk=employer.pk).update(status="active", access_right="enabled")
    shown = {change.label: (change.before, change.after) for change in history_of(employer)[0].fields}
    assert shown["account status"] == ("Pending Verification", "Active")


def test_passwords_and_social_security_numbers_are_not_copied():
    person = make.seeker()
    assert not hasattr(person.user.history.first(), "password")
    assert not hasattr(type(person).ssn.related.related_model, "history")


def test_the_whole_history_is_one_query(django_assert_num_queries):
    employer = make.employer()
    for city in ("Rolla", "Ava", "Hermann"):
        Employer.objects.filter(pk=employer.pk).update(city=city)
    with django_assert_num_queries(1):
        assert len(history_of(employer)) == 4
