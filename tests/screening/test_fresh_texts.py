"""Blind sets over every sign at once, written without a look at the patterns and then kept.

What each found at first sight: docs/measurements-screening.md.
"""

import pathlib
from decimal import Decimal

import pytest

from peyser.screening.findings import blocks
from peyser.screening.order_text import OrderText
from peyser.screening.screen import screen

FOLDER = pathlib.Path(__file__).parent / "fresh"
MINIMUM = Decimal("15.00")  # dollars an hour, the state's from 2026


def rows(kind):
    return [
        tuple(line.split("\t", 1))
        for file in sorted(FOLDER.glob(f"{kind}_*.tsv"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]


def found_in(text):
    return screen(OrderText(description=text, minimum_wage=MINIMUM))


LAWFUL = rows("lawful")


@pytest.mark.requirement("S001-142", "S001-110", "S001-146", "S001-156")
@pytest.mark.parametrize(("category", "text"), rows("unlawful"))
def test_an_unlawful_order_is_found(category, text):
    assert category in {finding.category for finding in found_in(text)}


@pytest.mark.parametrize(("category", "text"), LAWFUL)
def test_a_lawful_order_is_never_blocked(category, text):
    assert not blocks(found_in(text))


def test_few_lawful_orders_are_even_looked_at():
    assert sum(bool(found_in(text)) for _, text in LAWFUL) <= len(LAWFUL) // 20
