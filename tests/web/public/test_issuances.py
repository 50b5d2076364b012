"""The library of issuances as everybody can read it."""

import html5lib
import pytest

from peyser.rulebook.issuances import issuances

LIBRARY = "/policy/issuances/"
OLD, NEW = "/policy/issuances/dwd-32-2017/", "/policy/issuances/wp-manual-2024/"


@pytest.mark.requirement("S000-065")
def test_the_active_issuances_are_public_and_the_rescinded_ones_are_not_among_them(text):
    page = text(LIBRARY)
    assert f'href="{NEW}"' in page
    assert f'href="{OLD}"' not in page
    assert "Rescinded" not in page.split("<table")[1]


@pytest.mark.requirement("S000-002", "S000-065")
@pytest.mark.parametrize("query", ["?q=32-2017", "?all=on"])
def test_a_rescinded_issuance_is_found_on_request_and_marked(text, query):
    row = text(LIBRARY + query).split(f'href="{OLD}"')[1].split("</tr>")[0]
    assert "Rescinded" in row


@pytest.mark.requirement("S000-002")
def test_the_page_of_a_rescinded_issuance_leads_to_its_successor(text):
    page = text(OLD)
    assert "This issuance is no longer in force." in page
    assert 'href="/policy/issuances/wp-manual-2020/"' in page


@pytest.mark.requirement("S000-001")
def test_the_library_shows_what_was_in_force_on_a_day(text):
    page = text(LIBRARY + "?on_month=6&on_day=1&on_year=2021")
    assert 'href="/policy/issuances/wp-manual-2020/"' in page
    assert f'href="{NEW}"' not in page


@pytest.mark.requirement("S000-065")
@pytest.mark.parametrize("key", ["wp-manual-2020", "dwd-32-2017"])
def test_an_issuance_names_where_to_ask(text, key):
    assert "mailto:dwdpolicy@dhewd.mo.gov" in text(f"/policy/issuances/{key}/")


def test_an_issuance_lists_the_rules_that_come_from_it(text):
    assert 'href="/policy/rules/REG-020/"' in text(NEW)


@pytest.mark.parametrize("key", list(issuances()))
def test_every_issuance_has_a_page_of_valid_html(text, key):
    html5lib.HTMLParser(strict=True).parse(text(f"/policy/issuances/{key}/"))


def test_an_issuance_that_does_not_exist_is_not_found(client):
    assert client.get("/policy/issuances/no-such/").status_code == 404


def test_a_day_that_does_not_exist_gets_a_message(client):
    answer = client.get(LIBRARY + "?on_month=2&on_day=30&on_year=2024&q=manual")
    assert answer.status_code == 422
    assert "manual" in answer.content.decode()
