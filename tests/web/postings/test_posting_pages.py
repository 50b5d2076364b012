"""The pages of the notices of self-employed work: from a refused order to the sheet on the board."""

import datetime as dt

import html5lib
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from peyser.job_orders.models import JobOrder
from peyser.postings.models import BulletinPosting
from peyser.rulebook.posting.notice import SELF_EMPLOYMENT_NOTICE
from peyser.web.formats import format_date
from tests import factories as make
from tests.web.staff.conftest import ORDER

pytestmark = pytest.mark.django_db
DESK, NEW = "/staff/self-employment/", "/staff/self-employment/new/"


def answers(**change):
    return {
        "office": make.office().pk, "firm": "Swift Cargo", "occupation": "Truck driver",
        "duties": "Drive your own truck.", "contact_phone": "573-555-0111", "firm_told_by": "phone",
    } | change  # fmt: skip


def posted(days_ago=0, **facts):
    on = make.TODAY - dt.timedelta(days=days_ago)
    return BulletinPosting.objects.create(
        **{
            "office": make.office(), "firm": "Swift Cargo", "occupation": "Truck driver", "duties": "Drive.",
            "contact_phone": "5735550111", "entered_at": make.NOON, "firm_told_by": "phone", "firm_told_on": on,
            "status": "posted", "initials": "KM", "approved_at": make.NOON, "approved_by": make.user(),
            "posted_on": on, "comes_down_on": on + dt.timedelta(days=60),
        } | facts
    )  # fmt: skip


def waiting(**facts):
    unsigned = {"status": "waiting", "initials": "", "approved_at": None, "approved_by": None}
    return posted(posted_on=None, comes_down_on=None, **unsigned, **facts)


def pages():
    one = posted()
    return {
        "desk": DESK,
        "new": f"{NEW}?employer={make.employer().pk}",
        "record": reverse("staff-posting", args=[one.pk]),
        "waiting": reverse("staff-posting", args=[waiting().pk]),
        "sheet": reverse("staff-posting-sheet", args=[one.pk]),
        "handout": reverse("staff-posting-handout", args=[one.pk]),
    }


@pytest.fixture
def manager(sign_in):
    return sign_in(make.staff("office_manager"))


@pytest.mark.requirement("S001-160", "S001-195")
def test_an_order_refused_as_self_employment_becomes_a_notice_with_what_was_typed(desk):
    owner = make.employer()
    address = reverse("staff-employer-order-new", args=[owner.pk])
    typed = ORDER | {"title": "Truck driver", "self_employment": "on"}
    refused = desk.post(address, typed)
    assert refused.status_code == 422
    assert "Make a bulletin posting instead" in refused.content.decode()
    offered = desk.post(f"{NEW}?employer={owner.pk}", typed | {"instead": "1"})
    text = offered.content.decode()
    assert 'value="Truck driver"' in text
    assert "Weld steel parts" in text
    assert "cannot be a job order" in text
    assert not JobOrder.objects.exists()


def test_an_order_refused_for_another_reason_is_offered_no_notice(desk):
    address = reverse("staff-employer-order-new", args=[make.employer().pk])
    refused = desk.post(address, ORDER | {"charge_to_worker": "on"})
    assert "bulletin posting" not in refused.content.decode()


def test_staff_write_a_notice(desk):
    owner = make.employer()
    answer = desk.post(f"{NEW}?employer={owner.pk}", answers())
    one = BulletinPosting.objects.get()
    assert answer.url == reverse("staff-posting", args=[one.pk])
    assert (one.employer, one.status) == (owner, "waiting")


def test_what_the_rules_refuse_is_shown_at_its_question_with_all_that_was_typed(desk):
    answer = desk.post(NEW, answers(occupation="Business opportunity", firm_told_by=""))
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "PST-010" in text
    assert "Drive your own truck." in text


@pytest.mark.requirement("S001-164")
def test_the_manager_initials_it(manager, desk):
    one = waiting()
    address = reverse("staff-posting-approve", args=[one.pk])
    assert desk.post(address, {"initials": "JC"}).status_code == 422
    assert manager.post(address, {"initials": "km"}).url == reverse("staff-posting", args=[one.pk])
    one.refresh_from_db()
    assert (one.status, one.initials) == ("posted", "KM")


@pytest.mark.requirement("S001-163", "S001-164", "S001-165")
def test_the_sheet_carries_the_notice_the_contact_the_initials_and_the_days(desk):
    text = desk.get(reverse("staff-posting-sheet", args=[posted().pk])).content.decode()
    days = (format_date(make.TODAY), format_date(make.TODAY + dt.timedelta(days=60)))
    for words in (SELF_EMPLOYMENT_NOTICE, "0111", "Initials KM", "Swift Cargo", *days):
        assert words in text


@pytest.mark.requirement("S001-164")
@pytest.mark.parametrize("make_one", [waiting, lambda: posted(days_ago=60)], ids=["no initials", "days over"])
def test_a_sheet_that_may_not_hang_is_not_printed(desk, make_one):
    text = desk.get(reverse("staff-posting-sheet", args=[make_one().pk])).content.decode()
    assert "peyser-sheet--not-printed" in text


@pytest.mark.requirement("S001-165")
def test_the_handout_tells_how_to_reach_the_firm(desk):
    text = desk.get(reverse("staff-posting-handout", args=[posted().pk])).content.decode()
    assert "0111" in text
    assert "It is no referral" in text


@pytest.mark.requirement("S001-161")
def test_the_tickler_lists_what_is_over_until_the_sheet_is_gone(desk):
    one = posted(days_ago=60)
    assert "The sheet is off the board" in desk.get(DESK).content.decode()
    assert desk.post(reverse("staff-posting-down", args=[one.pk]), {"back": "list"}).url == DESK
    assert "The sheet is off the board" not in desk.get(DESK).content.decode()


@pytest.mark.parametrize("show", ["waiting", "on_board", "to_remove", "down"])
def test_each_list_opens(desk, show):
    assert desk.get(DESK, {"show": show}).status_code == 200


def test_another_center_finds_nothing(elsewhere):
    one = posted()
    assert "Truck driver" not in elsewhere.get(DESK).content.decode()
    for name in ("staff-posting", "staff-posting-sheet", "staff-posting-handout"):
        assert elsewhere.get(reverse(name, args=[one.pk])).status_code == 404


def test_a_reader_looks_and_sends_nothing(monitor):
    one = waiting()
    assert monitor.get(reverse("staff-posting", args=[one.pk])).status_code == 200
    assert monitor.get(NEW).status_code == 403
    assert monitor.post(NEW, answers()).status_code == 403
    assert monitor.post(reverse("staff-posting-approve", args=[one.pk]), {"initials": "KM"}).status_code == 403


def test_employers_and_seekers_stay_out(sign_in):
    for person in (make.employer_user(make.employer()), make.seeker().user):
        assert sign_in(person).get(DESK).status_code == 403


def test_each_page_is_valid_and_asks_few_queries(manager):
    for _ in range(4):
        posted(days_ago=57)
        posted(days_ago=70)
    for name, address in pages().items():
        with CaptureQueriesContext(connection) as queries:
            text = manager.get(address).content.decode()
        html5lib.HTMLParser(strict=True).parse(text)
        assert text.count("<h1") == 1, name
        assert len(queries) <= 15, name


@pytest.mark.browser
def test_no_page_breaks_an_accessibility_rule(live_server, page, axe, reference_data):
    client = Client()
    client.force_login(make.staff("office_manager", language="en"))
    cookie = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
    posted(days_ago=57)
    posted(days_ago=70)
    found = {}
    for name, address in pages().items():
        page.goto(live_server.url + address)
        found[name] = axe(page)
    assert {name: problems for name, problems in found.items() if problems} == {}
