"""One rule on its own page."""

import datetime as dt

import html5lib
import pytest

from peyser.rulebook.catalog import ALL_RULES

FOLLOWED = next(
    rule
    for rule in ALL_RULES
    if rule.until and any(other.id == rule.id and other.since == rule.until for other in ALL_RULES)
)


def address(rule, on=None):
    query = f"?on_month={on.month}&on_day={on.day}&on_year={on.year}" if on else ""
    return f"/policy/rules/{rule.id}/{query}"


def test_the_edition_in_force_on_the_chosen_day_comes_first_with_its_quotation(text):
    page = text(address(FOLLOWED, FOLLOWED.since))
    first, rest = page.split('id="others"')
    quote = next(cited.quote for cited in FOLLOWED.citations if cited.quote)
    assert quote.replace("'", "&#39;") in first
    assert "until before" in first
    assert "until before" not in rest


def test_a_day_on_which_the_rule_was_not_in_force_says_so_and_shows_the_other_editions(text):
    page = text(address(FOLLOWED, dt.date(1999, 6, 1)))
    assert "This rule was not in force on that day." in page
    assert FOLLOWED.message.replace("'", "&#39;") in page.split('id="others"')[1]


def test_a_rule_that_does_not_exist_is_not_found(client):
    assert client.get("/policy/rules/REG-999/").status_code == 404


def test_the_page_of_a_rule_is_valid_html(text):
    html5lib.HTMLParser(strict=True).parse(text(address(FOLLOWED)))


@pytest.mark.parametrize("rule_id", sorted({rule.id for rule in ALL_RULES}))
def test_every_rule_has_its_page_and_the_book_leads_there(client, rule_id):
    assert client.get(f"/policy/rules/{rule_id}/").status_code == 200
