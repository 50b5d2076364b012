import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from peyser.accounts.actor import Actor
from peyser.exchange.actions.import_orders import import_seasonal_jobs
from peyser.exchange.summary import ImportSummary
from peyser.job_orders.models import JobOrder
from tests.exchange.seasonal_files import parquet
from tests.factories import NOON, central_office, moment, office

COORDINATOR = Actor(roles=frozenset({"flc_coordinator"}), statewide=True)
Import = Callable[..., ImportSummary]


@pytest.fixture
def offices(reference_data: None) -> None:
    central_office()
    office("Columbia")


@pytest.fixture
def import_file(offices: None) -> Import:
    """Import a file as the coordinator; `at` is the instant, `report` hears the progress."""

    def run(path: Path, *, at: dt.datetime = NOON, actor: Actor = COORDINATOR, **options: Any) -> ImportSummary:
        return import_seasonal_jobs(
            actor=actor, path=path, moment=moment(at), clock=lambda: at + dt.timedelta(seconds=2), **options
        )

    return run


@pytest.fixture
def import_rows(import_file: Import, tmp_path: Path) -> Import:
    """Import rows from a parquet file made of them."""

    def run(*rows: dict[str, Any], **options: Any) -> ImportSummary:
        return import_file(parquet(tmp_path, *rows), **options)

    return run


@pytest.fixture
def imported(import_rows: Import) -> Callable[[dict[str, Any]], JobOrder]:
    """Import one row and give its order."""

    def run(row: dict[str, Any]) -> JobOrder:
        import_rows(row)
        found: JobOrder = JobOrder.objects.get(source_number=row["case_number"])
        return found

    return run
