"""The attendance grid by keyboard, and the pages of a seeker, in Chromium."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from peyser.events.models import Event, Registration
from peyser.participation.models import Service
from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
PHONE = {"width": 320, "height": 700}
MOST_KEYS, ABSENT = 40, (3, 11, 19)


@pytest.fixture
def as_person(live_server, page, reference_data):
    """Sign somebody in; gives a function that goes to an address as that person."""

    def signed_in(user):
        client = Client()
        client.force_login(user)
        cookie = client.cookies["sessionid"]
        page.context.add_cookies([{"name": "sessionid", "value": cookie.value, "url": live_server.url}])

        def go(address):
            page.goto(live_server.url + address)
            return page

        return go

    return signed_in


def test_a_workshop_of_25_people_is_recorded_in_at_most_40_keys(as_person, axe):
    event = make.event(starts_at=make.NOON - dt.timedelta(days=1), capacity=25)
    for number in range(25):
        make.registration(event, make.enrolled(make.seeker(family_name=f"Lopez{number:02}")))
    page = as_person(make.staff())(reverse("staff-event-attendance", args=[event.pk]))
    keys = []

    def press(key):
        keys.append(key)
        page.keyboard.press(key)

    press("a")
    for row in range(max(ABSENT) + 1):
        if row in ABSENT:
            press("Space")
        if row < max(ABSENT):
            press("ArrowDown")
    assert axe(page) == []
    press("Enter")
    page.wait_for_selector("text=The attendance is recorded.")

    assert len(keys) <= MOST_KEYS, keys
    absent = Registration.objects.filter(status="absent").values_list("seeker__family_name", flat=True)
    assert sorted(absent) == [f"Lopez{number:02}" for number in ABSENT]
    assert Service.objects.count() == 25 - len(ABSENT)
    assert Event.objects.get().status == "closed"


def test_a_seeker_signs_up_on_a_phone(as_person, axe):
    event, person = make.event(starts_at=make.NOON + dt.timedelta(days=5000)), make.seeker()
    go = as_person(person.user)
    page = go(f"/events/{event.pk}/")
    page.set_viewport_size(PHONE)
    page.click("button:has-text('Sign up')")
    page.wait_for_selector("text=You have a seat.")
    assert axe(page) == []
    page = go("/seeker/events/")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert "Find a job online" in page.inner_text("main")
