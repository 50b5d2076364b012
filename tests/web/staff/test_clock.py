"""The clock of participation on a person's record, and what a service would do before it is saved."""

import html5lib
import pytest
from django.urls import reverse

from peyser.participation.actions.services import ServiceGiven, record_service
from peyser.participation.models import Service
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.fixture
def person():
    return make.enrolled()


@pytest.fixture
def served(person, desk):
    record_service(
        actor=make.staff_actor(), seeker_id=person.pk, given=ServiceGiven(code="125", on=make.TODAY),
        moment=make.moment(),
    )  # fmt: skip
    return person


def test_the_clock_says_when_the_exit_would_be_recorded(desk, served):
    page = desk.get(reverse("staff-seeker-clock", args=[served.pk])).content.decode()

    assert "The exit is recorded in 91 days" in page
    assert "Starts a period of participation" in page


def test_the_picture_has_a_title_and_the_page_is_valid(desk, served):
    page = desk.get(reverse("staff-seeker-clock", args=[served.pk])).content.decode()

    html5lib.HTMLParser(strict=True).parse(page)
    assert '<title id="timeline-title">' in page
    assert page.count("peyser-timeline__counted") == 1


def test_without_a_service_there_is_no_picture(desk, person):
    page = desk.get(reverse("staff-seeker-clock", args=[person.pk])).content.decode()

    assert "No participation yet." in page
    assert "<svg viewBox" not in page


@pytest.mark.parametrize(
    ("code", "words"),
    [("125", "Starts a period of participation"), ("107", "Does not extend the participation")],
)
def test_before_saving_the_form_says_what_the_service_does(desk, person, code, words):
    sent = {"code": code, "on": make.TODAY.isoformat(), "preview": "1", "note": "typed before"}

    page = desk.post(reverse("staff-seeker-services", args=[person.pk]), sent).content.decode()

    assert words in page
    assert "typed before" in page
    assert not Service.objects.filter(seeker=person).exists()


def test_while_typing_only_the_part_comes_back(desk, person):
    sent = {"code": "125", "on": make.TODAY.isoformat(), "preview": "1"}
    address = reverse("staff-seeker-services", args=[person.pk])

    part = desk.post(address, sent, headers={"hx-request": "true"}).content.decode()

    assert part.lstrip().startswith('<div id="service-effect"')
    assert "Starts a period" in part


def test_an_unfinished_form_says_nothing_yet(desk, person):
    page = desk.post(reverse("staff-seeker-services", args=[person.pk]), {"code": "", "preview": "1"})

    assert page.status_code == 200
    assert "Before you save" not in page.content.decode()
