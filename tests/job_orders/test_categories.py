"""Farm work by its six kinds, and orders of a special program found by it."""

import dataclasses

import pytest

from peyser.accounts.actor import VISITOR
from peyser.job_orders.actions.entry import change_job_order, enter_job_order
from peyser.job_orders.choices import AgriculturalKind, SpecialCategory
from peyser.job_orders.queries import JobSearch, orders_for_desk, search_jobs
from tests import factories as make
from tests.job_orders.test_enter_job_order import DETAILS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def enter(kind="", agricultural=True):
    attest = dataclasses.replace(DETAILS.attest, agricultural=agricultural)
    return enter_job_order(
        actor=make.staff_actor(),
        employer_id=make.employer().pk,
        details=dataclasses.replace(DETAILS, agricultural_kind=kind, attest=attest),
        moment=make.moment(),
    )


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param("construction", marks=pytest.mark.requirement("S001-090")),
        pytest.param("harvesting", marks=pytest.mark.requirement("S001-091")),
        pytest.param("manufacturing", marks=pytest.mark.requirement("S001-092")),
        pytest.param("business", marks=pytest.mark.requirement("S001-093")),
        pytest.param("tourism", marks=pytest.mark.requirement("S001-094")),
        pytest.param("farm_labor", marks=pytest.mark.requirement("S001-095")),
    ],
)
def test_a_farm_order_keeps_its_kind(kind):
    order = enter(kind)
    order.refresh_from_db()
    assert order.agricultural_kind == kind
    assert order.title.startswith("AES ")
    assert order.special_categories == ["aes"]


def test_there_are_the_six_kinds_of_the_manual():
    assert len(AgriculturalKind) == 6


def test_an_order_that_is_no_farm_work_keeps_no_kind_of_it():
    assert enter("tourism", agricultural=False).agricultural_kind == ""


def test_a_farm_order_changed_to_other_work_loses_its_kind():
    order = enter("tourism")
    changed = change_job_order(
        actor=make.staff_actor(),
        job_order_id=order.pk,
        details=dataclasses.replace(DETAILS, agricultural_kind="tourism"),
        moment=make.moment(),
    )
    assert changed.agricultural_kind == ""


@pytest.mark.requirement("S001-096")
@pytest.mark.parametrize("category", SpecialCategory.values)
def test_the_desk_and_the_search_find_the_orders_of_a_category(category):
    marked = make.order(special_categories=[category, "green_job"])
    make.order()
    wanted = [marked.pk]
    assert [one.pk for one in orders_for_desk(make.staff_actor(), category=category)] == wanted
    found = search_jobs(VISITOR, JobSearch(category=category), on=make.TODAY)
    assert [one.pk for one in found] == wanted
