"""A suspected violation: stopped, explained, and by the employer's orders of 12 months settled or referred."""

import datetime as dt

import pytest

from peyser.casenotes.models import EmployerNote
from peyser.cases.actions.violations import (
    AgencyReferral,
    StopReport,
    fail_violation,
    refer_violation,
    settle_violation,
    stop_and_report,
)
from peyser.cases.queries import violation_queue
from peyser.compliance.actions.keep import Refused
from peyser.job_orders.models import JobOrder
from peyser.kernel.errors import BadInput
from peyser.notifications.models import Message
from tests import factories as make
from tests.cases.desk import actor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
REPORT = StopReport(suspicion="The text says: men only.", explanation="A job must be open to women and men.")
LETTER = AgencyReferral(agency="eeoc", letter="On June 3 the employer asked for men only.")


@pytest.fixture
def supervisor():
    return actor("office_manager")


def stop(employer, order=None, who=None):
    return stop_and_report(
        actor=who or actor("jc_staff"), employer_id=employer.pk, job_order_id=order.pk if order else None,
        report=REPORT, moment=make.moment(),
    )  # fmt: skip


def settle(who, case):
    return settle_violation(actor=who, case_id=case.pk, attempt="Changed the text.", moment=make.moment())


def fail(who, case):
    return fail_violation(actor=who, case_id=case.pk, attempt="Would not change it.", moment=make.moment())


def refer(who, case, referral=LETTER):
    return refer_violation(actor=who, case_id=case.pk, referral=referral, moment=make.moment())


def stopped_by(refusal):
    return [finding.rule_id for finding in refusal.value.decision.stopping]


@pytest.mark.requirement("S001-148")
def test_the_order_stops_at_once_and_its_supervisor_finds_the_report(supervisor):
    order, there = make.order(), make.staff("office_manager", make.office("Sedalia"))
    case = stop(order.employer, order)
    order.refresh_from_db()
    assert (order.status, order.hold_reason) == ("on_hold", "suspected_violation")
    assert not JobOrder.objects.online(on=make.TODAY).exists()
    assert list(violation_queue(supervisor)) == [case]
    told = Message.objects.filter(about=f"suspected-violation:{case.pk}").values_list("recipient", flat=True)
    assert supervisor.user_id in told
    assert there.pk not in told


@pytest.mark.requirement("S001-151")
def test_the_monitor_is_told_and_sees_every_case():
    monitor = make.staff("sma", make.office("Sedalia"))
    case = stop(make.employer())
    assert Message.objects.filter(recipient=monitor, about=f"suspected-violation:{case.pk}").exists()
    assert list(violation_queue(make.actor_of(monitor))) == [case]
    assert not violation_queue(make.staff_actor("office_manager", make.office("Sedalia"))).exists()


@pytest.mark.requirement("S001-105", "S001-106")
def test_the_employer_reads_why_we_cannot_act_on_the_order():
    order = make.order()
    stop(order.employer, order)
    message = Message.objects.get(recipient=make.employer_user(order.employer))
    assert "A job must be open to women and men. We cannot act on the order" in message.body
    assert "men only" not in message.body
    assert EmployerNote.objects.filter(employer=order.employer, text__contains=REPORT.explanation).exists()


@pytest.mark.requirement("S001-149", "S001-150")
@pytest.mark.parametrize(
    ("received_on", "facts", "recently"),
    [
        (dt.date(2025, 6, 3), {}, True),
        (dt.date(2025, 6, 2), {}, False),
        (dt.date(2026, 5, 1), {"status": "void"}, True),
        (dt.date(2026, 5, 1), {"status": "draft", "entered_at": None}, False),
        (None, {}, False),
    ],
)
def test_the_system_looks_back_twelve_months_for_an_order_that_was_filed(received_on, facts, recently):
    employer = make.employer()
    if received_on:
        received = dt.datetime.combine(received_on, dt.time(12), tzinfo=make.ZONE)
        make.order(employer=employer, received_at=received, **facts)
    assert stop(employer).filed_recently is recently


@pytest.mark.requirement("S001-149")
def test_with_an_order_of_the_last_year_the_supervisor_must_try_before_referring(supervisor):
    order = make.order()
    case = stop(order.employer, order)
    with pytest.raises(Refused) as refusal:
        refer(supervisor, case)
    assert stopped_by(refusal) == ["CAS-061"]
    fail(supervisor, case)
    assert refer(supervisor, case).status == "referred"


@pytest.mark.requirement("S001-150")
def test_without_one_the_matter_goes_to_an_agency_in_writing(supervisor):
    case = stop(make.employer())
    for informal in (settle, fail):
        with pytest.raises(Refused) as refusal:
            informal(supervisor, case)
        assert stopped_by(refusal) == ["CAS-062"]
    with pytest.raises(Refused) as refusal:
        refer(supervisor, case, AgencyReferral(agency="eeoc", letter=" "))
    assert stopped_by(refusal) == ["CAS-063"]

    sent = refer(supervisor, case)

    assert (sent.agency, sent.letter, sent.referred_at) == ("eeoc", LETTER.letter, make.NOON)


def test_an_agency_that_is_not_on_the_list_is_refused(supervisor):
    with pytest.raises(BadInput):
        refer(supervisor, stop(make.employer()), AgencyReferral(agency="fbi", letter="Dear agency."))


@pytest.mark.requirement("S001-107")
def test_an_order_that_was_changed_is_accepted(supervisor):
    order = make.order()
    settle(supervisor, stop(order.employer, order))
    assert list(JobOrder.objects.online(on=make.TODAY)) == [order]
    assert Message.objects.filter(subject="Your changed job order is accepted").exists()


@pytest.mark.requirement("S001-108")
def test_an_order_that_was_not_changed_is_void_and_cannot_be_stopped_or_opened_again(supervisor):
    order = make.order()
    fail(supervisor, stop(order.employer, order))
    order.refresh_from_db()
    assert order.status == "void"
    with pytest.raises(BadInput):
        stop(order.employer, order)


@pytest.mark.parametrize(("changed", "status"), [(True, "open"), (False, "void")])
def test_with_the_referral_the_order_is_accepted_only_when_it_was_changed(supervisor, changed, status):
    long_ago = dt.datetime(2024, 1, 9, 12, tzinfo=make.ZONE)
    order = make.order(received_at=long_ago)
    case = stop(order.employer, order)
    refer(supervisor, case, AgencyReferral(agency="whd", letter="Dear agency.", order_changed=changed))
    order.refresh_from_db()
    assert order.status == status


def test_an_order_on_hold_for_another_reason_gets_it_back(supervisor):
    order = make.order(status="on_hold", hold_reason="employer_request")
    settle(supervisor, stop(order.employer, order))
    order.refresh_from_db()
    assert (order.status, order.hold_reason) == ("on_hold", "employer_request")


def test_an_order_is_stopped_once():
    order = make.order()
    stop(order.employer, order)
    with pytest.raises(BadInput):
        stop(order.employer, order)


def test_an_order_of_another_employer_cannot_be_stopped_in_this_ones_name():
    with pytest.raises(JobOrder.DoesNotExist):
        stop(make.employer(), make.order())
