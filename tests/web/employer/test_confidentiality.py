"""An employer that wants its name kept off: the order waits, and the page offers to show the name or to close."""

import pytest

from peyser.job_orders.actions.confidentiality import decline_confidentiality
from peyser.job_orders.models import JobOrder
from tests import factories as make
from tests.job_orders.talks import TALK

pytestmark = [pytest.mark.django_db]


@pytest.mark.requirement("S001-134")
def test_the_employer_reads_that_the_job_waits_and_may_show_its_name_after_a_refusal(boss, answers):
    hidden = answers | {"hide_name": "on", "confidential_need": "The post is still filled."}
    page = boss.post("/employer/orders/new/", hidden, follow=True).content.decode()
    order = JobOrder.objects.get()
    assert (order.status, order.confidentiality.need) == ("on_hold", "The post is still filled.")
    assert "Your name is hidden, and the job waits" in page

    decline_confidentiality(
        actor=make.staff_actor(), job_order_id=order.pk, talk=TALK, reason="No need was found.", moment=make.moment()
    )  # fmt: skip
    page = boss.get(f"/employer/orders/{order.pk}/").content.decode()
    assert "No need was found." in page
    assert f"/employer/orders/{order.pk}/close/" in page
    shown = boss.post(f"/employer/orders/{order.pk}/show-name/", follow=True).content.decode()
    assert "Your name is shown with order" in shown
    order.refresh_from_db()
    assert (order.status, order.show_employer_name) == ("open", True)
