"""The rule book as everybody can read it."""

import datetime as dt
import re

import html5lib
import pytest

from peyser.access.clock import moment
from peyser.compliance.models import DecisionRecord
from peyser.rulebook.catalog import ALL_RULES
from peyser.rulebook.parameters import parameters
from peyser.rulebook.referral.rules import REFERRAL_RULES


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


def test_the_page_counts_how_each_rule_answered(text):
    for _time in range(3):
        answered(rule_ids=["REG-020"])
    answered()
    page = text("/policy/")
    line = "Asked 4 times. Did not apply: 1 · stopped the act: 3 · gave a note: 0 · settled by a person: 0"
    assert line in " ".join(article(page, "REG-020").split())
    assert "This rule has not been asked yet." in article(page, "REF-010")


def test_only_the_answers_of_the_chosen_days_are_counted(text):
    for day in (1, 2, 3):
        answered(rule_ids=["REG-020"], on=dt.date(2026, 6, day))
    page = text("/policy/?since_month=6&since_day=2&since_year=2026&until_month=6&until_day=2&until_year=2026")
    assert "Asked 1 time." in article(page, "REG-020")


def test_days_in_the_wrong_order_get_a_message(client):
    answer = client.get(
        "/policy/?since_month=6&since_day=2&since_year=2026&until_month=6&until_day=1&until_year=2026"
    )
    assert answer.status_code == 422
    assert "Choose a last day that is not before the first day." in answer.content.decode()


def test_one_chapter_is_shown_alone(text):
    page = text("/policy/?subject=referral")
    shown = set(re.findall(r'<article class="peyser-rule" id="([A-Z0-9-]+)"', page))
    assert shown == {rule.id for rule in REFERRAL_RULES}


def test_every_number_of_the_policy_is_listed(text):
    page = text("/policy/")
    for parameter in parameters().values():
        assert parameter.label.replace("'", "&#39;") in page
    assert "48 hours" in page


@pytest.mark.parametrize("query", ["", "?on_month=6&on_day=1&on_year=2021", "?on_year=x", "?subject=referral"])
def test_the_book_is_valid_html(text, query):
    html5lib.HTMLParser(strict=True).parse(text(f"/policy/{query}"))


def test_the_book_speaks_spanish(client):
    assert '<html lang="es">' in client.get("/policy/", headers={"accept-language": "es"}).content.decode()


def article(page: str, rule_id: str) -> str:
    """The part of the page that holds one rule."""
    found = re.search(rf'<article class="peyser-rule" id="{rule_id}".*?</article>', page, re.DOTALL)
    assert found, rule_id
    return found[0]


def answered(**facts):
    """Keep one answer of the chapter that REG-020 is in."""
    DecisionRecord.objects.create(
        **{
            "subject": "public_access", "about": "x", "on": moment().on, "decided_at": moment().at,
            "allowed": not facts.get("rule_ids"), "facts": {},
        } | facts
    )  # fmt: skip
