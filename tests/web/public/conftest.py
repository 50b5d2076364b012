from typing import Any

import pytest

from peyser.access import clock
from tests import factories as make


@pytest.fixture(autouse=True)
def one_center(reference_data: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A few places and kinds of work, one job center, and the factories' noon as the time of every request."""
    monkeypatch.setattr(clock, "now", lambda: make.NOON)
    make.office()
    make.central_office()


@pytest.fixture
def text(client: Any) -> Any:
    """Return a function that gets a page and gives its HTML."""

    def get(address: str, **options: Any) -> str:
        return str(client.get(address, **options).content.decode())

    return get
