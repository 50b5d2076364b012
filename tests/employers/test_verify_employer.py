"""Customer support validates an employer, and what that switches on."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from peyser.compliance.actions.keep import Refused
from peyser.employers.actions.verify import deny_employer, log_call, validate_employer
from peyser.employers.models import VerificationTicket
from peyser.employers.queries import verification_queue
from peyser.job_orders.models import JobOrder
from peyser.kernel.errors import BadInput
from peyser.notifications.models import Message
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.fixture
def support():
    return make.staff_actor("csu_agent", scope="state")


@pytest.fixture
def waiting():
    return make.employer(enabled=False)


def ticket_of(employer):
    return VerificationTicket.objects.get(employer=employer)


def called_back(support, employer):
    log_call(
        actor=support, ticket_id=ticket_of(employer).pk, phone="5735550199", result="returned", note="",
        moment=make.moment(),
    )  # fmt: skip


def validate(actor, employer, evidence="State business registry, page of today", moment=None):
    return validate_employer(
        actor=actor, ticket_id=ticket_of(employer).pk, evidence=evidence, moment=moment or make.moment()
    )


@pytest.mark.requirement("S001-051", "S001-057", "S000-042", "S000-046")
def test_validation_enables_the_account_and_its_order_is_online_by_itself(support, waiting):
    order = make.order(employer=waiting)
    assert not JobOrder.objects.online(on=make.TODAY).exists()
    called_back(support, waiting)

    employer = validate(support, waiting)

    assert (employer.status, employer.access_right) == ("active", "enabled")
    assert list(JobOrder.objects.online(on=make.TODAY)) == [order]
    assert (
        Message.objects.get(recipient=make.employer_user(waiting)).subject == "Your employer account is active"
    )


@pytest.mark.requirement("S001-056")
def test_the_account_stays_closed_until_the_employer_called_back(support, waiting):
    log_call(
        actor=support, ticket_id=ticket_of(waiting).pk, phone="5735550199", result="left_message", note="",
        moment=make.moment(),
    )  # fmt: skip
    with pytest.raises(Refused) as refusal:
        validate(support, waiting)
    assert [f.rule_id for f in refusal.value.decision.stopping] == ["EMP-021"]
    waiting.refresh_from_db()
    assert waiting.access_right == "pending_verification"


@pytest.mark.requirement("S000-042")
def test_the_manual_of_2020_asked_for_no_call_back(support, waiting):
    in_2023 = dt.datetime(2023, 12, 29, 12, 0, tzinfo=make.ZONE)
    assert validate(support, waiting, moment=make.moment(in_2023)).access_right == "enabled"


def test_without_evidence_there_is_no_validation(support, waiting):
    called_back(support, waiting)
    with pytest.raises(Refused):
        validate(support, waiting, evidence=" ")


@pytest.mark.requirement("S001-054")
@pytest.mark.parametrize("role", ["jc_staff", "office_manager", "wp_coordinator", "sysadmin"])
def test_nobody_but_customer_support_validates(role, waiting):
    with pytest.raises(PermissionDenied):
        validate(make.staff_actor(role, scope="state"), waiting)


def test_a_denied_employer_reads_why(support, waiting):
    deny_employer(
        actor=support, ticket_id=ticket_of(waiting).pk, reason="No such business.", moment=make.moment()
    )
    waiting.refresh_from_db()
    assert (waiting.status, waiting.access_right) == ("denied", "disabled")
    assert "No such business." in Message.objects.get().body


def test_a_closed_ticket_is_not_worked_again(support, waiting):
    called_back(support, waiting)
    validate(support, waiting)
    with pytest.raises(BadInput):
        validate(support, waiting)


@pytest.mark.requirement("S001-055")
def test_the_queue_has_the_most_urgent_first_and_says_who_called_back(support, waiting):
    late = make.employer(enabled=False)
    VerificationTicket.objects.filter(employer=late).update(due_at=make.NOON - dt.timedelta(hours=1))
    called_back(support, waiting)
    queue = list(verification_queue(support))
    assert [ticket.employer for ticket in queue] == [late, waiting]
    assert [ticket.was_returned for ticket in queue] == [False, True]
