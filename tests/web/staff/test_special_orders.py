"""Orders for young workers, from labor organizations, for H-2A and H-2B, as staff enter and read them."""

import pytest
from django.urls import reverse

from peyser.job_orders.models import JobOrder
from tests import factories as make
from tests.web.staff.conftest import ORDER

pytestmark = pytest.mark.django_db
UNION = {
    "labor_organization": "Ironworkers Local 396",
    "refer_to": "labor_organization",
    "labor_organization_contact": "Hall at 100 Main Street",
    "union_openings_match": "on",
    "union_specifications_match": "on",
    "union_information_adequate": "on",
}


def page(client, name, *args):
    return client.get(reverse(name, args=args)).content.decode()


@pytest.mark.requirement("S001-112", "S001-113", "S001-114")
def test_staff_enter_a_unions_order_with_the_three_facts(desk):
    where = reverse("staff-employer-order-new", args=[make.employer().pk])
    refused = desk.post(where, ORDER | UNION | {"union_specifications_match": ""})
    assert refused.status_code == 422
    assert "Ironworkers Local 396" in refused.content.decode()
    assert desk.post(where, ORDER | UNION).status_code == 302
    order = JobOrder.objects.get()
    assert order.union_checked_at == make.NOON
    assert "Ironworkers Local 396 (asked by Pat Doe" in page(desk, "staff-order", order.pk)


def test_an_unchanged_union_order_is_changed_without_asking_again(desk):
    where = reverse("staff-employer-order-new", args=[make.employer().pk])
    desk.post(where, ORDER | UNION)
    edit = page(desk, "staff-order-edit", JobOrder.objects.get().pk)
    assert "Ironworkers Local 396" in edit
    assert "Hall at 100 Main Street" in edit


@pytest.mark.requirement("S001-115")
def test_the_referral_says_that_the_seeker_goes_to_the_union(desk):
    order = make.order(
        labor_organization="Ironworkers Local 396",
        labor_organization_contact="Hall at 100 Main Street",
        refer_to="labor_organization",
    )
    sent = make.referral(job=order)
    assert "Ironworkers Local 396, Hall at 100 Main Street" in page(desk, "staff-referral", sent.pk)


@pytest.mark.requirement("S001-156")
def test_the_page_of_a_youth_order_tells_what_to_say_to_the_employer(desk):
    words = "local, state and federal laws on school attendance and child labor"
    assert words in page(desk, "staff-order", make.order(min_age=16).pk)
    assert words not in page(desk, "staff-order", make.order(min_age=18).pk)


def test_the_hours_of_young_workers_are_asked_and_judged_at_their_questions(desk):
    young = ORDER | {
        "title": "Store helper",
        "occupation": "",
        "skill_codes": [],
        "min_age": "15",
        "hours_per_day": "8",
    }
    young |= {"work_begins": "08:00", "work_ends": "22:00"}
    answer = desk.post(reverse("staff-employer-order-new", args=[make.employer().pk]), young)
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "3 hours on a school day" in text
    assert 'value="22:00"' in text


@pytest.mark.requirement("S001-085", "S001-086")
@pytest.mark.parametrize("kind", ["h_2a", "h_2b"])
def test_an_h2_order_says_whom_to_ask_and_to_follow_its_own_instructions(desk, kind):
    shown = page(desk, "staff-order", make.order(kind=kind).pk)
    assert "moswa@dhewd.mo.gov, (855) 859-2950" in shown
    assert "follow its own instructions" in shown
    assert "moswa@dhewd.mo.gov" not in page(desk, "staff-order", make.order().pk)
