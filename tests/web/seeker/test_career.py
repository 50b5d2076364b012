"""What a person does alone: each click is a service on their own, and the pages say so plainly."""

import html5lib
import pytest
from django.urls import reverse

from peyser.assessments.choices import INITIAL
from peyser.assessments.models import ToolLaunch
from peyser.assessments.questions import QUESTIONS
from peyser.participation.models import Service
from peyser.reference.tools import tools_on
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped_services")]
PAGES = {
    "seeker-welcome": (), "seeker-assessment": (), "seeker-assessment-part": ("skills",), "seeker-market": (),
    "seeker-tools": (), "seeker-tool": ("onet-online",), "seeker-home": (),
}  # fmt: skip


def codes():
    return sorted(Service.objects.values_list("code", flat=True))


def test_the_pages_are_valid_and_opening_them_records_nothing(as_ana, text):
    make.order(onet_code=make.WELDER, openings=3)
    for name, parts in PAGES.items():
        page = text(reverse(name, args=parts))
        html5lib.HTMLParser(strict=True).parse(page)
        assert page.count("<h1") == 1, name
    assert codes() == []


@pytest.mark.requirement("S002-013")
def test_pressing_search_is_noted_and_leads_to_the_same_search(as_ana, text):
    search = text(reverse("job-search"))
    assert f'method="post" action="{reverse("seeker-search")}"' in search
    answer = as_ana.post(reverse("seeker-search"), {"q": "welder", "zip": "65201", "miles": "25"})
    assert answer.url == reverse("job-search") + "?q=welder&zip=65201&miles=25"
    assert codes() == ["006"]


def test_a_visitor_searches_without_being_noted(client, text):
    assert f'method="get" action="{reverse("job-search")}"' in text(reverse("job-search"))
    assert client.post(reverse("seeker-search"), {"q": "welder"}).status_code in (302, 403)
    assert codes() == []


@pytest.mark.requirement("S002-017")
def test_jobs_in_demand_count_the_openings_of_each_region(as_ana, text):
    make.order(onet_code=make.WELDER, openings=3)
    make.order(onet_code=make.WELDER, openings=4)
    assert as_ana.post(reverse("seeker-market")).url == reverse("seeker-market")
    page = text(reverse("seeker-market"))
    assert codes() == ["005"]
    assert page.count(">7</td>") == 2
    assert "Whole state" in page
    assert "Central" in page


@pytest.mark.requirement("S002-008", "S002-009")
def test_a_tool_opens_by_its_registered_address_after_the_launch_is_noted(as_ana, text):
    for tool in tools_on(make.TODAY):
        place = reverse("seeker-tool", args=[tool.key])
        assert tool.address not in text(place)
        opened = as_ana.post(place).url
        assert f'href="{tool.address}"' in text(opened)
    assert ToolLaunch.objects.count() == 4
    assert as_ana.post(reverse("seeker-tool", args=["evil"])).status_code == 404
    assert codes() == ["TB-AUTO-MO-CONNECTIONS", "TB-AUTO-OPTIMAL-RESUME"]


def test_the_three_parts_are_answered_and_what_is_open_is_asked_again(as_ana):
    for kind in INITIAL:
        place = reverse("seeker-assessment-part", args=[kind.value])
        answers = {key: "partly" for key, _question in QUESTIONS[kind]}
        half = as_ana.post(place, dict(list(answers.items())[1:]))
        assert half.status_code == 422
        assert as_ana.post(place, answers).url == reverse("seeker-assessment")
    assert codes() == ["TB-AUTO-INITIAL-ASSESSMENT"] * 3
    assert as_ana.get(reverse("seeker-assessment-part", args=["staff"])).status_code == 404


def test_the_welcome_screens_are_finished_with_both_boxes(as_ana, ana):
    assert as_ana.post(reverse("seeker-welcome"), {"read": "on"}).status_code == 422
    as_ana.post(reverse("seeker-welcome"), {"read": "on", "facts_right": "on"})
    ana.refresh_from_db()
    assert ana.membership.completed_at == make.NOON


@pytest.mark.browser
def test_no_page_breaks_an_accessibility_rule_and_the_search_works_by_its_button(
    live_server, page, axe, client, ana
):
    client.force_login(ana.user)
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    make.order(onet_code=make.WELDER, title="Welder one")
    for name, parts in PAGES.items():
        page.goto(live_server.url + reverse(name, args=parts))
        assert axe(page) == [], name
    page.goto(live_server.url + reverse("job-search"))
    page.fill("#id_q", "welder")
    page.click("#search-go")
    page.wait_for_url("**/jobs/?*q=welder*")
    assert codes() == ["006"]
