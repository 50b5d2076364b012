"""Drafts: kept without judging, opened by the rules of every order, thrown away; and the short form."""

import dataclasses
import datetime as dt
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from peyser.compliance.actions.keep import Refused
from peyser.employers.models import Employer
from peyser.job_orders.actions.drafts import discard_draft, open_job_order, save_draft
from peyser.job_orders.actions.entry import change_job_order
from peyser.job_orders.actions.short_form import send_short_form
from peyser.job_orders.choices import Status
from peyser.job_orders.drafts import details_of, drafts_for_actor
from peyser.job_orders.models import JobOrder, OrderDraft, OrderMove
from peyser.job_orders.transitions import JOB_ORDER
from peyser.kernel.errors import BadInput
from peyser.kernel.transitions import open_verbs
from peyser.notifications.models import Message
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
COMPLETE = {
    "title": "Welder",
    "description": "Weld steel parts.",
    "worksite_city": "Columbia",
    "worksite_state": "MO",
    "worksite_zip": "65201",
    "hiring_requirements": ("none",),
    "application_methods": ("phone",),
    "wage_min": Decimal("20"),
    "wage_unit": "hour",
    "position_exists": True,
}


def save(owner, answers, actor=None, **more):
    return save_draft(
        actor=actor or make.staff_actor(), employer_id=owner.pk, answers=answers, moment=make.moment(), **more
    )


def boss_of(owner):
    return make.actor_of(make.employer_user(owner))


def open_it(order, actor=None):
    return open_job_order(actor=actor or make.staff_actor(), job_order_id=order.pk, moment=make.moment())


def test_a_draft_keeps_what_is_typed_and_judges_nothing():
    order = save(make.employer(), {"title": "Welder", "wage_min": Decimal("1"), "union_condition": True})
    assert (order.status, order.entered_at, order.draft.statements) == ("draft", None, ["union_condition"])
    assert not JobOrder.objects.online(on=make.TODAY).exists()


def test_what_is_saved_later_leaves_the_rest_as_it_was():
    owner = make.employer()
    order = save(owner, {"title": "Welder", "position_exists": True}, part="job")
    save(owner, {"description": "Weld."}, job_order_id=order.pk, part="pay")
    kept = details_of(JobOrder.objects.get())
    assert (kept.title, kept.description, kept.attest.position_exists) == ("Welder", "Weld.", True)
    assert OrderDraft.objects.get().saved_parts == ["job", "pay"]


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"title": "x" * 151}, "title"),
        ({"worksite_zip": "99999"}, "worksite_zip"),
        ({"wage_min": Decimal("9"), "wage_max": Decimal("8")}, "wage_max"),
        ({"openings": 0}, "openings"),
        ({"salary": 3}, "salary"),
        ({"title": "a\x00b"}, "title"),
    ],
)
def test_a_draft_refuses_what_no_record_can_hold(answers, field):
    with pytest.raises(BadInput) as bad:
        save(make.employer(), answers)
    assert field in bad.value.errors
    assert not JobOrder.objects.exists()


def test_a_complete_draft_opens_under_its_own_number():
    order = save(make.employer(), COMPLETE)
    opened = open_it(order)
    assert (opened.pk, opened.number, opened.status) == (order.pk, order.number, "open")
    assert (opened.entered_at, opened.open_on) == (make.NOON, make.TODAY)
    assert not OrderDraft.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"position_exists": False},
        {"union_condition": True},
        {"charge_to_worker": True},
        {"federally_illegal_drug": True},
        {"hiring_requirements": ()},
        {"kind": "h_2a"},
        {"wage_min": Decimal("1")},
    ],
)
def test_opening_is_judged_by_the_rules_of_entry_and_the_draft_stays(wrong):
    order = save(make.employer(), COMPLETE | wrong)
    with pytest.raises(Refused) as refusal:
        open_it(order)
    assert refusal.value.decision.stopping[0].quote
    order.refresh_from_db()
    assert order.status == "draft"
    assert order.draft


def test_a_draft_that_lacks_its_words_is_named_at_the_question():
    order = save(make.employer(), COMPLETE | {"description": ""})
    with pytest.raises(BadInput) as bad:
        open_it(order)
    assert set(bad.value.errors) == {"description"}


def test_an_opened_draft_is_not_opened_again():
    order = save(make.employer(), COMPLETE)
    open_it(order)
    with pytest.raises(BadInput):
        open_it(order)


def test_a_draft_stopped_as_a_suspected_violation_is_neither_saved_nor_opened():
    owner = make.employer()
    order = save(owner, COMPLETE)
    JobOrder.objects.update(hold_reason="suspected_violation")
    with pytest.raises(BadInput):
        open_it(order)
    with pytest.raises(BadInput):
        save(owner, {"title": "Other"}, job_order_id=order.pk)


def test_a_draft_is_not_changed_behind_its_own_form():
    order = save(make.employer(), COMPLETE)
    with pytest.raises(BadInput):
        change_job_order(
            actor=make.staff_actor(), job_order_id=order.pk, details=details_of(order), moment=make.moment()
        )


def test_the_employer_and_its_center_go_on_with_a_draft_and_nobody_else():
    owner = make.employer()
    order = save(owner, COMPLETE, actor=boss_of(owner))
    far = make.staff_actor(at=make.office("Sedalia"))
    assert list(drafts_for_actor(boss_of(owner))) == [order]
    assert list(drafts_for_actor(make.staff_actor())) == [order]
    for stranger in (far, boss_of(make.employer())):
        assert list(drafts_for_actor(stranger)) == []
        with pytest.raises(PermissionDenied):
            discard_draft(actor=stranger, job_order_id=order.pk, moment=make.moment())
        with pytest.raises((PermissionDenied, Employer.DoesNotExist)):
            open_it(order, actor=stranger)


def test_a_discarded_draft_is_gone():
    owner = make.employer()
    discard_draft(actor=boss_of(owner), job_order_id=save(owner, COMPLETE).pk, moment=make.moment())
    assert not JobOrder.objects.exists()


def test_the_table_says_for_each_status_what_may_follow():
    assert {status: open_verbs(JOB_ORDER, status=status) for status in Status.values} == {
        "draft": ("save", "open", "wait", "void"),
        "open": ("hold", "close", "void"),
        "on_hold": ("release", "close", "void"),
        "closed": ("reopen",),
        "void": (),
    }


# The short form


def short(owner, actor=None, received_at=None, **answers):
    return send_short_form(
        actor=actor or boss_of(owner),
        employer_id=owner.pk,
        answers={"title": "Welder", "worksite_zip": "65201"} | answers,
        reach="573-555-0142, mornings",
        moment=make.moment(),
        received_at=received_at,
    )


@pytest.mark.requirement("S001-072")
def test_a_short_form_goes_to_the_center_of_the_worksite_with_its_deadline():
    owner = make.employer(
        office=make.office("Sedalia", counties_served=["Pettis County"], county="Pettis County")
    )
    make.office()
    order = short(owner)
    assert (order.office.city, order.status, order.received_at) == ("Columbia", "draft", make.NOON)
    assert order.entry_due_at is not None
    assert Message.objects.filter(subject="We have your job order").count() == 1


def test_the_deadline_runs_from_the_receipt_that_staff_name_not_from_the_typing():
    yesterday = make.NOON - dt.timedelta(days=1, hours=3)
    order = short(make.employer(), actor=make.staff_actor(), received_at=yesterday)
    assert order.entry_due_at.date() == yesterday.date()
    save(order.employer, COMPLETE, job_order_id=order.pk)
    opened = open_it(order)
    assert (opened.received_at, opened.entry_due_at < opened.entered_at) == (yesterday, True)


@pytest.mark.parametrize("field", ["title", "worksite_zip", "reach"])
def test_a_short_form_asks_for_title_place_and_a_way_to_reach_the_employer(field):
    owner = make.employer()
    given = {"title": "Welder", "worksite_zip": "65201"} | ({} if field == "reach" else {field: ""})
    with pytest.raises(BadInput) as bad:
        send_short_form(
            actor=boss_of(owner),
            employer_id=owner.pk,
            answers=given,
            reach="" if field == "reach" else "x",
            moment=make.moment(),
        )
    assert set(bad.value.errors) == {field}


def test_staff_do_not_throw_a_request_away_and_its_employer_withdraws_it():
    owner = make.employer()
    order = short(owner)
    with pytest.raises(BadInput):
        discard_draft(actor=make.staff_actor(), job_order_id=order.pk, moment=make.moment())
    discard_draft(actor=boss_of(owner), job_order_id=order.pk, moment=make.moment())
    order.refresh_from_db()
    assert (order.status, order.void_reason) == ("void", "not_wanted")


@pytest.mark.requirement("S001-128")
def test_the_owning_center_is_told_when_another_one_enters_its_order():
    owner, center = make.employer(), make.office()
    elsewhere = make.staff_actor(at=make.office("Sedalia"))
    save(owner, COMPLETE, actor=elsewhere)
    opened = open_it(JobOrder.objects.get(), actor=elsewhere)
    move = OrderMove.objects.get()
    assert (opened.office_id, move.to_office_id, move.cause) == (center.pk, center.pk, "entered_elsewhere")


def test_a_draft_of_the_same_employer_may_begin_as_a_copy():
    owner = make.employer()
    old = make.order(employer=owner)
    order = save(owner, COMPLETE, copied_from=old.pk)
    assert details_of(order).copied_from == old.pk
    assert dataclasses.asdict(details_of(order).attest)["position_exists"]
