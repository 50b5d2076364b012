"""The locations of an employer: who may add, change and end one, and that one is the main one."""

import dataclasses

import pytest
from django.core.exceptions import PermissionDenied

from peyser.audit.queries import history_where
from peyser.compliance.actions.keep import Refused
from peyser.employers.actions.locations import LocationDetails, add_location, change_location, end_location
from peyser.employers.choices import Privilege
from peyser.employers.models import EmployerLocation, TermsAcceptance
from peyser.employers.queries import locations_of, locations_with_centers
from peyser.kernel.errors import BadInput
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
NORTH = LocationDetails(name="North plant", street="4 Kiln Road", zip_code="65101")
NOW = make.moment()


@pytest.fixture
def mill():
    return make.employer()


def boss(mill):
    return make.actor_of(make.employer_user(mill))


def added(mill, actor=None, **facts):
    details = dataclasses.replace(NORTH, **facts)
    return add_location(actor=actor or boss(mill), employer_id=mill.pk, details=details, moment=NOW)


def test_the_state_and_a_city_left_open_follow_from_the_zip_code(mill):
    location = added(mill)
    assert (location.city, location.state, location.zip_code) == ("Jefferson City", "MO", "65101")
    assert location.address == "4 Kiln Road, Jefferson City, MO 65101"


def test_the_first_location_is_the_main_one_and_another_takes_its_place(mill):
    first = added(mill)
    second = added(mill, name="South plant", is_main=True)
    assert [row.pk for row in locations_of(mill.pk)] == [second.pk, first.pk]
    assert [row.is_main for row in locations_of(mill.pk)] == [True, False]
    change_location(
        actor=boss(mill), location_id=first.pk, details=dataclasses.replace(NORTH, is_main=True), moment=NOW
    )
    assert [row.pk for row in locations_of(mill.pk)] == [first.pk, second.pk]


def test_the_main_location_goes_last(mill):
    main, other = added(mill), added(mill, name="South plant")
    with pytest.raises(BadInput):
        end_location(actor=boss(mill), location_id=main.pk, moment=NOW)
    end_location(actor=boss(mill), location_id=other.pk, moment=NOW)
    assert end_location(actor=boss(mill), location_id=main.pk, moment=NOW).ended_on == NOW.on
    assert not locations_of(mill.pk).exists()
    assert EmployerLocation.objects.count() == 2


def test_an_ended_location_is_neither_changed_nor_ended_again_and_its_name_is_free(mill):
    location = added(mill)
    end_location(actor=boss(mill), location_id=location.pk, moment=NOW)
    with pytest.raises(BadInput):
        end_location(actor=boss(mill), location_id=location.pk, moment=NOW)
    with pytest.raises(BadInput):
        change_location(actor=boss(mill), location_id=location.pk, details=NORTH, moment=NOW)
    assert added(mill).is_main


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"name": "NORTH PLANT"}, "name"),
        ({"name": "B", "zip_code": "00000"}, "zip_code"),
        ({"name": "B", "street": "x" * 201}, "street"),
        ({"name": "B", "city": "a\x00b"}, "city"),
    ],
)
def test_what_no_record_can_hold_is_named_by_field_and_changes_nothing(mill, facts, field):
    added(mill)
    with pytest.raises(BadInput) as bad:
        added(mill, **facts)
    assert set(bad.value.errors) == {field}
    assert EmployerLocation.objects.count() == 1


def test_a_location_may_keep_its_own_name(mill):
    location = added(mill)
    changed = change_location(
        actor=boss(mill), location_id=location.pk, details=dataclasses.replace(NORTH, street=""), moment=NOW
    )
    assert (changed.name, changed.street, changed.is_main) == ("North plant", "", True)


def act(verb, actor, mill, location):
    if verb == "add":
        added(mill, actor, name="South plant")
    elif verb == "change":
        change_location(actor=actor, location_id=location.pk, details=NORTH, moment=NOW)
    else:
        end_location(actor=actor, location_id=location.pk, moment=NOW)


VERBS = ("add", "change", "end")


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("role", ["jc_staff", "supervisor", "lvr"])
def test_staff_who_serve_people_keep_the_locations_of_any_employer(mill, verb, role):
    location = added(mill)
    act(verb, make.staff_actor(role, at=make.office("Sedalia")), mill, location)


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("privilege", [Privilege.POST, Privilege.RESULTS])
def test_a_contact_who_does_not_manage_the_account_changes_no_location(mill, verb, privilege):
    location = added(mill)
    mill.contacts.update(privileges=[privilege])
    with pytest.raises(PermissionDenied):
        act(verb, boss(mill), mill, location)


@pytest.mark.parametrize("verb", VERBS)
def test_another_employer_and_readers_change_no_location(mill, verb):
    location = added(mill)
    with pytest.raises(type(mill).DoesNotExist):
        act(verb, boss(make.employer()), mill, location)
    with pytest.raises(PermissionDenied):
        act(verb, make.staff_actor("monitor_readonly", scope="state"), mill, location)


@pytest.mark.parametrize("verb", VERBS)
def test_no_location_is_changed_before_the_terms_are_accepted(mill, verb):
    location = added(mill)
    TermsAcceptance.objects.all().delete()
    with pytest.raises(Refused):
        act(verb, boss(mill), mill, location)


def test_the_center_of_a_location_is_that_of_its_zip_code_or_the_employers_own(mill):
    jefferson = make.office("Jefferson City", counties_served=["Cole County"])
    added(mill)
    added(mill, name="In Kansas", zip_code="66101")
    centers = {row.name: center.name for row, center in locations_with_centers(mill)}
    assert centers == {"North plant": jefferson.name, "In Kansas": mill.office.name}


def test_each_change_is_in_the_history(mill):
    location = added(mill)
    change_location(
        actor=boss(mill), location_id=location.pk, details=dataclasses.replace(NORTH, name="Old"), moment=NOW
    )
    assert len(history_where(EmployerLocation, employer=mill.pk)) == 2
