"""Assessment, tests, membership and meetings on a person's record, and what became of the nightly files."""

import pytest
from django.urls import reverse

from peyser.exchange.models import ImportRun, RejectedRow
from peyser.participation.models import Service
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped_services")]


@pytest.fixture
def person():
    return make.enrolled()


def send(desk, door, person, *parts, **answers):
    return desk.post(reverse(door, args=[person.pk, *parts]), answers)


@pytest.mark.requirement("S002-007", "S002-018", "S002-019", "S002-028", "S002-029")
def test_each_form_is_one_door_and_the_page_shows_what_was_entered(desk, person):
    doors = [
        send(desk, "staff-seeker-assess", person, "staff", summary="Wants to weld pipes."),
        send(
            desk, "staff-seeker-test", person, kind="knowledge", name="TABE", score="4", taken_on="2026-06-02"
        ),
        send(desk, "staff-seeker-verify-birth", person, seen_in="passport"),
        send(desk, "staff-seeker-meeting", person, on="2026-06-02", attended="on"),
    ]
    assert {answer.url for answer in doors} == {reverse("staff-seeker-assessments", args=[person.pk])}
    assert send(desk, "staff-seeker-market", person, place="assessment").status_code == 302
    page = desk.get(doors[0].url).content.decode()
    for shown in ("Wants to weld pipes.", "TABE", "Passport", "Verified"):
        assert shown in page
    assert sorted(Service.objects.values_list("code", flat=True)) == [
        "TB-ASSESSMENT", "TB-ETT-MEETING", "TB-STAFF-LMI", "TB-TESTING-ASSESSMENT",
    ]  # fmt: skip


def test_without_an_enrollment_the_finding_stands_above_what_was_typed(desk):
    answer = send(desk, "staff-seeker-assess", make.seeker(), "staff", summary="Wants to weld pipes.")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Enroll the person first" in page
    assert "Wants to weld pipes." in page


@pytest.mark.requirement("S002-033")
def test_a_weekly_claim_stands_in_no_list_of_services(desk, person):
    Service.objects.create(
        seeker=person, code="TB-UI-WEEKLY-CLAIM", on=make.TODAY, origin="automatic", recorded_at=make.NOON
    )
    for name in ("staff-seeker-services", "staff-seeker-clock", "staff-seeker"):
        page = desk.get(reverse(name, args=[person.pk])).content.decode()
        assert "TB-UI-WEEKLY-CLAIM" not in page
        assert "Weekly Unemployment" not in page


def test_the_loads_are_read_by_those_who_answer_for_the_data_alone(sign_in, desk):
    run = ImportRun.objects.create(
        source="workkeys",
        file_name="act.csv",
        file_hash="0",
        started_at=make.NOON,
        rows_read=2,
        rows_rejected=1,
    )
    RejectedRow.objects.create(run=run, row_number=2, key="=cmd()", field="state_id", reason="not a State ID")
    pages = [
        reverse("staff-loads"),
        *(reverse(n, args=[run.pk]) for n in ("staff-load", "staff-load-rejected")),
    ]
    assert {desk.get(page).status_code for page in pages} == {403}
    coordinator = sign_in(make.staff("wp_coordinator", scope="state"))
    assert {coordinator.get(page).status_code for page in pages} == {200}
    assert "'=cmd(),state_id,not a State ID" in coordinator.get(pages[2]).content.decode()
