"""The calendar of the desk: planning, the roster, the attendance grid."""

import datetime as dt

import pytest
from django.urls import reverse

from peyser.compliance.models import Override
from peyser.events.models import Event, Registration
from peyser.participation.models import Service
from tests import factories as make

pytestmark = pytest.mark.django_db
ANSWERS = {
    "kind": "workshop", "category": "job_search", "title": "Interview well", "on": "2026-06-10", "begins": "09:00",
    "ends": "11:00", "time_zone": "America/Chicago", "capacity": "12", "waiting_list": "on",
}  # fmt: skip


def answers(**change):
    return ANSWERS | {"office": make.office().pk} | change


def held(days=1, **facts):
    return make.event(starts_at=make.NOON - dt.timedelta(days=days), **facts)


def page_of(event, part=""):
    return reverse("staff-event" + part, args=[event.pk])


def text(client, address):
    return client.get(address).content.decode()


def test_an_event_is_made_changed_and_cancelled(desk):
    address = desk.post(reverse("staff-event-new"), answers()).url
    event = Event.objects.get()
    assert address == page_of(event)
    assert (event.local_start.hour, event.capacity, event.office) == (9, 12, make.office())
    assert 'value="09:00"' in text(desk, page_of(event, "-edit"))
    assert desk.post(page_of(event, "-edit"), answers(title="Interview better")).url == address
    assert desk.post(page_of(event, "-cancel"), {"reason": ""}).status_code == 422
    assert desk.post(page_of(event, "-cancel"), {"reason": "Snow."}).url == address
    event.refresh_from_db()
    assert (event.title, event.status, event.cancel_reason) == ("Interview better", "cancelled", "Snow.")


def test_a_series_is_made_at_once_and_a_mistake_keeps_what_was_typed(desk):
    wrong = desk.post(reverse("staff-event-new"), answers(repeat="weekly"))
    assert wrong.status_code == 422
    assert "Interview well" in wrong.content.decode()
    desk.post(reverse("staff-event-new"), answers(repeat="weekly", until="2026-06-30"))
    assert list(Event.objects.values_list("starts_at__day", flat=True)) == [10, 17, 24]


def test_staff_refer_by_state_id_from_any_center_and_the_roster_stays_with_the_center(desk, elsewhere):
    event, person = make.event(), make.enrolled(make.seeker(home_office=make.office("Sedalia")))
    answer = elsewhere.post(page_of(event, "-sign-up"), {"state_id": person.state_id, "referred": "on"})
    assert answer.status_code == 302
    assert Registration.objects.get().referred_by is not None
    assert person.state_id in text(desk, page_of(event))
    assert person.state_id not in text(elsewhere, page_of(event))
    assert elsewhere.get(page_of(event, "-attendance")).status_code == 404
    unknown = desk.post(page_of(event, "-sign-up"), {"state_id": "MO000000000"})
    assert unknown.status_code == 422
    off = reverse("staff-event-take-off", args=[event.pk, person.pk])
    assert desk.post(off).status_code == 302
    assert Registration.objects.get().status == "cancelled"


def test_a_monitor_reads_and_sends_nothing(monitor):
    event = held()
    assert monitor.get(page_of(event)).status_code == 200
    assert monitor.post(page_of(event, "-attendance"), {}).status_code == 403


def test_the_grid_records_everybody_or_nobody_and_says_at_the_row_what_is_missing(desk):
    event = held()
    one, two = make.registration(event), make.registration(event, make.seeker())
    address = page_of(event, "-attendance")
    assert desk.post(address, {str(one.pk): "attended"}).status_code == 422
    refused = desk.post(address, {str(one.pk): "attended", str(two.pk): "attended"})
    assert refused.status_code == 422
    assert "SRV-010" in refused.content.decode()
    assert reverse("staff-seeker", args=[two.seeker_id]) in refused.content.decode()
    assert Service.objects.count() == 0
    assert desk.post(address, {str(one.pk): "attended", str(two.pk): "no_service"}).url == page_of(event)
    assert Service.objects.count() == 1
    assert "no service recorded" in text(desk, page_of(event))
    back = desk.post(page_of(event, "-take-back"), {"reason": "Wrong day"})
    assert back.url == address
    assert Event.objects.get().status == "scheduled"


@pytest.mark.requirement("S002-026")
def test_after_the_days_the_desk_is_told_and_the_manager_opens_it(desk, sign_in):
    event = held(15)
    one = make.registration(event)
    assert event.title in text(desk, "/staff/"), "it stands on the page of today's work"
    address = page_of(event, "-attendance")
    late = desk.post(address, {str(one.pk): "attended"})
    assert (late.status_code, "Staff only have 14 days" in late.content.decode()) == (422, True)
    manager = sign_in(make.staff("office_manager"))
    assert "Open it after its days" in text(manager, address)
    opened = manager.post(
        page_of(event, "-reopen"), {"reason": "The trainer was ill.", "expires_on": "2026-06-10"}
    )
    assert opened.url == address
    assert Override.objects.get().rule_id == "EVT-021"
    assert desk.post(address, {str(one.pk): "attended"}).url == page_of(event)
