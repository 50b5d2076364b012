"""The import at the command line: one line and exit code 2 for what cannot be, a summary for what can."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from peyser.accounts.choices import Scope
from peyser.exchange.models import ImportRun
from peyser.exchange.progress import Progress
from peyser.job_orders.models import JobOrder
from tests.exchange.seasonal_files import parquet, published
from tests.factories import staff


def run(*words: object) -> str:
    out = StringIO()
    call_command("import", "seasonal-jobs", *map(str, words), stdout=out, stderr=StringIO())
    return out.getvalue()


@pytest.mark.django_db
def test_the_summary_can_be_read_by_a_program(offices: None, tmp_path: Path) -> None:
    told = json.loads(run(parquet(tmp_path, published(1), published(2, total_positions=0)), "--json"))
    assert (told["read"], told["added"], told["rejected"]) == (2, 1, 1)
    assert told["rejected_by_reason"] == [
        {"field": "total_positions", "reason": "less than 1", "rows": 1, "first_rows": [2]}
    ]


@pytest.mark.django_db
def test_the_summary_can_be_read_by_a_person(offices: None, tmp_path: Path) -> None:
    told = run(parquet(tmp_path, published(1), published(2, total_positions=0)))
    assert "2 rows read" in told
    assert "1 × total_positions: less than 1 (row 2)" in told


@pytest.mark.django_db
def test_quiet_says_nothing(offices: None, tmp_path: Path) -> None:
    assert run(parquet(tmp_path, published()), "--quiet") == ""


@pytest.mark.django_db
def test_the_coordinator_is_named_in_run_and_order(offices: None, tmp_path: Path) -> None:
    coordinator = staff("flc_coordinator", scope=Scope.STATE)
    run(parquet(tmp_path, published()), "--as", coordinator.email)
    assert ImportRun.objects.get().started_by == coordinator
    assert JobOrder.objects.get().entered_by == coordinator


def refusal(*words: object) -> str:
    with pytest.raises(CommandError) as refused:
        run(*words)
    assert refused.value.returncode == 2
    assert "\n" not in str(refused.value)
    return str(refused.value)


@pytest.mark.django_db
def test_other_staff_are_refused(offices: None, tmp_path: Path) -> None:
    path = parquet(tmp_path, published())
    assert "coordinator" in refusal(path, "--as", staff("csu_agent").email)


@pytest.mark.django_db
def test_an_unknown_address_is_refused(offices: None, tmp_path: Path) -> None:
    assert "nobody@example.org" in refusal(parquet(tmp_path, published()), "--as", "nobody@example.org")


@pytest.mark.django_db
def test_a_broken_file_is_refused(offices: None, tmp_path: Path) -> None:
    path = tmp_path / "jobs.parquet"
    path.write_bytes(b"PAR1 and then nothing")
    assert "broken or cut off" in refusal(path)


@pytest.mark.django_db
def test_a_database_without_offices_is_refused(tmp_path: Path) -> None:
    assert "prepare" in refusal(parquet(tmp_path, published()))


def progress(on_terminal: bool) -> tuple[list[str], list[float], Progress]:
    written: list[str] = []
    seconds = [0.0]
    return written, seconds, Progress(written.append, on_terminal=on_terminal, monotonic=lambda: seconds[0])


@pytest.mark.parametrize("on_terminal", [True, False])
def test_nothing_is_said_in_the_first_two_seconds(on_terminal: bool) -> None:
    written, seconds, report = progress(on_terminal)
    seconds[0] = 1.9
    report("importing", 500, 6707)
    assert written == []


def test_a_log_gets_a_line_now_and_then() -> None:
    written, seconds, report = progress(on_terminal=False)
    for seconds[0] in (2.0, 2.5, 3.0, 7.0):
        report("importing", 500, 6707)
    assert written == ["importing: 500 of 6,707 rows\n"] * 2


def test_a_terminal_gets_a_bar_and_a_clean_end() -> None:
    written, seconds, report = progress(on_terminal=True)
    seconds[0] = 2.5
    report("importing", 3000, 6000)
    report.end()
    assert written[0].startswith("\r[###############...............]")
    assert written[1] == "\n"


def test_two_files_are_not_taken_for_one() -> None:
    options: Any = ["import", "seasonal-jobs", "a", "b"]
    with pytest.raises(CommandError):
        call_command(*options, stdout=StringIO(), stderr=StringIO())
