"""How each rule answered: counted by edition, kind of answer and day, in one query."""

import datetime as dt

import pytest

from peyser.compliance.models import DecisionRecord
from peyser.compliance.queries import NEVER_ASKED, RuleAnswers, answers_by_rule
from peyser.rulebook.catalog import SUBJECTS
from peyser.rulebook.engine import Severity
from tests import factories as make

pytestmark = pytest.mark.django_db
REFERRAL = next(subject for subject in SUBJECTS if subject.key == "referral").rules
BLOCK = next(rule for rule in REFERRAL if rule.severity is Severity.BLOCK and rule.in_force(make.TODAY))
NOTE = next(rule for rule in REFERRAL if rule.severity is Severity.WARN and rule.in_force(make.TODAY))
SETTLED = next(rule for rule in REFERRAL if rule.severity is Severity.ESCALATE and rule.in_force(make.TODAY))


def answered(*rules, on=make.TODAY, overridden=(), subject="referral"):
    DecisionRecord.objects.create(
        subject=subject, about="seeker:1", on=on, decided_at=make.NOON, allowed=not rules, facts={},
        rule_ids=[rule.id for rule in rules], overridden_ids=[rule.id for rule in overridden],
    )  # fmt: skip


def test_each_kind_of_answer_is_counted_at_its_rule():
    answered()
    answered(BLOCK, NOTE)
    answered(NOTE)
    answered(SETTLED, overridden=(SETTLED,))
    answered(SETTLED)

    found = answers_by_rule()

    assert found[BLOCK.id] == RuleAnswers(passed=4, refused=1)
    assert found[NOTE.id] == RuleAnswers(passed=3, warned=2)
    assert found[SETTLED.id] == RuleAnswers(passed=3, refused=1, overridden=1)
    assert found[BLOCK.id].asked == 5


def test_a_rule_of_another_subject_was_not_asked():
    answered()
    other = next(subject for subject in SUBJECTS if subject.key == "enrollment").rules[0]

    assert answers_by_rule().get(other.id, NEVER_ASKED) == NEVER_ASKED


def test_a_rule_was_not_asked_on_a_day_before_it_was_in_force():
    answered(on=BLOCK.since - dt.timedelta(days=1))

    assert BLOCK.id not in answers_by_rule()


def test_both_ends_of_the_days_asked_for_are_counted():
    for day in range(1, 6):
        answered(BLOCK, on=dt.date(2026, 6, day))

    found = answers_by_rule(since=dt.date(2026, 6, 2), until=dt.date(2026, 6, 4))

    assert found[BLOCK.id].refused == 3


def test_all_rules_are_counted_in_one_query(django_assert_num_queries):
    for _each in range(20):
        answered(BLOCK)
    with django_assert_num_queries(1):
        answers_by_rule()
