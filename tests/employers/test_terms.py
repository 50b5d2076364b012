"""The terms of service by edition: what is not accepted holds every act of the employer back."""

import datetime as dt

import pytest

from peyser.compliance.actions.keep import Refused
from peyser.employers import terms
from peyser.employers.actions.terms import accept_terms
from peyser.employers.models import TermsAcceptance
from peyser.employers.queries import has_accepted
from peyser.kernel.errors import BadInput
from tests import factories as make
from tests.employers.test_contacts import NEEDED, accept

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
NOW = make.moment()
TERMS = ("S000-052", "S000-053", "S000-054", "S001-067", "S001-068", "S001-069")


@pytest.fixture
def mill():
    return make.employer()


@pytest.fixture
def new_edition(monkeypatch, mill):
    """A new edition of the terms begins today."""
    newest = terms.Terms(version="2026-06", since=make.TODAY, lines=("New.",))
    monkeypatch.setattr(terms, "EDITIONS", (*terms.EDITIONS, newest))
    return newest


@pytest.mark.requirement(*TERMS)
@pytest.mark.parametrize("act", [act for act in NEEDED if act is not accept], ids=lambda act: act.__name__)
def test_a_new_edition_is_accepted_before_the_next_act(act, mill, new_edition):
    boss = make.actor_of(make.employer_user(mill))
    with pytest.raises(Refused) as refused:
        act(boss, mill)
    assert [f.rule_id for f in refused.value.decision.stopping] == ["EMP-050"]
    accept(boss, mill)
    act(boss, mill)


def test_the_day_before_the_new_edition_the_old_one_is_enough(mill, new_edition):
    assert has_accepted(mill.pk, on=make.TODAY - dt.timedelta(days=1))


def test_an_acceptance_keeps_who_when_and_that_it_was_online(mill, new_edition):
    boss = make.employer_user(mill)
    accept(make.actor_of(boss), mill)
    kept = TermsAcceptance.objects.get(version="2026-06")
    assert (kept.accepted_by, kept.accepted_at, kept.how, kept.recorded_by) == (boss, make.NOON, "online", None)


def test_what_staff_heard_on_the_phone_is_recorded_as_such(mill, new_edition):
    worker = make.staff()
    kept = accept_terms(
        actor=make.actor_of(worker),
        employer_id=mill.pk,
        version="2026-06",
        accepted_name="Erin Boss",
        moment=NOW,
    )
    assert (kept.accepted_by, kept.accepted_name, kept.how, kept.recorded_by) == (
        None,
        "Erin Boss",
        "phone",
        worker,
    )


def test_staff_say_who_accepted(mill, new_edition):
    with pytest.raises(BadInput) as bad:
        accept_terms(actor=make.staff_actor(), employer_id=mill.pk, version="2026-06", moment=NOW)
    assert set(bad.value.errors) == {"accepted_name"}


def test_an_edition_that_is_no_longer_in_force_is_not_accepted(mill, new_edition):
    with pytest.raises(BadInput):
        accept_terms(
            actor=make.actor_of(make.employer_user(mill)), employer_id=mill.pk, version="2024-01", moment=NOW
        )


def test_said_twice_it_is_kept_once(mill, new_edition):
    boss = make.actor_of(make.employer_user(mill))
    accept(boss, mill)
    accept(boss, mill)
    assert TermsAcceptance.objects.filter(version="2026-06").count() == 1
