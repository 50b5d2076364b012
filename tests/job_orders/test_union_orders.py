"""Orders that a labor organization places for an employer."""

import dataclasses

import pytest

from peyser.compliance.actions.keep import Refused
from peyser.job_orders.actions.entry import change_job_order
from peyser.job_orders.queries import view_for
from tests import factories as make
from tests.job_orders.test_enter_job_order import DETAILS, enter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
UNION = {"labor_organization": "Ironworkers Local 396", "refer_to": "employer"}
ASCERTAINED = {
    "union_openings_match": True,
    "union_specifications_match": True,
    "union_information_adequate": True,
}


@pytest.mark.parametrize(
    ("missing", "rule"),
    [
        pytest.param("union_openings_match", "ORD-040", marks=pytest.mark.requirement("S001-112")),
        pytest.param("union_specifications_match", "ORD-041", marks=pytest.mark.requirement("S001-113")),
        pytest.param("union_information_adequate", "ORD-042", marks=pytest.mark.requirement("S001-114")),
    ],
)
def test_each_of_the_three_facts_is_ascertained_before_the_order_is_accepted(missing, rule):
    with pytest.raises(Refused) as refusal:
        enter(make.employer(), attest=ASCERTAINED | {missing: False}, **UNION)
    assert [finding.rule_id for finding in refusal.value.decision.stopping] == [rule]


@pytest.mark.requirement("S001-115")
@pytest.mark.parametrize(
    "open_question", [{"refer_to": ""}, {"refer_to": "labor_organization", "labor_organization_contact": " "}]
)
def test_where_workers_go_is_arranged_before_the_order_is_accepted(open_question):
    with pytest.raises(Refused) as refusal:
        enter(make.employer(), attest=ASCERTAINED, **UNION | open_question)
    assert [finding.rule_id for finding in refusal.value.decision.stopping] == ["ORD-043"]


def test_who_ascertained_the_facts_and_when_is_kept():
    actor = make.staff_actor()
    order = enter(make.employer(), actor=actor, attest=ASCERTAINED, **UNION)
    assert (order.union_checked_by_id, order.union_checked_at) == (actor.user_id, make.NOON)


def test_an_order_of_the_employer_needs_none_of_it():
    assert enter(make.employer()).union_checked_at is None


def test_an_employer_cannot_name_a_union_itself():
    owner = make.employer()
    contact = make.actor_of(make.employer_user(owner))
    order = enter(owner, actor=contact, attest=ASCERTAINED, **UNION)
    assert (order.labor_organization, order.refer_to, order.union_checked_at) == ("", "", None)


def test_a_change_by_the_employer_keeps_what_staff_ascertained():
    owner, staff = make.employer(), make.staff_actor()
    order = enter(owner, actor=staff, attest=ASCERTAINED, **UNION)
    contact = make.actor_of(make.employer_user(owner))
    changed = change_job_order(
        actor=contact,
        job_order_id=order.pk,
        details=dataclasses.replace(DETAILS, description="Weld beams."),
        moment=make.moment(),
    )
    assert changed.labor_organization == UNION["labor_organization"]
    assert changed.union_checked_by_id == staff.user_id


@pytest.mark.requirement("S001-115")
@pytest.mark.parametrize(("refer_to", "way"), [("labor_organization", "Ironworkers"), ("employer", "phone")])
def test_a_seeker_reads_to_whom_the_workers_go(refer_to, way):
    order = make.order(
        labor_organization="Ironworkers Local 396",
        labor_organization_contact="hall at 100 Main Street",
        refer_to=refer_to,
    )
    someone = make.actor_of(make.seeker().user)
    apply = view_for(someone, order, with_how_to_apply=True).how_to_apply
    assert way in " ".join(apply[0])
