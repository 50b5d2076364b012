"""Planned services and planned gaps: who may, within which limits, and what they do to the clock."""

import datetime as dt

import pytest

from peyser.compliance.actions.keep import Refused
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.actions.gaps import GapAgreed, extend_gap, record_gap, take_back_gap
from peyser.participation.actions.plans import (
    PlanGiven,
    cancel_plan,
    close_missed_plans,
    keep_plan,
    miss_plan,
    plan_service,
)
from peyser.participation.actions.recompute import recompute
from peyser.participation.actions.services import ServiceGiven, record_service
from peyser.participation.models import Participation, PlannedGap, PlannedService, Service
from tests.factories import NOON, TODAY, actor_of, enrolled, moment, seeker, staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def day(number: int) -> dt.date:
    return TODAY + dt.timedelta(days=number)


def later(days: int) -> Moment:
    return moment(NOON + dt.timedelta(days=days))


@pytest.fixture
def worker():
    return actor_of(staff("case_manager"))


@pytest.fixture
def served(worker):
    person = enrolled()
    given = ServiceGiven(code="125", on=TODAY)
    record_service(actor=worker, seeker_id=person.pk, given=given, moment=moment())
    return person


def refusal(act) -> tuple[str, ...]:
    with pytest.raises(Refused) as refused:
        act()
    return tuple(finding.rule_id for finding in refused.value.decision.stopping)


def plan(worker, person, on: dt.date, code: str = "125") -> PlannedService:
    return plan_service(actor=worker, seeker_id=person.pk, code=code, on=on, moment=moment())


def exit_of(person) -> dt.date | None:
    return Participation.objects.get(seeker=person).exited_on


def test_a_plan_keeps_the_participation_open_until_its_day(worker, served):
    plan(worker, served, day(120))

    recompute(seeker_id=served.pk, moment=later(120))
    assert exit_of(served) is None
    recompute(seeker_id=served.pk, moment=later(121))
    assert exit_of(served) == TODAY


def test_a_plan_that_was_kept_records_the_service_and_bridges_the_pause(worker, served):
    planned = plan(worker, served, day(120))

    service = keep_plan(actor=worker, plan_id=planned.pk, given=PlanGiven(on=day(121)), moment=later(121))

    planned.refresh_from_db()
    assert (planned.status, planned.service_id, service.code) == ("given", service.pk, "125")
    assert Participation.objects.get(seeker=served).last_service_on == day(121)


def test_a_plan_that_was_called_off_or_missed_holds_nothing(worker, served):
    called_off, missed = plan(worker, served, day(120)), plan(worker, served, day(30))

    cancel_plan(actor=worker, plan_id=called_off.pk, reason="Moved away", moment=later(1))
    miss_plan(actor=worker, plan_id=missed.pk, reason="", moment=later(30))
    recompute(seeker_id=served.pk, moment=later(91))

    assert exit_of(served) == TODAY


def test_in_the_night_a_plan_whose_day_has_passed_is_missed_and_can_still_be_kept_late(worker, served):
    planned = plan(worker, served, day(10))

    assert close_missed_plans(moment=later(11)) == 1
    keep_plan(actor=worker, plan_id=planned.pk, given=PlanGiven(on=day(10)), moment=later(11))

    planned.refresh_from_db()
    assert planned.status == "given"


def test_what_may_not_be_planned(worker, served):
    plan(worker, served, day(5))

    assert refusal(lambda: plan(worker, served, day(5))) == ("PAR-014",)
    assert refusal(lambda: plan(worker, served, day(-1))) == ("PAR-013",)
    assert refusal(lambda: plan(worker, served, day(5), code="107")) == ("PAR-012",)
    assert refusal(lambda: plan(worker, served, day(5), code="none")) == ("PAR-011",)
    assert refusal(lambda: plan(worker, seeker(), day(5))) == ("PAR-010",)


def test_how_a_plan_may_be_closed(worker, served):
    planned = plan(worker, served, day(5))

    assert refusal(lambda: miss_plan(actor=worker, plan_id=planned.pk, reason="", moment=moment())) == (
        "PAR-021",
    )
    assert refusal(lambda: cancel_plan(actor=worker, plan_id=planned.pk, reason=" ", moment=moment())) == (
        "PAR-022",
    )
    cancel_plan(actor=worker, plan_id=planned.pk, reason="Found work", moment=moment())
    assert refusal(
        lambda: keep_plan(actor=worker, plan_id=planned.pk, given=PlanGiven(on=TODAY), moment=moment())
    ) == ("PAR-020",)


def test_a_service_that_its_own_rules_refuse_leaves_the_plan_waiting(worker, served):
    planned = plan(worker, served, day(0), code="FED-IEP")

    act = PlanGiven(on=TODAY, need_determined=False)
    assert refusal(lambda: keep_plan(actor=worker, plan_id=planned.pk, given=act, moment=moment())) == (
        "SRV-013",
    )
    planned.refresh_from_db()
    assert planned.status == "planned"
    assert Service.objects.filter(seeker=served).count() == 1


def agreed(first: int, last: int, reason: str = "health", note: str = "") -> GapAgreed:
    return GapAgreed(reason=reason, began_on=day(first), ends_on=day(last), note=note)


def gap(worker, person, *days, **facts) -> PlannedGap:
    return record_gap(actor=worker, seeker_id=person.pk, agreed=agreed(*days, **facts), moment=moment())


def test_a_gap_keeps_it_open_and_its_extension_as_well_until_it_is_taken_back(worker, served):
    made = gap(worker, served, 10, 99)

    extend_gap(actor=worker, gap_id=made.pk, ends_on=day(189), because="Still ill", moment=later(50))
    recompute(seeker_id=served.pk, moment=later(200))
    assert exit_of(served) is None

    take_back_gap(actor=worker, gap_id=made.pk, reason="Agreed with somebody else", moment=later(200))
    assert exit_of(served) == TODAY


def test_the_limits_of_a_gap(worker, served):
    assert refusal(lambda: gap(worker, served, 10, 100)) == ("PAR-031",)
    assert refusal(lambda: gap(worker, served, 91, 100)) == ("PAR-030",)
    assert refusal(lambda: gap(worker, enrolled(), 10, 20)) == ("PAR-030",)
    assert refusal(lambda: gap(worker, served, 10, 20, reason="other")) == ("PAR-033",)
    made = gap(worker, served, 10, 20)
    assert refusal(lambda: gap(worker, served, 21, 30)) == ("PAR-032",)

    def longer(last: int, because: str = "Still ill"):
        return extend_gap(actor=worker, gap_id=made.pk, ends_on=day(last), because=because, moment=moment())

    assert refusal(lambda: longer(111)) == ("PAR-031",)
    assert refusal(lambda: longer(30, because="")) == ("PAR-033",)
    longer(30)
    assert refusal(lambda: longer(40)) == ("PAR-034",)


def test_a_gap_is_checked_in_its_shape(worker, served):
    with pytest.raises(BadInput, match="before the first"):
        gap(worker, served, 20, 10)
    with pytest.raises(BadInput, match="from the list"):
        gap(worker, served, 10, 20, reason="holiday")
    with pytest.raises(BadInput, match="Social Security"):
        gap(worker, served, 10, 20, note="123-45-6789")
