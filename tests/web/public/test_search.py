"""The public search: words, place, hours; no sign-in, no script."""

import html5lib
import pytest

from tests import factories as make


@pytest.mark.requirement("S001-027", "S000-022")
def test_a_visitor_finds_a_job_by_a_word_without_signing_in(text):
    make.order(title="Welder")
    make.order(title="Nurse aide", description="Care for people.")
    page = text("/jobs/?q=welder")
    assert ">Welder</a>" in page
    assert "Nurse aide" not in page
    assert "1 job<" in page


def test_a_result_tells_place_pay_hours_and_days(text):
    job = make.order(wage_min="18.50", wage_max="21", full_time=False, last_day_on=make.dt.date(2030, 1, 5))
    page = text("/jobs/")
    for words in (
        "Columbia, MO",
        "$18.50 to $21.00 per hour",
        "Part time",
        "Posted Jun 1, 2026",
        "Apply by Jan 5",
    ):
        assert words in page
    assert job.employer.legal_name in page


@pytest.mark.parametrize(
    ("pay", "words"),
    [
        ({"wage_min": "1850", "wage_unit": "month"}, "From $1,850 per month"),
        ({"wage_min": None, "wage_max": "0.30", "wage_unit": "piece"}, "Up to $0.30 per piece"),
        ({"wage_min": "20", "wage_max": "20"}, "$20.00 per hour"),
        ({"wage_min": None, "wage_unit": ""}, "Pay not given"),
    ],
)
def test_pay_is_told_as_the_order_gives_it(text, pay, words):
    make.order(**pay)
    assert words in text("/jobs/")


def test_a_place_finds_what_is_near_and_tells_how_far(text):
    make.order(title="Near welder", worksite_zip="65203")
    make.order(title="Far welder", worksite_zip="63101", worksite_city="Saint Louis")
    page = text("/jobs/?q=welder&zip=65201&miles=25")
    assert "Near welder" in page
    assert "4 miles away" in page
    assert "Far welder" not in page


def test_an_unknown_zip_code_is_told_at_the_field_and_the_words_stay(client):
    make.order()
    answer = client.get("/jobs/?q=welder&zip=00000")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'id="id_zip-error"' in page
    assert "We do not know the ZIP code 00000" in page
    assert 'value="welder"' in page
    assert "<title>Error:" in page


@pytest.mark.parametrize("query", ["zip=12", "miles=7", "hours=never", "q=%00", "q=" + "x" * 200])
def test_what_cannot_be_read_gets_a_message_and_no_failure(client, query):
    assert client.get(f"/jobs/?{query}").status_code == 422


@pytest.mark.parametrize(
    "query", ["q=%22%27%28%26%7C%21%3A%2A", "q=the", "page=x", "page=-1", "page=99999999", "miles="]
)
def test_odd_questions_get_an_answer(client, query):
    make.order()
    assert client.get(f"/jobs/?{query}").status_code == 200


def test_hours_choose_between_full_and_part_time(text):
    make.order(title="Day welder", full_time=True)
    make.order(title="Weekend welder", full_time=False)
    page = text("/jobs/?hours=part")
    assert "Weekend welder" in page
    assert "Day welder" not in page


def test_no_result_gives_advice_and_a_way_to_look_everywhere(text):
    page = text("/jobs/?q=astronaut&zip=65201")
    assert "No job fits this search." in page
    assert "/jobs/?q=astronaut&amp;zip=&amp;page=1" in page


def test_the_twenty_first_job_is_on_the_next_page(text):
    employer = make.employer()
    for number in range(21):
        make.order(employer=employer, title=f"Welder {number:02}")
    first, second = text("/jobs/?q=welder"), text("/jobs/?q=welder&page=2")
    assert first.count("usa-collection__heading") == 20
    assert "/jobs/?q=welder&amp;page=2" in first
    assert second.count("usa-collection__heading") == 1
    assert 'rel="prev"' in second


def test_orders_that_are_not_online_are_not_found(text):
    make.order(title="Waiting welder", employer=make.employer(enabled=False))
    make.order(title="Held welder", status="on_hold", hold_reason="labor_dispute")
    make.order(title="Draft welder", status="draft")
    assert "elder</a>" not in text("/jobs/")


def test_the_name_of_a_confidential_employer_is_in_no_result(text):
    job = make.order(employer=make.employer(legal_name="Secret Forge Inc"), show_employer_name=False)
    page = text("/jobs/")
    assert job.title in page
    assert "Secret Forge" not in page
    assert "The employer asked us not to show its name" in page


def test_htmx_gets_the_search_and_its_results_alone(text):
    make.order()
    part = text("/jobs/", headers={"HX-Request": "true"})
    assert part.lstrip().startswith('<div id="job-search">')
    assert "<html" not in part


def test_going_back_in_the_browser_gets_the_whole_page(text):
    assert "<html" in text("/jobs/", headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})


@pytest.mark.parametrize(
    "address", ["/", "/jobs/", "/jobs/?q=welder&zip=65201", "/jobs/?zip=00000", "/privacy/"]
)
def test_the_page_is_valid_html(text, address):
    make.order()
    html5lib.HTMLParser(strict=True).parse(text(address))


def test_the_page_speaks_spanish(client):
    make.order()
    answer = client.get("/jobs/?q=welder&zip=65201", headers={"accept-language": "es"})
    assert '<html lang="es">' in answer.content.decode()
    assert answer.headers["Content-Language"] == "es"


def test_a_search_asks_the_database_few_questions(client, django_assert_max_num_queries):
    employer = make.employer()
    for number in range(20):
        make.order(employer=employer, title=f"Welder {number}")
    with django_assert_max_num_queries(6):
        client.get("/jobs/?q=welder&zip=65201&miles=50")


def test_the_first_page_leads_to_search_registration_and_sign_in(text):
    page = text("/")
    for words in (
        'action="/jobs/"',
        'href="/seeker/register/"',
        'href="/employer/register/"',
        'href="/account/login/"',
    ):
        assert words in page


def test_the_privacy_page_says_that_the_social_security_number_is_a_choice(text):
    assert "You do not have to give your Social Security number." in text("/privacy/")
