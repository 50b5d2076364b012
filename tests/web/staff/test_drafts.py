"""Staff go on with drafts: the list, the steps, and what a reader may not do."""

import pytest
from django.test import Client

from peyser.job_orders.actions.short_form import send_short_form
from peyser.job_orders.models import JobOrder
from tests import factories as make


@pytest.fixture
def request_of_employer(reference_data: None) -> JobOrder:
    make.office()
    owner = make.employer()
    return send_short_form(
        actor=make.actor_of(make.employer_user(owner)),
        employer_id=owner.pk,
        answers={"title": "Welder", "worksite_zip": "65201"},
        reach="Mornings, 573-555-0142",
        remarks="Two shifts.",
        moment=make.moment(),
    )


@pytest.mark.django_db
def test_a_short_form_stands_on_the_list_with_its_deadline_and_opens_in_steps(
    client: Client, request_of_employer: JobOrder
) -> None:
    client.force_login(make.staff())
    listed = client.get("/staff/orders/drafts/").content.decode()
    assert "Short form" in listed
    assert f"/staff/orders/{request_of_employer.pk}/draft/check/" in listed
    page = client.get(f"/staff/orders/{request_of_employer.pk}/draft/job/").content.decode()
    assert "Mornings, 573-555-0142" in page
    assert "Two shifts." in page
    assert "To be entered by" in page


@pytest.mark.django_db
def test_staff_begin_an_order_in_steps(client: Client, reference_data: None) -> None:
    client.force_login(make.staff())
    owner = make.employer()
    address = f"/staff/employers/{owner.pk}/orders/new/steps/"
    assert client.get(address).status_code == 200
    answer = client.post(address, {"title": "Juggler", "later": "1"})
    assert answer["Location"] == "/staff/orders/drafts/"
    assert JobOrder.objects.get().title == "Juggler"


@pytest.mark.django_db
def test_another_center_does_not_go_on_with_the_draft(client: Client, request_of_employer: JobOrder) -> None:
    client.force_login(make.staff(at=make.office("Sedalia")))
    assert client.get(f"/staff/orders/{request_of_employer.pk}/draft/job/").status_code == 403
    assert "Welder" not in client.get("/staff/orders/drafts/").content.decode()
