"""The sign-in library's pages in our layout: valid, accessible, within the policy."""

from collections.abc import Callable
from datetime import UTC, datetime

import html5lib
import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from peyser.accounts.models import User

pytestmark = pytest.mark.urls("tests.web.urls")
PASSWORD = "long enough to remember"
OPEN_PAGES = [
    "login/",
    "signup/",
    "password/reset/",
    "password/reset/done/",
    "password/reset/key/x-y/",
    "inactive/",
]
OWN_PAGES = [
    "logout/",
    "email/",
    "password/change/",
    "2fa/",
    "2fa/totp/activate/",
    "2fa/webauthn/",
    "2fa/webauthn/add/",
    "reauthenticate/",
]


@pytest.fixture
def person(transactional_db: None) -> User:
    user = User(
        email="ana@example.org",
        given_name="Ana",
        family_name="Ruiz",
        joined_at=datetime(2026, 1, 5, tzinfo=UTC),
    )
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def signed_in(client: Client, person: User) -> Client:
    client.post("/account/login/", {"login": person.email, "password": PASSWORD})
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    return client


def sign_in(page: Page, site: str, person: User) -> None:
    """Sign in, and give the password once more as the pages about the second step want it."""
    page.goto(f"{site}/account/login/")
    page.fill("#id_login", person.email)
    page.fill("#id_password", PASSWORD)
    page.click("main button:has-text('Sign In')")
    page.wait_for_url(f"{site}/start/")
    page.goto(f"{site}/account/reauthenticate/?next=/account/2fa/")
    page.fill("#id_password", PASSWORD)
    page.click("main button:has-text('Confirm')")
    page.wait_for_url(f"{site}/account/2fa/")


@pytest.mark.parametrize("place", OPEN_PAGES)
def test_an_open_page_carries_our_layout_and_is_valid(client: Client, db: None, place: str) -> None:
    assert_ours(client.get(f"/account/{place}", follow=True).content.decode())


@pytest.mark.parametrize("place", OWN_PAGES)
def test_a_page_of_ones_own_carries_our_layout_and_is_valid(signed_in: Client, place: str) -> None:
    answer = signed_in.get(f"/account/{place}", follow=True)
    assert answer.status_code == 200
    assert_ours(answer.content.decode())


def test_an_authenticator_app_can_be_set_up(signed_in: Client, person: User) -> None:
    page = signed_in.get("/account/2fa/totp/activate/").content.decode()
    assert "data:image/svg+xml" in page
    secret = signed_in.session["mfa.totp.secret"]
    code = format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))
    answer = signed_in.post("/account/2fa/totp/activate/", {"code": code})
    assert answer.url == "/account/2fa/recovery-codes/"  # type: ignore[attr-defined]


def assert_ours(page: str) -> None:
    html5lib.HTMLParser(strict=True).parse(page)
    assert "peyser-header" in page
    assert "Missouri Relay: 711." in page
    assert page.count("<h1") == 1


@pytest.mark.browser
def test_no_page_about_signing_in_breaks_an_accessibility_rule(
    live_server: LiveServer, page: Page, axe: Callable[[Page], list[str]], person: User
) -> None:
    found = {}
    for place in OPEN_PAGES:
        page.goto(f"{live_server.url}/account/{place}")
        found[place] = axe(page)
    sign_in(page, live_server.url, person)
    for place in OWN_PAGES:
        page.goto(f"{live_server.url}/account/{place}")
        found[place] = axe(page)
    assert {place: problems for place, problems in found.items() if problems} == {}


@pytest.fixture
def key(page: Page) -> None:
    """Plug in a key that answers by itself, as a telephone with a fingerprint does."""
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": options})


@pytest.mark.browser
def test_a_passkey_can_be_added_and_signs_its_owner_in(
    live_server: LiveServer, page: Page, axe: Callable[[Page], list[str]], person: User, key: None
) -> None:
    site = live_server.url.replace("127.0.0.1", "localhost")
    sign_in(page, site, person)
    page.goto(f"{site}/account/2fa/webauthn/add/")
    page.click("label[for=id_passwordless]")
    page.click("#mfa_webauthn_add")
    page.wait_for_url("**/recovery-codes/**")
    assert axe(page) == []
    for place in ("2fa/", "2fa/webauthn/", "2fa/recovery-codes/", "2fa/recovery-codes/generate/"):
        page.goto(f"{site}/account/{place}")
        assert axe(page) == [], place
    page.click(".peyser-tools button:has-text('Sign out')")
    page.goto(f"{site}/account/login/?next=/private/")
    page.click("#passkey_login")
    page.wait_for_url("**/private/")


@pytest.mark.browser
def test_the_second_step_is_asked_for_and_accepts_the_key(
    live_server: LiveServer, page: Page, axe: Callable[[Page], list[str]], person: User, key: None
) -> None:
    site = live_server.url.replace("127.0.0.1", "localhost")
    sign_in(page, site, person)
    page.goto(f"{site}/account/2fa/webauthn/add/")
    page.click("#mfa_webauthn_add")
    page.wait_for_url("**/recovery-codes/**")
    page.click(".peyser-tools button:has-text('Sign out')")
    page.goto(f"{site}/account/login/?next=/private/")
    page.fill("#id_login", person.email)
    page.fill("#id_password", PASSWORD)
    page.click("main button:has-text('Sign In')")
    page.wait_for_url("**/2fa/authenticate/**")
    assert axe(page) == []
    page.click("#mfa_webauthn_authenticate")
    page.wait_for_url("**/private/")


def test_the_language_chosen_as_a_visitor_stays_through_signing_in_and_out(
    client: Client, person: User
) -> None:
    client.post("/language/", {"language": "es", "next": "/account/login/"})
    client.post("/account/login/", {"login": person.email, "password": PASSWORD})
    assert client.get("/private/").headers["Content-Language"] == "es"
    client.post("/account/logout/")
    assert client.get("/").headers["Content-Language"] == "es"


def test_the_language_of_the_account_stays_after_signing_out(client: Client, person: User) -> None:
    User.objects.filter(pk=person.pk).update(language="es")
    client.post("/account/login/", {"login": person.email, "password": PASSWORD})
    client.post("/account/logout/")
    assert client.get("/").headers["Content-Language"] == "es"


def test_what_the_one_before_chose_does_not_change_the_next_account(client: Client, person: User) -> None:
    client.post("/language/", {"language": "es", "next": "/"})
    client.post("/account/login/", {"login": person.email, "password": PASSWORD})
    client.post("/account/logout/")
    User.objects.filter(pk=person.pk).update(language="en")
    client.post("/account/login/", {"login": person.email, "password": PASSWORD})
    assert client.get("/private/").headers["Content-Language"] == "en"
