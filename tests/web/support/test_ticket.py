"""Customer support verifies one employer: calls, evidence, the decision, and the orders that go online by it."""

import datetime as dt
from typing import Any

import html5lib
import pytest
from django.test import Client

from peyser.employers.models import Employer, VerificationCall
from peyser.notifications.models import Message
from tests.factories import NOON, employer, employer_user, order, staff

CALLED_BACK = {"call-result": "returned", "call-phone": "573-555-0199", "call-note": "Erin Boss, the owner."}


def at(waiting: Employer, then: str = "") -> str:
    return f"/staff/verification/{waiting.verification_tickets.get().pk}/{then}"


def call_back(agent: Client, waiting: Employer) -> None:
    agent.post(at(waiting, "call/"), CALLED_BACK)


def validate(agent: Client, waiting: Employer, evidence: str = "In the state's register.") -> Any:
    return agent.post(at(waiting, "validate/"), {"validate-evidence": evidence}, follow=True)


def test_the_page_shows_what_is_known_of_the_employer(agent: Client, waiting: Employer) -> None:
    page = agent.get(at(waiting)).content.decode()
    for words in ("Boone Steel LLC", "12-3456789", "Erin Boss", "(573) 555-0199", "2 days left"):
        assert words in page


def test_accounts_that_may_be_the_same_employer_are_named(agent: Client, waiting: Employer) -> None:
    employer(legal_name="BOONE STEEL LLC", city="Fulton")
    page = agent.get(at(waiting)).content.decode()
    assert "Perhaps the same employer" in page
    assert "Fulton" in page


# Calls


@pytest.mark.requirement("S001-056")
def test_a_call_is_logged_with_its_number_its_result_and_who_made_it(agent: Client, waiting: Employer) -> None:
    answer = agent.post(at(waiting, "call/"), CALLED_BACK, follow=True)
    logged = VerificationCall.objects.get()
    assert (logged.result, logged.phone, logged.called_at) == ("returned", "5735550199", NOON)
    page = answer.content.decode()
    assert "The employer returned our call" in page
    assert "Sam Support" in page


@pytest.mark.parametrize(
    ("change", "field"),
    [({"call-result": ""}, "result"), ({"call-phone": "12"}, "phone"), ({"call-phone": ""}, "phone")],
)
def test_a_call_without_result_or_number_is_not_logged_and_the_note_is_kept(
    agent: Client, waiting: Employer, change: dict[str, str], field: str
) -> None:
    answer = agent.post(at(waiting, "call/"), CALLED_BACK | change)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'id="id_call-{field}-error"' in page
    assert "Erin Boss, the owner." in page
    assert not VerificationCall.objects.exists()


def test_the_same_call_sent_twice_is_one_call(agent: Client, waiting: Employer) -> None:
    for _time in range(2):
        agent.post(at(waiting, "call/"), CALLED_BACK | {"once": "k1"})
    assert VerificationCall.objects.count() == 1


# Validating


@pytest.mark.requirement("S001-056")
def test_before_the_employer_has_called_back_the_account_stays_closed_and_the_rule_says_why(
    agent: Client, waiting: Employer
) -> None:
    agent.post(at(waiting, "call/"), CALLED_BACK | {"call-result": "left_message"})
    answer = validate(agent, waiting, "In the state's register.")
    page = answer.content.decode()
    waiting.refresh_from_db()
    assert answer.status_code == 422
    assert "The employer has not returned the call of Customer Support." in page
    assert "until the employer returns a call to CSU for validation." in page
    assert "In the state&#39;s register." in page
    assert (waiting.status, waiting.access_right) == ("pending_verification", "pending_verification")


def test_without_evidence_the_account_stays_closed(agent: Client, waiting: Employer) -> None:
    call_back(agent, waiting)
    answer = validate(agent, waiting, "  ")
    assert answer.status_code == 422
    assert "#EMP-022" in answer.content.decode()


@pytest.mark.requirement("S000-042", "S001-051", "S001-054", "S001-056")
def test_after_the_call_back_support_opens_the_account(agent: Client, waiting: Employer) -> None:
    call_back(agent, waiting)
    page = validate(agent, waiting).content.decode()
    waiting.refresh_from_db()
    assert (waiting.status, waiting.access_right) == ("active", "enabled")
    assert "In the state&#39;s register." in page
    assert Message.objects.filter(recipient=employer_user(waiting)).exists()


@pytest.mark.requirement("S000-046", "S001-057")
def test_validation_puts_the_waiting_order_on_the_public_search_at_once(
    agent: Client, waiting: Employer
) -> None:
    made = order(employer=waiting, title="Night baker")
    visitor = Client()
    assert "Night baker" not in visitor.get("/jobs/?q=baker").content.decode()
    assert visitor.get(f"/jobs/{made.pk}/").status_code == 404
    call_back(agent, waiting)
    validate(agent, waiting)
    assert "Night baker" in visitor.get("/jobs/?q=baker").content.decode()
    assert visitor.get(f"/jobs/{made.pk}/").status_code == 200


def test_after_validation_the_page_says_which_orders_are_online_and_why_others_are_not(
    agent: Client, waiting: Employer
) -> None:
    order(employer=waiting, title="Night baker")
    order(employer=waiting, title="Future baker", open_on=dt.date(2026, 7, 1))
    call_back(agent, waiting)
    page = validate(agent, waiting).content.decode()
    online, offline = page.split("Online now</h3>")[1].split("Not online</h3>")
    assert "Night baker" in online
    assert "Future baker" in offline
    assert "The first day of the job order lies in the future." in offline


@pytest.mark.requirement("S000-045", "S001-055")
def test_a_late_validation_is_kept_as_late(
    agent: Client, waiting: Employer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("peyser.access.clock.now", lambda: NOON + dt.timedelta(hours=60))
    assert "late by 12 hours" in agent.get(at(waiting)).content.decode()
    call_back(agent, waiting)
    validate(agent, waiting)
    page = agent.get(f"/staff/decisions/?about=employer:{waiting.pk}").content.decode()
    assert "EMP-024" in page


def test_a_second_account_with_the_same_number_waits_for_the_lead(agent: Client, waiting: Employer) -> None:
    Employer.objects.filter(pk=waiting.pk).update(status="denied")
    employer(fein="12-3456789")
    call_back(agent, waiting)
    answer = validate(agent, waiting)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Customer support lead" in page
    assert f"/staff/decisions/override/?about=employer:{waiting.pk}&amp;rule=EMP-023" in page


def test_what_is_decided_cannot_be_decided_again(agent: Client, waiting: Employer) -> None:
    call_back(agent, waiting)
    validate(agent, waiting)
    answer = validate(agent, waiting)
    assert answer.status_code == 422
    assert "Somebody has closed this verification already." in answer.content.decode()


# Refusing


def test_a_refusal_closes_the_account_and_tells_the_employer_why(agent: Client, waiting: Employer) -> None:
    answer = agent.post(at(waiting, "deny/"), {"deny-reason": "In no register."}, follow=True)
    waiting.refresh_from_db()
    assert (waiting.status, waiting.access_right) == ("denied", "disabled")
    assert "In no register." in answer.content.decode()
    assert Message.objects.filter(recipient=employer_user(waiting), body__contains="In no register.").exists()


def test_a_refusal_without_a_reason_changes_nothing(agent: Client, waiting: Employer) -> None:
    answer = agent.post(at(waiting, "deny/"), {"deny-reason": " "})
    waiting.refresh_from_db()
    assert answer.status_code == 422
    assert 'id="id_deny-reason-error"' in answer.content.decode()
    assert waiting.status == "pending_verification"


# Who may


@pytest.mark.requirement("S000-042", "S001-054")
@pytest.mark.parametrize("role", ["wp_coordinator", "office_manager"])
def test_those_who_watch_may_read_but_not_decide(client: Client, waiting: Employer, role: str) -> None:
    client.force_login(staff(role))
    page = client.get(at(waiting)).content.decode()
    assert "Only customer support logs calls and decides." in page
    assert "<textarea" not in page
    for then in ("call/", "validate/", "deny/"):
        assert client.post(at(waiting, then), {}).status_code == 403


@pytest.mark.requirement("S000-042", "S001-054")
@pytest.mark.parametrize("then", ["", "call/", "validate/", "deny/"])
def test_other_staff_and_the_employer_itself_may_not_enter(
    client: Client, waiting: Employer, then: str
) -> None:
    for other in (staff("jc_staff"), employer_user(waiting)):
        client.force_login(other)
        assert client.post(at(waiting, then), CALLED_BACK).status_code == 403
    waiting.refresh_from_db()
    assert waiting.status == "pending_verification"


def test_an_unknown_verification_does_not_exist(agent: Client) -> None:
    assert agent.get("/staff/verification/999999/").status_code == 404
    assert agent.post("/staff/verification/999999/validate/", {}).status_code == 404


def test_a_decision_cannot_be_made_by_following_a_link(agent: Client, waiting: Employer) -> None:
    assert agent.get(at(waiting, "validate/")).status_code == 405


def test_the_page_asks_the_database_few_questions(
    agent: Client, waiting: Employer, django_assert_max_num_queries: Any
) -> None:
    for _number in range(5):
        order(employer=waiting)
        call_back(agent, waiting)
    with django_assert_max_num_queries(15):
        agent.get(at(waiting))


def test_the_page_is_valid_html_before_and_after_a_refusal(agent: Client, waiting: Employer) -> None:
    order(employer=waiting)
    for page in (agent.get(at(waiting)), validate(agent, waiting), agent.get("/staff/verification/")):
        html5lib.HTMLParser(strict=True).parse(page.content.decode())
