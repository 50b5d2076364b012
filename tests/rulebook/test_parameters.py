"""The dated numbers."""

import datetime as dt

import pytest

from peyser.rulebook.catalog import ALL_RULES
from peyser.rulebook.parameter_labels import LABELS
from peyser.rulebook.parameters import (
    NoValueYet,
    UnknownParameter,
    order,
    parameters,
    text,
    time_of_day,
    value,
)
from peyser.rulebook.sources import sources

ON = dt.date(2026, 6, 1)
EACH = pytest.mark.parametrize("parameter", parameters().values(), ids=lambda parameter: parameter.name)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("verification_hours", 48),
        ("self_employment_notice_days", 60),
        ("workshop_result_days", 14),
        ("exit_days", 90),
        ("case_note_business_days", 1),
        ("monthly_contact_attempts", 2),
        ("contact_advised_days", 30),
        ("contact_required_days", 10),
        ("seeker_assistance_days", 30),
        ("violation_lookback_months", 12),
    ],
)
def test_the_number_is_the_one_the_source_gives(name, number):
    assert value(name, on=ON) == number


def test_the_morning_ends_at_noon():
    assert time_of_day("order_entry_morning_ends", on=ON) == dt.time(12)


def test_referral_follows_the_five_tiers_of_the_state_law():
    assert order("veterans_tiers", on=ON)[0] == "special_disabled_veteran"
    assert order("veterans_tiers", on=ON)[-1] == "nonveteran"
    assert len(order("veterans_tiers", on=ON)) == 5


@pytest.mark.requirement("S001-082")
def test_the_refusal_of_an_h2_order_names_the_coordinators_contact():
    remedy = next(rule.remedy for rule in ALL_RULES if rule.id == "ORD-010")

    assert text("flc_coordinator_email", on=ON) in remedy
    assert text("flc_coordinator_phone", on=ON) in remedy


@EACH
def test_each_value_has_a_source_in_force_on_its_first_day(parameter):
    assert all(sources()[e.citation.source].in_force(e.since) for e in parameter.editions)
    assert all(e.citation.pinpoint for e in parameter.editions)


@EACH
def test_the_latest_value_rests_on_a_source_still_in_force(parameter):
    assert sources()[parameter.editions[-1].citation.source].until is None


def test_a_value_before_its_first_source_is_refused():
    with pytest.raises(NoValueYet, match="2024-01-01"):
        value("self_employment_notice_days", on=dt.date(2023, 12, 31))


def test_a_new_edition_begins_on_its_day():
    editions = parameters()["verification_hours"].edition_on

    assert editions(dt.date(2023, 12, 31)).citation.source == "wp-manual-2020"
    assert editions(dt.date(2024, 1, 1)).citation.source == "wp-manual-2024"


def test_an_unknown_name_is_refused():
    with pytest.raises(UnknownParameter):
        value("verification_weeks", on=ON)


def test_a_text_is_not_read_as_a_number():
    with pytest.raises(TypeError, match="support_unit_email"):
        value("support_unit_email", on=ON)


def test_no_label_is_left_without_a_parameter():
    assert set(LABELS) == set(parameters())
