"""The Job Order Short Form of an employer, of staff, and on paper."""

import pytest
from django.test import Client

from peyser.job_orders.models import JobOrder
from tests import factories as make

SHORT = {
    "title": "Welder",
    "openings": "2",
    "worksite_zip": "65201",
    "hours": "full",
    "reach": "Dana, mornings",
}


@pytest.mark.requirement("S001-072")
def test_an_employer_sends_the_short_form_to_the_job_center(boss: Client) -> None:
    page = boss.post("/employer/short-form/", SHORT, follow=True).content.decode()
    made = JobOrder.objects.get()
    assert (made.status, made.openings, made.draft.handed_over, made.draft.reach) == (
        "draft", 2, True, "Dana, mornings",
    )  # fmt: skip
    assert "calls you to complete it." in page


def test_a_short_form_without_a_way_back_is_named_and_kept(boss: Client) -> None:
    answer = boss.post("/employer/short-form/", SHORT | {"reach": ""})
    assert answer.status_code == 422
    assert 'value="Welder"' in answer.content.decode()
    assert not JobOrder.objects.exists()


def test_the_empty_form_is_printed_by_anybody(client: Client) -> None:
    page = client.get("/employer/short-form/sheet/").content.decode()
    assert "What the worker does" in page
    assert "<input" not in page.split("<article")[1].split("</article")[0]


def test_staff_take_the_short_form_down_with_the_time_of_the_call(client: Client) -> None:
    client.force_login(make.staff())
    owner = make.employer()
    address = f"/staff/employers/{owner.pk}/short-form/"
    assert client.get(address).status_code == 200
    answer = client.post(address, SHORT | {"received_at": f"{make.TODAY}T08:00"})
    assert answer["Location"] == f"/staff/employers/{owner.pk}/orders/"
    assert JobOrder.objects.get().received_at.minute == 0
    assert JobOrder.objects.get().entry_due_at is not None
