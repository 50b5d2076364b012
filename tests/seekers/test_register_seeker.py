"""Registering as a seeker."""

import dataclasses
import datetime as dt

import pytest

from peyser.accounts.actor import VISITOR
from peyser.compliance.actions.keep import Refused
from peyser.kernel.errors import BadInput
from peyser.kernel.state_ids import is_state_id
from peyser.seekers.actions.register import SeekerDetails, register_seeker
from peyser.seekers.models import Seeker, SocialSecurityNumber
from peyser.seekers.queries import Look, likely_accounts
from peyser.seekers.sealing import unseal
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
DETAILS = SeekerDetails(
    given_name="Luz",
    family_name="Rivera",
    born_on=dt.date(1988, 2, 29),
    zip_code="65201",
    email="luz@example.org",
    password="a long pass phrase of mine",
    may_work_in_us=True,
)


@pytest.fixture(autouse=True)
def _office():
    make.office()


def register(actor=VISITOR, **change):
    return register_seeker(
        actor=actor,
        details=dataclasses.replace(DETAILS, **change),
        moment=make.moment(),
        made_up_ssn_allowed=True,
    )


@pytest.mark.requirement("S001-029", "S001-034", "S000-024")
def test_a_seeker_gets_a_state_id_and_the_center_of_the_county():
    seeker = register()
    assert is_state_id(seeker.state_id)
    assert seeker.home_office.city == "Columbia"
    assert seeker.user.email == "luz@example.org"


@pytest.mark.requirement("S001-041", "S000-034")
def test_the_social_security_number_may_be_left_out():
    register(ssn="")
    assert not SocialSecurityNumber.objects.exists()


def test_a_given_number_is_sealed_and_found_again_by_its_hash_alone():
    seeker = register(ssn="900-12-3456", ssn_notice_shown=True)
    kept = SocialSecurityNumber.objects.get(seeker=seeker)
    assert b"900123456" not in bytes(kept.sealed)
    assert unseal(kept.sealed, kept.key_id) == "900123456"
    assert [s.pk for s in likely_accounts(Look(ssn="900 12 3456"))] == [seeker.pk]


def test_a_number_is_not_taken_without_the_notice():
    with pytest.raises(Refused) as refusal:
        register(ssn="900-12-3456", ssn_notice_shown=False)
    assert [f.rule_id for f in refusal.value.decision.stopping] == ["REG-010"]


@pytest.mark.requirement("S001-040", "S000-033")
def test_residence_and_lack_of_experience_keep_nobody_out():
    central = make.central_office()
    assert register(zip_code="66101").home_office == central


@pytest.mark.requirement("S001-030", "S000-025")
def test_staff_look_for_an_account_before_they_register_somebody():
    with pytest.raises(Refused) as refusal:
        register(make.staff_actor(), password="", email="")
    assert "REG-013" in [f.rule_id for f in refusal.value.decision.stopping]
    assert register(make.staff_actor(), password="", email="", checked_for_existing_account=True).user is None


@pytest.mark.requirement("S001-030")
def test_a_misspelt_name_with_the_date_of_birth_finds_the_account():
    seeker = register()
    found = likely_accounts(Look(name="Luz Rivero", born_on=DETAILS.born_on))
    assert [s.pk for s in found] == [seeker.pk]
    assert likely_accounts(Look(name="Otto Bauer")) == []


def test_a_date_of_birth_alone_finds_those_born_that_day():
    seeker = register()
    assert [s.pk for s in likely_accounts(Look(born_on=DETAILS.born_on))] == [seeker.pk]
    assert likely_accounts(Look(born_on=dt.date(1901, 1, 1))) == []


@pytest.mark.requirement("S001-188")
def test_the_way_to_be_reached_is_chosen_at_registration():
    assert register(channel="text").channel == "text"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"zip_code": "00000"}, "zip_code"),
        ({"born_on": dt.date(2020, 1, 1)}, "born_on"),
        ({"ssn": "12-3"}, "ssn"),
        ({"ssn": "666-12-3456"}, "ssn"),
        ({"password": "short"}, "password"),
    ],
)
def test_bad_input_is_named_at_its_field_and_nothing_is_saved(change, field):
    with pytest.raises(BadInput) as bad:
        register(**change)
    assert field in bad.value.errors
    assert not Seeker.objects.exists()


def test_an_address_has_one_account():
    register()
    with pytest.raises(BadInput) as bad:
        register(email="LUZ@example.org")
    assert set(bad.value.errors) == {"email"}
    assert Seeker.objects.count() == 1
