"""The nightly files: each row is recorded once, whatever happens on the way, and none is lost without a reason."""

import datetime as dt
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command

from peyser.accounts.actor import Actor
from peyser.assessments.models import WorkKeysScore
from peyser.exchange.actions import import_nightly as action
from peyser.exchange.jobs import load_nightly_files
from peyser.exchange.models import ImportRun, RejectedRow
from peyser.exchange.nightly.kinds import KINDS
from peyser.exchange.seasonal_jobs.unusable import UnusableFile
from peyser.participation.models import Participation, Service
from peyser.reference.models import ServiceCode
from peyser.seekers.models import Membership
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped_services")]
NIGHT = Actor(statewide=True, roles=frozenset({"sysadmin"}))
HEADINGS = {kind.name: ",".join(kind.columns) for kind in KINDS.values()}
GOOD = {
    "career-ready": "{id},R-7001,2026-06-02",
    "workkeys": "{id},Applied Math,5,81,6/1/2026",
    "ui-claims": "{id},2026-06-06,2026-06-02",
}
CODES = {
    "career-ready": "TB-CR101-REMEDIATION",
    "workkeys": "TB-WORKKEYS-SCORE",
    "ui-claims": "TB-UI-WEEKLY-CLAIM",
}
DAYS = {"career-ready": dt.date(2026, 6, 2), "workkeys": dt.date(2026, 6, 1), "ui-claims": dt.date(2026, 6, 2)}
EACH = pytest.mark.parametrize("kind", KINDS)


def file_of(folder, kind, *rows, name="night.csv"):
    path = folder / name
    path.write_text("\n".join([HEADINGS[kind], *rows, ""]), encoding="utf-8")
    return path


def load(path, kind, actor=NIGHT):
    return action.import_nightly(
        actor=actor, kind=KINDS[kind], path=path, moment=make.moment(), clock=lambda: make.NOON
    )


@EACH
@pytest.mark.requirement("S002-010", "S002-021", "S002-033")
def test_a_good_row_is_a_service_of_its_day_once_and_moves_no_participation(kind, tmp_path):
    person, verifier = make.enrolled(), make.staff()
    Membership.objects.create(
        seeker=person, dob_verified_at=make.NOON, dob_verified_by=verifier, seen_in="passport"
    )
    path = file_of(tmp_path, kind, GOOD[kind].format(id=person.state_id))
    first, second = load(path, kind), load(path, kind)
    assert ((first.added, first.same), (second.added, second.same)) == ((1, 0), (0, 1))
    service = Service.objects.get(seeker=person)
    assert (service.code, service.on, service.origin) == (CODES[kind], DAYS[kind], "automatic")
    assert service.enrollment is not None
    assert service.credited_to == (verifier if kind == "career-ready" else None)
    assert service.recorded_by is None
    assert not Participation.objects.filter(seeker=person).exists()


BROKEN = {
    "career-ready": ("{id},R-7001", "{id},,2026-06-02", "{id},R-1,2026-06-31", "{id},R-2,2026-06-04"),
    "workkeys": (
        "{id},Math,5",
        "{id},,5,81,2026-06-01",
        "{id},Math,5,eighty,2026-06-01",
        "{id},Math,5,81,2030-01-01",
    ),
    "ui-claims": (
        "{id}",
        "{id},someday,2026-06-02",
        "{id},2026-06-06,2026-06-05",
        "{id},2026-06-06,2015-01-01",
    ),
}
HOSTILE = {
    "career-ready": ("=cmd(),R-1,2026-06-02", '{id},"x\x00y",2026-06-02', "900-12-3456,R-1,2026-06-02"),
    "workkeys": (
        "{id},'; drop table x;--" + "x" * 40 + ",5,81,2026-06-01",
        "{id},Math,5,99999999999,2026-06-01",
    ),
    "ui-claims": (
        "@SUM(A1),2026-06-06,2026-06-02",
        "{id},2026-06-06\x07,2026-06-02",
        "MO999999999,2026-06-06,2026-06-02",
    ),
}


@EACH
def test_broken_and_hostile_rows_are_rejected_with_a_reason_and_the_good_one_is_taken(kind, tmp_path):
    person = make.seeker()
    bad = [row.format(id=person.state_id) for row in BROKEN[kind] + HOSTILE[kind]]
    good = GOOD[kind].format(id=person.state_id)
    unknown = GOOD[kind].format(id=make.state_id_from_number(42))
    summary = load(file_of(tmp_path, kind, *bad, good, good, unknown), kind)
    assert (summary.read, summary.added, summary.rejected) == (len(bad) + 3, 1, len(bad) + 2)
    assert summary.read == summary.added + summary.changed + summary.same + summary.rejected
    rejected = RejectedRow.objects.all()
    assert all(row.reason for row in rejected)
    assert {row.value for row in rejected} == {""}


def test_no_report_of_the_claims_says_who_it_was(tmp_path):
    person = make.seeker()
    load(file_of(tmp_path, "ui-claims", f"{person.state_id},never,2026-06-02"), "ui-claims")
    assert set(RejectedRow.objects.values_list("key", "value")) == {("", "")}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "state_id,used_on\n",
        'state_id,session,used_on\n"MO9',
        "state_id,session,used_on,session\n",
        "x" * 70_000,
    ],
)
def test_a_file_that_is_no_such_file_is_refused_as_a_whole(text, tmp_path):
    path = tmp_path / "night.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnusableFile):
        load(path, "career-ready")
    assert not ImportRun.objects.exists()


def test_a_killed_run_leaves_whole_batches_and_the_next_one_goes_on(tmp_path, monkeypatch):
    people = [make.seeker(with_user=False) for _ in range(4)]
    path = file_of(tmp_path, "career-ready", *(GOOD["career-ready"].format(id=one.state_id) for one in people))
    monkeypatch.setattr(action, "BATCH_ROWS", 2)
    batches = iter([action.record_rows])

    def killed(*args, **named):
        return next(batches)(*args, **named)

    with monkeypatch.context() as during:
        during.setattr(action, "record_rows", killed)
        with pytest.raises(StopIteration):
            load(path, "career-ready")
    assert (Service.objects.count(), ImportRun.objects.get().rows_added) == (2, 2)
    summary = load(path, "career-ready")
    assert (summary.added, summary.same, Service.objects.count()) == (2, 2, 4)


def test_a_corrected_score_is_a_change_and_no_second_service(tmp_path):
    person = make.seeker()
    row = "{},Applied Math,{},{},2026-06-01"
    load(file_of(tmp_path, "workkeys", row.format(person.state_id, 4, 78)), "workkeys")
    summary = load(file_of(tmp_path, "workkeys", row.format(person.state_id, 5, 81)), "workkeys")
    assert (summary.added, summary.changed) == (0, 1)
    assert (WorkKeysScore.objects.get().level, Service.objects.count()) == ("5", 1)


def test_where_the_catalogue_lets_a_code_count_the_participation_follows(tmp_path):
    ServiceCode.objects.filter(code="TB-CR101-REMEDIATION").update(
        triggers_participation=True, extends_participation=True
    )
    person = make.enrolled()
    load(file_of(tmp_path, "career-ready", GOOD["career-ready"].format(id=person.state_id)), "career-ready")
    assert Participation.objects.get(seeker=person).started_on == DAYS["career-ready"]


def test_only_those_who_answer_for_the_data_load_a_file(tmp_path):
    with pytest.raises(PermissionDenied):
        load(file_of(tmp_path, "workkeys"), "workkeys", actor=make.staff_actor("office_manager"))


def test_the_command_and_the_nightly_job_load_a_file_once(tmp_path, settings, capsys):
    person = make.seeker()
    path = file_of(tmp_path, "ui-claims", GOOD["ui-claims"].format(id=person.state_id), name="ui-claims-1.csv")
    call_command("import", "ui-claims", str(path))
    assert "1 added" in capsys.readouterr().out
    settings.PEYSER_NIGHTLY_FOLDER = str(Path(tmp_path))
    load_nightly_files(0)
    assert ImportRun.objects.count() == 1
