"""Orders open to workers under 18, and the notice that their employers get."""

import dataclasses
import datetime as dt
from decimal import Decimal

import pytest

from peyser.casenotes.models import EmployerNote
from peyser.compliance.actions.keep import Refused
from peyser.job_orders.actions.entry import change_job_order, enter_job_order
from peyser.job_orders.models import JobOrder
from peyser.notifications.models import Message
from tests import factories as make
from tests.job_orders.talks import TALKED_OVER
from tests.job_orders.test_enter_job_order import DETAILS, enter

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("reference_data"),
    pytest.mark.requirement("S001-156"),
]
HELPER = {
    "title": "Store helper",
    "min_age": 14,
    "hours_per_day": Decimal(3),
    "hours_per_week": Decimal(15),
    "work_begins": dt.time(15),
    "work_ends": dt.time(18),
    "full_time": False,
}


def stopped_by(**change):
    with pytest.raises(Refused) as refusal:
        enter(make.employer(), **HELPER | change)
    assert not JobOrder.objects.exists()
    return {finding.rule_id for finding in refusal.value.decision.stopping}


def test_a_lawful_order_for_workers_of_14_is_entered_and_its_employer_is_told_of_the_laws():
    order = enter(make.employer(), **HELPER)
    message = Message.objects.get(about=f"youth-order:{order.pk}")
    assert message.recipient == make.employer_user(order.employer)
    assert "school attendance and child labor" in message.body
    note = EmployerNote.objects.get(subject="Youth order: employer informed")
    assert order.number in note.text


@pytest.mark.parametrize("category", ["summer_youth", "summer_job_league"])
def test_the_employer_of_a_youth_program_is_told_too(category):
    order = enter(make.employer(), special_categories=(category,), title="Store helper")
    assert Message.objects.filter(about=f"youth-order:{order.pk}").exists()


@pytest.mark.parametrize("age", [None, 18, 21])
def test_an_order_for_adults_brings_no_notice(age):
    enter(make.employer(), min_age=age)
    assert not Message.objects.filter(about__startswith="youth-order").exists()


def test_the_notice_comes_once_when_an_order_is_opened_to_the_young_and_changed_again():
    order = enter(make.employer())
    for _ in range(2):
        change_job_order(
            actor=make.staff_actor(),
            job_order_id=order.pk,
            details=dataclasses.replace(DETAILS, **HELPER),
            moment=make.moment(),
        )
    assert Message.objects.filter(about=f"youth-order:{order.pk}").count() == 1


def test_the_note_does_not_name_a_confidential_order():
    owner = make.employer()
    details = dataclasses.replace(TALKED_OVER, **HELPER)
    order = enter_job_order(
        actor=make.staff_actor(), employer_id=owner.pk, details=details, moment=make.moment()
    )
    assert order.number not in EmployerNote.objects.get(subject="Youth order: employer informed").text


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"min_age": 13}, "ORD-050"),
        ({"min_age": 17, "title": "Roofer"}, "ORD-051"),
        ({"min_age": None, "special_categories": ("summer_youth",), "title": "Forklift driver"}, "ORD-051"),
        ({"title": "Warehouse helper"}, "ORD-052"),
        ({"hours_per_day": Decimal(4)}, "ORD-053"),
        ({"hours_per_week": Decimal(19)}, "ORD-054"),
        ({"work_ends": dt.time(21)}, "ORD-055"),
        ({"in_school_hours": True}, "ORD-056"),
    ],
)
def test_what_the_child_labor_laws_forbid_is_refused(change, rule):
    assert rule in stopped_by(**change)


@pytest.mark.parametrize("change", [{"min_age": 16}, {"min_age": None}, {"min_age": 18, "title": "Roofer"}])
def test_the_limits_do_not_touch_older_workers(change):
    enter(make.employer(), **HELPER | {"hours_per_day": Decimal(8), "work_ends": dt.time(23)} | change)


def test_a_summer_order_may_have_longer_days():
    summer = {"starts_on": dt.date(2026, 6, 8), "ends_on": dt.date(2026, 8, 14)}
    enter(make.employer(), **HELPER | summer | {"hours_per_day": Decimal(8), "hours_per_week": Decimal(40)})


def test_an_order_for_the_young_may_leave_its_hours_open_but_it_is_noted():
    order = enter(make.employer(), title="Store helper", min_age=15, hours_per_week=Decimal(12))
    assert order.min_age == 15
