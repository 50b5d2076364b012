"""Texts that we wrote ourselves, unlawful ones and their lawful look-alikes, in both languages."""

import pathlib

import pytest

from peyser.rulebook.screening.categories import CATEGORIES
from peyser.screening.findings import blocks
from peyser.screening.order_text import OrderText
from peyser.screening.screen import screen

FOLDER = pathlib.Path(__file__).parent


def rows(kind):
    return [
        tuple(line.split("\t"))
        for language in ("en", "es")
        for line in (FOLDER / f"{kind}_{language}.tsv").read_text(encoding="utf-8").splitlines()
    ]


def round_rows(kind):
    """Texts written blind, round by round: kind, category, text. First figures: docs/measurements-screening.md."""
    lines = [
        tuple(line.split("\t"))
        for path in sorted(FOLDER.glob("round_*.tsv"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    return [(category, text) for name, category, text in lines if name == kind]


UNLAWFUL = rows("labelled") + round_rows("unlawful")
LAWFUL = rows("lawful") + round_rows("lawful")


@pytest.mark.requirement("S001-142", "S001-110", "S001-152", "S001-154", "S001-158", "S001-160", "S001-079")
@pytest.mark.parametrize(("category", "text"), UNLAWFUL)
def test_an_unlawful_text_is_found(category, text):
    assert category in {finding.category for finding in screen(OrderText(description=text))}


@pytest.mark.requirement("S001-143", "S001-155")
@pytest.mark.parametrize(("category", "text"), LAWFUL)
def test_a_lawful_look_alike_is_never_blocked(category, text):
    assert not blocks(screen(OrderText(description=text)))


def test_few_lawful_texts_are_even_looked_at():
    looked_at = [text for _, text in LAWFUL if screen(OrderText(description=text))]
    assert len(looked_at) <= len(LAWFUL) // 20


def test_each_category_has_both_kinds_of_text():
    assert {category for category, _ in UNLAWFUL} == set(CATEGORIES)
    assert {category for category, _ in LAWFUL} == set(CATEGORIES)


def test_a_welcome_to_all_does_not_excuse_what_comes_after_it():
    text = "Equal opportunity employer. We hire without regard to race. Men only."
    assert blocks(screen(OrderText(description=text)))
