"""The public labor exchange: what is open to everybody, and that every job center has the same tools."""

import pytest

from peyser.participation.models import Enrollment
from tests import factories as make


@pytest.mark.requirement("S000-006", "S000-007", "S001-003")
def test_everybody_finds_jobs_without_an_account_and_without_an_enrollment(text):
    make.order(title="Welder")
    assert "Welder" in text("/jobs/?q=welder")
    assert not Enrollment.objects.exists()


@pytest.mark.requirement("S000-007", "S000-006", "S001-003")
def test_a_registered_person_who_is_not_enrolled_uses_the_exchange_on_their_own(client):
    person = make.seeker()
    job = make.order(title="Welder")
    client.force_login(person.user)
    for address in ("/seeker/", "/seeker/jobs/", f"/jobs/{job.pk}/", "/jobs/"):
        assert client.get(address).status_code == 200, address
    assert not Enrollment.objects.filter(seeker=person).exists()
