"""Forms, findings and formats, by what reaches the page."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import html5lib
import pytest
from django import forms
from django.template import engines
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation
from jinja2 import UndefinedError
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from peyser.rulebook.engine import Severity
from peyser.web import formats
from peyser.web.components.attributes import choices_of, field_kind, input_attributes, summary_errors
from peyser.web.components.fields import MemorableDateField, MoneyField, PhoneField, SsnField, ZipField
from peyser.web.components.findings import finding_lines
from peyser.web.gallery.forms import FILLED, EveryFieldForm
from peyser.web.gallery.views import finding

pytestmark = pytest.mark.urls("tests.web.urls")


def macro(source: str, **values: Any) -> str:
    """Render a few lines of template with every form macro at hand."""
    imports = (
        '{% from "components/form.jinja" import form_field, error_summary %}'
        '{% from "components/findings.jinja" import findings %}'
    )
    return str(engines["jinja2"].env.from_string(imports + source).render(**values))


@pytest.fixture
def gallery(client: Client, settings: Any) -> str:
    settings.PEYSER_DEMO = True
    return client.get("/gallery/").content.decode()


# Fields


@pytest.mark.parametrize(
    ("field", "typed", "clean"),
    [
        (MoneyField(), "$1,850.5", Decimal("1850.50")),
        (MoneyField(required=False), "", None),
        (PhoneField(), "+1 (573) 555-0123", "5735550123"),
        (PhoneField(required=False), "", ""),
        (ZipField(), "65101-0001", "65101"),
        (SsnField(), "900 12-3456", "900123456"),
        (MemorableDateField(), ["3", "07", "1990"], dt.date(1990, 3, 7)),
        (MemorableDateField(required=False), ["", "", ""], None),
    ],
)
def test_a_field_takes_what_people_type_and_gives_one_shape(field: forms.Field, typed: Any, clean: Any) -> None:
    assert field.clean(typed) == clean


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        (MoneyField(), "a lot"),
        (MoneyField(), "-3"),
        (MoneyField(), "NaN"),
        (MoneyField(), "1e999"),
        (PhoneField(), "555-0123"),
        (ZipField(), "6510"),
        (SsnField(), "900-12-345"),
        (MemorableDateField(), ["2", "30", "1990"]),
        (MemorableDateField(), ["2", "3", "90"]),
        (MemorableDateField(), ["2", "", "1990"]),
        (MemorableDateField(), ["", "", ""]),
    ],
)
def test_a_field_refuses_what_it_cannot_read(field: forms.Field, typed: Any) -> None:
    with pytest.raises(forms.ValidationError):
        field.clean(typed)


def test_every_required_message_names_its_question() -> None:
    form = EveryFieldForm({})
    for name, messages in form.errors.items():
        assert str(form.fields[name].label) in str(messages[0])


def test_a_required_message_speaks_the_language_of_the_page_that_shows_it() -> None:
    form = EveryFieldForm({})
    with translation.override("es"):
        spanish = str(form.errors["name"][0])
        expected = translation.gettext("Fill in “%(question)s”.") % {"question": "Full name"}
    assert spanish == expected


# Attributes


def test_hint_and_error_describe_the_control() -> None:
    attributes = input_attributes(EveryFieldForm({})["name"], hint="As on your letters.")
    assert attributes["aria-describedby"] == "id_name-hint id_name-error"
    assert attributes["aria-invalid"] == "true"


def test_the_kind_of_a_field_is_known_from_field_and_widget() -> None:
    form = EveryFieldForm()
    kinds = {
        name: field_kind(form[name])
        for name in ("about", "shift", "days", "agree", "starts_on", "wage", "step")
    }
    assert kinds == {
        "about": "textarea", "shift": "radios", "days": "checkboxes", "agree": "checkbox",
        "starts_on": "date", "wage": "money", "step": "hidden",
    }  # fmt: skip


def test_choices_keep_their_groups_and_know_what_is_chosen() -> None:
    groups = list(choices_of(EveryFieldForm({"county": "cole"})["county"]))
    assert groups[1] == ("Central", [("boone", "Boone", False), ("cole", "Cole", True)])


def test_the_summary_links_each_problem_to_its_control() -> None:
    anchors = [anchor for anchor, _ in summary_errors([EveryFieldForm({})])]
    assert "id_name" in anchors
    assert "id_shift_0" in anchors
    assert "id_born_on_month" in anchors


def test_a_form_of_another_kind_names_the_field_in_the_summary() -> None:
    class Plain(forms.Form):
        city = forms.CharField(label="City")

    assert summary_errors([Plain({})]) == [("id_city", "City: This field is required.")]


# Macros


def test_what_was_typed_is_kept_and_escaped() -> None:
    page = macro("{{ form_field(field) }}", field=EveryFieldForm(FILLED)["about"])
    assert "&lt;b&gt;Careful&lt;/b&gt;\nwork" in page


def test_a_social_security_number_is_never_sent_back_to_the_page() -> None:
    page = macro("{{ form_field(form['ssn']) }}{{ form_field(form['password']) }}", form=EveryFieldForm(FILLED))
    assert "900-12-3456" not in page
    assert "not shown again" not in page


def test_an_optional_field_says_so_and_a_required_one_does_not() -> None:
    form = EveryFieldForm()
    assert "(optional)" in macro("{{ form_field(form['about']) }}", form=form)
    assert "(optional)" not in macro("{{ form_field(form['name']) }}", form=form)


def test_no_findings_leave_nothing_on_the_page() -> None:
    assert macro("{{ findings([]) }}").strip() == ""


def test_a_finding_shows_its_source_its_remedy_and_its_rule() -> None:
    page = macro("{{ findings(found) }}", found=[finding(Severity.BLOCK)])
    for words in (
        "Stopped.",
        "January 2024",
        "Job Orders &amp; Labor Disputes",
        "Do not refer",
        "/policy/#REF-010",
    ):
        assert words in page


def test_findings_that_stop_the_act_come_first() -> None:
    lines = finding_lines([finding(Severity.WARN), finding(Severity.BLOCK)])
    assert [line.tone for line in lines] == ["error", "info"]


def test_a_settled_finding_is_shown_as_settled() -> None:
    settled = finding(Severity.ESCALATE, decided_by="regional_manager", overridden=True)
    page = macro("{{ findings(found) }}", found=[settled])
    assert "Settled." in page
    assert "Regional manager" in page


def test_a_template_that_names_what_the_view_did_not_pass_fails() -> None:
    with pytest.raises(UndefinedError):
        macro("{{ nobody_passed_this }}")


# Formats


def test_instants_are_shown_in_the_zone_of_the_state() -> None:
    instant = dt.datetime(2026, 11, 25, 3, 30, tzinfo=dt.UTC)
    with translation.override("en"):
        assert formats.format_datetime(instant).replace("\u202f", " ") == "Nov 24, 2026, 9:30 PM"


def test_dates_follow_the_language() -> None:
    with translation.override("es"):
        assert formats.format_date(dt.date(2026, 11, 24)) == "24 nov 2026"


@pytest.mark.parametrize(
    ("amount", "shown"), [(Decimal("18.5"), "$18.50"), (Decimal("52000"), "$52,000"), (0, "$0.00"), (None, "")]
)
def test_money_is_shown_in_dollars(amount: Any, shown: str) -> None:
    with translation.override("en"):
        assert formats.format_money(amount) == shown


@pytest.mark.parametrize(
    ("number", "shown"), [("5735550123", "(573) 555-0123"), ("+15735550123", "(573) 555-0123"), ("x12", "x12")]
)
def test_a_phone_number_is_shown_in_groups(number: str, shown: str) -> None:
    assert formats.format_phone(number) == shown


@pytest.mark.parametrize(
    ("minutes", "shown"), [(1, "1 minute"), (59, "59 minutes"), (120, "2 hours"), (48 * 60, "2 days")]
)
def test_an_age_is_shown_in_its_largest_unit(minutes: int, shown: str) -> None:
    now = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
    assert formats.format_age(now - dt.timedelta(minutes=minutes), now) == shown


# The gallery


def test_the_gallery_is_valid_html(gallery: str) -> None:
    html5lib.HTMLParser(strict=True).parse(gallery)


def test_no_id_occurs_twice_and_every_reference_finds_its_target(gallery: str) -> None:
    nodes = list(html5lib.parse(gallery, namespaceHTMLElements=False).iter())
    ids = [node.get("id") for node in nodes if node.get("id")]
    wanted = {target for node in nodes for target in (node.get("aria-describedby") or "").split()}
    wanted |= {node.get("for") for node in nodes if node.get("for")}
    assert len(ids) == len(set(ids))
    assert wanted <= set(ids)


def test_no_page_part_carries_a_script_or_a_style_of_its_own(gallery: str) -> None:
    for node in html5lib.parse(gallery, namespaceHTMLElements=False).iter():
        assert not [name for name in node.attrib if name == "style" or str(name).startswith("on")]
        assert node.tag != "style"
        assert node.tag != "script" or node.get("src")


def test_there_is_no_gallery_outside_the_demonstration(client: Client) -> None:
    assert client.get("/gallery/").status_code == 404


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_component_breaks_an_accessibility_rule_or_the_width(
    live_server: LiveServer, page: Page, axe: Callable[[Page], list[str]], settings: Any, width: int
) -> None:
    settings.PEYSER_DEMO = True
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{live_server.url}/gallery/")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
def test_the_focus_goes_to_what_the_page_wants_read_first(
    live_server: LiveServer, page: Page, settings: Any
) -> None:
    settings.PEYSER_DEMO = True
    page.goto(f"{live_server.url}/gallery/")
    assert "This cannot be done yet" in page.locator(":focus").inner_text()


@pytest.mark.browser
def test_the_question_mark_lists_the_shortcuts_of_the_page(
    live_server: LiveServer, page: Page, settings: Any
) -> None:
    settings.PEYSER_DEMO = True
    page.goto(f"{live_server.url}/gallery/")
    page.keyboard.press("?")
    assert page.locator("#shortcut-list").inner_text().split("\n")[-4:] == ["n", "New thing", "/", "Search"]
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    assert page.locator(":focus").get_attribute("id") == "search-q"


def test_an_error_summary_is_silent_without_errors() -> None:
    page = render_to_string("account/problems.jinja", {"form": EveryFieldForm()})
    assert page.strip() == ""
