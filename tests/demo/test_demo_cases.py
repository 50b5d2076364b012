"""The compliance cases of the demo state: several of each kind, and none that is only said."""

import pytest

from peyser.cases.choices import (
    DiscontinuationStatus,
    DisputeStatus,
    FraudStatus,
    SubstandardStatus,
    ViolationStatus,
)
from peyser.cases.models import (
    Discontinuation,
    FraudCase,
    LaborDispute,
    SubstandardOrder,
    SuspectedViolation,
)
from peyser.employers.models import DiscriminationMark, Employer
from peyser.job_orders.choices import HoldReason
from peyser.job_orders.models import ConfidentialityRequest, ContactLook, JobOrder
from peyser.notifications.models import Message
from tests.demo.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_state")]


@pytest.mark.parametrize(
    ("kind", "statuses"),
    [
        pytest.param(LaborDispute, DisputeStatus.values, id="dispute"),
        pytest.param(FraudCase, FraudStatus.values, id="fraud"),
        pytest.param(Discontinuation, DiscontinuationStatus.values, id="discontinuation"),
        pytest.param(SuspectedViolation, set(ViolationStatus.values), id="violation"),
        pytest.param(SubstandardOrder, set(SubstandardStatus.values), id="low pay"),
    ],
)
def test_cases_occur_in_every_status(kind, statuses):
    assert set(kind.objects.values_list("status", flat=True)) == set(statuses)


def test_an_order_on_hold_for_a_case_has_that_case():
    held = {
        reason: set(JobOrder.objects.filter(hold_reason=reason).values_list("pk", flat=True))
        for reason in (HoldReason.SUSPECTED_FRAUD, HoldReason.SUSPECTED_VIOLATION, HoldReason.SUBSTANDARD_PAY)
    }
    frauds = FraudCase.objects.filter(status="investigated").values_list("job_order", flat=True)
    violations = SuspectedViolation.objects.filter(status="reported").values_list("job_order", flat=True)
    low_pay = SubstandardOrder.objects.filter(status="told").values_list("job_order", flat=True)
    assert held == {
        HoldReason.SUSPECTED_FRAUD: set(frauds), HoldReason.SUSPECTED_VIOLATION: set(violations),
        HoldReason.SUBSTANDARD_PAY: set(low_pay),
    }  # fmt: skip
    struck = JobOrder.objects.filter(hold_reason=HoldReason.LABOR_DISPUTE).values_list("employer", flat=True)
    assert set(struck) <= set(
        LaborDispute.objects.filter(status="confirmed").values_list("employer", flat=True)
    )


def test_one_request_for_confidentiality_waits_and_one_is_granted_with_a_look_kept():
    waiting = ConfidentialityRequest.objects.get(status="pending")
    assert (waiting.order.status, waiting.order.hold_reason) == ("on_hold", "confidentiality")
    granted = ConfidentialityRequest.objects.get(status="granted")
    assert (granted.order.status, granted.order.show_employer_name) == ("open", False)
    assert ContactLook.objects.filter(order=granted.order).exists()


def test_an_employer_whose_services_ended_has_its_case():
    ended = set(Employer.objects.filter(status="discontinued").values_list("pk", flat=True))
    in_force = Discontinuation.objects.filter(status="in_force").values_list("employer", flat=True)
    assert ended
    assert ended == set(in_force)


def test_an_employer_known_to_discriminate_is_marked_with_the_evidence():
    known = set(Employer.objects.filter(known_to_discriminate=True).values_list("pk", flat=True))
    assert known
    assert known == set(DiscriminationMark.objects.values_list("employer", flat=True))


def test_what_the_cases_told_people_came_before_today_and_is_delivered():
    told = Message.objects.exclude(link="").filter(link__startswith="/staff/cases/")
    assert told.exists()
    assert not told.exclude(status="delivered", created_at__date__lt=TODAY).exists()
