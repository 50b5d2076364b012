"""Customer support at its desk at noon of a known day; the second factor is taken for granted."""

import pytest
from django.test import Client

from peyser.employers.models import Employer
from tests.factories import NOON, central_office, employer, office, staff


@pytest.fixture(autouse=True)
def at_noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is noon of the factories' day wherever the clock is read."""
    monkeypatch.setattr("peyser.access.clock.now", lambda: NOON)


@pytest.fixture(autouse=True)
def center(reference_data: None, no_second_factor: None) -> None:
    office()
    central_office()


@pytest.fixture
def agent(client: Client) -> Client:
    """A customer support agent, signed in."""
    client.force_login(staff("csu_agent", scope="state", given_name="Sam", family_name="Support"))
    return client


@pytest.fixture
def waiting() -> Employer:
    return employer(enabled=False, legal_name="Boone Steel LLC", fein="12-3456789")
