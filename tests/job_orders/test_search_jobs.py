"""What the public finds, and what stays hidden."""

import dataclasses
import datetime as dt
import itertools

import pytest

from peyser.accounts.actor import VISITOR
from peyser.employers.models import Employer
from peyser.job_orders.models import JobOrder
from peyser.job_orders.queries import JobSearch, may_see_how_to_apply, search_jobs, view_for, why_not_online
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def find(**search):
    return list(search_jobs(VISITOR, JobSearch(**search), on=make.TODAY))


@pytest.mark.requirement("S001-027", "S000-022")
def test_a_visitor_finds_jobs_by_word():
    welder = make.order()
    make.order(title="Cook", description="Prepare meals.")
    assert find(words="welding steel") == [welder]
    assert find(words="astronaut") == []


def test_a_visitor_finds_jobs_by_place_nearest_first():
    near, near_too = make.order(worksite_zip="65201"), make.order(worksite_zip="65203")
    make.order(worksite_zip="63101")
    found = find(zip_code="65201", miles=25)
    assert found == [near, near_too]
    assert found[0].distance == 0
    assert 0 < found[1].distance < 10
    assert len(find(zip_code="65201", miles=200)) == 3


def test_an_unknown_zip_code_finds_nothing():
    make.order()
    assert find(zip_code="00000") == []


STATES = {
    "status": ["draft", "open", "on_hold", "closed", "void"],
    "open_on": [dt.date(2026, 6, 1), dt.date(2026, 6, 4)],
    "last_day_on": [None, dt.date(2026, 6, 2), dt.date(2026, 6, 30)],
    "employer": ["active", "pending_verification", "discontinued"],
    "flag": ["", "position_at_issue", "federally_illegal_drug"],
}


@pytest.mark.requirement("S000-046", "S001-057")
def test_the_query_and_the_rules_agree_on_every_state_an_order_can_be_in():
    employers = {
        status: make.employer(
            status=status, access_right="enabled" if status == "active" else "pending_verification"
        )
        for status in STATES["employer"]
    }
    Employer.objects.filter(status="discontinued").update(access_right="disabled")
    for status, open_on, last_day, owner, flag in itertools.product(*STATES.values()):
        facts = {flag: True} if flag else {}
        make.order(
            status=status, open_on=open_on, last_day_on=last_day, employer=employers[owner],
            hold_reason="employer_request" if status == "on_hold" else "", **facts,
        )  # fmt: skip
    orders = JobOrder.objects.select_related("employer")
    by_rules = {order.pk for order in orders if why_not_online(order, on=make.TODAY).allowed}
    by_query = set(JobOrder.objects.online(on=make.TODAY).values_list("pk", flat=True))
    assert by_query == by_rules
    assert len(by_query) == 2


@pytest.mark.requirement("S001-028", "S000-023")
def test_how_to_apply_is_for_people_who_signed_in():
    order = make.order()
    assert [f.rule_id for f in may_see_how_to_apply(VISITOR, on=make.TODAY).stopping] == ["REG-020"]
    assert view_for(VISITOR, order).how_to_apply is None
    reader = make.actor_of(make.seeker().user)
    assert may_see_how_to_apply(reader, on=make.TODAY).allowed
    assert view_for(reader, order, with_how_to_apply=True).how_to_apply == (("By phone", "5735550142"),)


@pytest.mark.requirement("S001-133", "S001-135")
def test_a_confidential_employer_is_in_no_view_of_an_applicant_or_of_another_center():
    owner = make.employer(legal_name="Zyx Secret Works", street="1 Hidden Lane")
    order = make.order(
        employer=owner, show_employer_name=False, application_methods=["phone"], application_phone="5735550777",
        worksite_street="1 Hidden Lane",
    )  # fmt: skip
    readers = [
        VISITOR,
        make.actor_of(make.seeker().user),
        make.staff_actor(at=make.office("Sedalia")),
        make.actor_of(make.employer_user(make.employer())),
    ]
    for reader in readers:
        shown = str(dataclasses.asdict(view_for(reader, order, with_how_to_apply=True)))
        assert "Zyx" not in shown
        assert "Hidden" not in shown
        assert "5735550777" not in shown
    assert "Zyx" in view_for(make.staff_actor(), order).employer_name
