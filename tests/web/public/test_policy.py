"""The rule book as everybody can read it."""

import re

import html5lib
import pytest

from peyser.access.clock import moment
from peyser.compliance.models import DecisionRecord
from peyser.rulebook.catalog import ALL_RULES
from peyser.rulebook.parameters import parameters


def test_every_rule_stands_once_under_its_id(text):
    page = text("/policy/")
    for rule_id in {rule.id for rule in ALL_RULES}:
        assert page.count(f'<article class="peyser-rule" id="{rule_id}"') == 1


def test_a_rule_tells_what_it_stops_what_to_do_and_where_it_comes_from(text):
    page = article(text("/policy/"), "REG-020")
    for words in (
        "How to apply is shown to people who have an account.",
        "Sign in, or register. It is free.",
        "getting referral information for job openings",
        "Wagner-Peyser &amp; Labor Exchange Manual, January 2024",
        "in use since Jan 1, 2024",
        "in use Feb 28, 2020 to Jan 1, 2024",
        "Since Feb 28, 2020",
    ):
        assert words in page


def test_one_day_shows_the_rules_and_the_sources_of_that_day(text):
    ended = next(rule for rule in ALL_RULES if rule.until)
    before, after = (
        text("/policy/?on_month=6&on_day=1&on_year=2021"),
        text("/policy/?on_month=6&on_day=1&on_year=2025"),
    )
    assert f'id="{ended.id}"' in before
    others = [rule for rule in ALL_RULES if rule.id == ended.id and rule is not ended]
    assert (f'id="{ended.id}"' in after) is bool(others)
    assert "January 2024" not in article(before, "REG-020")
    assert "February 2020" not in article(after, "REG-020")
    assert "You see the rules of June 1, 2021." in before


def test_a_day_before_the_first_edition_has_no_rules(text):
    page = text("/policy/?on_month=6&on_day=1&on_year=1999")
    assert "There were no rules in this book on that day." in page
    assert "peyser-rule" not in page.split("</head>")[1]


def test_a_day_that_is_none_gets_a_message_and_the_whole_book(client):
    answer = client.get("/policy/?on_month=2&on_day=30&on_year=2024")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'id="id_on-error"' in page
    assert 'value="30"' in page
    assert 'id="REG-020"' in page


def test_the_page_counts_the_decisions_in_which_a_rule_stood(text):
    for _time in range(3):
        DecisionRecord.objects.create(
            subject="public_access", about="x", on=moment().on, decided_at=moment().at, allowed=False, facts={},
            rule_ids=["REG-020"],
        )  # fmt: skip
    page = text("/policy/")
    assert "This rule was found to apply 3 times." in article(page, "REG-020")
    assert "This rule has not been needed yet." in article(page, "REG-021")


def test_every_number_of_the_policy_is_listed(text):
    page = text("/policy/")
    for parameter in parameters().values():
        assert parameter.label.replace("'", "&#39;") in page
    assert "48 hours" in page


@pytest.mark.parametrize("query", ["", "?on_month=6&on_day=1&on_year=2021", "?on_year=x"])
def test_the_book_is_valid_html(text, query):
    html5lib.HTMLParser(strict=True).parse(text(f"/policy/{query}"))


def test_the_book_speaks_spanish(client):
    assert '<html lang="es">' in client.get("/policy/", headers={"accept-language": "es"}).content.decode()


def article(page: str, rule_id: str) -> str:
    """The part of the page that holds one rule."""
    found = re.search(rf'<article class="peyser-rule" id="{rule_id}".*?</article>', page, re.DOTALL)
    assert found, rule_id
    return found[0]
