"""What surrounds every page: menu, language, notices, headers, errors, and a GET that cannot write."""

import datetime as dt
import gzip
import re
from pathlib import Path
from typing import Any

import html5lib
import pytest
from django.contrib.staticfiles import finders
from django.test import Client, RequestFactory
from django.urls import reverse
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from peyser.accounts.actor import VISITOR, Actor
from peyser.accounts.choices import Role
from peyser.accounts.models import User
from peyser.web.middleware import WriteDuringRead, refuse_writes
from peyser.web.navigation import MenuItem, navigation
from peyser.web.staff_support.doors import READERS

pytestmark = pytest.mark.urls("tests.web.urls")


@pytest.fixture
def person(db: None) -> User:
    return User.objects.create(
        email="ana@example.org",
        given_name="Ana",
        family_name="Ruiz",
        joined_at=dt.datetime(2026, 1, 5, tzinfo=dt.UTC),
    )


@pytest.fixture
def home(client: Client) -> str:
    return client.get("/").content.decode()


# The frame


@pytest.mark.requirement("S000-064", "S001-194")
def test_every_page_carries_the_standing_notice(home: str) -> None:
    for words in (
        "Equal opportunity employer and program.",
        "Auxiliary aids and services are available upon request to people with disabilities.",
        "Missouri Relay: 711.",
        "jobs.mo.gov",
        "(888) 728-5627",
        "A proud partner of the American Job Center network.",
    ):
        assert words in home


def test_the_first_thing_the_keyboard_reaches_leads_to_the_content(home: str) -> None:
    first_link = re.search(r'<a [^>]*href="([^"]+)"', home)
    assert first_link is not None
    assert first_link[1] == "#main"
    assert '<main id="main"' in home


def test_the_page_is_valid_html(home: str) -> None:
    html5lib.HTMLParser(strict=True).parse(home)


def test_the_first_page_stays_light_on_a_slow_network(home: str) -> None:
    names = re.findall(r'(?:href|src)="/static/([^"]+)"', home)
    fonts = [f"uswds/fonts/source-sans-pro/sourcesanspro-{face}-webfont.woff2" for face in ("regular", "bold")]
    files = [finders.find(name) for name in [*names, *fonts]]
    if None in files:
        pytest.skip("the design system's files are not in var/vendor")
    weight = sum(len(gzip.compress(Path(str(file)).read_bytes())) for file in files) + len(
        gzip.compress(home.encode())
    )
    assert weight <= 250_000


def test_the_demonstration_says_that_it_is_one(client: Client, settings: Any) -> None:
    settings.PEYSER_DEMO = True
    assert "Do not enter real personal information." in client.get("/").content.decode()


def test_no_page_of_a_real_state_says_demonstration(home: str) -> None:
    assert "Demonstration" not in home


@pytest.mark.urls("peyser.config.urls")
@pytest.mark.parametrize(
    ("actor", "label"),
    [
        (VISITOR, "Hire workers"),
        (Actor(user_id=1, seeker_id=1), "My résumé"),
        (Actor(user_id=1, employer_id=1, privileges=frozenset({"post"})), "New job order"),
        (Actor(user_id=1, roles=frozenset({"csu_agent"})), "Verification"),
    ],
)
def test_each_kind_of_person_has_a_menu(actor: Actor, label: str, rf: RequestFactory) -> None:
    assert label in [str(item.label) for item in menu_of(actor, rf.get("/"))]


@pytest.mark.urls("peyser.config.urls")
@pytest.mark.parametrize("role", Role.values)
def test_the_menu_of_staff_shows_only_what_admits_them(role: str, rf: RequestFactory) -> None:
    shown = [item.address for item in menu_of(Actor(user_id=1, roles=frozenset({role})), rf.get("/staff/"))]
    assert ("/staff/verification/" in shown) == READERS.admits(Actor(user_id=1, roles=frozenset({role})))
    assert shown[:4] == ["/staff/", "/staff/seekers/", "/staff/orders/", "/staff/employers/"]


@pytest.mark.urls("peyser.config.urls")
@pytest.mark.parametrize(
    ("place", "label"),
    [
        ("/employer/orders/new/", "New job order"),
        ("/employer/orders/7/", "Job orders"),
        ("/employer/", "My business"),
        ("/employer/locations/", "Account"),
    ],
)
def test_only_the_nearest_entry_of_the_menu_lights_up(place: str, label: str, rf: RequestFactory) -> None:
    menu = menu_of(Actor(user_id=1, employer_id=1, privileges=frozenset({"post", "manage"})), rf.get(place))
    assert [str(item.label) for item in menu if item.here] == [label]


def menu_of(actor: Actor, request: Any) -> list[MenuItem]:
    request.actor = actor
    return navigation(request)


def test_the_menu_marks_where_the_person_is(client: Client) -> None:
    assert 'href="/jobs/" aria-current="page"' in client.get("/jobs/").content.decode()


# Language


def test_the_switch_of_language_keeps_the_place_and_is_remembered(client: Client) -> None:
    page = client.get("/jobs/?q=cook").content.decode()
    assert 'name="next" value="/jobs/?q=cook"' in page
    answer = client.post("/language/", {"language": "es", "next": "/jobs/?q=cook"})
    assert answer.url == "/jobs/?q=cook"  # type: ignore[attr-defined]
    assert '<html lang="es">' in client.get("/jobs/").content.decode()


def test_the_switch_of_language_leads_to_no_other_site(client: Client) -> None:
    answer = client.post("/language/", {"language": "es", "next": "https://evil.example/"})
    assert answer.url == "/"  # type: ignore[attr-defined]


def test_an_unknown_language_changes_nothing(client: Client) -> None:
    client.post("/language/", {"language": "xx", "next": "/"})
    assert '<html lang="en">' in client.get("/").content.decode()


def test_the_language_chosen_while_signed_in_is_kept_in_the_account(client: Client, person: User) -> None:
    client.force_login(person)
    client.post("/language/", {"language": "es", "next": "/"})
    person.refresh_from_db()
    assert person.language == "es"


def test_the_language_of_the_account_wins_over_that_of_the_browser(client: Client, person: User) -> None:
    User.objects.filter(pk=person.pk).update(language="es")
    client.force_login(person)
    assert client.get("/", headers={"accept-language": "en"}).headers["Content-Language"] == "es"


def test_a_visitor_gets_the_language_of_the_browser(client: Client) -> None:
    assert '<html lang="es">' in client.get("/", headers={"accept-language": "es-MX,es;q=0.9"}).content.decode()


def test_a_page_that_is_not_found_says_so_in_spanish(client: Client) -> None:
    client.post("/language/", {"language": "es", "next": "/"})
    page = client.get("/nowhere/").content.decode()
    assert "No encontramos esa página" in page
    assert "We could not find" not in page


@pytest.mark.browser
def test_the_switch_of_language_keeps_what_was_typed_and_nothing_private(
    live_server: LiveServer, page: Page, settings: Any
) -> None:
    settings.PEYSER_DEMO = True
    page.goto(f"{live_server.url}/gallery/")
    page.fill("#id_empty-name", "José")
    page.fill("#id_empty-ssn", "900-12-3456")
    page.click("label[for=id_empty-shift_1]")
    page.click(".peyser-language button")
    page.wait_for_function("document.documentElement.lang === 'es'")
    assert page.input_value("#id_empty-name") == "José"
    assert page.is_checked("#id_empty-shift_1")
    assert page.input_value("#id_empty-ssn") == ""
    assert page.evaluate("sessionStorage.getItem('peyser-typed')") is None


@pytest.mark.browser
def test_the_menu_and_the_switch_of_language_work_without_scripts(
    live_server: LiveServer, chromium: Browser
) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(f"{live_server.url}/jobs/?q=cook")
    page.click(".peyser-language button")
    assert page.url == f"{live_server.url}/jobs/?q=cook"
    assert page.get_attribute("html", "lang") == "es"
    page.click(".peyser-nav a >> nth=0")
    assert page.url == f"{live_server.url}/"
    context.close()


# Headers


def test_the_policy_allows_no_inline_script_or_style(client: Client) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Referrer-Policy", "same-origin"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
    ],
)
def test_every_answer_carries_the_header(client: Client, header: str, value: str) -> None:
    assert client.get("/").headers[header] == value


def test_a_page_part_is_not_taken_for_the_page_by_a_cache(client: Client) -> None:
    assert "HX-Request" in client.get("/").headers["Vary"]


def test_no_cache_keeps_the_page_of_a_person_who_is_signed_in(client: Client, person: User) -> None:
    client.force_login(person)
    assert client.get("/").headers["Cache-Control"] == "no-store"


def test_signing_out_clears_what_the_browser_kept(client: Client, person: User) -> None:
    client.force_login(person)
    assert client.post("/account/logout/").headers["Clear-Site-Data"] == '"cache", "storage"'


def test_the_browser_keeps_no_copies_of_pages_for_the_back_button(home: str) -> None:
    assert '"historyCacheSize": 0' in home


# Reading does not write


def test_a_get_that_writes_is_refused(client: Client, db: None) -> None:
    with pytest.raises(WriteDuringRead):
        client.get("/writing/")


def test_a_post_may_write(client: Client, db: None) -> None:
    assert client.post("/writing/").content == b"written"


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO t VALUES (1)",
        " update t set a = 1",
        "WITH x AS (SELECT 1) DELETE FROM t",
        "SELECT procrastinate_defer_jobs_v1($1)",
        "COPY t (a) FROM STDIN",
        "TRUNCATE t",
        'INSERT INTO t SELECT 1 FROM "job_orders_openedjob"',
        'DELETE FROM "job_orders_openedjob"',
    ],
)
def test_a_writing_statement_is_known(sql: str) -> None:
    with pytest.raises(WriteDuringRead):
        refuse_writes(lambda *_: None, sql, (), False, {})


@pytest.mark.parametrize(
    "sql",
    [
        'SELECT "deleted", "updated" FROM t FOR UPDATE',
        "COPY (SELECT 1) TO STDOUT",
        'UPDATE "django_session" SET x = 1',
        'INSERT INTO "job_orders_openedjob" ("seeker_id") VALUES (1)',
    ],
)
def test_a_reading_statement_and_the_session_pass(sql: str) -> None:
    assert refuse_writes(lambda *_: "ran", sql, (), False, {}) == "ran"


# Errors


def test_an_unknown_address_gets_a_page_that_helps(client: Client) -> None:
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    assert "We could not find that page" in answer.content.decode()


def test_a_private_page_sends_a_visitor_to_sign_in(client: Client) -> None:
    assert client.get("/private/").url.startswith("/account/login/?next=/private/")  # type: ignore[attr-defined]


def test_a_failure_gets_a_page_without_a_trace(client: Client) -> None:
    client.raise_request_exception = False
    answer = client.get("/failing/")
    assert answer.status_code == 500
    assert "Something went wrong on our side" in answer.content.decode()
    assert "on purpose" not in answer.content.decode()


def test_an_old_form_gets_a_page_that_helps() -> None:
    answer = Client(enforce_csrf_checks=True).post("/language/", {"language": "es"})
    assert answer.status_code == 403
    assert "The page was open too long" in answer.content.decode()


def test_what_was_typed_before_the_token_was_too_old_can_be_sent_again() -> None:
    sent = {"zip_code": "65201", "note": 'A "long" <text>', "ssn": "900123456", "password1": "secret words"}
    answer = Client(enforce_csrf_checks=True).post("/language/", sent, headers={"origin": "http://testserver"})
    page = answer.content.decode()
    html5lib.HTMLParser(strict=True).parse(page)
    assert 'name="note" value="A &#34;long&#34; &lt;text&gt;"' in page
    assert 'name="zip_code" value="65201"' in page
    assert "900123456" not in page
    assert "secret words" not in page


def test_what_another_site_sends_is_not_offered_for_sending() -> None:
    sent = {"language": "es", "note": "made up"}
    answer = Client(enforce_csrf_checks=True).post(
        "/language/", sent, headers={"origin": "https://evil.example"}
    )
    assert "made up" not in answer.content.decode()


# Signing in


def test_the_demonstration_logins_are_listed_only_in_the_demonstration(client: Client, settings: Any) -> None:
    assert "seeker@peyser.example" not in client.get("/account/login/").content.decode()
    settings.PEYSER_DEMO = True
    assert "seeker@peyser.example" in client.get("/account/login/").content.decode()


def test_nobody_signs_up_here_but_everybody_learns_where(client: Client) -> None:
    page = client.get("/account/signup/").content.decode()
    assert reverse("seeker-register") in page
    assert reverse("employer-register") in page


def test_a_wrong_password_is_told_at_the_top_and_keeps_the_address(client: Client, person: User) -> None:
    page = client.post("/account/login/", {"login": "ana@example.org", "password": "wrong"}).content.decode()
    assert "<title>Error:" in page
    assert "usa-alert--error" in page
    assert 'value="ana@example.org"' in page
