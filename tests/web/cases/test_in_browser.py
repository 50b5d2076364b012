"""The pages of the cases in a real browser: no accessibility rule broken, and a case moved by the keyboard alone."""

import pytest

from peyser.cases.models import (
    Discontinuation,
    FraudCase,
    LaborDispute,
    SubstandardOrder,
    SuspectedViolation,
)
from tests import factories as make
from tests.web.employer.test_in_browser import enter, troubles

pytestmark = pytest.mark.browser


def cases():
    mill, by = make.employer(legal_name="Boone Mill LLC"), make.staff()
    order = make.order(employer=mill, status="on_hold", hold_reason="suspected_fraud")
    marks = {"employer": mill, "reported_at": make.NOON, "reported_by": by, "report": "Pickets."}
    dispute = LaborDispute.objects.create(**marks)
    fraud = FraudCase.objects.create(job_order=order, suspicion="A check.", opened_at=make.NOON, opened_by=by)
    ending = Discontinuation.objects.create(
        employer=mill, grounds=["order_not_altered"], facts="Refused.", proposed_at=make.NOON, proposed_by=by
    )
    stopped = SuspectedViolation.objects.create(
        employer=mill, office=mill.office, suspicion="Men only.", explanation="Open to all.", filed_recently=False,
        reported_at=make.NOON, reported_by=by, agency="eeoc", letter="Dear agency.", referred_at=make.NOON,
    )  # fmt: skip
    pay = SubstandardOrder.objects.create(
        job_order=make.order(employer=mill, wage_min=10), status="referred", explanation="At least $15.",
        told_how="phone", told_at=make.NOON, told_by=by, answer="No.", note="No change.",
    )  # fmt: skip
    made = {"violations": stopped, "disputes": dispute, "fraud": fraud, "discontinuations": ending}
    return mill, order, made | {"substandard": pay}


def test_no_page_of_a_case_breaks_an_accessibility_rule(live_server, page, axe):
    mill, order, made = cases()
    deciders = {
        "disputes": "regional_manager",
        "fraud": "csu_agent",
        "discontinuations": "sma",
        "violations": "office_manager",
        "substandard": "functional_leader",
    }
    for kind, role in deciders.items():
        enter(page, live_server.url, make.staff(role, scope="state"))
        assert troubles(page, axe, live_server.url, [f"/staff/cases/{kind}/{made[kind].pk}/"]) == {}
    enter(page, live_server.url, make.staff("office_manager"))
    places = [
        "/staff/cases/",
        f"/staff/employers/{mill.pk}/report-dispute/",
        f"/staff/employers/{mill.pk}/propose-discontinuation/",
        f"/staff/orders/{order.pk}/suspect-fraud/",
        f"/staff/orders/{order.pk}/stop-and-report/",
        f"/staff/orders/{order.pk}/low-pay/",
        f"/staff/employers/{mill.pk}/stop-and-report/",
        f"/staff/cases/violations/{made['violations'].pk}/letter/",
    ]
    assert troubles(page, axe, live_server.url, places) == {}


def test_a_case_moves_by_the_keyboard_alone_and_a_refusal_is_clean(live_server, page, axe):
    _mill, _order, made = cases()
    enter(page, live_server.url, make.staff("csu_agent", scope="state"))
    page.goto(f"{live_server.url}/staff/cases/fraud/{made['fraud'].pk}/")
    page.focus("#id_clear-findings")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector(".peyser-findings")
    assert axe(page) == []
    page.focus("#id_clear-findings")
    page.keyboard.type("We met the owner.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=This case is closed.")
    assert axe(page) == []
