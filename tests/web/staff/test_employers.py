"""The employer's record at the desk: account, orders, notes, follow-ups, history; and making an account."""

import datetime as dt

import pytest
from django.urls import reverse

from peyser.casenotes.models import EmployerNote
from peyser.employers.actions.follow_up import record_employer_service
from peyser.employers.models import Employer, FollowUp, TermsAcceptance, VerificationTicket
from tests import factories as make

pytestmark = pytest.mark.django_db
NEW = "/staff/employers/new/"
ACCOUNT = {
    "position_to_fill": "Welder", "openings": "1", "legal_name": "Osage Iron Works", "zip_code": "65201",
    "contact_name": "Ira Jones", "contact_phone": "573-555-0111", "email": "ira@example.org",
    "checked_for_existing_account": "on", "terms_accepted": "on",
}  # fmt: skip


def page(client, name, *args, **asked):
    answer = client.get(reverse(name, args=args), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_employers_are_found_by_a_part_of_their_name(desk):
    make.employer(legal_name="Osage Iron Works")
    make.employer(legal_name="Callaway Bakery")
    text = page(desk, "staff-employers", q="iron")
    assert "Osage Iron Works" in text
    assert "Callaway Bakery" not in text
    assert "No employer has this name." in page(desk, "staff-employers", q="zeppelin")


@pytest.mark.requirement("S001-058")
def test_status_and_access_right_are_both_shown(desk):
    waiting = make.employer(enabled=False)
    text = page(desk, "staff-employer", waiting.pk)
    assert text.count("Pending Verification") >= 3
    assert "Customer support has not verified this employer yet." in text


def test_contacts_terms_and_verification_are_on_the_record(desk):
    owner = make.employer(enabled=False)
    TermsAcceptance.objects.create(
        employer=owner, version="2024-01", accepted_name="Erin Boss", accepted_at=make.NOON
    )
    text = page(desk, "staff-employer", owner.pk)
    assert "Erin Boss" in text
    assert "(573) 555-0199" in text
    assert "Edition 2024-01, by Erin Boss" in text
    assert "Jun 5, 2026, 12:00" in text.replace("\u202f", " ")


def test_the_orders_of_the_employer_offer_a_copy(desk):
    job = make.order()
    text = page(desk, "staff-employer-orders", job.employer_id)
    assert job.number in text
    assert f"{reverse('staff-employer-order-new', args=[job.employer_id])}?copy={job.pk}" in text


@pytest.mark.requirement("S001-074")
def test_a_note_on_an_employer_is_written_and_bad_input_is_kept(desk):
    owner = make.employer()
    address = reverse("staff-employer-notes", args=[owner.pk])
    sent = {"subject": "Visit", "text": "Hires in July.", "contact_on": "2026-06-02"}
    assert desk.post(address, sent).status_code == 302
    refused = desk.post(address, sent | {"subject": "", "text": "Typed words"})
    assert refused.status_code == 422
    assert "Typed words" in refused.content.decode()
    assert EmployerNote.objects.get().text == "Hires in July."
    assert "Hires in July." in page(desk, "staff-employer-notes", owner.pk)


@pytest.mark.requirement("S001-066")
def test_a_follow_up_is_planned_and_done_once(sign_in):
    worker, owner = make.staff(), make.employer()
    client = sign_in(worker)
    address = reverse("staff-employer-services", args=[owner.pk])
    assert client.post(address, {"about": "Ask about July", "due_on": "2026-06-17"}).status_code == 302
    planned = FollowUp.objects.get()
    assert (planned.assigned_to, planned.due_on, planned.office) == (worker, dt.date(2026, 6, 17), owner.office)
    done = reverse("staff-follow-up-done", args=[owner.pk, planned.pk])
    for _ in range(2):
        assert client.post(done, {"once": "key"}).url == address
    planned.refresh_from_db()
    assert planned.done_at == make.NOON


@pytest.mark.parametrize("change", [{"about": ""}, {"due_on": "2026-06-01"}, {"due_on": "soon"}])
def test_a_follow_up_that_cannot_be_planned_stays_in_the_form(desk, change):
    owner = make.employer()
    sent = {"about": "Ask about July", "due_on": "2026-06-17"} | change
    answer = desk.post(reverse("staff-employer-services", args=[owner.pk]), sent)
    assert answer.status_code == 422
    assert sent["about"] in answer.content.decode()
    assert not FollowUp.objects.exists()


def test_a_follow_up_of_another_employer_is_not_found(desk):
    owner, other = make.employer(), make.employer()
    planned = other.follow_ups.create(about="Ask", due_on=make.TODAY, office=other.office)
    assert desk.post(reverse("staff-follow-up-done", args=[owner.pk, planned.pk])).status_code == 404


def test_services_to_the_employer_are_listed(desk):
    owner = make.employer()
    for code in ("Job fair", "107"):
        record_employer_service(actor=make.staff_actor(), employer=owner, code=code, moment=make.moment())
    text = page(desk, "staff-employer-services", owner.pk)
    assert "Job fair" in text
    assert "Labor Market Information" in text  # by the name of the catalogue


@pytest.mark.requirement("S001-053", "S001-054", "S001-059", "S000-044")
def test_staff_make_an_account_and_support_gets_its_ticket_by_itself(desk):
    make.office(), make.central_office()
    assert "Osage" not in desk.get(NEW).content.decode()
    answer = desk.post(NEW, ACCOUNT)
    owner = Employer.objects.get()
    assert answer.url == reverse("staff-employer", args=[owner.pk])
    assert (owner.status, owner.access_right, owner.source) == ("pending_verification",) * 2 + ("staff",)
    assert VerificationTicket.objects.get().by_staff


@pytest.mark.requirement("S001-052", "S000-043")
def test_without_a_position_to_fill_no_account_is_made(desk):
    answer = desk.post(NEW, ACCOUNT | {"position_to_fill": ""})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "EMP-010" in text
    assert "Osage Iron Works" in text
    assert not Employer.objects.exists()


def test_the_history_of_an_employer_names_who_changed_it(sign_in):
    support = make.staff("csu_agent", scope="state", given_name="Sue", family_name="Porter")
    owner = make.employer(enabled=False)
    ticket = VerificationTicket.objects.get()
    sign_in(support).post(
        reverse("staff-verification-deny", args=[ticket.pk]), {"deny-reason": "No such business."}
    )
    text = page(sign_in(support), "staff-employer-history", owner.pk)
    assert "Sue Porter" in text
    assert "<ins>Denied</ins>" in text
