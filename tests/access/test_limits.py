"""Nobody tries addresses or looks people up in bulk."""

import pytest
from django.core.cache import cache
from django.test import Client

from tests import factories as make
from tests.api.caller import Caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.fixture(autouse=True)
def two_tries(settings, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: make.NOON)
    settings.PEYSER_LIMITS = {
        "seeker-register": ("POST", 2),
        "api-1:register_a_seeker": ("POST", 2),
        "api-1:look_for_seeker": ("POST", 2),
    }
    cache.clear()
    yield
    cache.clear()


def test_a_visitor_registers_so_often_and_no_more():
    nobody = Caller()
    answers = [nobody.send("POST", "/seekers", {}) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [422, 422, 429]
    assert answers[-1].json()["code"] == "too_many_requests"
    assert int(answers[-1]["Retry-After"]) > 0


def test_another_address_is_counted_by_itself():
    nobody = Caller()
    assert [nobody.send("POST", "/seekers", {}).status_code for _ in range(3)][-1] == 429
    nobody.client.defaults["REMOTE_ADDR"] = "192.0.2.7"
    assert nobody.send("POST", "/seekers", {}).status_code == 422


def test_a_member_of_staff_looks_so_often_and_no_more():
    worker, colleague = Caller(make.staff()), Caller(make.staff())
    assert [worker.post("/seekers/look", {"name": "Ada"})[0] for _ in range(3)] == [200, 200, 429]
    assert colleague.post("/seekers/look", {"name": "Ada"})[0] == 200


def test_the_page_says_so_and_reading_it_is_not_counted():
    client = Client()
    pages = [client.post("/seeker/register/", {}).status_code for _ in range(3)]
    assert pages[-1] == 429
    assert client.get("/seeker/register/").status_code == 200
