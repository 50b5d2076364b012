"""Texts of the blind rounds about charges, schemes, drugs, pay, fraud, unlawful work and young workers.

Round 0 was written by the author of other patterns. What each round found at first: docs/measurements-screening.md.
"""

import pathlib

import pytest

from peyser.screening.findings import blocks
from peyser.screening.order_text import OrderText
from peyser.screening.screen import screen

FOLDER = pathlib.Path(__file__).parent / "signs"


def rows(kind):
    return [
        tuple(line.split("\t", 1))
        for file in sorted(FOLDER.glob(f"{kind}_*.tsv"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line
    ]


UNLAWFUL, LAWFUL = rows("unlawful"), rows("lawful")


@pytest.mark.parametrize(("category", "text"), UNLAWFUL)
def test_an_unlawful_offer_is_found(category, text):
    assert category in {finding.category for finding in screen(OrderText(description=text))}


@pytest.mark.parametrize(("category", "text"), LAWFUL)
def test_a_lawful_offer_is_never_blocked(category, text):
    assert not blocks(screen(OrderText(description=text)))


def test_few_lawful_offers_are_even_looked_at():
    looked_at = [text for _, text in LAWFUL if screen(OrderText(description=text))]
    assert len(looked_at) <= len(LAWFUL) // 20
