"""Creating an employer's account."""

import dataclasses
import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from peyser.accounts.actor import VISITOR
from peyser.compliance.actions.keep import Refused
from peyser.employers.actions.register import EmployerDetails, register_employer
from peyser.employers.models import Employer, TermsAcceptance, VerificationTicket
from peyser.kernel.errors import BadInput
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
DETAILS = EmployerDetails(
    legal_name="Boone Welding LLC",
    zip_code="65201",
    contact_name="Erin Boss",
    contact_phone="5735550100",
    contact_email="erin@boone.example",
    position_to_fill="Welder",
    terms_accepted=True,
    fein="43-1234567",
    password="a long pass phrase of ours",
)


def register(actor=VISITOR, **change):
    make.office()
    return register_employer(actor=actor, details=dataclasses.replace(DETAILS, **change), moment=make.moment())


@pytest.mark.requirement("S001-054", "S001-058", "S000-041", "S000-045", "S001-050")
def test_a_new_account_waits_for_verification_in_status_and_access_right():
    employer = register()
    assert (employer.status, employer.access_right) == ("pending_verification", "pending_verification")
    assert employer.contacts.get().user.email == "erin@boone.example"


@pytest.mark.requirement("S001-055", "S000-045")
def test_customer_support_has_48_hours():
    ticket = VerificationTicket.objects.get(employer=register())
    assert ticket.due_at - ticket.opened_at == dt.timedelta(hours=48)


@pytest.mark.requirement("S001-052", "S000-043")
def test_without_a_position_to_fill_there_is_no_account():
    with pytest.raises(Refused) as refusal:
        register(position_to_fill="  ")
    assert [f.rule_id for f in refusal.value.decision.stopping] == ["EMP-010"]
    assert not Employer.objects.exists()


@pytest.mark.requirement("S001-067", "S001-068", "S001-069")
def test_the_accepted_edition_of_the_terms_is_kept_with_name_and_time():
    with pytest.raises(Refused):
        register(terms_accepted=False)
    accepted = TermsAcceptance.objects.get(employer=register())
    assert (accepted.version, accepted.accepted_name, accepted.accepted_at) == (
        "2024-01",
        "Erin Boss",
        make.NOON,
    )


@pytest.mark.requirement("S001-053", "S001-059", "S000-044")
def test_staff_create_an_account_on_request_and_support_has_its_ticket_by_itself():
    worker = make.staff()
    employer = register(make.actor_of(worker), password="", checked_for_existing_account=True)
    ticket = VerificationTicket.objects.get(employer=employer)
    assert (ticket.by_staff, ticket.opened_by) == (True, worker)


@pytest.mark.requirement("S001-030")
def test_staff_look_for_an_existing_account_first():
    with pytest.raises(Refused) as refusal:
        register(make.staff_actor(), password="")
    assert "EMP-012" in [f.rule_id for f in refusal.value.decision.stopping]


def test_a_second_account_with_the_same_federal_number_is_turned_away():
    register()
    with pytest.raises(BadInput) as bad:
        register(contact_email="other@boone.example")
    assert set(bad.value.errors) == {"fein"}
    assert Employer.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "field"),
    [({"fein": "12-34"}, "fein"), ({"zip_code": "00000"}, "zip_code"), ({"password": "short"}, "password")],
)
def test_bad_input_is_named_at_its_field_and_nothing_is_saved(change, field):
    with pytest.raises(BadInput) as bad:
        register(**change)
    assert field in bad.value.errors
    assert not Employer.objects.exists()


def test_a_seeker_cannot_register_an_employer():
    with pytest.raises(PermissionDenied):
        register(make.actor_of(make.seeker().user))
