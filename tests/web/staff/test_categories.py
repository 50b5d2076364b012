"""Special categories and kinds of farm work on the pages."""

import pytest
from django.test import Client
from django.urls import reverse

from peyser.job_orders.choices import AgriculturalKind, SpecialCategory
from peyser.job_orders.models import JobOrder
from tests import factories as make
from tests.web.staff.conftest import ORDER

pytestmark = pytest.mark.django_db
LABELLED = {
    "summer_youth": "S001-097", "summer_job_league": "S001-098", "ojt": "S001-099", "green_job": "S001-100",
    "show_me_heroes": "S001-101", "alien_labor_certification": "S001-102", "aes": "S001-103", "fcjl": "S001-104",
}  # fmt: skip


@pytest.mark.parametrize(
    "category", [pytest.param(one, marks=pytest.mark.requirement(row)) for one, row in LABELLED.items()]
)
def test_staff_mark_a_category_see_it_and_find_the_order_by_it(desk, category):
    farm = {"agricultural": "on"} if category == "aes" else {}
    address = reverse("staff-employer-order-new", args=[make.employer().pk])
    assert desk.post(address, ORDER | farm | {"special_categories": [category]}).status_code == 302
    order = JobOrder.objects.get()
    make.order(title="Something else")
    assert order.special_categories == [category]
    shown = desk.get(reverse("staff-order", args=[order.pk])).content.decode()
    assert str(SpecialCategory(category).label) in shown.replace("&#39;", "'")
    listed = desk.get("/staff/orders/", {"category": category}).content.decode()
    assert order.number in listed
    assert "Something else" not in listed


def test_staff_choose_the_kind_of_farm_work_and_see_it(desk):
    address = reverse("staff-employer-order-new", args=[make.employer().pk])
    desk.post(address, ORDER | {"agricultural": "on", "agricultural_kind": "tourism"})
    order = JobOrder.objects.get()
    shown = desk.get(reverse("staff-order", args=[order.pk])).content.decode()
    assert str(AgriculturalKind.TOURISM.label) in shown
    kept = desk.get(reverse("staff-order-edit", args=[order.pk])).content.decode()
    assert '<option value="tourism" selected>' in kept


def test_the_public_finds_the_jobs_of_a_program(reference_data):
    make.order(title="Trail builder", special_categories=["green_job"])
    make.order(title="Bricklayer")
    text = Client().get("/jobs/", {"program": "green_job"}).content.decode()
    assert "Trail builder" in text
    assert "Bricklayer" not in text
