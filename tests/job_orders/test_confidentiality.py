"""A request for confidentiality from the first moment to its end: who decides, what waits, what stays hidden."""

import dataclasses

import pytest

from peyser.casenotes.models import EmployerNote
from peyser.cases.actions.fraud import clear_fraud, hold_for_fraud
from peyser.compliance.actions.keep import Refused
from peyser.employers.models import FollowUp
from peyser.job_orders.actions.confidential_work import look_at_contact, make_responsible
from peyser.job_orders.actions.confidentiality import (
    decline_confidentiality,
    grant_confidentiality,
    show_employer,
)
from peyser.job_orders.actions.drafts import open_job_order, save_draft
from peyser.job_orders.actions.entry import change_job_order, enter_job_order
from peyser.job_orders.actions.follow_up import finish_employer_follow_up, plan_employer_follow_up
from peyser.job_orders.actions.status import close_job_order, release_job_order
from peyser.job_orders.confidential import contact_looks, requests_to_decide
from peyser.job_orders.models import ConfidentialityRequest, JobOrder
from peyser.kernel.errors import BadInput
from peyser.notifications.models import Message
from tests import factories as make
from tests.job_orders.talks import ASKED, TALK, TALKED_OVER
from tests.job_orders.test_enter_job_order import DETAILS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
NOW = make.moment()


def asked_online(**change):
    """An order whose employer asked online to be kept confidential."""
    owner = make.employer()
    boss = make.actor_of(make.employer_user(owner))
    details = dataclasses.replace(ASKED, **change)
    return enter_job_order(actor=boss, employer_id=owner.pk, details=details, moment=NOW), boss


def online():
    return JobOrder.objects.online(on=make.TODAY).count()


def rules_of(act):
    with pytest.raises(Refused) as refusal:
        act()
    return [finding.rule_id for finding in refusal.value.decision.stopping]


@pytest.mark.requirement("S001-134")
def test_a_request_online_waits_hidden_and_on_hold_until_staff_talked_it_over_and_granted_it():
    order, _boss = asked_online()
    assert (order.show_employer_name, order.status, order.hold_reason) == (False, "on_hold", "confidentiality")
    holder = make.staff_actor()
    assert [one.order for one in requests_to_decide(holder)] == [order]
    assert not requests_to_decide(make.staff_actor(at=make.office("Sedalia"))).exists()

    grant_confidentiality(actor=holder, job_order_id=order.pk, talk=TALK, moment=NOW)
    order.refresh_from_db()
    assert (order.show_employer_name, order.status, order.responsible_id) == (False, "open", holder.user_id)
    kept = ConfidentialityRequest.objects.get()
    assert (kept.talked_on, kept.talked_with, kept.talked_by_id, kept.decided_by_id) == (
        make.TODAY, "Quinn Ward", holder.user_id, holder.user_id,
    )  # fmt: skip
    assert online() == 1
    assert Message.objects.filter(about=f"confidentiality:{order.pk}").exists()


@pytest.mark.requirement("S001-134")
@pytest.mark.parametrize("way_out", ["show", "close"])
def test_a_declined_request_keeps_the_order_on_hold_until_the_employer_shows_its_name_or_closes(way_out):
    order, boss = asked_online()
    decline_confidentiality(
        actor=make.staff_actor(), job_order_id=order.pk, talk=TALK, reason="No need.", moment=NOW
    )
    order.refresh_from_db()
    assert (order.status, order.show_employer_name, online()) == ("on_hold", False, 0)
    with pytest.raises(BadInput):
        release_job_order(actor=_regional(), job_order_id=_held_for_dispute(order).pk, note="", moment=NOW)
    JobOrder.objects.filter(pk=order.pk).update(hold_reason="confidentiality")
    if way_out == "show":
        show_employer(actor=boss, job_order_id=order.pk, moment=NOW)
        order.refresh_from_db()
        assert (order.status, order.show_employer_name, online()) == ("open", True, 1)
        assert ConfidentialityRequest.objects.get().status == "shown"
    else:
        close_job_order(actor=boss, job_order_id=order.pk, reason="cancelled", note="", moment=NOW)
        assert online() == 0


def _held_for_dispute(order):
    JobOrder.objects.filter(pk=order.pk).update(hold_reason="labor_dispute")
    return order


def _regional():
    return make.staff_actor("regional_manager", scope="region")


@pytest.mark.requirement("S001-134")
@pytest.mark.parametrize(
    "change",
    [{"confidential_talked_on": None}, {"confidential_talked_with": " "}, {"confidential_need": ""}],
)
def test_staff_enter_no_confidential_order_without_the_record_of_the_talk(change):
    owner, holder = make.employer(), make.staff_actor()
    details = dataclasses.replace(TALKED_OVER, **change)
    common = {"actor": holder, "employer_id": owner.pk, "moment": NOW}
    assert rules_of(lambda: enter_job_order(details=details, **common)) == ["ORD-017"]
    order = enter_job_order(details=TALKED_OVER, **common)
    kept = order.confidentiality
    assert (order.status, kept.status, kept.talked_with) == ("open", "granted", "Quinn Ward")


def test_what_an_employer_writes_of_a_talk_counts_for_nothing_in_an_order_and_in_a_draft():
    owner = make.employer()
    boss = make.actor_of(make.employer_user(owner))
    order = enter_job_order(actor=boss, employer_id=owner.pk, details=TALKED_OVER, moment=NOW)
    assert (order.confidentiality.status, order.confidentiality.talked_with) == ("pending", "")
    answers = {
        name: getattr(TALKED_OVER, name)
        for name in (
            "title", "description", "worksite_city", "worksite_state", "worksite_zip", "hiring_requirements",
            "show_employer_name", "confidential_need", "confidential_talked_on", "confidential_talked_with",
        )
    } | {"position_exists": True, "asked_to_be_hidden": True, "need_established": True, "openings": 2}  # fmt: skip
    draft = save_draft(actor=boss, employer_id=owner.pk, answers=answers, moment=NOW)
    assert rules_of(lambda: open_job_order(actor=make.staff_actor(), job_order_id=draft.pk, moment=NOW)) == [
        "ORD-017"
    ]
    talk = {"confidential_talked_on": make.TODAY, "confidential_talked_with": "Q", "need_established": True}
    holder = make.staff_actor()
    save_draft(actor=holder, employer_id=owner.pk, job_order_id=draft.pk, answers=talk, moment=NOW)
    opened = open_job_order(actor=holder, job_order_id=draft.pk, moment=NOW)
    assert (opened.status, opened.confidentiality.need) == ("open", TALK.need)


def test_an_order_that_is_hidden_later_waits_as_well_and_opens_when_the_employer_shows_its_name_again():
    owner = make.employer()
    boss = make.actor_of(make.employer_user(owner))
    order = enter_job_order(actor=boss, employer_id=owner.pk, details=DETAILS, moment=NOW)
    common = {"job_order_id": order.pk, "moment": NOW}
    for _twice in range(2):
        hidden = change_job_order(actor=boss, details=ASKED, **common)
        assert (hidden.status, hidden.hold_reason) == ("on_hold", "confidentiality")
        shown = change_job_order(actor=boss, details=DETAILS, **common)
        assert (shown.status, shown.confidentiality.status) == ("open", "shown")


@pytest.mark.requirement("S001-133")
def test_staff_do_not_show_a_hidden_name_by_a_change_but_record_that_the_employer_agreed():
    order, _boss = asked_online()
    holder = make.staff_actor()
    grant_confidentiality(actor=holder, job_order_id=order.pk, talk=TALK, moment=NOW)
    changed = {"actor": holder, "job_order_id": order.pk, "moment": NOW}
    assert rules_of(lambda: change_job_order(details=DETAILS, **changed)) == ["ORD-018"]
    assert rules_of(lambda: show_employer(**changed)) == ["CNF-020", "CNF-023"]
    assert show_employer(talk=TALK, reason="It agreed.", **changed).show_employer_name


@pytest.mark.parametrize(
    ("missing", "rules"),
    [
        ({"need": ""}, ["CNF-020"]),
        ({"on": None}, ["CNF-020"]),
        ({"need_established": False}, ["CNF-021"]),
        ({"opening_exists": False}, ["CNF-022"]),
    ],
)
def test_nothing_is_granted_on_less_than_the_manual_asks(missing, rules):
    order, _boss = asked_online()
    common = {"actor": make.staff_actor(), "job_order_id": order.pk, "moment": NOW}
    talk = dataclasses.replace(TALK, **missing)
    assert rules_of(lambda: grant_confidentiality(talk=talk, **common)) == rules
    assert ConfidentialityRequest.objects.get().status == "pending"


def test_another_hold_that_ends_gives_the_order_back_to_its_open_request():
    order, _boss = asked_online()
    manager, support = make.staff_actor("office_manager"), make.staff_actor("csu_agent", scope="state")
    for decided in (False, True):
        case = hold_for_fraud(actor=manager, job_order_id=order.pk, suspicion="A check.", moment=NOW)
        if decided:
            grant_confidentiality(actor=manager, job_order_id=order.pk, talk=TALK, moment=NOW)
        clear_fraud(actor=support, case_id=case.pk, findings="Genuine.", moment=NOW)
        order.refresh_from_db()
        assert (order.status, order.hold_reason) == (
            ("open", "") if decided else ("on_hold", "confidentiality")
        )


def test_the_note_of_a_decision_names_the_order_so_that_other_centers_do_not_read_it():
    order, _boss = asked_online()
    grant_confidentiality(actor=make.staff_actor(), job_order_id=order.pk, talk=TALK, moment=NOW)
    note = EmployerNote.objects.latest("pk")
    assert order.number in note.subject
    assert TALK.held_with not in f"{note.subject} {note.text}"


@pytest.mark.requirement("S001-140")
def test_each_look_is_kept_with_its_reason_and_read_by_supervisors_of_the_center_alone():
    order, _boss = asked_online()
    holder, manager = make.staff_actor(), make.staff_actor("office_manager")
    look = {"job_order_id": order.pk, "moment": NOW}
    assert rules_of(lambda: look_at_contact(actor=holder, reason=" ", **look)) == ["CNF-012"]
    look_at_contact(actor=manager, reason="A complaint.", **look)
    for _again in range(2):
        look_at_contact(actor=holder, reason="To talk it over.", **look)
    order.refresh_from_db()
    assert order.responsible_id == holder.user_id, "who opens it first takes it, a supervisor apart"
    days = {"since": make.TODAY, "until": make.TODAY}
    assert [one.looked_by_id for one in contact_looks(manager, **days)] == [holder.user_id] * 2 + [
        manager.user_id
    ]
    others = (holder, make.staff_actor("office_manager", at=make.office("Sedalia")), _boss)
    assert [contact_looks(who, **days).count() for who in others] == [0, 0, 0]


@pytest.mark.requirement("S001-139")
def test_a_colleague_takes_over_by_being_made_responsible_and_the_follow_ups_go_along():
    order, _boss = asked_online()
    holder, colleague, manager = (make.staff_actor(role) for role in ("jc_staff", "jc_staff", "office_manager"))
    grant_confidentiality(actor=holder, job_order_id=order.pk, talk=TALK, moment=NOW)
    follow_up = FollowUp.objects.get(about__contains=order.number)
    finish = {"follow_up_id": follow_up.pk, "moment": NOW}
    assert rules_of(lambda: finish_employer_follow_up(actor=colleague, **finish)) == ["CNF-011"]

    give = {"job_order_id": order.pk, "user_id": colleague.user_id, "reason": "She is away.", "moment": NOW}
    assert rules_of(lambda: make_responsible(actor=colleague, **give)) == ["CNF-011"]
    stranger = give | {"user_id": make.staff(at=make.office("Sedalia")).pk}
    assert rules_of(lambda: make_responsible(actor=manager, **stranger)) == ["CNF-013"]
    make_responsible(actor=manager, **give)
    follow_up.refresh_from_db()
    assert follow_up.assigned_to_id == colleague.user_id
    finish_employer_follow_up(actor=colleague, **finish)
    assert rules_of(
        lambda: plan_employer_follow_up(
            actor=holder, employer=order.employer, about=f"Ask on {order.number}", due_on=make.TODAY, moment=NOW
        )
    ) == ["CNF-011"]
