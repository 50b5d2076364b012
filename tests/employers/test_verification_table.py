"""The verification as a table: every status, every role, every verb; and what happens when it is late."""

import datetime as dt

import pytest

from peyser.accounts.choices import Role
from peyser.employers.actions.escalate import escalate_late_verifications
from peyser.employers.actions.verify import deny_employer, log_call, validate_employer
from peyser.employers.models import VerificationTicket
from peyser.notifications.models import Message
from tests import factories as make
from tests.cases.test_workflow_tables import everyone, outcome

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
NOW = make.moment()
HOUR = dt.timedelta(hours=1)
VERBS = {
    "log_call": lambda who, pk: log_call(
        actor=who, ticket_id=pk, phone="5735550199", result="spoke", note="", moment=NOW
    ),
    "validate": lambda who, pk: validate_employer(
        actor=who, ticket_id=pk, evidence="The state's register.", moment=NOW
    ),
    "deny": lambda who, pk: deny_employer(actor=who, ticket_id=pk, reason="No such firm.", moment=NOW),
}
SUPPORT = {"csu_agent", "csu_lead"}
STANDING = {
    "open": {"status": "pending_verification", "access_right": "pending_verification"},
    "validated": {"status": "active", "access_right": "enabled"},
    "denied": {"status": "denied", "access_right": "disabled"},
}


@pytest.fixture
def waiting():
    return make.employer(enabled=False).verification_tickets.get()


def late(hours=0):
    """The moment so many hours after the clock of a ticket of noon ran out."""
    return make.moment(make.NOON + 48 * HOUR + hours * HOUR)


@pytest.mark.requirement("S000-042", "S001-051")
@pytest.mark.parametrize("status", VerificationTicket.Status.values)
@pytest.mark.parametrize("verb", list(VERBS))
def test_only_support_moves_a_verification_and_only_an_open_one(verb, status, waiting):
    waiting.calls.create(
        called_at=make.NOON, phone="5735550199", result="returned", staff=make.staff("csu_agent")
    )
    VerificationTicket.objects.filter(pk=waiting.pk).update(status=status)
    type(waiting.employer).objects.filter(pk=waiting.employer_id).update(**STANDING[status])
    came = {role: outcome(lambda who=who: VERBS[verb](who, waiting.pk)) for role, who in everyone().items()}
    now = "done" if status == "open" else "not now"
    assert came == {role: now if role in SUPPORT else "forbidden" for role in Role.values}


@pytest.mark.requirement("S000-045", "S001-055")
@pytest.mark.parametrize(("hours", "told"), [(0, 0), (0.99, 0), (1, 1), (5, 1)])
def test_the_lead_of_support_is_told_of_a_late_verification(hours, told, waiting):
    lead = make.staff("csu_lead", scope="state")
    assert escalate_late_verifications(moment=late(hours)) == told
    assert Message.objects.filter(recipient=lead).count() == told


def test_the_lead_is_told_once_however_often_the_job_runs(waiting):
    make.staff("csu_lead", scope="state")
    escalate_late_verifications(moment=late(2))
    escalate_late_verifications(moment=late(3))
    waiting.refresh_from_db()
    assert (Message.objects.count(), waiting.escalated_at) == (1, late(2).at)


def test_a_closed_verification_is_never_late(waiting):
    make.staff("csu_lead", scope="state")
    VerificationTicket.objects.update(status="denied")
    assert escalate_late_verifications(moment=late(9)) == 0


def test_without_a_lead_it_waits_for_the_first_one(waiting):
    assert escalate_late_verifications(moment=late(2)) == 0
    make.staff("csu_lead", scope="state")
    assert escalate_late_verifications(moment=late(3)) == 1
