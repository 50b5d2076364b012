"""The calendar for everybody, signing up, and the calendar files."""

import datetime as dt

import pytest
from icalendar import Calendar

from peyser.events.models import Registration
from tests import factories as make

pytestmark = pytest.mark.django_db
SECRET = "https://meet.example.org/room-7"


def html(client, address):
    return client.get(address).content.decode()


@pytest.mark.requirement("S000-022", "S001-027")
def test_the_list_shows_what_comes_next_by_center_kind_and_place(client):
    make.event(title="Online now", online_address=SECRET, office=make.office("Joplin"))
    make.event(title="At the center")
    make.event(title="Fair", kind="job_fair", category="")
    make.event(title="Long ago", starts_at=make.NOON - dt.timedelta(days=2))
    titles = ("Online now", "At the center", "Fair", "Long ago")

    def listed(query):
        text = html(client, f"/events/?{query}")
        return [title for title in titles if title in text]

    assert listed("") == ["Online now", "At the center", "Fair"]
    assert listed(f"center={make.office('Joplin').pk}") == ["Online now"]
    assert listed("kind=job_fair") == ["Fair"]
    assert listed("where=in_person") == ["At the center", "Fair"]
    assert listed("where=online") == ["Online now"]
    feed = f"/events/centers/{make.office('Joplin').pk}/events.ics"
    assert feed in html(client, f"/events/?center=+{make.office('Joplin').pk}")
    assert client.get("/events/?center=%00&kind=x&page=x").status_code == 422


def test_the_month_shows_each_event_on_its_day_and_turns(client):
    make.event()
    text = html(client, "/events/month/?month=2026-06&kind=workshop")
    assert "Find a job online" in text
    assert "June 2026" in text
    assert "month=2026-07" in text
    assert "Find a job online" not in html(client, "/events/month/?month=2026-07")
    assert client.get("/events/month/?month=9999-99").status_code == 200


def test_it_is_in_spanish_for_readers_of_spanish(client):
    event = make.event()
    for address in ("/events/", f"/events/{event.pk}/", "/events/month/"):
        assert (
            "Busque empleo en línea" in client.get(address, headers={"Accept-Language": "es"}).content.decode()
        )


def test_a_visitor_is_led_through_the_sign_in_and_back(client):
    event = make.event()
    assert f"?next=/events/{event.pk}/" in html(client, f"/events/{event.pk}/")


def test_a_seeker_signs_up_sees_it_and_withdraws(sign_in):
    event, person = make.event(online_address=SECRET), make.seeker()
    client, page = sign_in(person.user), f"/events/{event.pk}/"
    assert SECRET not in html(client, page)
    assert client.post(f"{page}sign-up/").url == page
    text = html(client, page)
    assert SECRET in text
    assert "You have a seat." in text
    assert "Find a job online" in html(client, "/seeker/events/")
    assert client.post(f"{page}withdraw/").url == page
    assert SECRET not in html(client, page)
    assert Registration.objects.get().status == "cancelled"
    assert client.post(f"{page}sign-up/").status_code == 302


def test_what_is_not_open_is_refused_with_its_reason(sign_in):
    event = make.event(capacity=1, waiting_list=False)
    make.registration(event)
    client = sign_in(make.seeker().user)
    answer = client.post(f"/events/{event.pk}/sign-up/")
    assert answer.status_code == 422
    assert "All seats are taken" in answer.content.decode()
    assert client.post("/events/0/sign-up/").status_code == 404
    assert client.post(f"/events/{event.pk}/withdraw/").status_code == 404


def test_the_file_of_an_event_opens_in_a_calendar(client):
    event = make.event(starts_at=dt.datetime(2026, 12, 7, 9, 30, tzinfo=make.ZONE))
    answer = client.get(f"/events/{event.pk}/event.ics")
    assert answer["Content-Type"].startswith("text/calendar")
    [entry] = Calendar.from_ical(answer.content).walk("VEVENT")
    assert entry["summary"] == "Find a job online"
    assert entry["uid"] == f"event-{event.pk}@testserver"
    assert entry.decoded("dtstart") == event.starts_at
    assert entry["dtstart"].params["TZID"] == "America/Chicago"
    assert "Room 2" in entry["location"]


def test_the_feed_of_a_center_holds_its_events_and_says_what_is_cancelled(client):
    here, there = make.office(), make.office("Joplin")
    make.event(title="Here"), make.event(title="Gone", status="cancelled", cancel_reason="Snow.")
    make.event(title="There", office=there)
    entries = Calendar.from_ical(client.get(f"/events/centers/{here.pk}/events.ics").content).walk("VEVENT")
    assert {str(one["summary"]): str(one["status"]) for one in entries} == {
        "Here": "CONFIRMED",
        "Gone": "CANCELLED",
    }
    assert client.get("/events/centers/0/events.ics").status_code == 404


def test_no_public_page_or_file_tells_who_comes_or_where_people_meet_online(client, sign_in):
    event = make.event(capacity=1, online_address=SECRET)
    staff = make.staff(given_name="Refina", family_name="Staffer")
    seated = make.registration(event, make.enrolled(make.seeker(family_name="Secretson")), referred_by=staff)
    make.registration(event, make.enrolled(make.seeker(family_name="Hiddenly")), status="waiting")
    public = [f"/events/{event.pk}/", "/events/", "/events/month/", f"/events/{event.pk}/event.ics",
              f"/events/centers/{event.office_id}/events.ics"]  # fmt: skip
    other = sign_in(make.seeker(family_name="Other").user)
    employer = sign_in(make.employer_user(make.employer()))
    for visitor in (client, other, employer):
        for address in public:
            text = html(visitor, address)
            for secret in ("Secretson", "Hiddenly", "Staffer", seated.seeker.state_id, SECRET):
                assert secret not in text, address
