"""Deciding, overriding and quoting, on a book of three invented rules."""

import datetime as dt
import json
from dataclasses import dataclass

import pytest

from peyser.rulebook.engine import Citation, Rule, Severity, decide
from peyser.rulebook.sources import sources

ON = dt.date(2024, 6, 1)


@dataclass(frozen=True)
class Facts:
    wrong: bool = True


def rule(severity, *, number="X-1", since=dt.date(2020, 2, 28), until=None, decided_by=None, citations=()):
    return Rule[Facts](
        id=number,
        title="T",
        requirements=(),
        citations=citations or (Citation("wp-manual-2024", "Employers", "a quote"),),
        severity=severity,
        message="M",
        remedy="R",
        applies=lambda f: f.wrong,
        since=since,
        until=until,
        decided_by=decided_by,
    )


BLOCK = rule(Severity.BLOCK)
ESCALATE = rule(Severity.ESCALATE, number="X-2", decided_by="regional_manager")
WARN = rule(Severity.WARN, number="X-3")


@pytest.mark.parametrize(("one", "allowed"), [(BLOCK, False), (ESCALATE, False), (WARN, True)])
def test_a_warning_lets_the_act_pass_and_the_other_severities_stop_it(one, allowed):
    assert decide([one], Facts(), on=ON).allowed is allowed


def test_an_override_lets_an_escalation_pass_and_stays_visible():
    decision = decide([ESCALATE], Facts(), on=ON, overrides=frozenset({"X-2"}))

    assert decision.allowed
    assert decision.findings[0].overridden
    assert decision.findings[0].decided_by == "regional_manager"


def test_an_override_never_opens_a_block():
    decision = decide([BLOCK], Facts(), on=ON, overrides=frozenset({"X-1"}))

    assert not decision.allowed
    assert not decision.findings[0].overridden


def test_an_override_of_one_rule_leaves_the_others_standing():
    decision = decide([ESCALATE, BLOCK, WARN], Facts(), on=ON, overrides=frozenset({"X-2"}))

    assert [finding.rule_id for finding in decision.stopping] == ["X-1"]
    assert [finding.rule_id for finding in decision.warnings] == ["X-3"]


def test_a_rule_that_does_not_apply_leaves_no_finding():
    assert decide([BLOCK, ESCALATE, WARN], Facts(wrong=False), on=ON).findings == ()


@pytest.mark.requirement("S001-001")
def test_the_day_of_the_act_picks_the_edition():
    old = rule(Severity.BLOCK, until=dt.date(2024, 1, 1))
    new = rule(Severity.WARN, since=dt.date(2024, 1, 1))

    assert not decide([old, new], Facts(), on=dt.date(2023, 12, 31)).allowed
    assert decide([old, new], Facts(), on=dt.date(2024, 1, 1)).allowed


@pytest.mark.requirement("S000-002", "S001-001")
@pytest.mark.parametrize(
    ("on", "source", "quote"),
    [
        (dt.date(2023, 12, 31), "wp-manual-2020", "old words"),
        (dt.date(2024, 1, 1), "wp-manual-2024", "new words"),
    ],
)
def test_a_finding_cites_and_quotes_the_edition_of_its_day(on, source, quote):
    both = (Citation("wp-manual-2024", "A", "new words"), Citation("wp-manual-2020", "A", "old words"))

    finding = decide([rule(Severity.BLOCK, citations=both)], Facts(), on=on).findings[0]

    assert [citation.source for citation in finding.citations] == [source]
    assert finding.quote == quote
    assert finding.quoted == finding.citations[0]


def test_a_finding_is_ready_for_json_with_source_quotation_and_remedy():
    finding = json.loads(json.dumps(decide([BLOCK], Facts(), on=ON).findings[0].as_dict()))

    assert finding["severity"] == "block"
    assert finding["remedy"] == "R"
    assert finding["quote"] == "a quote"
    assert finding["citations"][0]["title"] == sources()["wp-manual-2024"].title


@pytest.mark.parametrize(("severity", "role"), [(Severity.ESCALATE, None), (Severity.BLOCK, "sma")])
def test_an_escalation_names_who_decides_and_nothing_else_does(severity, role):
    with pytest.raises(ValueError, match="role"):
        rule(severity, decided_by=role)


def test_a_rule_cannot_end_before_it_begins():
    with pytest.raises(ValueError, match="ends"):
        rule(Severity.BLOCK, until=dt.date(2020, 2, 28))


@pytest.mark.requirement("S000-002")
def test_a_manual_ends_on_the_day_its_successor_begins():
    before, manual, after = (sources()[key] for key in ("dwd-32-2017", "wp-manual-2020", "wp-manual-2024"))

    assert before.until == manual.effective
    assert manual.until == after.effective
    assert after.until is None
