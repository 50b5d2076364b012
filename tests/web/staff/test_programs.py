"""The programs of a person on the desk's pages: proofs, enrolling, the work list."""

import pytest
from django.urls import reverse

from peyser.eligibility.models import EligibilityFact
from peyser.participation.models import Enrollment
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_a_proof_is_recorded_then_the_program_enrolls_and_a_wrong_proof_is_withdrawn(desk):
    person = make.enrolled()
    page = reverse("staff-seeker-programs", args=[person.pk])
    proof = reverse("staff-seeker-proof", args=[person.pk]) + "?kind=farmwork"
    program = reverse("staff-seeker-program", args=[person.pk, "MSFW"])
    sent = {"on": "2026-06-03", "case_manager": str(make.staff("case_manager").pk)}

    refusal = desk.post(program, sent)
    assert refusal.status_code == 422
    assert "PRG-112" in refusal.content.decode()

    assert desk.post(proof, {"paper": "dd214", "seen_on": "2026-06-03"}).status_code == 422
    desk.post(proof, {"paper": "pay_record", "seen_on": "2026-06-03", "remark": "Two stubs"})
    fact = EligibilityFact.objects.get()
    assert "Two stubs" in desk.get(page).content.decode()

    assert desk.post(program, sent).status_code == 302
    assert Enrollment.objects.get(program="MSFW").requirements_met_on == make.TODAY

    desk.post(reverse("staff-seeker-proof-withdraw", args=[person.pk, fact.pk]), {"reason": "Another person"})
    assert "Another person" in desk.get(page).content.decode()


def test_who_only_reads_sees_the_programs_but_no_fact_and_no_proof(monitor):
    person = make.enrolled()
    make.fact(person, "reentry_referral", remark="Released in May")
    text = monitor.get(reverse("staff-seeker-programs", args=[person.pk])).content.decode()
    assert "Released in May" not in text
    assert "Proofs on file" not in text
    assert "missing" not in text
    assert monitor.get(reverse("staff-seeker-proof", args=[person.pk])).status_code == 404
    decisions = monitor.get(reverse("staff-decisions") + f"?about=seeker:{person.pk}").content.decode()
    assert "reentry_referral" not in decisions


def test_the_work_list_shows_who_is_to_be_enrolled_with_the_rule_and_the_way_there(desk):
    person = make.seeker()
    make.fact(person, "resea_selection")
    text = desk.get(reverse("staff-enrollments")).content.decode()
    assert reverse("staff-seeker-enroll", args=[person.pk]) in text
    assert "ENR-104" in text
    assert reverse("staff-enrollments") in desk.get(reverse("staff-home")).content.decode()
