"""One service for several people, and one service in three clicks or by keyboard alone."""

import pytest
from django.urls import reverse

from peyser.casenotes.models import SeekerNote
from peyser.events.choices import RegistrationStatus
from peyser.participation.actions.services import ServiceGiven, record_service
from peyser.participation.models import Roster, Service
from tests import factories as make
from tests.web.staff.test_pages import worker  # noqa: F401 - a fixture

pytestmark = pytest.mark.django_db
BATCH = "0123456789abcdef0123456789abcdef"


def send(client, press, *people, **change):
    sent = {"batch": BATCH, "code": "125", "on": "2026-06-03", "find": "", "note": "", press: "1"}
    ids = "\n".join(one.state_id for one in people)
    return client.post(reverse("staff-roster"), sent | {"state_ids": ids} | change)


def test_people_are_found_looked_at_recorded_and_taken_back(desk):
    ready, stranger = make.enrolled(), make.seeker(given_name="Nia", family_name="Newcomer")
    searched = send(desk, "search", ready, find="Nia Newcomer").content.decode()
    assert f'value="{stranger.state_id}"' in searched
    assert ready.state_id in searched

    looked = send(desk, "preview", ready, pick=stranger.state_id, note="Orientation").content.decode()
    assert "Starts" in looked or "starts" in looked
    assert "SRV-010" in looked
    assert not Service.objects.exists()

    answer = send(desk, "record", ready, stranger, note="Orientation")
    assert send(desk, "record", ready, stranger, note="Orientation").url == answer.url
    assert (Service.objects.get().seeker, SeekerNote.objects.get().text) == (ready, "Orientation")
    shown = desk.get(answer.url).content.decode()
    assert "SRV-010" in shown
    assert desk.post(answer.url, {"reason": ""}).status_code == 422
    assert desk.post(answer.url, {"reason": "Wrong day"}).status_code == 302
    assert Service.objects.get().removal_reason == "Wrong day"
    assert "Taken back" in desk.get(reverse("staff-roster")).content.decode()


def test_a_social_security_number_is_refused_and_never_shown(desk):
    person = make.enrolled()
    answer = send(desk, "record", state_ids=f"{person.state_id}, 900-12-3456", find="900 12 3456")
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "900-12-3456" not in text
    assert "900 12 3456" not in text
    assert person.state_id in text
    assert not Roster.objects.exists()
    assert "900-12-3456" not in send(desk, "search", find="900-12-3456").content.decode()


def test_a_list_begins_with_who_came_to_an_event(desk):
    event = make.event()
    came, missed = make.registration(event), make.registration(event)
    came.status, missed.status = RegistrationStatus.ATTENDED, RegistrationStatus.ABSENT
    came.save()
    missed.save()
    text = desk.get(reverse("staff-roster") + f"?event={event.pk}").content.decode()
    assert came.seeker.state_id in text
    assert missed.seeker.state_id not in text


def test_an_entry_of_an_earlier_day_is_marked_as_late(desk):
    person = make.enrolled()
    address = reverse("staff-seeker-services", args=[person.pk])
    desk.post(address, {"code": "125", "on": "2026-06-03"})
    assert "Entered late" not in desk.get(address).content.decode()
    desk.post(address, {"code": "125", "on": "2026-06-01"})
    assert "Entered late" in desk.get(address).content.decode()


def test_two_different_choices_are_asked_about(sign_in):
    member, person = make.staff(), make.enrolled()
    desk, address = sign_in(member), reverse("staff-seeker-services", args=[person.pk])
    desk.post(address, {"code": "125", "on": "2026-06-03"})
    answer = desk.post(address, {"often": "125", "code": "107", "on": "2026-06-03"})
    assert "Two services are chosen." in answer.content.decode()
    assert desk.post(address, {"often": "125", "code": "", "on": "2026-06-03"}).status_code == 302
    assert Service.objects.count() == 2


@pytest.mark.browser
@pytest.mark.requirement("S002-034")
def test_a_service_takes_three_clicks_from_any_page_of_a_person_or_the_keyboard_alone(worker):  # noqa: F811
    person, other = make.enrolled(), make.enrolled()
    kim = make.User.objects.get(given_name="Kim")
    given = ServiceGiven(code="125", on=make.TODAY)
    record_service(actor=make.actor_of(kim), seeker_id=other.pk, given=given, moment=make.moment())
    page = worker(reverse("staff-seeker-history", args=[person.pk]))
    for click in ("main a:has-text('Record a service')", "label[for=id_often_0]", "text=Record the service"):
        page.click(click)
    page.wait_for_selector("text=The service is recorded.")
    assert Service.objects.filter(seeker=person).count() == 1

    page = worker(reverse("staff-seeker-notes", args=[person.pk]))
    page.keyboard.press("s")
    page.wait_for_url("**/services/#record")
    page.keyboard.press("Tab")  # to the chosen one of the group, which is "another one"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=The service is recorded.")
    assert Service.objects.filter(seeker=person, credited_to=kim).count() == 2
