"""The pages on marked words: the queue, the words of one order, and the decision about them."""

import pytest
from django.urls import reverse

from peyser.cases.models import SuspectedViolation
from peyser.job_orders.models import ScreeningDecision, ScreeningFinding
from tests import factories as make

pytestmark = pytest.mark.django_db
QUEUE = "/staff/orders/to-look-at/"


@pytest.fixture
def finding():
    return marked(make.order())


def marked(order, **facts):
    shown = {"pattern_id": "FRA-002", "category": "fraud", "certain": False, "field": "description"}
    words = {"words": "Online Chat", "folded": "online chat", "found_at": make.NOON}
    return ScreeningFinding.objects.create(order=order, **shown | words | facts)


def address(finding):
    return reverse("staff-order-words-decide", args=[finding.order_id, finding.pk])


def test_the_queue_leads_to_the_words_and_these_to_the_decision(desk, finding):
    words = reverse("staff-order-words", args=[finding.order_id])
    assert words in desk.get(QUEUE).content.decode()
    page = desk.get(words).content.decode()
    assert "<mark>Online Chat</mark>" in page
    assert "offers a way to get rich fast" in page
    assert address(finding) in page


def test_a_decision_is_kept_with_its_reason_and_shown(desk, finding):
    answer = desk.post(address(finding), {"verb": "clear", "reason": "It is how this firm works."})
    assert answer.url == reverse("staff-order-words", args=[finding.order_id])
    assert "It is how this firm works." in desk.get(answer.url).content.decode()
    assert reverse("staff-order-words", args=[finding.order_id]) not in desk.get(QUEUE).content.decode()


def test_a_decision_without_a_reason_keeps_what_was_chosen(desk, finding):
    answer = desk.post(address(finding), {"verb": "escalate", "reason": ""})
    assert answer.status_code == 422
    assert not ScreeningDecision.objects.exists()


def test_another_center_and_readers_decide_nothing(elsewhere, monitor, finding):
    for client in (elsewhere, monitor):
        assert client.post(address(finding), {"verb": "clear", "reason": "x"}).status_code == 403


def test_words_that_could_name_a_confidential_employer_stay_in_its_center(elsewhere):
    secret = marked(make.order(show_employer_name=False), field="application_instructions")
    page = elsewhere.get(reverse("staff-order-words", args=[secret.order_id])).content.decode()
    assert "Online Chat" not in page


def test_the_queue_leads_to_the_report_of_a_violation_with_the_words_filled_in(desk):
    finding = marked(
        make.order(), category="age", pattern_id="AGE-006", words="Young team", folded="young team"
    )
    words = reverse("staff-order-words", args=[finding.order_id])
    assert words in desk.get(QUEUE).content.decode()
    report = f"{reverse('staff-case-stop-order', args=[finding.order_id])}?finding={finding.pk}"
    assert report in desk.get(words).content.decode()
    assert desk.get(report).content.decode().count("“Young team”") == 2
    made = desk.post(report, {"suspicion": "“Young team”", "explanation": "Not lawful."})
    case = SuspectedViolation.objects.get(job_order=finding.order_id)
    assert made.url == reverse("staff-case", args=["violations", case.pk])
    finding.order.refresh_from_db()
    assert (finding.order.status, finding.order.hold_reason) == ("on_hold", "suspected_violation")


def test_words_of_another_order_are_not_filled_in(desk):
    finding = marked(make.order())
    report = reverse("staff-case-stop-order", args=[make.order().pk])
    assert "Online Chat" not in desk.get(f"{report}?finding={finding.pk}").content.decode()
