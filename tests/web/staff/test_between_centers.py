"""The pages between job centers, the flyer, and the page that makes an order void."""

import pytest
from django.test import Client

from peyser.job_orders.models import JobOrder, OrderMove, OrderShare
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.fixture(autouse=True)
def at_noon(monkeypatch):
    monkeypatch.setattr("peyser.access.clock.now", lambda: make.NOON)


def at(client: Client, place=None) -> Client:
    client.force_login(make.staff(at=place))
    return client


def test_an_order_is_handed_over_and_seen_there(client: Client) -> None:
    job, sedalia = make.order(), make.office("Sedalia")
    address = f"/staff/orders/{job.pk}/transfer/"
    assert at(client).get(address).status_code == 200
    assert at(client).post(address, {"office": sedalia.pk}).status_code == 422
    assert at(client).post(address, {"office": sedalia.pk, "reason": "Moved."}).status_code == 302
    there = at(client, sedalia)
    assert job.number in there.get("/staff/orders/other-centers/").content.decode()
    there.post(f"/staff/orders/moves/{OrderMove.objects.get().pk}/seen/")
    assert job.number not in there.get("/staff/orders/other-centers/").content.decode()


@pytest.mark.requirement("S001-130")
def test_help_is_asked_for_shows_on_the_other_desk_and_ends(client: Client) -> None:
    job, sedalia = make.order(), make.office("Sedalia")
    address = f"/staff/orders/{job.pk}/share/"
    asked = {"offices": [sedalia.pk], "activity": "flyers", "request": "Hang it up until July."}
    assert at(client).post(address, asked).status_code == 302
    assert "Hang it up until July." in at(client, sedalia).get("/staff/orders/other-centers/").content.decode()
    at(client).post(f"/staff/orders/shares/{OrderShare.objects.get().pk}/end/")
    assert OrderShare.objects.get().ended_at is not None
    assert at(client).get(address).status_code == 200


@pytest.mark.requirement("S001-133")
def test_the_flyer_of_a_confidential_order_names_nobody_even_for_its_own_center(client: Client) -> None:
    secret = make.order(show_employer_name=False, worksite_street="12 Mill Road")
    page = at(client).get(f"/staff/orders/{secret.pk}/flyer/").content.decode()
    assert "Welder" in page
    for word in (secret.employer.legal_name, secret.employer.name, "12 Mill Road"):
        assert word not in page


def test_no_flyer_of_an_order_that_the_public_does_not_see(client: Client) -> None:
    held = make.order(status="on_hold", hold_reason="employer_request")
    assert at(client).get(f"/staff/orders/{held.pk}/flyer/").status_code == 404


@pytest.mark.requirement("S001-108")
def test_an_order_is_made_void_with_its_reason(client: Client) -> None:
    job = make.order()
    address = f"/staff/orders/{job.pk}/void/"
    assert at(client).get(address).status_code == 200
    assert at(client).post(address, {"reason": "contrary_to_law"}).status_code == 422
    assert at(client).post(address, {"reason": "contrary_to_law", "note": "Not changed."}).status_code == 302
    assert JobOrder.objects.get().status == "void"
    assert at(client, make.office("Sedalia")).get(address).status_code == 403
