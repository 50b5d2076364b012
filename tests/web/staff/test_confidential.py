"""A confidential order: outside the job center that holds it, no page tells who the employer is."""

import pytest
from django.urls import reverse

from peyser.casenotes.actions.write import write_employer_note
from peyser.job_orders.actions.status import close_job_order, hold_job_order, release_job_order
from peyser.referrals.models import Referral
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("S001-133")]
SECRET = {
    "name": "Hidden Ridge Foundry", "street": "77 Quiet Lane", "phone": "5735550188", "email": "hr@hidden.example",
    "person": "Ines Whisper",
}  # fmt: skip


@pytest.fixture
def secret_order():
    owner = make.employer(legal_name=SECRET["name"])
    contact = owner.contacts.get()
    contact.name, contact.email = SECRET["person"], SECRET["email"]
    contact.save()
    job = make.order(
        employer=owner,
        contact=contact,
        title="Furnace tender",
        show_employer_name=False,
        worksite_street=SECRET["street"],
        application_phone=SECRET["phone"],
        application_email=SECRET["email"],
    )
    actor, moment = make.staff_actor("office_manager"), make.moment()
    hold_job_order(actor=actor, job_order_id=job.pk, reason="employer_request", note="", moment=moment)
    release_job_order(actor=actor, job_order_id=job.pk, note="", moment=moment)
    write_employer_note(
        actor=actor, employer=owner, subject="Visit", text=f"Spoke with {SECRET['person']}.",
        contact_on=make.TODAY, moment=moment,
    )  # fmt: skip
    return job


@pytest.fixture
def person_elsewhere(secret_order):
    """A seeker of the other center, referred to the order by its holding center."""
    person = make.enrolled(make.seeker(home_office=make.office("Sedalia")))
    make.referral(person, secret_order)
    return person


def order_pages(job):
    parts = ["", "-candidates", "-referrals", "-notes", "-history"]
    return [reverse(f"staff-order{part}", args=[job.pk]) for part in parts]


def assert_silent(client, address):
    text = client.get(address).content.decode()
    assert [word for word in SECRET.values() if word in text] == [], address


def test_the_pages_of_the_order_keep_the_employer_from_other_centers(elsewhere, secret_order):
    for address in order_pages(secret_order):
        assert elsewhere.get(address).status_code == 200
        assert_silent(elsewhere, address)


def test_the_holding_center_sees_the_employer(desk, secret_order):
    assert SECRET["name"] in desk.get(reverse("staff-order", args=[secret_order.pk])).content.decode()
    assert SECRET["person"] in desk.get(reverse("staff-order-notes", args=[secret_order.pk])).content.decode()


def test_lists_keep_the_employer_from_other_centers(elsewhere, secret_order, person_elsewhere):
    for address in (
        reverse("staff-home"),
        reverse("staff-orders") + "?centers=all",
        reverse("staff-seeker-jobs", args=[person_elsewhere.pk]),
        reverse("staff-seeker-referrals", args=[person_elsewhere.pk]),
        reverse("staff-seeker-notes", args=[person_elsewhere.pk]),
        reverse("staff-seeker-history", args=[person_elsewhere.pk]),
    ):
        assert_silent(elsewhere, address)
    orders = elsewhere.get(reverse("staff-orders") + "?centers=all").content.decode()
    assert "Furnace tender" in orders


def test_the_referral_and_the_screen_keep_the_employer_from_other_centers(
    elsewhere, secret_order, person_elsewhere
):
    assert_silent(elsewhere, reverse("staff-refer", args=[secret_order.pk, person_elsewhere.pk]))
    referral = elsewhere.get(reverse("staff-seeker-referrals", args=[person_elsewhere.pk])).content.decode()
    assert "Confidential" in referral
    number = referral.split("/staff/referrals/")[1].split("/")[0]
    assert_silent(elsewhere, reverse("staff-referral", args=[number]))


def test_the_employers_record_does_not_tell_other_centers_of_its_confidential_orders(elsewhere, secret_order):
    owner = secret_order.employer
    owner.follow_ups.create(about=f"Order {secret_order.number}: ask", due_on=make.TODAY, office=owner.office)
    for part in ("", "-orders", "-notes", "-services", "-history"):
        text = elsewhere.get(reverse(f"staff-employer{part}", args=[owner.pk])).content.decode()
        assert SECRET["name"] in text
        assert secret_order.number not in text
        assert "Furnace tender" not in text


def test_the_holding_center_reads_its_notes_on_the_employers_record(desk, secret_order):
    text = desk.get(reverse("staff-employer-notes", args=[secret_order.employer_id])).content.decode()
    assert secret_order.number in text


def test_a_copy_does_not_open_a_confidential_order_to_another_center(elsewhere, secret_order):
    address = reverse("staff-employer-order-new", args=[secret_order.employer_id])
    assert elsewhere.get(f"{address}?copy={secret_order.pk}").status_code == 404


def test_a_follow_up_with_a_confidential_order_of_another_center_is_not_on_my_work(elsewhere, secret_order):
    owner = secret_order.employer
    owner.follow_ups.create(
        about=f"Order {secret_order.number}: ask", due_on=make.TODAY, office=make.office("Sedalia")
    )
    assert_silent(elsewhere, reverse("staff-home"))


def test_what_the_employer_did_itself_names_nobody_to_other_centers(
    elsewhere, sign_in, secret_order, person_elsewhere
):
    boss = secret_order.employer.contacts.get().user
    boss.given_name, boss.family_name = SECRET["person"].split()
    boss.save()
    referral = Referral.objects.get()
    sent = {"result": "not_hired", "note": "Too far away."}
    assert sign_in(boss).post(reverse("employer-referral-result", args=[referral.pk]), sent).status_code == 302
    closing = {"reason": "filled", "note": "", "once": "key"}
    assert (
        sign_in(boss).post(reverse("employer-order-close", args=[secret_order.pk]), closing).status_code == 302
    )
    assert_silent(elsewhere, reverse("staff-order-history", args=[secret_order.pk]))
    assert_silent(elsewhere, reverse("staff-referral", args=[referral.pk]))
    assert_silent(elsewhere, reverse("staff-seeker-notes", args=[person_elsewhere.pk]))
    assert (
        "Too far away."
        in elsewhere.get(reverse("staff-seeker-notes", args=[person_elsewhere.pk])).content.decode()
    )


def test_the_history_of_the_order_still_tells_what_happened(elsewhere, secret_order):
    close_job_order(
        actor=make.staff_actor(), job_order_id=secret_order.pk, reason="filled", note="", moment=make.moment()
    )
    text = elsewhere.get(reverse("staff-order-history", args=[secret_order.pk])).content.decode()
    assert "<ins>Closed</ins>" in text
