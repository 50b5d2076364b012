"""While staff type an order: what its words break, in words for staff, and nothing is kept."""

import pytest
from django.urls import reverse

from peyser.job_orders.models import JobOrder, ScreeningFinding
from tests import factories as make

pytestmark = pytest.mark.django_db
BAD = {"description": "Weld. Young men only.", "hints": "job"}
HTMX = {"HX-Request": "true"}


@pytest.mark.parametrize("route", ["staff-employer-order-new", "staff-employer-order-begin"])
def test_staff_read_the_words_the_rule_and_what_to_do(desk, route):
    page = desk.post(reverse(route, args=[make.employer().pk]), BAD, headers=HTMX).content.decode()
    assert "men only</mark>" in page
    assert "/policy/#SCR-1" in page
    assert "Ask the employer to change the words." in page
    assert not JobOrder.objects.exists()


def test_a_change_gives_hints_and_keeps_nothing(desk):
    made = make.order()
    page = desk.post(reverse("staff-order-edit", args=[made.pk]), BAD, headers=HTMX).content.decode()
    made.refresh_from_db()
    assert "men only</mark>" in page
    assert "men only" not in made.description
    assert not ScreeningFinding.objects.exists()


def test_words_that_were_cleared_give_no_hint(desk):
    made = make.order()
    address, typed = reverse("staff-order-edit", args=[made.pk]), BAD | {"description": "We want men only."}
    page = desk.post(address, typed, headers=HTMX).content.decode()
    assert "<mark>men only</mark>" in page
    ScreeningFinding.objects.create(
        order=made,
        pattern_id=page.split('value="description.')[1].split(".")[0],
        category="sex",
        certain=True,
        field="description",
        words="men only",
        folded="men only",
        found_at=make.NOON,
        state="cleared",
    )
    assert "<mark>" not in desk.post(address, typed, headers=HTMX).content.decode()


def test_the_name_of_the_employer_and_the_street_are_read_too(desk):
    owner = make.employer(legal_name="Marijuana Growers LLC")
    address = reverse("staff-employer-order-new", args=[owner.pk])
    named = desk.post(address, {"description": "Weld.", "hints": "job"}, headers=HTMX).content.decode()
    typed = {"worksite_street": "Whites only, 1 Main Street", "hints": "place"}
    placed = desk.post(address, typed, headers=HTMX).content.decode()
    assert "<mark>Marijuana Growers</mark>" in named
    assert "<mark>Whites only</mark>" in placed
