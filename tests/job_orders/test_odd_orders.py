"""Orders that no record can hold, or that would go round a rule by another door."""

import dataclasses
import datetime as dt
from decimal import Decimal

import pytest

from peyser.accounts.actor import Actor
from peyser.compliance.actions.keep import Refused
from peyser.job_orders.actions.entry import change_job_order, enter_job_order
from peyser.job_orders.actions.status import close_job_order
from peyser.job_orders.facts import Attestations, OrderDetails
from peyser.job_orders.minimum_wage import is_below_minimum, minimum_wage
from peyser.job_orders.models import JobOrder
from peyser.kernel.errors import BadInput
from tests import factories as make
from tests.job_orders.test_enter_job_order import DETAILS, enter, refused_by

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def change(order, actor=None, **values):
    details = dataclasses.replace(DETAILS, **values)
    return change_job_order(
        actor=actor or make.staff_actor(), job_order_id=order.pk, details=details, moment=make.moment()
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "x" * 151),
        ("title", " "),
        ("title", "Weld\x00er"),
        ("description", ""),
        ("description", "Weld\x00"),
        ("openings", 32_768),
        ("openings", -1),
        ("wage_min", Decimal("100000000")),
        ("wage_min", Decimal("-1")),
        ("wage_min", Decimal("NaN")),
        ("wage_max", Decimal("20.001")),
        ("hours_per_week", Decimal(169)),
        ("min_months", 40_000),
        ("kind", "H-2A"),
        ("shift", "whenever"),
        ("wage_unit", "fortnight"),
        ("languages", ("x" * 31,)),
        ("special_categories", ("unheard-of",)),
        ("application_phone", "5" * 31),
        ("application_url", "https://" + "x" * 300),
        ("worksite_city", "x" * 61),
        ("worksite_street", "x" * 401),
        ("received_at", make.NOON + dt.timedelta(minutes=1)),
        ("received_at", dt.datetime(2026, 6, 1, 9)),  # noqa: DTZ001 - it is about the missing zone
    ],
)
def test_what_no_record_can_hold_is_said_at_its_field(name, value):
    with pytest.raises(BadInput) as bad:
        enter(make.employer(), **{name: value})
    assert name in bad.value.errors
    assert not JobOrder.objects.exists()


@pytest.mark.parametrize("length", [147, 150])
def test_a_farm_title_leaves_room_for_the_mark_in_front(length):
    with pytest.raises(BadInput) as bad:
        enter(make.employer(), title="x" * length, attest={"agricultural": True})
    assert "AES" in bad.value.errors["title"]


def test_the_longest_farm_title_is_kept():
    assert enter(make.employer(), title="x" * 146, attest={"agricultural": True}).title == "AES " + "x" * 146


@pytest.mark.requirement("S001-149")
@pytest.mark.parametrize(
    ("pay", "below"),
    [
        ({"wage_min": Decimal("14.99"), "wage_unit": "hour"}, True),
        ({"wage_min": Decimal("15.00"), "wage_unit": "hour"}, False),
        ({"wage_min": Decimal("12"), "wage_max": Decimal("16"), "wage_unit": "hour"}, False),
        ({"wage_min": Decimal("500"), "wage_unit": "week", "hours_per_week": Decimal(40)}, True),
        ({"wage_min": Decimal("1100"), "wage_unit": "two_weeks", "hours_per_week": Decimal(40)}, True),
        ({"wage_min": Decimal("500"), "wage_unit": "week"}, False),
        ({"wage_min": Decimal("0.50"), "wage_unit": "piece"}, False),
        ({"wage_min": None, "wage_unit": ""}, False),
        (
            {"wage_min": Decimal("8"), "wage_unit": "hour", "worksite_state": "KS", "worksite_zip": "66101"},
            False,
        ),
        (
            {"wage_min": Decimal("7"), "wage_unit": "hour", "worksite_state": "KS", "worksite_zip": "66101"},
            True,
        ),
    ],
)
def test_pay_below_the_minimum_is_not_entered(pay, below):
    owner = make.employer()
    if below:
        assert refused_by(owner, **pay) == ["ORD-034"]
    else:
        assert enter(owner, **pay).status == "open"


@pytest.mark.parametrize(
    ("on", "state", "least"),
    [
        (dt.date(2020, 2, 28), "MO", "9.45"),
        (dt.date(2023, 12, 31), "MO", "12.00"),
        (dt.date(2024, 1, 1), "MO", "12.30"),
        (dt.date(2024, 12, 31), "MO", "12.30"),
        (dt.date(2025, 1, 1), "MO", "13.75"),
        (dt.date(2026, 1, 1), "MO", "15.00"),
        (dt.date(2026, 1, 1), "KS", "7.25"),
        (dt.date(2019, 12, 31), "MO", "7.25"),
    ],
)
def test_the_minimum_is_that_of_the_day_and_the_place(on, state, least):
    assert minimum_wage(worksite_state=state, on=on) == Decimal(least)


def test_pay_is_not_judged_before_the_first_rate():
    assert (
        is_below_minimum(
            wage=Decimal(1), unit="hour", hours_a_week=None, worksite_state="MO", on=dt.date(2009, 7, 23)
        )
        is None
    )


@pytest.mark.requirement("S001-119")
@pytest.mark.parametrize(
    "flag", ["position_vacant_by_strike", "position_vacant_by_lockout", "position_at_issue"]
)
def test_a_position_at_issue_is_neither_changed_nor_entered_again(flag):
    owner = make.employer()
    order = make.order(employer=owner, openings=5, dispute_at_worksite=True, **{flag: True})
    with pytest.raises(Refused) as refusal:
        change(order)
    assert [f.rule_id for f in refusal.value.decision.stopping] == ["ORD-035"]
    with pytest.raises(Refused) as refusal:
        enter(owner, openings=4)
    assert [f.rule_id for f in refusal.value.decision.stopping] == ["ORD-035"]


@pytest.mark.requirement("S001-081")
def test_an_h2a_order_is_not_made_a_regular_one_by_somebody_else():
    order = make.order(kind="h_2a")
    boss = make.actor_of(make.employer_user(order.employer))
    with pytest.raises(Refused) as refusal:
        change(order, actor=boss)
    assert [f.rule_id for f in refusal.value.decision.stopping] == ["ORD-010"]


@pytest.mark.requirement("S001-080")
def test_an_edit_does_not_take_back_what_was_flagged_as_an_illegal_drug():
    order = make.order(federally_illegal_drug=True)
    change(order, actor=make.actor_of(make.employer_user(order.employer)))
    order.refresh_from_db()
    assert order.federally_illegal_drug
    change(order, actor=make.staff_actor("csu_agent", scope="state"))
    order.refresh_from_db()
    assert not order.federally_illegal_drug


@pytest.mark.requirement("S001-131")
def test_a_change_does_not_make_a_second_order_for_one_opening():
    owner = make.employer()
    enter(owner)
    other = enter(owner, title="Fitter")
    with pytest.raises(Refused) as refusal:
        change(other)
    assert [f.rule_id for f in refusal.value.decision.stopping] == ["ORD-024"]


def test_an_order_may_be_changed_where_an_older_one_is_its_twin_already():
    owner = make.employer()
    make.order(employer=owner)
    assert change(make.order(employer=owner), description="Weld more.").description == "Weld more."


def test_a_note_about_an_order_keeps_no_social_security_number():
    with pytest.raises(BadInput) as bad:
        close_job_order(
            actor=make.staff_actor(), job_order_id=make.order().pk, reason="filled",
            note="Hired 900-12-0123", moment=make.moment(),
        )  # fmt: skip
    assert bad.value.errors.keys() == {"note"}


@pytest.mark.requirement("S001-081")
@pytest.mark.parametrize(("day", "refused"), [(dt.date(2023, 12, 31), False), (dt.date(2024, 1, 1), True)])
def test_the_coordinator_alone_enters_h2_orders_since_the_manual_of_2024(day, refused):
    at = dt.datetime.combine(day, dt.time(12), tzinfo=make.ZONE)
    details = OrderDetails(
        title="Picker", description="Pick apples.", worksite_city="Columbia", worksite_state="MO",
        worksite_zip="65201", kind="h_2a", hiring_requirements=("none",), attest=Attestations(position_exists=True),
    )  # fmt: skip
    actor: Actor = make.staff_actor()

    def act():
        return enter_job_order(
            actor=actor, employer_id=make.employer().pk, details=details, moment=make.moment(at)
        )

    if refused:
        with pytest.raises(Refused):
            act()
    else:
        assert act().staff_screened
