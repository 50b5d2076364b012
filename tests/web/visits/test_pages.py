"""The kiosk tells nothing about anybody; staff find, call and end a visit."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from peyser.access import clock
from peyser.visits.models import Visit
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
CHANGING = re.compile(r'(name="(csrfmiddlewaretoken|once)" value="|X-CSRFToken": ")[^"]+|nonce="[^"]+')
KIOSK = "/visit/COLUMBIA/"


@pytest.fixture(autouse=True)
def noon(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: make.NOON)


@pytest.fixture
def kiosk(client):
    client.force_login(make.staff())
    answer = client.post(reverse("staff-visit-kiosk"), {"center": make.office().pk})
    assert answer.url == KIOSK
    return client


def told(client, **change):
    answers = {
        "name": "Ada Lopez", "born_on_month": "4", "born_on_day": "5", "born_on_year": "1990",
        "purposes": ["find_work"],
    }  # fmt: skip
    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = client.post(KIOSK, answers | change)
    page = client.get(answer.url) if answer.status_code == 302 else answer
    tables = sorted({name for query in asked for name in re.findall(r'FROM "(\w+)"', query["sql"])})
    return answer.status_code, CHANGING.sub("", page.content.decode()), tables


def test_the_kiosk_answers_the_same_whether_or_not_there_is_an_account(kiosk):
    unknown = told(kiosk)
    person = make.seeker(given_name="Ada", family_name="Lopez", born_on=make.visit().born_on)
    assert told(kiosk) == unknown
    assert (
        told(kiosk, name="", born_on_month="", born_on_day="", born_on_year="", state_id=person.state_id)
        == unknown
    )
    assert unknown[0] == 302
    assert not any("seeker" in table for table in unknown[2])


def test_the_kiosk_is_signed_out_and_other_devices_are_no_kiosk(kiosk):
    assert "/account/login/" in kiosk.get(reverse("staff-visits")).url
    assert kiosk.get("/visit/JOPLIN/").status_code == 404
    kiosk.cookies.pop("peyser_kiosk")
    assert kiosk.get(KIOSK).status_code == 404


def test_wrong_answers_stay_on_the_page(kiosk):
    status, _page, _tables = told(kiosk, name="900-12-0199", purposes=[])
    assert (status, Visit.objects.count()) == (422, 0)


def test_staff_find_call_and_end_a_visit(client):
    visit = make.visit()
    person = make.seeker(given_name="Ada", family_name="Lopez", born_on=visit.born_on)
    client.force_login(make.staff())
    assert person.state_id in client.get(reverse("staff-visit", args=[visit.pk])).content.decode()
    for part, sent in (("call", {}), ("attach", {"seeker": person.pk}), ("done", {"outcome": "helped"})):
        assert client.post(reverse(f"staff-visit-{part}", args=[visit.pk]), sent).status_code == 302
    visit.refresh_from_db()
    assert (visit.status, visit.seeker, visit.outcome) == ("done", person, "helped")
    assert "Missouri Job Center" in client.get(reverse("staff-visit-times") + "?file=csv").content.decode()
    assert client.get(reverse("staff-visits")).status_code == 200
