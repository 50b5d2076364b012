"""The pages on readiness for a job and on referrals to help elsewhere."""

import pytest
from django.urls import reverse

from peyser.readiness.models import Readiness, ServiceReferral
from tests import factories as make

pytestmark = pytest.mark.django_db
READY = {"is_ready": "no", "obstacles": ["skills"], "reason": "No certificate yet."}
HELP = {"kind": "training", "agency": "Boone Career Center", "reason": "To weld.", "ask_again_on": "2026-06-20"}


@pytest.mark.requirement("S000-030", "S001-036", "S001-037")
def test_staff_judge_refer_and_record_the_outcome(desk):
    person = make.enrolled()
    address = reverse("staff-seeker-help", args=[person.pk])
    desk.post(reverse("staff-seeker-ready", args=[person.pk]), READY)
    owed = desk.get(address).content.decode()
    assert "not immediately job-ready" in owed
    assert person.state_id in desk.get(reverse("staff-help-due")).content.decode()

    assert desk.post(address, HELP).url == address
    text = desk.get(address).content.decode()
    assert "Boone Career Center" in text
    assert "not immediately job-ready" not in text
    assert person.state_id not in desk.get(reverse("staff-help-due")).content.decode()

    made = ServiceReferral.objects.get()
    done = reverse("staff-seeker-help-outcome", args=[person.pk, made.pk])
    assert desk.post(done, {"outcome": "", "note": ""}).status_code == 422
    assert desk.post(done, {"outcome": "received", "note": "Began."}).url == address
    assert "Receives the service" in desk.get(address).content.decode()


def test_what_was_typed_stays_where_the_answer_is_no(desk):
    stranger = make.seeker()
    answer = desk.post(reverse("staff-seeker-help", args=[stranger.pk]), HELP)
    assert answer.status_code == 422
    assert "SRV-010" in answer.content.decode()
    assert "Boone Career Center" in answer.content.decode()
    assert desk.post(reverse("staff-seeker-ready", args=[stranger.pk]), {"is_ready": "no"}).status_code == 422
    assert not Readiness.objects.exists()


def test_the_referral_of_another_person_is_not_found(desk):
    person, other = make.enrolled(), make.enrolled()
    desk.post(reverse("staff-seeker-help", args=[person.pk]), HELP)
    made = ServiceReferral.objects.get()
    assert desk.get(reverse("staff-seeker-help-outcome", args=[other.pk, made.pk])).status_code == 404
