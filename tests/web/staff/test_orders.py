"""Job orders at the desk: the list, one order, its status, its candidates, entering and changing it."""

import pytest
from django.urls import reverse

from peyser.casenotes.models import EmployerNote
from peyser.employers.models import FollowUp
from peyser.job_orders.models import JobOrder
from peyser.notifications.models import Message
from peyser.referrals.models import Referral
from tests import factories as make
from tests.web.staff.conftest import ORDER

pytestmark = pytest.mark.django_db


def page(client, name, *args, **asked):
    answer = client.get(reverse(name, args=args), asked)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def manager(sign_in):
    """The manager of the Columbia center, who may hold orders."""
    return sign_in(make.staff("office_manager"))


def test_the_list_shows_the_orders_of_ones_own_centers_first(desk):
    make.order(title="Own welder")
    make.order(title="Far welder", office=make.office("Sedalia"))
    own, everywhere = page(desk, "staff-orders"), page(desk, "staff-orders", centers="all")
    assert "Own welder" in own
    assert "Far welder" not in own
    assert "Far welder" in everywhere


def test_the_list_is_narrowed_by_status_and_words(desk):
    open_one = make.order(title="Night welder")
    make.order(title="Day welder", status="on_hold", hold_reason="labor_dispute")
    assert "Day welder" not in page(desk, "staff-orders", status="open")
    assert "Night welder" in page(desk, "staff-orders", q=open_one.number)
    assert "No job order matches." in page(desk, "staff-orders", q="astronaut")


def test_a_long_list_is_turned_page_by_page(desk):
    owner = make.employer()
    for number in range(27):
        make.order(employer=owner, title=f"Job {number:02}")
    first, second = page(desk, "staff-orders"), page(desk, "staff-orders", page="2")
    assert "?page=2" in first.replace("&amp;", "&") or "page=2" in first
    assert "Job 00" in second
    assert "Job 26" not in second
    assert page(desk, "staff-orders", page="x")


def test_the_order_says_what_it_asks_and_who_hires(desk):
    job = make.order(skill_codes=["welding"], min_education=1, hiring_requirements=["drug_screen"])
    text = page(desk, "staff-order", job.pk)
    for words in (
        "Welders, Cutters, Solderers, and Brazers",
        "High school diploma",
        "Drug screen",
        "$20.00 per hour",
    ):
        assert words.replace("$20.00 per hour", "From $20.00 per hour") in text
    assert job.employer.name in text
    assert "The public sees this order." in text


@pytest.mark.requirement("S001-057")
def test_an_order_that_waits_for_its_employer_says_why_the_public_does_not_see_it(desk):
    job = make.order(employer=make.employer(enabled=False))
    text = page(desk, "staff-order", job.pk)
    assert "Why the public does not see this order" in text
    assert "in the rule book" in text


def test_a_supervisor_puts_an_order_on_hold_and_releases_it(manager):
    job = make.order()
    hold = reverse("staff-order-hold", args=[job.pk])
    assert hold in page(manager, "staff-order", job.pk)
    assert manager.post(hold, {"reason": "employer_request", "note": "Asks for a break."}).status_code == 302
    job.refresh_from_db()
    assert (job.status, job.hold_reason) == ("on_hold", "employer_request")
    assert EmployerNote.objects.get().text == "Asks for a break."
    assert manager.post(reverse("staff-order-release", args=[job.pk]), {"note": ""}).status_code == 302
    job.refresh_from_db()
    assert job.status == "open"


def test_a_hold_without_a_reason_keeps_the_note(manager):
    job = make.order()
    answer = manager.post(reverse("staff-order-hold", args=[job.pk]), {"note": "Typed words"})
    assert answer.status_code == 422
    assert "Typed words" in answer.content.decode()
    job.refresh_from_db()
    assert job.status == "open"


@pytest.mark.requirement("S001-173")
def test_frontline_staff_are_not_offered_a_hold_and_may_not_send_one(desk):
    job = make.order()
    hold = reverse("staff-order-hold", args=[job.pk])
    assert hold not in page(desk, "staff-order", job.pk)
    assert desk.get(hold).status_code == 403
    assert desk.post(hold, {"reason": "employer_request", "note": ""}).status_code == 403


def test_the_holding_center_closes_an_order_once_and_another_center_does_not(desk, elsewhere):
    job = make.order()
    close = reverse("staff-order-close", args=[job.pk])
    assert elsewhere.post(close, {"reason": "filled", "note": ""}).status_code == 403
    for _ in range(2):
        assert desk.post(close, {"reason": "filled", "note": "", "once": "key"}).status_code == 302
    job.refresh_from_db()
    assert (job.status, job.close_reason) == ("closed", "filled")
    assert EmployerNote.objects.count() == 1
    again = desk.post(close, {"reason": "filled", "note": ""})
    assert "The order&#39;s status does not allow this now." in again.content.decode()


@pytest.mark.requirement("S001-191", "S001-192")
def test_candidates_show_the_three_areas_and_what_is_unknown(desk):
    job = make.order(skill_codes=["welding", "blueprints"], min_months=12, languages=["Spanish"])
    make.seeker(resume={"skill_codes": ["welding"]}, with_user=False)
    text = page(desk, "staff-order-candidates", job.pk)
    for words in ("General Requirements", "Specialized Requirements", "Skills Match", "50 %"):
        assert words in text
    assert "<strong>Not known:</strong> Languages" in text
    assert "<strong>Wish not met:</strong> Reading blueprints" in text


@pytest.mark.requirement("S001-038", "S000-031")
def test_veterans_priority_stands_first_among_the_qualified_and_in_words(desk):
    job = make.order()
    plain, spouse, disabled, veteran = (
        make.seeker(veteran_status=status, with_user=False)
        for status in ("none", "spouse", "disabled", "veteran")
    )
    text = page(desk, "staff-order-candidates", job.pk)
    place = {person.pk: text.index(person.state_id) for person in (plain, spouse, disabled, veteran)}
    assert place[disabled.pk] < min(place[veteran.pk], place[spouse.pk])
    assert max(place[veteran.pk], place[spouse.pk]) < place[plain.pk]
    assert "service-connected disability" in text


@pytest.mark.requirement("S001-049", "S000-040")
def test_people_of_every_center_are_candidates_but_named_only_within_reach(desk):
    job = make.order()
    near = make.seeker(given_name="Nora", with_user=False)
    far = make.seeker(
        given_name="Fred", family_name="Faraway", home_office=make.office("Sedalia"), with_user=False
    )
    text = page(desk, "staff-order-candidates", job.pk)
    assert near.name in text
    assert far.state_id in text
    assert "Faraway" not in text
    assert reverse("staff-seeker-assist", args=[far.state_id]) in text
    assert reverse("staff-refer", args=[job.pk, near.pk]) in text


@pytest.mark.requirement("S001-186")
def test_nobody_is_referred_in_bulk(desk):
    job = make.order()
    make.enrolled()
    text = page(desk, "staff-order-candidates", job.pk)
    main = text.split("<main")[1].split("</main>")[0]
    assert main.count("<form") == 1
    assert "checkbox" not in main
    desk.post(reverse("staff-order-candidates", args=[job.pk]), {})
    assert not Referral.objects.exists()


@pytest.mark.requirement("S001-064", "S001-065", "S001-187", "S001-188", "S001-190", "S000-050", "S000-051")
def test_the_qualified_are_notified_once_and_the_employers_record_tells_it(desk):
    job = make.order()
    make.seeker(channel="text")
    make.seeker(may_work_in_us=None)
    address = reverse("staff-order-candidates", args=[job.pk])
    answer = desk.post(address, {}, follow=True)
    assert "1 qualified person was notified." in answer.content.decode()
    assert Message.objects.get().channel == "text"
    assert "1 qualified job seekers were notified." in page(desk, "staff-order-notes", job.pk)
    desk.post(address, {})
    assert Message.objects.count() == 1


@pytest.mark.requirement("S001-065", "S000-051")
def test_that_nobody_was_notified_is_noted_as_well(desk):
    job = make.order()
    answer = desk.post(reverse("staff-order-candidates", args=[job.pk]), {}, follow=True)
    assert "Nobody was notified." in answer.content.decode()
    assert "no qualified job seeker was found" in EmployerNote.objects.get().text


def test_nobody_is_notified_of_an_order_that_is_not_online(desk):
    job = make.order(status="on_hold", hold_reason="labor_dispute")
    make.seeker()
    answer = desk.post(reverse("staff-order-candidates", args=[job.pk]), {})
    assert answer.status_code == 422
    assert "Nobody is told about an order that is not online." in answer.content.decode()
    assert not Message.objects.exists()


def test_the_history_of_an_order_shows_from_what_to_what(manager):
    job = make.order()
    manager.post(reverse("staff-order-hold", args=[job.pk]), {"reason": "employer_request", "note": ""})
    text = page(manager, "staff-order-history", job.pk)
    assert "<del>Open</del>" in text
    assert "<ins>On hold</ins>" in text
    assert "Pat Doe" in text


@pytest.mark.requirement("S001-057", "S001-066")
def test_staff_enter_an_order_for_an_employer_and_a_follow_up_is_planned(desk):
    make.office(), make.central_office()
    owner = make.employer(enabled=False)
    address = reverse("staff-employer-order-new", args=[owner.pk])
    assert "New job order" in desk.get(address).content.decode()
    answer = desk.post(address, ORDER)
    assert answer.status_code == 302, answer.content.decode()
    job = JobOrder.objects.get()
    assert (job.employer, job.source, job.status) == (owner, "staff", "open")
    assert job.number in FollowUp.objects.get().about


def test_an_order_that_the_rule_book_refuses_stays_in_the_form(desk):
    make.office(), make.central_office()
    owner = make.employer()
    sent = {name: value for name, value in ORDER.items() if name != "position_exists"}
    answer = desk.post(reverse("staff-employer-order-new", args=[owner.pk]), sent)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "in the rule book" in text
    assert "Weld steel parts with a MIG torch" in text
    assert not JobOrder.objects.exists()


def test_a_copy_begins_with_an_earlier_order_of_the_same_employer_only(desk):
    job, foreign = make.order(description="Weld pipes."), make.order()
    address = reverse("staff-employer-order-new", args=[job.employer_id])
    assert "Weld pipes." in desk.get(f"{address}?copy={job.pk}").content.decode()
    assert desk.get(f"{address}?copy={foreign.pk}").status_code == 404


@pytest.mark.requirement("S001-063")
def test_the_holding_center_changes_an_order_and_another_center_does_not(desk, elsewhere):
    job = make.order()
    address = reverse("staff-order-edit", args=[job.pk])
    assert elsewhere.get(address).status_code == 403
    assert elsewhere.post(address, ORDER).status_code == 403
    answer = desk.post(address, ORDER | {"title": "Pipe welder"})
    assert answer.status_code == 302, answer.content.decode()
    job.refresh_from_db()
    assert job.title == "Pipe welder"
