"""The locations of an employer on its pages and at the desk of staff, and one chosen in a job order."""

from typing import Any

import pytest
from django.test import Client

from peyser.employers.actions.locations import LocationDetails, add_location
from peyser.employers.models import Employer, EmployerLocation
from peyser.job_orders.models import JobOrder
from tests import factories as make
from tests.web.employer.test_drafts import BEGIN, step
from tests.web.employer.test_pages import valid

NORTH = {"name": "North plant", "street": "4 Kiln Road", "zip_code": "65101"}
PLACE = "/employer/locations/"


@pytest.fixture
def north(validated: Employer) -> EmployerLocation:
    make.office("Jefferson City", counties_served=["Cole County"])
    return add_location(
        actor=make.staff_actor(),
        employer_id=validated.pk,
        details=LocationDetails(**NORTH),
        moment=make.moment(),
    )


@pytest.fixture
def elsewhere(answers: dict[str, Any], north: EmployerLocation) -> dict[str, Any]:
    """A good order with the location chosen and no address typed."""
    typed = {name: answer for name, answer in answers.items() if not name.startswith("worksite")}
    return typed | {"location": str(north.pk)}


def test_a_location_is_added_changed_and_ended(boss: Client, validated: Employer) -> None:
    valid(boss.get(f"{PLACE}new/").content.decode())
    assert boss.post(f"{PLACE}new/", NORTH).status_code == 302
    one = validated.locations.get()
    assert "4 Kiln Road, Jefferson City, MO 65101" in boss.get(PLACE).content.decode()
    valid(boss.get(f"{PLACE}{one.pk}/").content.decode())
    moved = NORTH | {"zip_code": "65201", "city": "Jefferson City"}
    assert boss.post(f"{PLACE}{one.pk}/", moved).status_code == 302
    one.refresh_from_db()
    assert (one.city, one.zip_code) == ("Columbia", "65201")
    assert boss.post(f"{PLACE}{one.pk}/end/").status_code == 302
    assert "North plant" not in boss.get(PLACE).content.decode()
    assert boss.get(f"{PLACE}{one.pk}/").status_code == 404


def test_what_is_wrong_is_named_and_what_was_typed_is_kept(boss: Client, north: EmployerLocation) -> None:
    answer = boss.post(f"{PLACE}new/", {"name": "north plant", "street": "9 New Road", "zip_code": "65201"})
    assert (answer.status_code, "9 New Road" in answer.content.decode()) == (422, True)
    assert "A location with this name exists." in answer.content.decode()


def test_the_main_location_is_not_ended_before_the_others(boss: Client, north: EmployerLocation) -> None:
    boss.post(f"{PLACE}new/", NORTH | {"name": "South plant"})
    answer = boss.post(f"{PLACE}{north.pk}/end/")
    assert (answer.status_code, "Make another one the main location first." in answer.content.decode()) == (
        422,
        True,
    )


def test_staff_keep_the_locations_of_an_employer(client: Client, validated: Employer) -> None:
    client.force_login(make.staff())
    base = f"/staff/employers/{validated.pk}/locations/"
    client.post(f"{base}new/", NORTH)
    one = validated.locations.get()
    assert "North plant" in client.get(base).content.decode()
    client.post(f"{base}{one.pk}/", NORTH | {"name": "Old plant"})
    assert "Old plant" in client.get(f"/staff/employers/{validated.pk}/history/").content.decode()
    assert client.post(f"{base}{one.pk}/end/").status_code == 302
    assert not validated.locations.filter(ended_on=None).exists()


def test_the_locations_of_another_employer_are_not_there(boss: Client, validated: Employer) -> None:
    other = make.employer()
    foreign = add_location(
        actor=make.staff_actor(), employer_id=other.pk, details=LocationDetails(**NORTH), moment=make.moment()
    )
    assert boss.get(f"{PLACE}{foreign.pk}/").status_code == 404
    assert boss.post(f"{PLACE}{foreign.pk}/end/").status_code == 404


def test_a_location_chosen_in_an_order_is_its_worksite_and_finds_the_center(
    boss: Client, elsewhere: dict[str, Any]
) -> None:
    page = boss.get("/employer/orders/new/").content.decode()
    assert "North plant: 4 Kiln Road, Jefferson City, MO 65101" in page
    assert boss.post("/employer/orders/new/", elsewhere).status_code == 302
    made = JobOrder.objects.get()
    assert (made.worksite_street, made.worksite_zip) == ("4 Kiln Road", "65101")
    assert (made.worksite_city, made.worksite_state) == ("Jefferson City", "MO")
    assert made.office == make.office("Jefferson City", counties_served=["Cole County"])


def test_the_chosen_location_goes_before_a_typed_address(boss: Client, elsewhere: dict[str, Any]) -> None:
    typed = {"worksite_street": "1 Typed", "worksite_zip": "nonsense", "worksite_city": "Typed"}
    assert boss.post("/employer/orders/new/", elsewhere | typed).status_code == 302
    made = JobOrder.objects.get()
    assert (made.worksite_street, made.worksite_zip, made.worksite_city) == (
        "4 Kiln Road",
        "65101",
        "Jefferson City",
    )


def test_without_a_location_the_address_is_asked(boss: Client, elsewhere: dict[str, Any]) -> None:
    answer = boss.post("/employer/orders/new/", elsewhere | {"location": ""})
    assert "Fill in “ZIP code of the work”." in answer.content.decode()


def test_the_location_of_another_employer_cannot_be_chosen(boss: Client, elsewhere: dict[str, Any]) -> None:
    other = make.employer()
    foreign = add_location(
        actor=make.staff_actor(), employer_id=other.pk, details=LocationDetails(**NORTH), moment=make.moment()
    )
    answer = boss.post("/employer/orders/new/", elsewhere | {"location": str(foreign.pk)})
    assert (answer.status_code, JobOrder.objects.exists()) == (422, False)


def test_an_employer_without_locations_is_not_asked_for_one(boss: Client) -> None:
    assert 'name="location"' not in boss.get("/employer/orders/new/").content.decode()


@pytest.mark.parametrize("leaving", [{}, {"later": "1"}])
def test_a_location_is_chosen_in_the_steps_too(
    boss: Client, elsewhere: dict[str, Any], leaving: dict[str, str]
) -> None:
    boss.post(BEGIN, elsewhere)
    made = JobOrder.objects.get()
    assert "North plant: 4 Kiln Road" in boss.get(step(made, "place")).content.decode()
    assert boss.post(step(made, "place"), elsewhere | leaving).status_code == 302
    made.refresh_from_db()
    assert (made.worksite_street, made.worksite_zip, made.worksite_city) == (
        "4 Kiln Road",
        "65101",
        "Jefferson City",
    )


def test_an_order_is_moved_to_a_location(boss: Client, validated: Employer, elsewhere: dict[str, Any]) -> None:
    made = make.order(employer=validated)
    assert boss.post(f"/employer/orders/{made.pk}/edit/", elsewhere).status_code == 302
    made.refresh_from_db()
    assert (made.worksite_zip, made.office.name) == (
        "65101",
        make.office("Jefferson City", counties_served=["Cole County"]).name,
    )


def test_the_short_form_takes_a_location(boss: Client, elsewhere: dict[str, Any]) -> None:
    asked = {name: elsewhere[name] for name in ("title", "openings", "hours", "location")} | {"reach": "Dana"}
    assert boss.post("/employer/short-form/", asked).status_code == 302
    made = JobOrder.objects.get()
    assert (made.worksite_street, made.worksite_city, made.worksite_state) == (
        "4 Kiln Road",
        "Jefferson City",
        "MO",
    )


def test_staff_choose_the_location_for_the_employer(
    client: Client, validated: Employer, elsewhere: dict[str, Any]
) -> None:
    client.force_login(make.staff())
    answer = client.post(f"/staff/employers/{validated.pk}/orders/new/", elsewhere)
    assert answer.status_code == 302
    assert JobOrder.objects.get().worksite_city == "Jefferson City"
