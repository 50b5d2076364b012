"""The desk: staff of two job centers at one moment, and a client for each."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import AbstractBaseUser
from django.test import Client

from peyser.access import clock
from tests import factories as make

# The answers of a good job order.
ORDER = {
    "title": "Welder", "openings": "2", "kind": "regular", "description": "Weld steel parts with a MIG torch.",
    "occupation": make.WELDER, "skill_codes": ["welding"], "worksite_street": "12 Mill Road", "worksite_zip": "65201",
    "hours": "full", "hours_per_week": "40", "shift": "day", "duration": "permanent", "wage_min": "20",
    "wage_max": "24.50", "wage_unit": "hour", "hiring_requirements": ["drug_screen"],
    "application_methods": ["phone"], "application_phone": "573-555-0142", "position_exists": "on",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every request of these tests comes at the factories' noon."""
    monkeypatch.setattr(clock, "now", lambda: make.NOON)


@pytest.fixture
def sign_in(reference_data: None) -> Callable[[AbstractBaseUser], Client]:
    def signed_in(person: AbstractBaseUser) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return signed_in


@pytest.fixture
def desk(sign_in: Any) -> Client:
    """A member of the Columbia center's staff."""
    return sign_in(make.staff())


@pytest.fixture
def elsewhere(sign_in: Any) -> Client:
    """The same role at another job center."""
    return sign_in(make.staff(at=make.office("Sedalia")))


@pytest.fixture
def monitor(sign_in: Any) -> Client:
    """Reads the records of the state, writes nothing."""
    return sign_in(make.staff("monitor_readonly", scope="state"))


@pytest.fixture
def support(sign_in: Any) -> Client:
    """Customer support, for the whole state."""
    return sign_in(make.staff("csu_agent", scope="state"))
