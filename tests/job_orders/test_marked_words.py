"""The words of an order are read at every door; what is certain stops it, the rest waits for staff."""

import dataclasses
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from peyser.compliance.actions.keep import Refused
from peyser.job_orders.actions.clearings import Clearing
from peyser.job_orders.actions.decide_finding import decide_finding
from peyser.job_orders.actions.entry import change_job_order, enter_job_order
from peyser.job_orders.choices import WageUnit
from peyser.job_orders.findings import orders_to_look_at, waiting_findings, words_to_change
from peyser.job_orders.models import JobOrder, ScreeningDecision, ScreeningFinding
from peyser.job_orders.screened import marks_in
from peyser.kernel.errors import BadInput
from peyser.notifications.models import Message
from peyser.rulebook.screening.categories import CATEGORIES
from tests import factories as make
from tests.job_orders.test_enter_job_order import DETAILS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
SEXIST = "We want a young waitress, females only."
FRAUD_SIGN = "Ask for Joe by online chat."
UNION = "You must be a union member to be hired."


def details(**changes):
    return dataclasses.replace(DETAILS, **changes)


def enter(actor=None, employer=None, clearings=(), **changes):
    return enter_job_order(
        actor=actor or make.staff_actor(),
        employer_id=(employer or make.employer()).pk,
        details=details(**changes),
        moment=make.moment(),
        clearings=clearings,
    )


def change(order, actor=None, **changes):
    return change_job_order(
        actor=actor or make.staff_actor(),
        job_order_id=order.pk,
        details=details(**changes),
        moment=make.moment(),
    )


def decide(finding, verb="clear", actor=None, reason="The law asks for it."):
    return decide_finding(
        actor=actor or make.staff_actor(), finding_id=finding.pk, verb=verb, reason=reason, moment=make.moment()
    )


@pytest.mark.requirement("S001-142")
@pytest.mark.parametrize("field", ["description", "requirements_text", "wage_note", "application_instructions"])
def test_discriminatory_words_stop_an_order_wherever_they_stand(field):
    with pytest.raises(Refused) as refusal:
        enter(**{field: SEXIST})
    marks = [mark for finding in refusal.value.decision.stopping for mark in finding.marks]
    assert "females only" in {mark.words.lower() for mark in marks}
    assert {mark.field for mark in marks} == {field}
    assert all(finding.quote for finding in refusal.value.decision.stopping)
    assert not JobOrder.objects.exists()


@pytest.mark.requirement("S001-110")
def test_union_membership_as_a_condition_stops_an_order_by_its_words_alone():
    with pytest.raises(Refused) as refusal:
        enter(requirements_text=UNION)
    assert "SCR-109" in refusal.value.decision.rule_ids


def test_an_order_cannot_be_changed_into_a_discriminatory_one():
    order = enter()
    with pytest.raises(Refused):
        change(order, description=SEXIST)
    order.refresh_from_db()
    assert order.description == DETAILS.description


def test_words_to_look_at_let_the_order_in_and_put_it_in_the_queue_of_its_center():
    order = enter(application_instructions=FRAUD_SIGN)
    assert order.status == "open"
    assert [row.pk for row in orders_to_look_at(make.staff_actor())] == [order.pk]
    assert orders_to_look_at(make.staff_actor())[0].marked == order.screening_findings.count()
    assert not orders_to_look_at(make.staff_actor(at=make.office("Sedalia"))).exists()


def test_signs_of_fraud_come_first():
    other = enter(wage_min=Decimal(2), wage_max=Decimal(20), worksite_street="1 Elm")
    fraud = enter(application_instructions=FRAUD_SIGN, worksite_street="2 Elm")
    assert [row.pk for row in orders_to_look_at(make.staff_actor())] == [fraud.pk, other.pk]


def test_a_cleared_finding_stays_cleared_while_the_words_stay_and_leaves_the_queue():
    order = enter(application_instructions=FRAUD_SIGN)
    for finding in order.screening_findings.all():
        decide(finding)
    assert not orders_to_look_at(make.staff_actor()).exists()
    change(order, application_instructions=f"{FRAUD_SIGN} Or call us.")
    assert not orders_to_look_at(make.staff_actor()).exists()
    assert set(ScreeningDecision.objects.values_list("reason", flat=True)) == {"The law asks for it."}


def test_words_that_vanish_end_their_finding_and_come_back_as_a_new_one():
    order = enter(application_instructions=FRAUD_SIGN)
    first = order.screening_findings.first()
    decide(first)
    change(order, application_instructions="Call us.")
    first.refresh_from_db()
    assert first.ended_at == make.NOON
    change(order, application_instructions=FRAUD_SIGN)
    again = order.screening_findings.get(folded=first.folded, pattern_id=first.pattern_id, ended_at=None)
    assert (again.pk != first.pk, again.state) == (True, "open")


def sexist_clearings():
    with pytest.raises(Refused) as refusal:
        enter(description=SEXIST)
    marks = [mark for finding in refusal.value.decision.stopping for mark in finding.marks]
    return [
        Clearing(
            pattern_id=mark.pattern_id, field=mark.field, words=mark.words, reason="A court order says so."
        )
        for mark in marks
    ]


def test_a_supervisor_clears_words_that_stop_an_order_with_a_reason_for_each():
    boss = make.staff_actor("office_manager")
    clearings = sexist_clearings()
    order = enter(actor=boss, clearings=clearings, description=SEXIST)
    cleared = order.screening_findings.filter(state="cleared")
    assert {finding.key for finding in cleared} == {clearing.key for clearing in clearings}
    decision = ScreeningDecision.objects.first()
    assert (decision.reason, decision.decided_by_id) == ("A court order says so.", boss.user_id)
    change(order, description=SEXIST, title="Server")


@pytest.mark.parametrize("role", ["jc_staff", "wp_coordinator"])
def test_nobody_else_clears_words_that_stop_an_order(role):
    clearings = sexist_clearings()
    with pytest.raises(PermissionDenied):
        enter(actor=make.staff_actor(role), clearings=clearings, description=SEXIST)
    assert not JobOrder.objects.exists()


def test_an_employer_never_clears_its_own_words():
    owner = make.employer()
    clearings = sexist_clearings()
    with pytest.raises(PermissionDenied):
        enter(
            actor=make.actor_of(make.employer_user(owner)),
            employer=owner,
            clearings=clearings,
            description=SEXIST,
        )


@pytest.mark.parametrize(("verb", "state"), [("clear", "cleared"), ("escalate", "escalated")])
def test_each_decision_is_kept_with_reason_person_and_time(verb, state):
    finding = enter(application_instructions=FRAUD_SIGN).screening_findings.first()
    worker = make.staff_actor()
    assert decide(finding, verb, actor=worker).state == state
    kept = ScreeningDecision.objects.get()
    assert (kept.verb, kept.decided_by_id, kept.decided_at) == (verb, worker.user_id, make.NOON)


def test_what_the_category_does_not_allow_nobody_decides():
    finding = enter(application_instructions=FRAUD_SIGN).screening_findings.first()
    with pytest.raises(PermissionDenied):
        decide(finding, "change", actor=make.staff_actor("office_manager"))


@pytest.mark.parametrize(("verb", "reason", "field"), [("clear", " ", "reason"), ("paint", "x", "verb")])
def test_a_decision_says_what_and_why(verb, reason, field):
    finding = enter(application_instructions=FRAUD_SIGN).screening_findings.first()
    with pytest.raises(BadInput) as bad:
        decide(finding, verb, reason=reason)
    assert set(bad.value.errors) == {field}


def test_another_center_decides_nothing():
    finding = enter(application_instructions=FRAUD_SIGN).screening_findings.first()
    with pytest.raises(PermissionDenied):
        decide(finding, actor=make.staff_actor(at=make.office("Sedalia")))
    assert not ScreeningDecision.objects.exists()


def test_the_pay_of_a_certified_order_is_not_examined():
    low = {"wage_min": Decimal(2), "wage_max": None, "wage_unit": WageUnit.HOUR}
    plain = marks_in(details(**low), employer_name="", on=make.TODAY)
    certified = marks_in(details(kind="h_2a", **low), employer_name="", on=make.TODAY)
    assert ([mark.field for mark in plain], certified) == (["wage_min"], ())


def test_an_order_without_marked_words_keeps_no_finding():
    enter()
    assert not ScreeningFinding.objects.exists()


def asked_to_change(employer):
    """An order in which staff asked the employer to change words that are no certain finding."""
    order = enter(employer=employer, title="Busboy")
    worker = make.staff_actor()
    decide(order.screening_findings.get(), "change", actor=worker, reason="Between us: they do it each year.")
    return order, worker


@pytest.mark.requirement("S001-148")
def test_the_employer_is_told_which_words_to_change_why_and_what_to_write():
    owner = make.employer()
    boss = make.employer_user(owner)
    order, _ = asked_to_change(owner)
    message = Message.objects.get(recipient=boss, about__startswith="marked-words:")
    finding = order.screening_findings.get()
    assert (message.channel, message.link) == ("email", f"/employer/orders/{order.pk}/")
    for part in ("Busboy", finding.suggestion, CATEGORIES["sex"].citations[0].quote):
        assert part in message.body
    assert "Between us" not in message.body


def test_the_loop_closes_when_the_words_go_and_whoever_asked_is_told():
    owner = make.employer()
    order, worker = asked_to_change(owner)
    change(order, actor=make.actor_of(make.employer_user(owner)), title="Table cleaner")
    assert not waiting_findings(order).exists()
    told = Message.objects.get(recipient_id=worker.user_id, about__startswith="marked-words:")
    assert ("Busboy" in told.body, told.link) == (True, f"/staff/orders/{order.pk}/words/")


def test_words_that_stay_are_still_asked_to_be_changed():
    order, _ = asked_to_change(make.employer())
    change(order, title="Busboy", openings=3)
    assert [finding.words for finding in words_to_change(order)] == ["Busboy"]
