"""The section on labor disputes of the manual of 2024, sentence by sentence, where no other test has the sentence."""

import pytest

from peyser.cases.actions.dispute_end import close_dispute, hear_side
from peyser.cases.actions.disputes import determine_dispute, dismiss_dispute
from peyser.compliance.actions.keep import Refused
from peyser.job_orders.models import JobOrder
from peyser.notifications.models import Message
from peyser.referrals.actions.issue import issue_referral, request_referral
from peyser.referrals.facts import Terms
from tests import factories as make
from tests.cases.desk import actor, reported, said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
NOTICE = (
    "A labor dispute currently exists at this employing establishment. This notice serves as written notification"
    " that the position you are being referred to is not at issue in the dispute."
)


@pytest.fixture
def manager():
    return actor("regional_manager")


def refer(order, **terms):
    return issue_referral(
        actor=make.staff_actor(), seeker_id=make.enrolled().pk, job_order_id=order.pk,
        terms=Terms(consent="in_person", **terms), moment=make.moment(),
    )  # fmt: skip


def determine(manager, order, meaning):
    return determine_dispute(
        actor=manager, dispute_id=reported(order.employer).pk, determination=said({order.pk: meaning}),
        moment=make.moment(),
    )  # fmt: skip


def end(manager, dispute):
    for side in ("employer", "workers"):
        hear_side(actor=manager, dispute_id=dispute.pk, side=side, word="Over.", moment=make.moment())
    close_dispute(actor=manager, dispute_id=dispute.pk, moment=make.moment())


def test_whoever_reported_a_dispute_is_told_that_none_was_found(manager):
    """The Regional Manager must verify the existence of the labor dispute."""
    dispute = reported(make.employer(legal_name="Boone Mill LLC"))
    dismiss_dispute(actor=manager, dispute_id=dispute.pk, findings="A birthday party.", moment=make.moment())
    told = Message.objects.get(recipient=dispute.reported_by_id, subject__startswith="No labor dispute found")
    assert "at Boone Mill LLC: A birthday party." in told.body


@pytest.mark.requirement("S001-118", "S001-120")
@pytest.mark.parametrize("notice", [False, True])
@pytest.mark.parametrize("meaning", ["strike", "lockout", "otherwise"])
def test_no_one_is_referred_to_a_position_at_issue_not_even_with_the_notice(manager, meaning, notice):
    """JC staff may not make a job referral [to an] opening that is vacant because ... on strike ... locked out ..."""
    order = make.order()
    determine(manager, order, meaning)
    with pytest.raises(Refused):
        refer(order, notice_given=notice)


@pytest.mark.requirement("S001-118")
def test_a_seeker_cannot_ask_for_a_position_at_issue(manager):
    """... which will aid directly or indirectly in the filling of a job opening that is vacant ..."""
    order = make.order()
    determine(manager, order, "strike")
    seeker = make.actor_of(make.seeker().user)
    with pytest.raises(JobOrder.DoesNotExist):
        request_referral(actor=seeker, job_order_id=order.pk, notice_read=True, moment=make.moment())


@pytest.mark.requirement("S001-123")
def test_after_the_end_referrals_go_on_in_full_without_the_notice(manager):
    """Once it has been verified with [both sides] ... full referral services must resume."""
    order = make.order()
    end(manager, determine(manager, order, "strike"))
    assert refer(order).dispute_notice == ""


@pytest.mark.requirement("S001-125", "S001-126")
def test_the_referral_keeps_the_whole_notice_of_the_manual(manager):
    """Such a statement ... must state the minimum information."""
    order = make.order()
    determine(manager, order, "not_at_issue")
    assert refer(order, notice_given=True).dispute_notice == NOTICE
