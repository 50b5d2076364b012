"""A labor dispute from the report to the word of both sides."""

import dataclasses
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from peyser.casenotes.models import EmployerNote
from peyser.cases.actions.dispute_end import close_dispute, hear_side
from peyser.cases.actions.disputes import Positions, determine_dispute, dismiss_dispute, report_dispute
from peyser.compliance.actions.keep import Refused
from peyser.employers.models import FollowUp
from peyser.job_orders.actions.entry import change_job_order, enter_job_order
from peyser.job_orders.actions.status import release_job_order
from peyser.job_orders.facts import Attestations, OrderDetails
from peyser.job_orders.models import JobOrder
from peyser.kernel.errors import BadInput
from peyser.notifications.models import Message
from peyser.referrals.actions.issue import issue_referral, request_referral
from peyser.referrals.facts import Terms
from tests import factories as make
from tests.cases.desk import actor, reported, said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
NURSE = "31-1131.00"
DETAILS = OrderDetails(
    title="Welder",
    description="Weld steel parts and check them.",
    worksite_city="Columbia",
    worksite_state="MO",
    worksite_zip="65201",
    onet_code=make.WELDER,
    wage_min=Decimal("20"),
    wage_unit="hour",
    hiring_requirements=("none",),
    application_methods=("phone",),
    application_phone="5735550142",
    openings=2,
    attest=Attestations(position_exists=True),
)


@pytest.fixture
def manager():
    return actor("regional_manager")


@pytest.fixture
def mill():
    return make.employer()


def determine(manager, dispute, orders=None, **facts):
    return determine_dispute(
        actor=manager, dispute_id=dispute.pk, determination=said(orders, **facts), moment=make.moment()
    )


def enter(employer, **changes):
    return enter_job_order(
        actor=make.staff_actor(),
        employer_id=employer.pk,
        details=dataclasses.replace(DETAILS, **changes),
        moment=make.moment(),
    )


def stopped_by(refusal):
    return [finding.rule_id for finding in refusal.value.decision.stopping]


def test_a_report_reaches_the_regional_manager(mill):
    boss = make.staff("regional_manager", scope="region")
    dispute = reported(mill)
    message = Message.objects.get(recipient=boss)
    assert (message.about, message.link) == (
        f"labor-dispute:{dispute.pk}",
        f"/staff/cases/disputes/{dispute.pk}/",
    )


@pytest.mark.requirement("S001-116")
def test_a_new_order_waits_until_the_regional_manager_has_verified_the_report(manager, mill):
    dispute = reported(mill, occupations=(make.WELDER,))
    waiting, other = enter(mill), enter(mill, onet_code=NURSE, title="Nurse aide")
    assert (waiting.status, waiting.hold_reason, other.status) == ("on_hold", "labor_dispute", "open")

    dismiss_dispute(actor=manager, dispute_id=dispute.pk, findings="No stoppage.", moment=make.moment())

    waiting.refresh_from_db()
    assert (waiting.status, waiting.hold_reason) == ("open", "")


@pytest.mark.requirement("S001-116", "S001-124")
def test_the_manager_answers_for_each_order_and_cannot_leave_one_out(manager, mill):
    first, second = make.order(employer=mill), make.order(employer=mill)
    dispute = reported(mill)
    with pytest.raises(Refused) as refusal:
        determine(manager, dispute, {first.pk: "strike"})
    assert stopped_by(refusal) == ["CAS-011"]

    found = determine(manager, dispute, {first.pk: "strike", second.pk: "not_at_issue"})

    assert (found.status, found.determined_by_id, found.determined_at) == (
        "confirmed",
        manager.user_id,
        make.NOON,
    )
    kept = {one.job_order_id: one.significance for one in found.orders.all()}
    assert kept == {first.pk: "strike", second.pk: "not_at_issue"}


@pytest.mark.requirement("S001-120")
@pytest.mark.parametrize(
    ("meaning", "flag"),
    [
        ("strike", "position_vacant_by_strike"),
        ("lockout", "position_vacant_by_lockout"),
        ("otherwise", "position_at_issue"),
    ],
)
def test_orders_at_issue_go_on_hold_together_and_leave_the_public_pages(manager, mill, meaning, flag):
    orders = [make.order(employer=mill) for _ in range(3)]
    determine(manager, reported(mill), {order.pk: meaning for order in orders})
    for order in orders:
        order.refresh_from_db()
        assert (order.status, order.hold_reason, getattr(order, flag)) == ("on_hold", "labor_dispute", True)
    assert not JobOrder.objects.online(on=make.TODAY).exists()


@pytest.mark.requirement("S001-124", "S001-125", "S001-126")
def test_an_order_not_at_issue_stays_open_and_no_one_is_referred_without_the_notice(manager, mill):
    order = make.order(employer=mill)
    determine(manager, reported(mill), {order.pk: "not_at_issue"})
    person, desk = make.enrolled(), make.staff_actor()

    def refer(**notice):
        return issue_referral(
            actor=desk,
            seeker_id=person.pk,
            job_order_id=order.pk,
            terms=Terms(consent="in_person", **notice),
            moment=make.moment(),
        )

    with pytest.raises(Refused) as refusal:
        refer()
    assert stopped_by(refusal) == ["REF-023"]
    assert refer(notice_given=True).dispute_notice.startswith("A labor dispute currently exists")


@pytest.mark.requirement("S001-126")
def test_a_seeker_who_asks_for_the_job_must_read_the_notice_first(manager, mill):
    order = make.order(employer=mill)
    determine(manager, reported(mill), {order.pk: "not_at_issue"})
    seeker = make.actor_of(make.seeker().user)
    with pytest.raises(BadInput):
        request_referral(actor=seeker, job_order_id=order.pk, notice_read=False, moment=make.moment())
    assert request_referral(
        actor=seeker, job_order_id=order.pk, notice_read=True, moment=make.moment()
    ).dispute_notice


@pytest.mark.requirement("S001-117")
def test_staff_of_the_region_and_the_coordinator_are_told_and_nobody_else(manager, mill):
    told = [make.staff("jc_staff", make.office("Sedalia")), make.staff("wp_coordinator", scope="state")]
    make.staff("monitor_readonly")
    gone = make.staff("jc_staff")
    gone.role_assignments.update(ended_on=make.TODAY)
    dispute = reported(mill)
    determine(manager, dispute)
    got = Message.objects.filter(about=f"labor-dispute:{dispute.pk}", subject__startswith="Labor dispute at")
    reporter_and_manager = {dispute.reported_by_id, manager.user_id}
    assert set(got.values_list("recipient", flat=True)) == {p.pk for p in told} | reporter_and_manager
    assert got.count() == 4


@pytest.mark.requirement("S001-119", "S001-121")
def test_an_order_for_a_position_at_issue_cannot_be_entered_and_the_denial_is_noted(manager, mill):
    order = make.order(employer=mill)
    determine(manager, reported(mill), {order.pk: "strike"})
    with pytest.raises(Refused) as refusal:
        enter(mill)
    assert stopped_by(refusal) == ["ORD-035"]
    assert EmployerNote.objects.filter(employer=mill, subject="Job order not entered: labor dispute").exists()

    other = enter(mill, onet_code=NURSE, title="Nurse aide")
    assert (other.status, other.dispute_at_worksite) == ("open", True)


@pytest.mark.requirement("S001-119")
@pytest.mark.parametrize("change", [{}, {"worksite_zip": "65203"}, {"onet_code": ""}])
def test_the_manager_may_close_an_occupation_or_a_site_to_new_orders(manager, mill, change):
    positions = Positions(occupations=(make.WELDER,), sites=())
    determine(manager, reported(mill), others_at_issue=True, positions=positions)
    with pytest.raises(Refused):
        enter(mill, **change)
    assert enter(mill, onet_code=NURSE, title="Nurse aide").status == "open"
    assert enter(make.employer()).dispute_at_worksite is False


@pytest.mark.requirement("S001-119")
def test_an_order_cannot_be_moved_into_a_position_at_issue(manager, mill):
    order = make.order(employer=mill, onet_code=NURSE)
    positions = Positions(occupations=(make.WELDER,))
    determine(manager, reported(mill), {order.pk: "not_at_issue"}, others_at_issue=True, positions=positions)
    with pytest.raises(Refused):
        change_job_order(actor=make.staff_actor(), job_order_id=order.pk, details=DETAILS, moment=make.moment())


@pytest.mark.requirement("S001-121")
def test_the_change_of_status_is_noted_on_the_employer(manager, mill):
    order = make.order(employer=mill)
    determine(manager, reported(mill), {order.pk: "lockout"})
    note = EmployerNote.objects.get(employer=mill, subject="Labor dispute verified")
    assert "Job orders put on hold: 1." in note.text


@pytest.mark.requirement("S001-122")
def test_the_manager_is_reminded_to_follow_up(manager, mill):
    determine(manager, reported(mill))
    follow_up = FollowUp.objects.get(employer=mill)
    assert (follow_up.assigned_to_id, (follow_up.due_on - make.TODAY).days) == (manager.user_id, 7)


def hear(manager, dispute, side):
    hear_side(
        actor=manager, dispute_id=dispute.pk, side=side, word="By phone: it is over.", moment=make.moment()
    )


@pytest.mark.requirement("S001-123")
@pytest.mark.parametrize(
    ("heard", "missing"),
    [((), ["CAS-020", "CAS-021"]), (("employer",), ["CAS-021"]), (("workers",), ["CAS-020"])],
)
def test_a_dispute_stays_open_until_both_sides_have_spoken(manager, mill, heard, missing):
    dispute = determine(manager, reported(mill))
    for side in heard:
        hear(manager, dispute, side)
    with pytest.raises(Refused) as refusal:
        close_dispute(actor=manager, dispute_id=dispute.pk, moment=make.moment())
    assert stopped_by(refusal) == missing


@pytest.mark.requirement("S001-122", "S001-123")
def test_on_the_word_of_both_sides_orders_open_again_and_all_parties_are_told(manager, mill):
    held, other = make.order(employer=mill), make.order(employer=mill)
    dispute = determine(manager, reported(mill), {held.pk: "strike", other.pk: "not_at_issue"})
    hear(manager, dispute, "employer")
    hear(manager, dispute, "workers")

    close_dispute(actor=manager, dispute_id=dispute.pk, moment=make.moment())

    assert set(JobOrder.objects.online(on=make.TODAY)) == {held, other}
    assert not JobOrder.objects.filter(dispute_at_worksite=True).exists()
    assert enter(mill, title="Second welder").dispute_at_worksite is False
    told = Message.objects.filter(subject__endswith="is over").values_list("recipient", flat=True)
    assert {manager.user_id, dispute.reported_by_id, make.employer_user(mill).pk} == set(told)


@pytest.mark.requirement("S001-120")
def test_the_hold_of_a_dispute_is_not_lifted_beside_the_case(manager, mill):
    order = make.order(employer=mill)
    determine(manager, reported(mill), {order.pk: "strike"})
    for role in ("office_manager", "regional_manager", "csu_lead"):
        with pytest.raises(PermissionDenied):
            release_job_order(actor=actor(role), job_order_id=order.pk, note="", moment=make.moment())


def test_an_order_on_hold_for_another_reason_keeps_it_through_the_dispute(manager, mill):
    order = make.order(employer=mill, status="on_hold", hold_reason="employer_request")
    dispute = determine(manager, reported(mill), {order.pk: "strike"})
    hear(manager, dispute, "employer")
    hear(manager, dispute, "workers")
    close_dispute(actor=manager, dispute_id=dispute.pk, moment=make.moment())
    order.refresh_from_db()
    assert (order.status, order.hold_reason) == ("on_hold", "employer_request")


def test_one_dispute_at_a_time(mill):
    reported(mill)
    with pytest.raises(BadInput):
        reported(mill)


def test_a_site_that_does_not_exist_is_pointed_out(mill):
    with pytest.raises(BadInput) as bad:
        report_dispute(
            actor=actor("jc_staff"), employer_id=mill.pk, report="Pickets.", positions=Positions(sites=("00000",)),
            moment=make.moment(),
        )  # fmt: skip
    assert set(bad.value.errors) == {"sites"}


def test_the_manager_of_another_region_has_no_say(mill):
    dispute = reported(mill)
    with pytest.raises(PermissionDenied):
        determine(actor("regional_manager", office_ids=frozenset()), dispute)


@pytest.mark.requirement("S001-120")
@pytest.mark.parametrize("hold", ["labor_dispute", "employer_request"])
def test_no_order_is_released_while_a_report_about_its_position_waits(manager, mill, hold):
    order = make.order(employer=mill, status="on_hold", hold_reason=hold)
    act = {"actor": manager, "job_order_id": order.pk, "note": "", "moment": make.moment()}
    dispute = reported(mill)
    with pytest.raises(BadInput):
        release_job_order(**act)
    dismiss_dispute(actor=manager, dispute_id=dispute.pk, findings="None.", moment=make.moment())
    order.refresh_from_db()
    assert order.status == "open" or release_job_order(**act).status == "open"
