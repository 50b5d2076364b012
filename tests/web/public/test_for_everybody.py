"""The public labor exchange: what is open to everybody, whoever they are and wherever they come in."""

import pytest

from peyser.participation.models import Enrollment
from peyser.web.seeker import home
from tests import factories as make


@pytest.mark.requirement("S000-007")
def test_everybody_finds_jobs_without_an_account(text):
    make.order(title="Welder")
    assert "Welder" in text("/jobs/?q=welder")


@pytest.mark.requirement("S000-007")
def test_a_registered_person_who_is_not_enrolled_uses_the_exchange_on_their_own(client):
    person, job = make.seeker(), make.order(title="Welder")
    client.force_login(person.user)
    for address in ("/seeker/", "/seeker/jobs/", f"/jobs/{job.pk}/", "/jobs/"):
        assert client.get(address).status_code == 200, address
    assert not Enrollment.objects.exists()


@pytest.mark.requirement("S000-012", "S001-008")
def test_after_profile_and_resume_one_goes_on_alone_or_meets_staff(client, monkeypatch):
    monkeypatch.setattr(home, "open_steps", lambda seeker: ())
    person = make.seeker()
    client.force_login(person.user)
    page = client.get("/seeker/").content.decode()
    assert "You can go on by yourself, or meet our staff." in page
    assert person.home_office.name in page
    assert 'href="/jobs/"' in page


@pytest.mark.requirement("S000-012", "S001-008")
def test_the_choice_waits_for_the_profile(client):
    client.force_login(make.seeker(profile_completed_at=None).user)
    assert "or meet our staff" not in client.get("/seeker/").content.decode()
