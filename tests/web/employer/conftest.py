"""An employer at the door at noon of a known day, and the answers of a good job order."""

from typing import Any

import pytest
from django.test import Client

from peyser.employers.models import Employer
from tests.factories import NOON, central_office, employer, employer_user, office

ORDER = {
    "title": "Welder",
    "openings": "2",
    "kind": "regular",
    "description": "Weld steel parts with a MIG torch and check them.",
    "occupation": "51-4121.00",
    "skill_codes": ["welding"],
    "worksite_street": "12 Mill Road",
    "worksite_zip": "65201",
    "hours": "full",
    "hours_per_week": "40",
    "shift": "day",
    "duration": "permanent",
    "wage_min": "20",
    "wage_max": "24.50",
    "wage_unit": "hour",
    "hiring_requirements": ["background_check", "drug_screen"],
    "application_methods": ["phone"],
    "application_phone": "573-555-0142",
    "position_exists": "on",
}


@pytest.fixture(autouse=True)
def at_noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is noon of the factories' day wherever the clock is read."""
    monkeypatch.setattr("peyser.access.clock.now", lambda: NOON)


@pytest.fixture(autouse=True)
def center(reference_data: None) -> None:
    office()
    central_office()


@pytest.fixture
def validated() -> Employer:
    return employer()


@pytest.fixture
def pending() -> Employer:
    return employer(enabled=False)


@pytest.fixture
def boss(client: Client, validated: Employer) -> Client:
    """The contact of a validated employer, signed in."""
    client.force_login(employer_user(validated))
    return client


@pytest.fixture
def newcomer(client: Client, pending: Employer) -> Client:
    """The contact of an employer that waits for verification, signed in."""
    client.force_login(employer_user(pending))
    return client


@pytest.fixture
def answers() -> dict[str, Any]:
    return dict(ORDER)
