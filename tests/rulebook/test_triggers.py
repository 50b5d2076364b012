"""Every rule applies to its case, alone, from its first day to its last, and does what its severity says."""

import datetime as dt
from dataclasses import replace

import pytest

from peyser.rulebook.catalog import ALL_RULES, SUBJECTS
from peyser.rulebook.engine import Decision, Severity, decide
from tests.rulebook.clean_facts import CLEAN
from tests.rulebook.triggers import TRIGGERS, Trigger

RULES = {subject.key: subject.rules for subject in SUBJECTS}
LAST_DAY_2020, FIRST_DAY_2024, TODAY = dt.date(2023, 12, 31), dt.date(2024, 1, 1), dt.date(2026, 6, 1)
DAY = dt.timedelta(days=1)
BY_ID = [
    pytest.param(t, id=t.rule_id, marks=[pytest.mark.requirement(*t.proves)] if t.proves else [])
    for t in TRIGGERS
]
EDITIONS = [pytest.param(rule, id=f"{rule.id}-{rule.since}") for rule in ALL_RULES]


def judged(trigger: Trigger, on: dt.date) -> Decision:
    return decide(RULES[trigger.subject], replace(CLEAN[trigger.subject], **trigger.change), on=on)


@pytest.mark.parametrize("trigger", BY_ID)
def test_each_rule_alone_applies_to_its_case_on_its_last_day(trigger):
    editions = [rule for rule in RULES[trigger.subject] if rule.id == trigger.rule_id]
    last_days = [rule.until - DAY if rule.until else TODAY for rule in editions]

    assert [judged(trigger, on).rule_ids for on in last_days] == [(trigger.rule_id,)] * len(editions)
    assert all(
        judged(trigger, on).allowed is (rule.severity is Severity.WARN)
        for rule, on in zip(editions, last_days, strict=True)
    )


@pytest.mark.parametrize("rule", EDITIONS)
def test_a_rule_speaks_from_its_first_day_and_falls_silent_on_the_day_it_ends(rule):
    trigger = next(t for t in TRIGGERS if t.rule_id == rule.id)
    others = [r for r in ALL_RULES if r.id == rule.id and r is not rule]

    assert rule.id in judged(trigger, rule.since).rule_ids
    assert not rule.in_force(rule.since - DAY)
    assert rule.until is None or not rule.in_force(rule.until)
    assert others or rule.id not in judged(trigger, rule.since - DAY).rule_ids


def test_every_rule_has_a_case():
    assert {t.rule_id for t in TRIGGERS} == {rule.id for rule in ALL_RULES}


@pytest.mark.parametrize("on", [dt.date(2020, 2, 28), LAST_DAY_2020, FIRST_DAY_2024, TODAY])
@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.key)
def test_clean_facts_pass_without_a_finding_in_either_edition(subject, on):
    assert decide(subject.rules, CLEAN[subject.key], on=on).findings == ()
