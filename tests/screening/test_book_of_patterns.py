"""The pattern files themselves."""

import datetime as dt

import pytest

from peyser.rulebook.screening import patterns as book
from peyser.rulebook.screening.categories import CATEGORIES
from peyser.rulebook.screening.numbers import with_numbers
from peyser.rulebook.screening.patterns import BadPattern, contexts, patterns
from peyser.rulebook.sources import sources
from peyser.screening.order_text import TEXT_FIELDS, OrderText
from peyser.screening.phrases import compiled
from peyser.screening.screen import screen
from peyser.screening.together import phrase_or_together


def test_every_phrase_can_be_read():
    for pattern in patterns():
        assert all(phrase_or_together(phrase) for phrase in pattern.phrases)
    for context in contexts().values():
        assert all(compiled(phrase) for phrase in context.phrases)


def test_every_category_has_patterns_in_both_languages():
    spoken = {(pattern.category, pattern.language) for pattern in patterns()}
    assert spoken == {(category, language) for category in CATEGORIES for language in ("en", "es")}


def test_every_context_is_used():
    used = {name for pattern in patterns() for name in pattern.excused_by}
    assert used == set(contexts())


def test_the_ages_and_hours_of_child_labor_are_those_of_the_youth_rules():
    limits = {name for pattern in patterns() for name in (pattern.younger_than, pattern.names_age_under)} - {""}
    assert limits == {"youth_age_adult", "youth_age_hours", "youth_age_minimum"}
    assert (
        with_numbers("<@youth_school_week_hours+1@-70> hours, until @youth_day_ends@")
        == "<19-70> hours, until 7"
    )


def test_an_order_is_held_against_the_ages_of_its_day():
    young = OrderText(title="Roofing helper", min_age=17)
    assert screen(young, on=dt.date(2026, 1, 1))
    assert not screen(young, on=dt.date(2010, 1, 1))


def test_patterns_name_fields_that_exist():
    assert {name for pattern in patterns() for name in pattern.fields} <= set(TEXT_FIELDS)


def test_citations_are_literal_and_short_and_their_sources_known():
    for entry in CATEGORIES.values():
        for citation in entry.citations:
            assert citation.source in sources()
            assert len(citation.quote.split()) <= 25


@pytest.mark.parametrize(
    "table",
    [
        {"id": "X", "language": "en", "certainty": "look", "phrases": []},
        {"id": "X", "language": "fr", "certainty": "look", "phrases": ["x"]},
        {"id": "X", "language": "en", "certainty": "look", "phrases": ["x"], "excused_by": ["nobody"]},
        {"id": "X", "language": "en", "certainty": "look", "phrases": ["x"], "excuse": ["negated"]},
    ],
)
def test_a_pattern_that_breaks_the_form_is_refused(table):
    with pytest.raises(BadPattern):
        book._pattern(next(iter(CATEGORIES)), table)


@pytest.mark.parametrize(
    ("on", "speaks"),
    [(dt.date(2019, 12, 31), False), (dt.date(2020, 1, 1), True), (dt.date(2024, 1, 1), False), (None, False)],
)
def test_a_pattern_holds_from_its_first_day_until_the_day_it_ends(on, speaks):
    table = {"id": "X", "language": "en", "certainty": "look", "phrases": ["x"]}
    dated = table | {"since": dt.date(2020, 1, 1), "until": dt.date(2024, 1, 1)}
    assert book._pattern(next(iter(CATEGORIES)), dated).in_force(on) is speaks


def test_a_set_that_nobody_named_is_refused():
    with pytest.raises(BadPattern):
        book._pattern(
            next(iter(CATEGORIES)), {"id": "X", "language": "en", "certainty": "look", "phrases": ["{no_set}"]}
        )
