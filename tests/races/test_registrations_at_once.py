"""Two registrations in the same moment: one account, and a clear word to the other. Each race shows that it is one."""

import dataclasses
import threading

import pytest
from django.contrib.auth.password_validation import validate_password

from peyser.accounts.actions import people
from peyser.accounts.actor import VISITOR
from peyser.accounts.models import User
from peyser.employers.actions.register import register_employer
from peyser.employers.models import Employer
from peyser.kernel.errors import BadInput
from peyser.seekers.actions.register import register_seeker
from peyser.seekers.models import Seeker
from tests import factories as make
from tests.races.test_two_at_once import SECONDS, both, meet_at_the_rule_book
from tests.seekers.test_odd_seekers import FIRM, PERSON

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("reference_data")]
__all__ = ["meet_at_the_rule_book"]


@pytest.fixture
def past_the_look(monkeypatch):
    """Hold whoever found the address free until the other has found it free too. Both did when the list says so."""
    gate, both_past = threading.Barrier(2), []

    def slowly(password, user):
        gate.wait(SECONDS)
        both_past.append(user.email)
        validate_password(password, user)

    monkeypatch.setattr(people, "validate_password", slowly)
    return both_past


def noting(act, faults):
    def run():
        try:
            act()
        except BadInput as bad:
            faults.append(set(bad.errors))
            raise

    return run


def test_one_account_comes_of_two_registrations_with_the_same_address(past_the_look):
    make.central_office()
    faults = []
    outcomes = both(
        noting(lambda: register_seeker(actor=VISITOR, details=PERSON, moment=make.moment()), faults)
    )
    assert past_the_look == [PERSON.email] * 2, "the control: both had found the address free"
    assert outcomes == ["BadInput", "done"]
    assert faults == [{"email"}]
    assert (Seeker.objects.count(), User.objects.count()) == (1, 1)


def test_one_employer_comes_of_two_registrations_with_the_same_address(past_the_look):
    make.central_office()
    faults = []
    outcomes = both(
        noting(lambda: register_employer(actor=VISITOR, details=FIRM, moment=make.moment()), faults)
    )
    assert past_the_look == [FIRM.contact_email] * 2, "the control: both had found the address free"
    assert outcomes == ["BadInput", "done"]
    assert faults == [{"contact_email"}]
    assert (Employer.objects.count(), User.objects.count()) == (1, 1)


@pytest.mark.usefixtures("meet_at_the_rule_book")
def test_one_employer_comes_of_two_registrations_with_the_same_federal_number():
    make.central_office()
    names, faults = iter(["erin@boone.example", "ed@boone.example"]), []
    register = lambda: register_employer(  # noqa: E731
        actor=VISITOR,
        details=dataclasses.replace(FIRM, fein="43-1234567", contact_email=next(names)),
        moment=make.moment(),
    )
    assert both(noting(register, faults)) == ["BadInput", "done"]
    assert faults == [{"fein"}]
    assert (Employer.objects.count(), User.objects.count()) == (1, 1)


@pytest.mark.usefixtures("meet_at_the_rule_book")
def test_one_person_comes_of_two_registrations_with_the_same_number():
    make.central_office()
    names, faults = iter(["a@example.org", "b@example.org"]), []
    register = lambda: register_seeker(  # noqa: E731
        actor=VISITOR,
        details=dataclasses.replace(PERSON, email=next(names), ssn="900-12-0123", ssn_notice_shown=True),
        moment=make.moment(),
        made_up_ssn_allowed=True,
    )
    assert both(noting(register, faults)) == ["BadInput", "done"]
    assert faults == [{"ssn"}]
    assert Seeker.objects.count() == 1
