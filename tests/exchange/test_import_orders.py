"""From a file into employers and job orders, once or many times over."""

import contextlib
import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from peyser.accounts.actor import Actor
from peyser.audit.queries import history_of
from peyser.compliance.models import DecisionRecord
from peyser.employers.models import Employer, VerificationTicket
from peyser.exchange.actions import import_orders
from peyser.exchange.actions.ledger import Ledger
from peyser.exchange.actions.one_at_a_time import AlreadyRunning, one_at_a_time
from peyser.exchange.models import ImportRun, RejectedRow
from peyser.exchange.seasonal_jobs.unusable import UnusableFile
from peyser.job_orders.models import JobOrder
from tests.exchange.conftest import Import
from tests.exchange.seasonal_files import comma_separated, json_text, published
from tests.factories import NOON, employer

pytestmark = pytest.mark.django_db
Imported = Callable[[dict[str, Any]], JobOrder]


def counts(summary: Any) -> tuple[int, int, int, int]:
    return summary.added, summary.changed, summary.same, summary.rejected


def test_a_row_becomes_an_open_order_under_its_case_number(imported: Imported) -> None:
    order = imported(published())
    assert (order.number, order.source, order.kind, order.status) == (
        "H-300-26001-000001",
        "flc",
        "h_2a",
        "open",
    )


def test_an_imported_order_is_online(imported: Imported) -> None:
    order = imported(published())
    assert order in JobOrder.objects.online(on=NOON.date())


def test_csv_and_json_give_the_same_order_as_parquet(
    import_rows: Import, import_file: Import, tmp_path: Path
) -> None:
    import_rows(published(1))
    again = import_file(comma_separated(tmp_path, published(1)))
    once_more = import_file(json_text(tmp_path, [published(1)]))
    assert counts(again) == counts(once_more) == (0, 0, 1, 0)


def test_an_employer_is_created_once_and_says_what_vouches_for_it(import_rows: Import) -> None:
    import_rows(published(1), published(2, employer_business_name="BOONE ORCHARDS LLC"), published(3))
    created = Employer.objects.get()
    ticket = VerificationTicket.objects.get(employer=created)
    assert (created.status, created.access_right, created.is_agricultural) == ("active", "enabled", True)
    assert ticket.status == "validated"
    assert "case H-300-26001-000001, status “Determination Issued - Certification”" in ticket.evidence


def test_an_account_of_the_same_name_and_place_gets_the_order(imported: Imported) -> None:
    own = employer(legal_name="Boone Orchards LLC", city="Columbia", state="MO", zip_code="65201")
    assert imported(published()).employer == own


def test_a_missouri_worksite_belongs_to_the_center_of_its_county(imported: Imported) -> None:
    assert imported(published()).office.city == "Columbia"


def test_a_worksite_elsewhere_belongs_to_the_central_office(imported: Imported) -> None:
    order = imported(published(worksite_state="KANSAS", worksite_zip="66101"))
    assert order.office.kind == "central_office"


@pytest.mark.parametrize(("title", "code"), [("farm WORKER", "45-2092.00"), ("Farm worker, apples", "")])
def test_only_an_exact_title_gives_an_occupation(imported: Imported, title: str, code: str) -> None:
    assert imported(published(job_title=title)).onet_code == code


def test_a_second_run_changes_nothing(import_rows: Import) -> None:
    rows = [published(number) for number in range(1, 4)]
    import_rows(*rows)
    before = list(JobOrder.objects.order_by("pk").values())
    again = import_rows(*rows, at=NOON + dt.timedelta(days=1))
    assert counts(again) == (0, 0, 3, 0)
    assert list(JobOrder.objects.order_by("pk").values()) == before


def test_a_changed_row_changes_only_what_differs(import_rows: Import, imported: Imported) -> None:
    order = imported(published())
    again = import_rows(published(total_positions=9, apply_email="N/A"))
    changed = history_of(JobOrder.objects.get(pk=order.pk))[0].fields
    assert counts(again) == (0, 1, 0, 0)
    assert {change.field for change in changed} == {"openings", "application_email", "application_methods"}


def test_a_row_that_is_gone_from_the_file_deletes_nothing(import_rows: Import) -> None:
    import_rows(published(1), published(2))
    import_rows(published(2))
    assert JobOrder.objects.count() == 2


def test_what_staff_decided_stays(import_rows: Import, imported: Imported) -> None:
    order = imported(published())
    kept = {"status": "on_hold", "hold_reason": "labor_dispute", "onet_code": "53-7062.00"}
    JobOrder.objects.filter(pk=order.pk).update(**kept)
    again = import_rows(published())
    assert counts(again) == (0, 0, 1, 0)
    assert JobOrder.objects.filter(pk=order.pk, **kept).exists()


def test_an_order_closes_when_its_work_is_over(import_rows: Import, imported: Imported) -> None:
    order = imported(published())
    import_rows(published(), at=NOON.replace(month=12, day=1))
    order.refresh_from_db()
    assert (order.status, order.close_reason) == ("closed", "expired")


def test_an_order_opens_again_when_its_end_is_moved(import_rows: Import, imported: Imported) -> None:
    order = imported(published(end_date="2026-05-31T00:00:00Z"))
    import_rows(published())
    order.refresh_from_db()
    assert (order.status, order.close_reason, order.last_day_on) == ("open", "", dt.date(2026, 11, 30))


def test_an_order_entered_by_hand_is_left_as_it_is(import_rows: Import, imported: Imported) -> None:
    order = imported(published())
    JobOrder.objects.filter(pk=order.pk).update(source="staff", title="By hand")
    again = import_rows(published(total_positions=9))
    assert counts(again) == (0, 0, 0, 1)
    assert JobOrder.objects.get().title == "By hand"


def test_each_rejected_row_is_kept_with_its_number_field_and_reason(import_rows: Import) -> None:
    import_rows(published(1), published(2, total_positions=0), published(3, job_title=None))
    kept = RejectedRow.objects.order_by("row_number").values_list("row_number", "key", "field", "reason")
    assert list(kept) == [
        (2, "H-300-26001-000002", "total_positions", "less than 1"),
        (3, "H-300-26001-000003", "job_title", "missing"),
    ]


def test_a_case_number_twice_in_a_file_is_taken_once(import_rows: Import) -> None:
    summary = import_rows(published(1), published(1, total_positions=9))
    assert counts(summary) == (1, 0, 0, 1)
    assert JobOrder.objects.get().openings == 4


def test_the_counts_add_up(import_rows: Import) -> None:
    import_rows(published(1), published(2))
    summary = import_rows(
        published(1), published(2, total_positions=7), published(3), published(4, visa_class="X")
    )
    assert summary.read == 4 == sum(counts(summary))
    assert counts(summary) == (1, 1, 1, 1)


def test_warnings_are_counted_with_the_first_rows(import_rows: Import) -> None:
    summary = import_rows(published(1), published(2, worksite_zip="00000"), published(3, worksite_zip="00000"))
    assert ImportRun.objects.get(pk=summary.run).warnings == {
        "worksite_zip: no such ZIP code": {"rows": 2, "first_rows": [2, 3]}
    }


@pytest.mark.requirement("S001-109")
def test_an_order_that_the_rule_book_blocks_is_rejected_with_the_rule(import_rows: Import) -> None:
    import_rows(published(special_req="Union membership is required."))
    rejected = RejectedRow.objects.get()
    assert (rejected.field, rejected.reason) == ("rule book", "ORD-030, SCR-109")
    assert "“Union membership is required”" in rejected.value
    assert not Employer.objects.exists()


def test_the_answer_of_the_rule_book_is_kept(imported: Imported) -> None:
    order = imported(published())
    assert DecisionRecord.objects.get(about=f"job-order:{order.pk}").allowed


def test_an_account_closed_by_support_gets_no_order(import_rows: Import) -> None:
    employer(
        legal_name="Boone Orchards LLC", city="Columbia", state="MO", zip_code="65201",
        status="denied", access_right="disabled",
    )  # fmt: skip
    summary = import_rows(published())
    assert counts(summary) == (0, 0, 0, 1)
    assert RejectedRow.objects.get().reason == "EMP-041"


@pytest.mark.requirement("S001-081")
def test_nobody_but_the_coordinator_imports(import_rows: Import) -> None:
    with pytest.raises(PermissionDenied):
        import_rows(published(), actor=Actor(roles=frozenset({"jc_staff", "sysadmin"}), statewide=True))
    assert not ImportRun.objects.exists()


def test_a_second_import_at_the_same_time_is_refused(import_rows: Import) -> None:
    with one_at_a_time("seasonal-jobs"), connection.cursor() as cursor:
        cursor.execute("select objid from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()")
        key = cursor.fetchone()[0]
    other = connection.copy()
    with contextlib.closing(other), other.cursor() as cursor:
        cursor.execute("select pg_advisory_lock(%s)", [key])
        try:
            with pytest.raises(AlreadyRunning):
                import_rows(published())
        finally:
            cursor.execute("select pg_advisory_unlock(%s)", [key])


def test_an_interrupted_run_leaves_whole_batches_and_the_next_goes_on(
    import_rows: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_orders, "BATCH_ROWS", 2)
    rows = [published(number) for number in range(1, 6)]

    def stop(stage: str, done: int, total: int) -> None:
        if (stage, done) == ("importing", 4):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_rows(*rows, report=stop)
    run = ImportRun.objects.get()
    assert (run.rows_added, run.finished_at, JobOrder.objects.count()) == (4, None, 4)
    assert counts(import_rows(*rows)) == (1, 0, 4, 0)


def test_a_batch_that_fails_at_its_end_leaves_nothing_half_written(
    import_rows: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(ledger: Ledger) -> None:
        raise OSError

    monkeypatch.setattr(Ledger, "write", fail)
    with pytest.raises(OSError):  # noqa: PT011 - the disk may fail in any words
        import_rows(published())
    assert (JobOrder.objects.count(), Employer.objects.count(), DecisionRecord.objects.count()) == (0, 0, 0)


def test_a_file_that_breaks_off_late_writes_nothing(import_file: Import, tmp_path: Path) -> None:
    whole = json_text(tmp_path, [published(number) for number in range(1, 1200)])
    whole.write_text(whole.read_text()[:-10])
    with pytest.raises(UnusableFile):
        import_file(whole)
    assert not ImportRun.objects.exists()
    assert not JobOrder.objects.exists()


def test_hostile_values_are_rejected_one_by_one(import_file: Import, tmp_path: Path) -> None:
    bad = ["a\0b", "\ud800", 1e308, -1, True, None, [], {}, "x" * 5000, float("nan"), "'; drop table x; --"]
    rows = [published(1)] + [
        published(number, total_positions=value) for number, value in enumerate(bad, start=2)
    ]
    summary = import_file(json_text(tmp_path, rows))
    assert counts(summary) == (1, 0, 0, len(bad))


def test_a_row_that_is_no_row_is_rejected(import_file: Import, tmp_path: Path) -> None:
    summary = import_file(json_text(tmp_path, [published(1), 5, None, "text", [published(2)]]))
    assert counts(summary) == (1, 0, 0, 4)
