"""The real file: 6,707 job orders of summer 2026 as the Department of Labor published them."""

import datetime as dt
import os
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
import zipcodes

from peyser.employers.models import Employer
from peyser.exchange.actions.import_orders import import_seasonal_jobs
from peyser.exchange.models import RejectedRow
from peyser.exchange.seasonal_jobs.mapping import SeasonalJob, job_from
from peyser.exchange.seasonal_jobs.reading import survey
from peyser.exchange.seasonal_jobs.row import Row
from peyser.job_orders.models import JobOrder
from peyser.offices.actions.load import load_offices
from peyser.reference.actions.load_zip_codes import load_zip_codes
from tests.exchange.conftest import COORDINATOR
from tests.factories import NOON, moment

FOLDER = Path(os.environ.get("PEYSER_DATA") or Path(__file__).parents[3] / "shared" / "data")
FILE = FOLDER / "seasonal_jobs_a.parquet"
pytestmark = pytest.mark.skipif(
    not FILE.is_file(), reason=f"the published file is not at {FILE}; set PEYSER_DATA"
)
Everything = tuple[dict[int, SeasonalJob], Counter[tuple[str, str]]]


@pytest.fixture(scope="module")
def everything() -> Everything:
    """Each usable job by its row number, and how often each warning came."""
    zip_states = {place["zip_code"]: place["state"] for place in zipcodes.list_all()}
    jobs, warnings = {}, Counter[tuple[str, str]]()
    for number, values in survey(FILE).numbered():
        row = Row(number=number, values=values or {}, on=NOON.date())
        job = job_from(row, zip_states=zip_states)
        warnings.update((warning.field, warning.reason) for warning in row.warnings)
        if job is not None:
            jobs[number] = job
    return jobs, warnings


def test_every_published_row_can_be_read(everything: Everything) -> None:
    assert len(everything[0]) == 6707


def test_the_date_in_2525_is_left_empty(everything: Everything) -> None:
    job = everything[0][4135]
    assert (job.published["open_on"], job.published["ends_on"], job.status) == (None, None, "draft")


def test_a_town_in_the_zip_column_is_left_out(everything: Everything) -> None:
    job = everything[0][494]
    assert (job.published["worksite_city"], job.published["worksite_zip"]) == ("Beardstown", "")


def test_pay_is_never_turned_into_another_unit(everything: Everything) -> None:
    units = Counter(job.published["wage_unit"] for job in everything[0].values())
    assert units == {"hour": 6389, "month": 311, "week": 4, "year": 1, "two_weeks": 1, "piece": 1}
    assert everything[0][5701].published["wage_min"] == Decimal("15.41")


def test_the_warnings_are_few_and_known(everything: Everything) -> None:
    assert sum(everything[1].values()) == 75
    assert everything[1]["worksite_zip", "not a ZIP code"] == 11


@pytest.mark.django_db
def test_the_whole_file_is_imported_once_and_then_the_same() -> None:
    load_zip_codes()
    load_offices()
    first, second = (
        import_seasonal_jobs(
            actor=COORDINATOR, path=FILE, moment=moment(NOON + dt.timedelta(hours=hours)), clock=lambda: NOON
        )
        for hours in (0, 1)
    )
    assert (first.read, first.added, first.changed, first.same, first.rejected) == (6707, 6706, 0, 0, 1)
    assert (second.read, second.added, second.changed, second.same, second.rejected) == (6707, 0, 0, 6706, 1)
    assert set(RejectedRow.objects.values_list("row_number", "reason")) == {(3990, "ORD-030, SCR-109")}
    # 199 worksites are in Missouri; the order that makes union membership a condition is one of them.
    assert JobOrder.objects.filter(worksite_state="MO").count() == 198
    assert first.employers_added == Employer.objects.count() == 5974
