"""What every rule of the book must carry."""

import csv
import json
import os
import re
from itertools import combinations
from pathlib import Path

import pytest

from peyser.rulebook.catalog import ALL_RULES, SUBJECTS, describe, describe_parameters
from peyser.rulebook.engine import Severity
from peyser.rulebook.sources import sources

REQUIREMENTS = Path(__file__).parents[2] / "docs" / "requirements.csv"
ROLES_THAT_DECIDE = frozenset(
    {"functional_leader", "office_manager", "regional_manager", "csu_lead", "sma", "wp_coordinator"}
)
EACH = pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: f"{rule.id}-{rule.since}")


def words(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@EACH
def test_a_rule_says_what_is_wrong_and_what_to_do_in_two_short_sentences(rule):
    for text in (rule.message, rule.remedy):
        assert text.endswith(".")
        assert len(re.findall(r"[.?!](?:\s|$)", text)) <= 2
        assert len(text.split()) <= 22


@EACH
def test_a_rule_cites_known_sources_and_is_no_older_than_all_of_them(rule):
    cited = [sources()[citation.source] for citation in rule.citations]

    assert cited
    assert min(source.effective for source in cited) <= rule.since


@EACH
def test_a_rule_always_has_a_source_that_is_still_in_force(rule):
    cited = [sources()[citation.source] for citation in rule.citations]
    turning_days = {rule.since} | {s.effective for s in sources().values() if rule.in_force(s.effective)}

    assert all(any(source.in_force(day) for source in cited) for day in turning_days)


@EACH
def test_a_rule_names_its_requirements_unless_it_is_a_default_of_ours(rule):
    only_ours = all(citation.source == "peyser-default" for citation in rule.citations)

    assert rule.requirements or only_ours
    assert all(re.fullmatch(r"S00[0-4]-\d{3}", requirement) for requirement in rule.requirements)


def test_every_requirement_of_a_rule_is_in_the_list():
    if not REQUIREMENTS.exists():
        pytest.skip("docs/requirements.csv is not there")
    with REQUIREMENTS.open(encoding="utf-8", newline="") as file:
        known = {row["id"] for row in csv.DictReader(file)}

    assert {requirement for rule in ALL_RULES for requirement in rule.requirements} <= known


@EACH
def test_the_manual_is_quoted_briefly_wherever_it_is_cited(rule):
    manual = [citation for citation in rule.citations if citation.source.startswith("wp-manual")]

    assert all(citation.quote for citation in manual)
    assert all(len(citation.quote.split()) <= 25 for citation in rule.citations)


@EACH
def test_an_escalation_goes_to_a_known_role(rule):
    assert (rule.severity is not Severity.ESCALATE) or rule.decided_by in ROLES_THAT_DECIDE


def test_two_editions_of_one_rule_are_never_in_force_together():
    for one, other in combinations(ALL_RULES, 2):
        if one.id == other.id:
            earlier, later = sorted((one, other), key=lambda rule: rule.since)
            assert earlier.until is not None
            assert earlier.until <= later.since


def test_an_id_is_used_in_one_subject_only():
    places = {(rule.id, subject.key) for subject in SUBJECTS for rule in subject.rules}

    assert len(places) == len({rule.id for rule in ALL_RULES})


def test_the_quotations_are_verbatim():
    """Set PEYSER_SOURCES to a folder with the texts of the sources to run this check."""
    folder = os.environ.get("PEYSER_SOURCES")
    if not folder:
        pytest.skip("PEYSER_SOURCES names no folder with the texts of the sources")
    texts = [words(path.read_text(encoding="utf-8")) for path in Path(folder).glob("*.txt")]
    quotes = {citation.quote for rule in ALL_RULES for citation in rule.citations if citation.quote}

    assert {quote for quote in quotes if not any(words(quote) in text for text in texts)} == set()


@pytest.mark.requirement("S000-005", "S001-144")
def test_labor_disputes_are_cited_and_the_rescinded_letter_on_criminal_records_is_not():
    cited = {citation.source for rule in ALL_RULES for citation in rule.citations}

    assert "cfr-20-652-9" in cited
    assert not any("31-11" in source.title for source in sources().values())


def test_the_description_is_ready_for_json_in_the_order_of_the_book():
    described = json.loads(json.dumps(describe()))

    assert [entry["id"] for entry in described] == [rule.id for rule in ALL_RULES]
    assert all(entry["quote"] or entry["citations"] for entry in described)
    assert all(citation["title"] for entry in described for citation in entry["citations"])


def test_the_parameters_are_described_with_label_unit_and_source():
    described = json.loads(json.dumps(describe_parameters()))

    assert all(entry["label"] and entry["unit"] and entry["values"] for entry in described)
    assert all(value["citation"]["title"] for entry in described for value in entry["values"])
