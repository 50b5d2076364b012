"""The order plan of an employer and its mark of discrimination, as staff see them."""

import pytest

from peyser.casenotes.actions.write import write_employer_note
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.fixture
def mill():
    owner = make.employer()
    order = make.order(employer=owner, title="Sawyer")
    make.referral(job=order, status="resulted", result="hired", resulted_on=make.TODAY)
    owner.services.create(code="site-visit", on=make.TODAY, recorded_at=make.NOON)
    note = {"subject": "Visit", "text": "We talked.", "contact_on": make.TODAY}
    write_employer_note(actor=make.staff_actor(), employer=owner, moment=make.moment(), **note)
    return owner


def at(client, employer, place, **who):
    client.force_login(make.staff(**who))
    return client.get(f"/staff/employers/{employer.pk}/{place}").content.decode()


@pytest.mark.parametrize("place", ["plan/", "plan.csv"])
def test_the_plan_has_orders_referrals_results_services_and_notes(place, client, mill):
    shown = at(client, mill, place)
    wanted = ["Sawyer", "Referral", "Result of a referral", "site-visit", "Visit: We talked."]
    assert [word for word in wanted if word not in shown] == []


@pytest.mark.parametrize("place", ["plan/", "plan.csv"])
def test_a_confidential_order_of_another_center_is_nowhere_in_the_plan(place, client, mill):
    hidden = make.order(employer=mill, title="Secret sawyer", show_employer_name=False)
    make.referral(job=hidden)
    mill.follow_ups.create(about=f"Ask about {hidden.number}", due_on=make.TODAY, office=mill.office)
    far = make.office("Springfield", counties_served=["Greene County"])
    shown = at(client, mill, place, at=far)
    assert [secret for secret in ("Secret sawyer", hidden.number) if secret in shown] == []
    assert "Secret sawyer" in at(client, mill, place)


def test_the_plan_asks_the_same_number_of_queries_however_long_it_is(
    client, mill, django_assert_max_num_queries
):
    client.force_login(make.staff())
    for _ in range(3):
        make.referral(job=make.order(employer=mill))
    with django_assert_max_num_queries(40):
        client.get(f"/staff/employers/{mill.pk}/plan/")


def test_the_monitor_marks_and_lifts_on_the_page(client, mill):
    client.force_login(make.staff("sma", scope="state"))
    page = f"/staff/employers/{mill.pk}/discrimination/"
    client.post(page, {"verb": "mark", "words": "A ruling."})
    assert "The mark is in force." in client.get(page).content.decode()
    client.post(page, {"verb": "lift", "words": "Put right."})
    assert "Put right." in client.get(page).content.decode()


def test_others_read_the_marks_and_cannot_set_one(client, mill):
    assert "Mark the employer" not in at(client, mill, "discrimination/")
    answer = client.post(f"/staff/employers/{mill.pk}/discrimination/", {"verb": "mark", "words": "So."})
    assert answer.status_code == 403
