import pytest

from tests import factories as make
from tests.api.caller import Caller


@pytest.fixture(autouse=True)
def noon(monkeypatch):
    """It is noon of the day that the factories live in, for every request too."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: make.NOON)


@pytest.fixture
def nobody():
    return Caller()
