"""Readiness for a job, referrals to help elsewhere, kinds of services and programs, by program."""

import pytest

from tests import factories as make
from tests.api.caller import Caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
HELP = {"kind": "training", "agency": "Boone Career Center", "reason": "To weld.", "ask_again_on": "2026-06-20"}


def test_staff_judge_refer_and_say_the_outcome():
    person, worker = make.enrolled(), Caller(make.staff())
    start = f"/seekers/{person.pk}"
    assert worker.get(f"{start}/readiness")[0] == 404
    status, found = worker.post(
        f"{start}/readiness", {"is_ready": False, "obstacles": ["skills"], "reason": "No test."}
    )
    assert (status, found["suggestions"], found["findings"][0]["rule_id"]) == (201, ["training"], "RDY-010")
    status, made = worker.post(f"{start}/service-referrals", HELP)
    assert (status, made["outcome"]) == (201, "")
    status, done = worker.post(f"{start}/service-referrals/{made['id']}/outcome", {"outcome": "received"})
    assert (status, done["outcome"]) == (200, "received")
    assert len(worker.get(f"{start}/service-referrals")[1]["items"]) == 1
    assert worker.get(f"{start}/readiness")[1]["findings"] == [found["findings"][0]]
    assert Caller(person.user).get(f"{start}/service-referrals")[0] == 403


@pytest.mark.requirement("S000-004", "S001-004")
def test_everybody_reads_the_kinds_of_services_and_the_programs(nobody):
    kinds = {one["code"]: one for one in nobody.get("/reference/service-categories")[1]["items"]}
    programs = {one["code"] for one in nobody.get("/reference/programs?on=2015-06-30")[1]["items"]}
    assert kinds["basic"]["for_everybody"]
    assert kinds["individualized"]["needs_finding"]
    assert programs >= {"WP", "TAA"}
    assert "WIOA-Y" not in programs
