"""Who gets in: the right center, the right role; readers read and send nothing."""

import pytest
from django.urls import reverse

from peyser.referrals.models import Referral
from tests import factories as make

pytestmark = pytest.mark.django_db

SEEKER_PAGES = ["", "-services", "-enroll", "-notes", "-referrals", "-jobs", "-history"]
ORDER_PAGES = ["", "-candidates", "-referrals", "-notes", "-history"]
EMPLOYER_PAGES = ["", "-orders", "-notes", "-services", "-history"]
# Below a seeker's record: what is sent there, none of which another center may do.
SENT_TO_SEEKER = {
    "staff-seeker-services": {"code": "125", "on": "2026-06-03"},
    "staff-seeker-enroll": {"on": "2026-06-03"},
    "staff-seeker-notes": {"subject": "A", "text": "B", "contact_on": "2026-06-03"},
}


def seeker_addresses(person):
    pages = [reverse(f"staff-seeker{page}", args=[person.pk]) for page in SEEKER_PAGES]
    return [*pages, reverse("staff-seeker-profile", args=[person.pk, "contact"])]


def every_page(person, job, referral):
    """The pages that a reader may open."""
    return [
        reverse("staff-home"),
        reverse("staff-seekers"),
        reverse("staff-seekers") + "?q=Lopez",
        reverse("staff-orders"),
        reverse("staff-employers"),
        *[reverse(f"staff-seeker{page}", args=[person.pk]) for page in SEEKER_PAGES],
        *[reverse(f"staff-order{page}", args=[job.pk]) for page in ORDER_PAGES],
        *[reverse(f"staff-employer{page}", args=[job.employer_id]) for page in EMPLOYER_PAGES],
        reverse("staff-refer", args=[job.pk, person.pk]),
        reverse("staff-referral", args=[referral.pk]),
    ]


def everything_sent(person, job, referral):
    """Every address that takes a POST, with something acceptable to it."""
    follow_up = job.employer.follow_ups.create(about="Ask", due_on=make.TODAY, office=job.office)
    return {
        **{reverse(name, args=[person.pk]): data for name, data in SENT_TO_SEEKER.items()},
        reverse("staff-seeker-profile", args=[person.pk, "contact"]): {},
        reverse("staff-seeker-assist", args=[person.state_id]): {"reason": "Is here"},
        reverse("staff-seeker-new") + "?q=Nobody": {},
        reverse("staff-order-hold", args=[job.pk]): {"reason": "labor_dispute"},
        reverse("staff-order-release", args=[job.pk]): {},
        reverse("staff-order-close", args=[job.pk]): {"reason": "filled"},
        reverse("staff-order-edit", args=[job.pk]): {},
        reverse("staff-order-candidates", args=[job.pk]): {},
        reverse("staff-refer", args=[job.pk, person.pk]): {
            "consent": "in_person",
            "requirements_checked": "on",
        },
        reverse("staff-referral", args=[referral.pk]): {"result": "not_hired"},
        reverse("staff-referral-deny", args=[referral.pk]): {"reason": "No"},
        reverse("staff-employer-new"): {},
        reverse("staff-employer-order-new", args=[job.employer_id]): {},
        reverse("staff-employer-notes", args=[job.employer_id]): SENT_TO_SEEKER["staff-seeker-notes"],
        reverse("staff-employer-services", args=[job.employer_id]): {"about": "Ask", "due_on": "2026-06-05"},
        reverse("staff-follow-up-done", args=[job.employer_id, follow_up.pk]): {},
    }


@pytest.fixture
def circle():
    person, job = make.enrolled(), make.order()
    return person, job, make.referral(person, job)


def test_the_same_role_at_another_center_finds_no_record(elsewhere, circle):
    person, job, referral = circle
    addresses = [*seeker_addresses(person), reverse("staff-refer", args=[job.pk, person.pk])]
    answers = {address: elsewhere.get(address).status_code for address in addresses}
    assert set(answers.values()) == {404}
    assert elsewhere.get(reverse("staff-referral", args=[referral.pk])).status_code == 404


def test_the_same_role_at_another_center_changes_nothing_below_a_record(elsewhere, circle):
    person, job, referral = circle
    sent = {reverse(name, args=[person.pk]): data for name, data in SENT_TO_SEEKER.items()}
    sent[reverse("staff-refer", args=[job.pk, person.pk])] = {"consent": "phone", "requirements_checked": "on"}
    sent[reverse("staff-referral", args=[referral.pk])] = {"result": "not_hired"}
    sent[reverse("staff-referral-deny", args=[referral.pk])] = {"reason": "No"}
    sent[reverse("staff-seeker-profile", args=[person.pk, "contact"])] = {"city": "Rolla"}
    assert {elsewhere.post(address, data).status_code for address, data in sent.items()} == {404}
    assert Referral.objects.get().status == "issued"


def test_a_monitor_reads_every_page(monitor, circle):
    answers = {address: monitor.get(address).status_code for address in every_page(*circle)}
    assert {address: status for address, status in answers.items() if status != 200} == {}


def test_a_monitor_finds_nothing_to_send(monitor, circle):
    for address in every_page(*circle):
        main = monitor.get(address).content.decode().split("<main")[1].split("</main>")[0]
        assert 'method="post"' not in main, address


def test_a_monitor_sends_nothing(monitor, circle):
    answers = {
        address: monitor.post(address, data).status_code for address, data in everything_sent(*circle).items()
    }
    assert {address: status for address, status in answers.items() if status != 403} == {}


@pytest.mark.parametrize("kind", ["seeker", "employer", "visitor"])
def test_only_staff_come_to_the_desk(client, sign_in, circle, kind):
    person, job, _referral = circle
    who = {"seeker": person.user, "employer": make.employer_user(job.employer)}.get(kind)
    browser = sign_in(who) if who else client
    expected = 302 if kind == "visitor" else 403
    assert {browser.get(address).status_code for address in every_page(*circle)} == {expected}


def test_unknown_records_are_not_found(desk, circle):
    pages = [f"staff-seeker{page}" for page in SEEKER_PAGES] + [f"staff-order{page}" for page in ORDER_PAGES]
    pages += [f"staff-employer{page}" for page in EMPLOYER_PAGES] + ["staff-referral"]
    assert {desk.get(reverse(page, args=[987654])).status_code for page in pages} == {404}
    assert desk.get(reverse("staff-seeker-assist", args=["MO900000000"])).status_code == 404
