"""Recording services and enrolling, as the desk does it."""

import datetime as dt

import pytest
from django.urls import reverse

from peyser.casenotes.models import SeekerNote
from peyser.participation.models import Enrollment, Service
from tests import factories as make

pytestmark = pytest.mark.django_db


def record(client, person, **change):
    sent = {"code": "125", "on": "2026-06-03", "note": ""} | change
    return client.post(reverse("staff-seeker-services", args=[person.pk]), sent)


@pytest.mark.requirement("S001-076")
def test_a_service_is_recorded_today_by_default_and_credited_to_the_worker(sign_in):
    worker, person = make.staff(), make.enrolled()
    client = sign_in(worker)
    form = client.get(reverse("staff-seeker-services", args=[person.pk])).content.decode()
    assert 'name="on"' in form
    assert 'value="2026-06-03"' in form
    assert record(client, person).status_code == 302
    service = Service.objects.get()
    assert (service.code, service.on, service.credited_to, service.office) == (
        "125",
        make.TODAY,
        worker,
        make.office(),
    )


def test_both_the_day_given_and_the_moment_of_entry_are_shown(desk):
    person = make.enrolled()
    record(desk, person, on="2026-06-01")
    text = desk.get(reverse("staff-seeker-services", args=[person.pk])).content.decode()
    assert "Jun 1, 2026" in text
    assert "Jun 3, 2026, 12:00" in text


@pytest.mark.requirement("S001-009", "S001-022")
def test_without_an_enrollment_the_rule_is_shown_with_its_source_and_the_form_is_kept(desk):
    person = make.seeker()
    answer = record(desk, person, code="107", note="Gave the wage survey")
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "SRV-010" in text
    assert "Wagner-Peyser &amp; Labor Exchange Manual" in text
    assert "<q lang=" in text
    assert "Gave the wage survey" in text
    assert 'value="107" selected' in text
    assert not Service.objects.exists()


@pytest.mark.requirement("S001-023")
def test_the_first_service_that_starts_participation_completes_the_enrollment(desk):
    person = make.enrolled(complete=False)
    assert record(desk, person, code="107").status_code == 422
    assert record(desk, person, code="125").status_code == 302
    assert Enrollment.objects.get().completed_on == make.TODAY


@pytest.mark.requirement("S002-058")
def test_codes_of_another_role_are_not_offered(sign_in, desk):
    person = make.enrolled()
    address = reverse("staff-seeker-services", args=[person.pk])
    assert "TB-DVOP-IEP" not in desk.get(address).content.decode()
    assert "TB-DVOP-IEP" in sign_in(make.staff("dvop")).get(address).content.decode()
    assert record(desk, person, code="TB-DVOP-IEP").status_code == 422


@pytest.mark.requirement("S000-008")
def test_an_individualized_service_wants_the_finding_of_need(desk):
    person = make.enrolled()
    assert "SRV-013" in record(desk, person, code="FED-IEP").content.decode()
    assert record(desk, person, code="FED-IEP", need_determined="on").status_code == 302


@pytest.mark.requirement("S002-057", "S001-074")
def test_the_note_of_a_service_becomes_a_case_note(desk):
    person = make.enrolled()
    assert "SRV-015" in record(desk, person, code="123").content.decode()
    assert record(desk, person, code="123", note="Called three shops.").status_code == 302
    note = SeekerNote.objects.get()
    assert (note.text, note.subject, note.contact_on) == ("Called three shops.", "Job Development", make.TODAY)


def test_a_note_with_a_social_security_number_saves_neither_service_nor_note(desk):
    answer = record(desk, make.enrolled(), note="His number is 900-12-3456")
    assert "Take out the number that looks like a Social Security number" in answer.content.decode()
    assert not Service.objects.exists()
    assert not SeekerNote.objects.exists()


def test_a_second_click_records_one_service(desk):
    person = make.enrolled()
    for _ in range(2):
        record(desk, person, once="key")
    assert Service.objects.count() == 1


@pytest.mark.parametrize("change", [{"code": ""}, {"code": "nonsense"}, {"on": "31/02/2026"}])
def test_bad_input_stays_in_the_form(desk, change):
    answer = record(desk, make.enrolled(), note="Kept text", **change)
    assert answer.status_code == 422
    assert "Kept text" in answer.content.decode()


def enroll(client, person, query="", **change):
    sent = {"on": "2026-06-03", "reasons": ["staff_assistance"], "first_service": "125"} | change
    return client.post(reverse("staff-seeker-enroll", args=[person.pk]) + query, sent)


@pytest.mark.requirement("S001-020", "S001-023")
def test_enrolling_with_a_first_service_completes_it_at_this_center(sign_in):
    worker, person = make.staff("case_manager"), make.seeker()
    client = sign_in(worker)
    assert enroll(client, person, case_manager=str(worker.pk)).status_code == 302
    made = Enrollment.objects.get()
    assert (made.status, made.case_manager, made.office, made.reasons) == (
        "complete", worker, make.office(), ["staff_assistance"],
    )  # fmt: skip
    assert Service.objects.get().code == "125"


@pytest.mark.requirement("S001-020")
def test_without_a_case_manager_nobody_is_enrolled(desk):
    answer = enroll(desk, make.seeker(), case_manager="")
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "ENR-020" in text
    assert "No case manager is assigned." in text
    assert 'value="staff_assistance" checked' in text
    assert 'value="125" selected' in text
    assert not Enrollment.objects.exists()


def test_the_case_managers_are_those_of_the_center(desk):
    here, there = make.staff("case_manager"), make.staff("case_manager", make.office("Sedalia"))
    text = desk.get(reverse("staff-seeker-enroll", args=[make.seeker().pk])).content.decode()
    assert f'value="{here.pk}"' in text
    assert f'value="{there.pk}"' not in text


@pytest.mark.requirement("S001-021")
def test_support_enrolls_for_the_center_that_the_person_chose(support):
    person, chosen = make.seeker(), make.office("Sedalia")
    manager, other = make.staff("case_manager", chosen), make.staff("case_manager")
    first = support.get(reverse("staff-seeker-enroll", args=[person.pk])).content.decode()
    assert "Choose first the job center that the person chose." in first

    query = f"?office={chosen.pk}"
    assert enroll(support, person, query, case_manager=str(other.pk)).status_code == 422
    assert enroll(support, person, query, case_manager=str(manager.pk)).status_code == 302
    assert Enrollment.objects.get().office == chosen


def test_office_staff_cannot_enroll_for_another_center(desk):
    there = make.office("Sedalia")
    manager = make.staff("case_manager", there)
    assert enroll(desk, make.seeker(), f"?office={there.pk}", case_manager=str(manager.pk)).status_code == 422
    assert not Enrollment.objects.exists()


@pytest.mark.requirement("S001-012", "S001-013", "S001-014", "S001-015", "S001-016", "S001-017", "S001-018")
def test_the_reasons_are_those_of_the_manual_in_force(desk):
    text = desk.get(reverse("staff-seeker-enroll", args=[make.seeker().pk])).content.decode()
    for reason in ("staff_assistance", "wioa_title_i", "resea", "taa", "msfw", "reentry", "ui_claimant"):
        assert f'value="{reason}"' in text
    assert "veterans_program" not in text


def test_an_enrollment_of_2023_offers_the_reasons_of_the_manual_of_2020(desk):
    answer = enroll(desk, make.seeker(), on="2023-05-02", first_service="nonsense")
    assert "veterans_program" in answer.content.decode()


def test_a_day_in_the_future_is_refused_at_its_field(desk):
    answer = enroll(desk, make.seeker(), on="2026-07-01", case_manager="")
    assert "The day of enrollment cannot be in the future." in answer.content.decode()


def test_what_is_missing_on_file_is_said_before_the_form(desk):
    person = make.seeker(may_work_in_us=None, profile_completed_at=None, resume={"skill_codes": ["welding"]})
    text = desk.get(reverse("staff-seeker-enroll", args=[person.pk])).content.decode()
    assert "Not finished" in text
    assert reverse("staff-seeker-profile", args=[person.pk, "review"]) in text


def test_an_enrolled_person_is_shown_the_enrollment_and_not_enrolled_again(desk):
    person = make.enrolled(complete=False, reasons=["resea"])
    text = desk.get(reverse("staff-seeker-enroll", args=[person.pk])).content.decode()
    assert "Takes part in RESEA" in text
    assert "Record the first service" in text
    assert "ENR-012" in enroll(desk, person, case_manager="").content.decode()
    assert Enrollment.objects.get().registered_on == dt.date(2026, 1, 5)


def test_a_second_click_enrolls_once(sign_in):
    worker, person = make.staff("case_manager"), make.seeker()
    client = sign_in(worker)
    answers = [enroll(client, person, case_manager=str(worker.pk), once="key").status_code for _ in range(2)]
    assert answers == [302, 302]
    assert Enrollment.objects.count() == 1
