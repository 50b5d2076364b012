"""A person's and a confidential employer's secrets turn up nowhere but where they belong, by any door of the API."""

import logging

import pytest
from django.apps import apps

from peyser.access.models import OnceKey
from peyser.job_orders.models import JobOrder
from tests import factories as make
from tests.api.caller import Caller
from tests.privacy.world import (
    DIGITS,
    HIDDEN,
    NUMBER,
    STAFF_ONLY,
    body_of,
    build,
    everything_kept,
    operations,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
# Found by design: staff look through the whole state before they make an account.
LOOKING = "/seekers/look"
# Staff may know every employer of the state; what they may not know is whose the hidden order is.
EMPLOYERS = "/employers"


@pytest.fixture(autouse=True)
def noon(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: make.NOON)


@pytest.fixture
def world():
    return build()


def elsewhere():
    return make.office("Springfield", counties_served=["Greene County"])


CALLERS = {
    "visitor": lambda: Caller(),
    "another seeker": lambda: Caller(make.seeker(given_name="Otto").user),
    "another employer": lambda: Caller(make.employer_user(make.employer())),
    "staff elsewhere": lambda: Caller(make.staff(at=elsewhere())),
    "monitor elsewhere": lambda: Caller(make.staff("monitor_readonly", at=elsewhere())),
}


def read_all(caller, ids):
    """The text of every answer to a GET, by address."""
    found = {}
    for method, path, _described in operations():
        if method == "GET":
            address = path.format(**ids)
            found[address] = caller.send("GET", address).content.decode()
    found["/job-orders?own_offices=false"] = caller.send(
        "GET", "/job-orders?own_offices=false"
    ).content.decode()
    return found


@pytest.mark.requirement("S001-133")
@pytest.mark.parametrize("who", CALLERS)
def test_no_secret_is_read_by_somebody_whom_it_does_not_concern(world, who):
    secrets = (*STAFF_ONLY, *HIDDEN.values())
    for address, text in read_all(CALLERS[who](), world.ids()).items():
        ours = STAFF_ONLY if address.startswith(EMPLOYERS) else secrets
        assert [secret for secret in ours if secret in text] == [], address


def test_control_the_sweep_finds_what_may_be_read(world):
    found = "".join(read_all(Caller(make.staff()), world.ids()).values())
    assert HIDDEN["name"] in found
    assert "1987-11-23" in found


@pytest.mark.requirement("S001-034", "S000-034")
@pytest.mark.parametrize("role", ["jc_staff", "office_manager", "csu_lead", "monitor_readonly", "sysadmin"])
def test_a_social_security_number_is_read_by_nobody(world, role):
    for scope in ("office", "state"):
        for address, text in read_all(Caller(make.staff(role, scope=scope)), world.ids()).items():
            assert [form for form in NUMBER if form in text] == [], address
    own = "".join(read_all(Caller(world.person.user), world.ids()).values())
    assert [form for form in NUMBER if form in own] == []


def test_an_employer_never_reads_birth_number_or_veteran_detail(world):
    boss = Caller(make.employer_user(world.owner))
    found = read_all(boss, world.ids())
    text = "".join(
        answer for address, answer in found.items() if not address.startswith(("/rules", "/reference"))
    )
    assert "Zelda" in text, "the control: the applicant is there"
    assert [secret for secret in (*NUMBER, "1987-11-23", "veteran") if secret in text] == []
    assert world.person.state_id not in text


def test_an_employer_does_not_see_who_asked_while_it_is_pending(world):
    boss = Caller(make.employer_user(world.open_order.employer))
    text = "".join(read_all(boss, world.ids() | {"order_id": world.open_order.pk}).values())
    assert "Zelda" not in text
    assert boss.get(f"/referrals/{world.asked.pk}")[0] == 404


def test_what_the_rule_book_keeps_names_nobody(world):
    kept = everything_kept("compliance.DecisionRecord")["compliance.DecisionRecord"]
    secrets = (*STAFF_ONLY, *HIDDEN.values(), "Zelda", "Castillo")
    assert [secret for secret in secrets if secret in kept] == []


def test_notes_messages_and_history_hold_no_number(world):
    tables = [
        model._meta.label for model in apps.get_models() if model._meta.app_label not in {"reference", "auth"}
    ]
    for label, text in everything_kept(*tables).items():
        assert [form for form in NUMBER if form in text] == [], label


def test_messages_and_the_seekers_notes_do_not_name_a_confidential_employer(world):
    kept = everything_kept("notifications.Message", "casenotes.SeekerNote")
    for label, text in kept.items():
        assert text != "[]", label
        assert [secret for secret in HIDDEN.values() if secret in text] == [], label


def test_a_kept_answer_and_the_log_hold_no_number(world, caplog):
    caplog.set_level(logging.DEBUG)
    body = {
        "given_name": "Ana", "family_name": "Ruiz", "born_on": "1980-02-03", "zip_code": "65201",
        "may_work_in_us": True, "ssn": "123-45-6789", "ssn_notice_shown": True, "checked_for_existing_account": True,
    }  # fmt: skip
    worker = Caller(make.staff())
    assert worker.post("/seekers", body)[0] == 201
    assert worker.post("/seekers", body | {"born_on": "1980-02-04"})[0] == 422
    assert OnceKey.objects.exists()
    kept = everything_kept("access.OnceKey")["access.OnceKey"]
    assert [form for form in ("123456789", "123-45-6789") if form in kept or form in caplog.text] == []
    assert DIGITS not in caplog.text


STRANGERS = ("another seeker", "another employer")
# Every seeker may take a seat at an event; that changes nobody else's.
OPEN_TO_ALL = {"get_job", "get_event", "take_seat"}
# What staff of any center may read of an order and of an employer; whoever helps a person may open the record.
OPEN_TO_STAFF = {
    "get_job", "get_event", "get_order", "explain_offline", "find_candidates", "list_referrals_to_order",
    "get_order_history",
    "get_employer", "list_employer_notes", "get_employer_history", "write_note_on_employer", "notify_seekers", "assist",
    "list_contacts", "invite_a_contact", "change_a_contact", "invite_a_contact_again", "disable_contact",
    "enable_contact", "remove_contact", "get_terms_standing", "accept_the_terms",
    "list_locations", "add_a_location", "change_a_location", "end_a_location",
    "list_marked_words",
    # The rule book refuses these by name (CNF-010), without a word on the employer.
    "grant_order_confidentiality", "decline_order_confidentiality", "show_confidential_employer", "open_contact",
    "give_responsibility",
}  # fmt: skip


def statuses(caller, ids, *, but=frozenset()):
    """How the operations on somebody's record answer, by name."""
    found = {}
    for method, path, described in operations():
        if "{" in path and described["operationId"] not in but:
            body = body_of(described)
            found[described["operationId"]] = caller.send(method, path.format(**ids), body).status_code
    return found


@pytest.mark.parametrize("who", STRANGERS)
def test_no_operation_on_anothers_record_is_open_to_a_stranger(world, who):
    before = everything_kept("seekers.Seeker", "job_orders.JobOrder", "referrals.Referral")
    found = statuses(CALLERS[who](), world.ids(), but=OPEN_TO_ALL)
    assert {name: status for name, status in found.items() if status not in {403, 404}} == {}
    after = everything_kept(*before)
    assert [label for label in before if before[label][1:-1] not in after[label]] == []


def test_no_operation_on_a_record_of_another_office_is_open_to_staff(world):
    found = statuses(CALLERS["staff elsewhere"](), world.ids(), but=OPEN_TO_STAFF)
    assert {name: status for name, status in found.items() if status not in {403, 404}} == {}
    assert JobOrder.objects.get(pk=world.order.pk).title == "Furnace tender"
