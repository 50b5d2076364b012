"""Entering a job order: the same rules for the employer and for staff."""

import dataclasses
import datetime as dt
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from peyser.casenotes.models import EmployerNote
from peyser.compliance.actions.keep import Refused
from peyser.employers.models import Employer, FollowUp
from peyser.job_orders.actions.entry import change_job_order, enter_job_order, entry_due_at
from peyser.job_orders.facts import Attestations, OrderDetails
from peyser.job_orders.models import JobOrder
from peyser.kernel.errors import BadInput
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
DETAILS = OrderDetails(
    title="Welder",
    description="Weld steel parts.",
    worksite_city="Columbia",
    worksite_state="MO",
    worksite_zip="65201",
    hiring_requirements=("none",),
    application_methods=("phone",),
    wage_min=Decimal("20"),
    wage_unit="hour",
    attest=Attestations(position_exists=True),
)


def enter(employer, actor=None, attest=None, **change):
    details = dataclasses.replace(DETAILS, **change)
    if attest:
        details = dataclasses.replace(details, attest=dataclasses.replace(details.attest, **attest))
    return enter_job_order(
        actor=actor or make.staff_actor(), employer_id=employer.pk, details=details, moment=make.moment()
    )


def refused_by(employer, **change):
    with pytest.raises(Refused) as refusal:
        enter(employer, **change)
    assert not JobOrder.objects.exists()
    return [finding.rule_id for finding in refusal.value.decision.stopping]


@pytest.mark.requirement("S001-057", "S000-046")
def test_while_pending_the_employer_enters_an_order_that_is_not_public():
    waiting = make.employer(enabled=False)
    order = enter(waiting, actor=make.actor_of(make.employer_user(waiting)))
    assert order.status == "open"
    assert not JobOrder.objects.online(on=make.TODAY).exists()


@pytest.mark.requirement("S001-127")
def test_an_order_belongs_to_the_center_of_its_worksite():
    owner = make.employer(
        office=make.office("Sedalia", counties_served=["Pettis County"], county="Pettis County")
    )
    make.office()
    assert enter(owner).office.city == "Columbia"


@pytest.mark.requirement("S001-081", "S001-082")
@pytest.mark.parametrize("kind", ["h_2a", "h_2b"])
def test_h2_orders_are_entered_by_the_flc_coordinator_alone(kind):
    owner = make.employer()
    with pytest.raises(Refused) as refusal:
        enter(owner, kind=kind)
    finding = refusal.value.decision.stopping[0]
    assert "moswa@dhewd.mo.gov" in finding.remedy
    coordinator = make.staff_actor("flc_coordinator", scope="state")
    assert enter(owner, kind=kind, actor=coordinator).kind == kind


@pytest.mark.requirement("S001-084")
def test_h2a_applicants_are_screened_by_staff():
    coordinator = make.staff_actor("flc_coordinator", scope="state")
    assert enter(make.employer(), kind="h_2a", actor=coordinator).staff_screened
    assert not enter(make.employer(), kind="h_2b", actor=coordinator).staff_screened


@pytest.mark.requirement("S001-089", "S001-103", "S001-087")
def test_a_farm_order_gets_aes_in_title_and_category():
    order = enter(make.employer(), title="Corn picker", attest={"agricultural": True})
    assert order.title == "AES Corn picker"
    assert order.special_categories == ["aes"]


@pytest.mark.requirement("S001-110", "S001-152", "S001-154", "S001-160", "S001-158", "S001-079")
@pytest.mark.parametrize(
    "answer",
    [
        {"union_condition": True},
        {"charge_to_worker": True},
        {"purchase_required": True},
        {"self_employment": True},
        {"position_exists": False},
        {"federally_illegal_drug": True},
        {"sales_leads": True},
        {"network_marketing": True},
    ],
)
def test_what_the_manual_forbids_is_refused_with_its_source(answer):
    owner = make.employer()
    with pytest.raises(Refused) as refusal:
        enter(owner, attest=answer)
    findings = refusal.value.decision.stopping
    assert findings[0].quote
    assert findings[0].remedy
    assert not JobOrder.objects.exists()


@pytest.mark.requirement("S001-145")
def test_the_hiring_requirements_must_be_answered():
    assert refused_by(make.employer(), hiring_requirements=())


@pytest.mark.requirement("S001-143", "S001-155")
def test_a_background_check_and_a_licence_are_allowed():
    order = enter(
        make.employer(), hiring_requirements=("background_check", "drug_screen", "licence", "physical")
    )
    assert order.hiring_requirements == ["background_check", "drug_screen", "licence", "physical"]


@pytest.mark.requirement("S001-131")
def test_one_opening_is_listed_once():
    owner = make.employer()
    enter(owner)
    with pytest.raises(Refused):
        enter(owner)
    assert JobOrder.objects.count() == 1


@pytest.mark.requirement("S001-178")
def test_no_order_for_an_employer_whose_services_are_discontinued():
    gone = make.employer()
    Employer.objects.filter(pk=gone.pk).update(status="discontinued", access_right="disabled")
    assert "EMP-042" in refused_by(gone)


@pytest.mark.requirement("S001-066")
def test_a_follow_up_with_the_employer_is_planned():
    order = enter(make.employer())
    follow_up = FollowUp.objects.get(employer=order.employer)
    assert follow_up.due_on > make.TODAY
    assert order.number in follow_up.about
    assert order.number in EmployerNote.objects.get(employer=order.employer).text


@pytest.mark.requirement("S001-129")
def test_the_worksite_must_be_given():
    assert refused_by(make.employer(), worksite_city="")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"worksite_zip": "99999"}, "worksite_zip"),
        ({"wage_max": Decimal("10")}, "wage_max"),
        ({"wage_unit": ""}, "wage_unit"),
        ({"starts_on": dt.date(2026, 7, 2), "ends_on": dt.date(2026, 7, 1)}, "ends_on"),
    ],
)
def test_values_that_cannot_stand_together_are_named(change, field):
    with pytest.raises(BadInput) as bad:
        enter(make.employer(), **change)
    assert set(bad.value.errors) == {field}


def test_another_employer_cannot_enter_or_change_it():
    order = enter(make.employer())
    rival = make.actor_of(make.employer_user(make.employer()))
    with pytest.raises(Employer.DoesNotExist):
        enter(order.employer, actor=rival)
    with pytest.raises(PermissionDenied):
        change_job_order(actor=rival, job_order_id=order.pk, details=DETAILS, moment=make.moment())


@pytest.mark.requirement("S001-063")
def test_a_change_is_judged_like_a_new_order_and_kept_in_the_history():
    order = enter(make.employer())
    worker = make.staff_actor()
    change_job_order(
        actor=worker,
        job_order_id=order.pk,
        details=dataclasses.replace(DETAILS, wage_min=Decimal("25")),
        moment=make.moment(),
    )
    with pytest.raises(Refused):
        change_job_order(
            actor=worker,
            job_order_id=order.pk,
            details=dataclasses.replace(DETAILS, attest=Attestations(position_exists=False)),
            moment=make.moment(),
        )
    wages = list(
        JobOrder.history.rel.related_model.objects.order_by("pgh_id").values_list("wage_min", flat=True)
    )
    assert wages == [Decimal("20.00"), Decimal("25.00")]


@pytest.mark.requirement("S001-070", "S001-071", "S000-055", "S000-056")
@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-06-03T09:00-05:00", "2026-06-03T17:00-05:00"),
        ("2026-06-03T13:00-05:00", "2026-06-04T17:00-05:00"),
        ("2026-06-05T13:00-05:00", "2026-06-08T17:00-05:00"),
        ("2026-07-02T15:00-05:00", "2026-07-06T17:00-05:00"),
    ],
)
def test_an_order_is_due_the_same_day_or_the_next_business_day(received, due):
    at = dt.datetime.fromisoformat(received)
    assert entry_due_at(at, on=at.date()) == dt.datetime.fromisoformat(due)
