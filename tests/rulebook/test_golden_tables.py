"""Where the facts are few, every combination stands in a table with the rules it must meet."""

import csv
import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from peyser.rulebook.engine import decide
from peyser.rulebook.referral.rules import REFERRAL_RULES
from peyser.rulebook.service.rules import SERVICE_RULES
from tests.rulebook.clean_facts import REFERRAL, SERVICE

GOLDEN = Path(__file__).parent / "golden"
ANSWER = {"yes": True, "no": False}


def rows(name: str):
    with (GOLDEN / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def facts_of(row):
    return {name: ANSWER[cell] for name, cell in row.items() if not name.startswith("expected")}


@pytest.mark.requirement("S000-018", "S000-019", "S001-011", "S001-022", "S001-023", "S001-025")
@pytest.mark.parametrize(
    ("column", "on"),
    [("expected_2023", dt.date(2023, 12, 31)), ("expected_2024", dt.date(2024, 1, 1))],
)
@pytest.mark.parametrize("row", rows("service_enrollment.csv"), ids=lambda row: "-".join(row.values()))
def test_enrollment_stands_before_staff_assisted_services_as_the_edition_says(row, column, on):
    decision = decide(SERVICE_RULES, replace(SERVICE, **facts_of(row)), on=on)

    assert " ".join(decision.rule_ids) == row[column]


@pytest.mark.requirement("S000-037", "S000-038", "S001-118", "S001-124", "S001-125")
@pytest.mark.parametrize("on", [dt.date(2023, 12, 31), dt.date(2024, 1, 1)])
@pytest.mark.parametrize("row", rows("labor_dispute.csv"), ids=lambda row: "-".join(row.values()))
def test_a_labor_dispute_blocks_or_asks_for_the_notice_in_both_editions(row, on):
    decision = decide(REFERRAL_RULES, replace(REFERRAL, **facts_of(row)), on=on)

    assert " ".join(decision.rule_ids) == row["expected"]
