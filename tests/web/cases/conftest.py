"""The desk of compliance cases at noon of a known day."""

from collections.abc import Callable

import pytest
from django.test import Client

from peyser.access import clock
from tests import factories as make


@pytest.fixture(autouse=True)
def at_noon(monkeypatch: pytest.MonkeyPatch, reference_data: None, no_second_factor: None) -> None:
    monkeypatch.setattr(clock, "now", lambda: make.NOON)


@pytest.fixture
def sign_in() -> Callable[..., Client]:
    """A client of somebody with this role: `sign_in("sma", scope="state")`."""

    def signed_in(role: str = "jc_staff", at: object = None, scope: str = "office") -> Client:
        client = Client()
        client.force_login(make.staff(role, at, scope))
        return client

    return signed_in
