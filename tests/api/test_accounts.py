"""An employer's contacts and terms through the API."""

import pytest

from peyser.accounts.models import User
from peyser.employers.models import TermsAcceptance
from tests import factories as make
from tests.api.caller import Caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
ROSA = {"name": "Rosa Diaz", "email": "rosa@example.org", "privileges": ["post"]}


@pytest.fixture
def mill():
    return make.employer()


@pytest.fixture
def boss(mill):
    return Caller(make.employer_user(mill))


def test_a_contact_is_invited_changed_disabled_and_removed(mill, boss):
    base = f"/employers/{mill.pk}/contacts"
    status, rosa = boss.post(base, ROSA)
    assert (status, rosa["invited"]) == (201, True)
    one = f"{base}/{rosa['id']}"
    changed = boss.post(one, {"name": "Rosa Diaz", "privileges": ["post", "results"]})[1]
    assert changed["privileges"] == ["post", "results"]
    assert boss.post(f"{one}/invite")[0] == 200
    assert boss.post(f"{one}/disable")[1]["status"] == "disabled"
    assert boss.post(f"{one}/enable")[1]["status"] == "active"
    assert boss.post(f"{one}/remove")[1]["status"] == "removed"
    assert [row["name"] for row in boss.get(base)[1]["items"]] == ["Erin Boss"]


def test_a_contact_without_the_privilege_does_nothing_by_program_either(mill):
    mill.contacts.update(privileges=["results"])
    caller = Caller(make.employer_user(mill))
    assert caller.post(f"/employers/{mill.pk}/contacts", ROSA)[0] == 403
    order = make.order(employer=mill)
    assert caller.post(f"/job-orders/{order.pk}/close", {"reason": "filled"})[0] == 403


def test_the_key_of_a_disabled_contact_opens_nothing(mill, boss):
    made = boss.post(f"/employers/{mill.pk}/contacts", ROSA | {"privileges": ["manage"]})[1]
    User.objects.filter(pk=mill.contacts.get(pk=made["id"]).user_id).update(is_active=True)
    me = mill.contacts.get(is_primary=True)
    assert boss.post(f"/employers/{mill.pk}/contacts/{me.pk}/disable")[0] == 200
    assert boss.get(f"/employers/{mill.pk}")[0] == 401


def test_the_contacts_of_another_employer_are_not_there(mill, boss):
    other = make.employer()
    contact = other.contacts.get()
    assert boss.get(f"/employers/{other.pk}/contacts")[0] == 404
    assert boss.post(f"/employers/{mill.pk}/contacts/{contact.pk}/remove")[0] == 404


def test_the_terms_are_accepted_once_they_are_read(mill, boss):
    TermsAcceptance.objects.all().delete()
    standing = boss.get(f"/employers/{mill.pk}/terms")[1]
    assert standing["current"] is False
    assert boss.post(f"/employers/{mill.pk}/terms", {"version": standing["version"]})[1]["how"] == "online"
    assert boss.get(f"/employers/{mill.pk}/terms")[1]["current"] is True


def test_a_location_is_added_changed_and_ended(mill, boss):
    base = f"/employers/{mill.pk}/locations"
    north = {"name": "North plant", "street": "4 Kiln Road", "zip_code": "65101"}
    status, made = boss.post(base, north)
    assert (status, made["city"], made["is_main"]) == (201, "Jefferson City", True)
    assert boss.post(f"{base}/{made['id']}", north | {"name": "Old"})[1]["name"] == "Old"
    assert [row["name"] for row in boss.get(base)[1]["items"]] == ["Old"]
    assert boss.post(f"{base}/{made['id']}/end")[1]["ended_on"] == make.TODAY.isoformat()
    assert boss.get(base)[1]["items"] == []
    assert boss.post(f"{base}/{made['id']}/end")[0] == 404


def test_a_location_needs_the_privilege_and_the_own_employer(mill, boss):
    north = {"name": "North plant", "zip_code": "65101"}
    assert boss.post(f"/employers/{make.employer().pk}/locations", north)[0] == 404
    mill.contacts.update(privileges=["post"])
    assert boss.post(f"/employers/{mill.pk}/locations", north)[0] == 403
    assert boss.get(f"/employers/{mill.pk}/locations")[0] == 200
