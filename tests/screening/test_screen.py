"""What a finding says, and how the facts of the order change it."""

import json
from decimal import Decimal

import pytest

from peyser.rulebook.engine import Severity
from peyser.rulebook.screening.categories import Category
from peyser.rulebook.screening.patterns import Certainty
from peyser.screening.order_text import OrderText
from peyser.screening.screen import screen


def only(order):
    (finding,) = screen(order)
    return finding


def test_a_finding_marks_the_exact_words():
    finding = only(OrderText(description="Aviso: “Señoras” y más. Sólo  MUJERES, por favor."))
    text = "Aviso: “Señoras” y más. Sólo  MUJERES, por favor."
    assert (finding.words, text[finding.start : finding.end]) == ("Sólo  MUJERES", "Sólo  MUJERES")


def test_a_certain_finding_blocks_and_a_look_warns():
    certain = only(OrderText(description="Men only"))
    look = only(OrderText(description="Must speak English."))
    assert (certain.severity, look.severity) == (Severity.BLOCK, Severity.WARN)


def test_a_finding_names_its_source_and_what_may_be_done():
    told = only(OrderText(description="Union membership is required.")).as_dict()
    assert told["citations"][0]["source"] == "wp-manual-2024"
    assert told["choices"] == ["change", "void", "escalate", "clear"]
    assert told["suggestion"]
    json.dumps(told)


def test_the_name_of_the_employer_is_no_requirement():
    assert screen(OrderText(title="Porter", employer_name="Young Men Only Moving LLC")) == ()


@pytest.mark.requirement("S000-061", "S001-079")
def test_the_name_of_a_dispensary_is_found():
    assert only(OrderText(title="Clerk", employer_name="Green Leaf Cannabis Dispensary")).category == (
        Category.ILLEGAL_DRUG
    )


@pytest.mark.requirement("S001-156")
@pytest.mark.parametrize(("min_age", "found"), [(16, True), (17, True), (18, False), (None, False)])
def test_a_hazard_counts_where_minors_may_apply(min_age, found):
    findings = screen(OrderText(description="Operate a forklift.", min_age=min_age))
    assert any(f.category is Category.CHILD_LABOR for f in findings) is found


def test_a_least_age_below_fourteen_is_looked_at():
    assert only(OrderText(title="Picker", min_age=12)).certainty is Certainty.LOOK


@pytest.mark.requirement("S001-146")
@pytest.mark.parametrize(
    ("pay", "unit", "found"),
    [("7.00", "hour", True), ("15.00", "hour", False), ("280", "week", True), ("0.40", "piece", False)],
)
def test_pay_is_held_against_the_minimum_when_both_are_known(pay, unit, found):
    order = OrderText(title="Clerk", pay_from=Decimal(pay), pay_unit=unit, minimum_wage=Decimal("13.75"))
    assert bool(screen(order)) is found


def test_pay_is_not_judged_without_a_minimum():
    assert screen(OrderText(title="Clerk", pay_from=Decimal(1))) == ()


@pytest.mark.requirement("S001-168")
def test_one_misspelling_tells_nothing_and_two_are_looked_at():
    assert screen(OrderText(description="A great oportunity.")) == ()
    assert {f.category for f in screen(OrderText(description="You recieve a great oportunity."))} == {
        Category.FRAUD
    }


@pytest.mark.requirement("S001-167", "S001-169", "S001-170", "S001-171", "S001-172")
@pytest.mark.parametrize(
    "sign",
    [
        "Contact us on Telegram to apply.",
        "Get rich fast.",
        "Meet us at the hotel.",
        "You get a cashier's check.",
        "Interview by online chat.",
    ],
)
def test_each_sign_of_fraud_that_the_manual_names_is_found(sign):
    assert Category.FRAUD in {finding.category for finding in screen(OrderText(application_instructions=sign))}


def test_the_same_order_gives_the_same_findings():
    order = OrderText(title="Waitress", description="Young men only. Must buy a starter kit.")
    assert screen(order) == screen(order)
