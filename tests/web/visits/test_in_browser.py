"""The kiosk in Chromium: both languages, a narrow screen, no rule of accessibility broken, and the visitor is in."""

import pytest
from django.test import Client
from django.urls import reverse

from peyser.visits.models import Visit
from peyser.web.kiosk.device import COOKIE
from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


@pytest.fixture
def kiosk(live_server, page, reference_data):
    staff = Client()
    staff.force_login(make.staff())
    staff.post(reverse("staff-visit-kiosk"), {"center": make.office().pk})
    page.context.add_cookies([{"name": COOKIE, "value": staff.cookies[COOKIE].value, "url": live_server.url}])
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{live_server.url}/visit/COLUMBIA/")
    return page


@pytest.mark.parametrize(("switch", "here"), [(None, "I am here"), ("Español", "Ya llegué")])
def test_a_visitor_comes_in_by_the_kiosk(kiosk, axe, switch, here):
    if switch:
        kiosk.get_by_role("button", name=switch).click()
    assert axe(kiosk) == []
    assert kiosk.evaluate("document.documentElement.scrollWidth") <= 320

    kiosk.fill("[name=name]", "Ada Lopez")
    kiosk.select_option("[name=born_on_month]", "4")
    kiosk.fill("[name=born_on_day]", "5")
    kiosk.fill("[name=born_on_year]", "1990")
    kiosk.get_by_role("button", name=here).click()
    assert axe(kiosk) == []
    assert "purposes" in kiosk.content()

    kiosk.click("label[for=id_purposes_0]")
    kiosk.get_by_role("button", name=here).click()
    kiosk.wait_for_url("**/thanks/")
    assert axe(kiosk) == []
    assert Visit.objects.count() == 1
