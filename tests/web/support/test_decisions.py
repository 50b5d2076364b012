"""What the rule book answered about a record, and a named role settling a rule that waits for it."""

from typing import Any

import html5lib
import pytest
from django.test import Client

from peyser.compliance.models import DecisionRecord, Override
from peyser.employers.models import Employer
from tests.factories import NOON, TODAY, employer_user, office, order, seeker, staff

ADDRESS = "/staff/decisions/"
SETTLED = {
    "rule_id": "EMP-023",
    "reason": "Two branches of one firm; both are genuine.",
    "expires_on": "2026-07-01",
}


def decided(about: str, **facts: Any) -> DecisionRecord:
    return DecisionRecord.objects.create(
        **{
            "subject": "employer_validation", "about": about, "on": TODAY, "decided_at": NOON, "allowed": False,
            "facts": {"call_returned": False, "evidence_recorded": True}, "rule_ids": ["EMP-021"],
        } | facts
    )  # fmt: skip


def shown(client: Client, about: str) -> Any:
    return client.get(ADDRESS, {"about": about})


def test_each_answer_shows_rules_and_facts_with_the_newest_first(agent: Client, waiting: Employer) -> None:
    decided(f"employer:{waiting.pk}", rule_ids=["EMP-021"])
    decided(f"employer:{waiting.pk}", rule_ids=[], allowed=True, facts={"call_returned": True})
    page = shown(agent, f"employer:{waiting.pk}").content.decode()
    assert page.index("Allowed") < page.index("Stopped")
    assert '<a href="/policy/#EMP-021">' in page
    assert "<dt>call returned</dt><dd>no</dd>" in page


def test_a_record_without_answers_says_so(agent: Client, waiting: Employer) -> None:
    assert "was not asked about this record yet" in shown(agent, f"employer:{waiting.pk}").content.decode()


def test_answers_about_an_order_are_found_by_the_order(agent: Client) -> None:
    made = order(title="Night baker")
    decided(f"job-order:{made.pk}", subject="job_order", rule_ids=["ORD-030"])
    page = shown(agent, f"job-order:{made.pk}").content.decode()
    assert "Night baker" in page
    assert "ORD-030" in page


def test_answers_about_a_seeker_are_only_for_those_who_may_open_the_seeker(client: Client) -> None:
    person = seeker(family_name="Quill")
    decided(f"seeker:{person.pk}/job-order:{order().pk}", subject="referral", rule_ids=["REF-001"])
    about = DecisionRecord.objects.get().about
    client.force_login(staff("jc_staff"))
    assert "Quill" in shown(client, about).content.decode()
    client.force_login(staff("jc_staff", office("Kirksville")))
    assert shown(client, about).status_code == 404


@pytest.mark.parametrize(
    "about", ["employer:new", "employer:0", "seeker:1;drop", "employer:1/job-order:1", "planet:1", "job-order:"]
)
def test_what_is_no_record_is_not_found(agent: Client, about: str) -> None:
    assert shown(agent, about).status_code == 404


def test_without_a_record_the_page_says_where_to_begin(agent: Client) -> None:
    answer = agent.get(ADDRESS)
    assert answer.status_code == 200
    assert "follow its link to the decisions" in answer.content.decode()


def test_nobody_but_staff_may_read(client: Client, waiting: Employer) -> None:
    assert shown(client, f"employer:{waiting.pk}").status_code == 302
    client.force_login(employer_user(waiting))
    assert shown(client, f"employer:{waiting.pk}").status_code == 403


# Settling


def settle(client: Client, waiting: Employer, **changes: str) -> Any:
    return client.post(f"{ADDRESS}override/?about=employer:{waiting.pk}", SETTLED | changes, follow=True)


@pytest.fixture
def lead(client: Client) -> Client:
    client.force_login(staff("csu_lead", scope="state", given_name="Lee", family_name="Lead"))
    return client


def test_the_named_role_settles_a_rule_with_reason_and_end(lead: Client, waiting: Employer) -> None:
    page = settle(lead, waiting).content.decode()
    kept = Override.objects.get()
    assert (kept.rule_id, kept.about) == ("EMP-023", f"employer:{waiting.pk}")
    assert "Two branches of one firm; both are genuine." in page
    assert "Lee Lead" in page


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"reason": ""}, "reason"),
        ({"expires_on": "2026-06-03"}, "expires_on"),
        ({"expires_on": "soon"}, "expires_on"),
    ],
)
def test_without_reason_or_end_nothing_is_settled_and_what_was_typed_is_kept(
    lead: Client, waiting: Employer, change: dict[str, str], field: str
) -> None:
    answer = settle(lead, waiting, **change)
    assert answer.status_code == 422
    assert f'id="id_{field}-error"' in answer.content.decode()
    assert not Override.objects.exists()


@pytest.mark.parametrize("rule", ["EMP-021", "ORD-034", "NO-SUCH"])
def test_a_rule_that_blocks_or_waits_for_another_role_cannot_be_settled(
    lead: Client, waiting: Employer, rule: str
) -> None:
    assert settle(lead, waiting, rule_id=rule).status_code == 422
    assert not Override.objects.exists()


def test_who_has_no_rule_to_settle_is_told_so_and_can_send_nothing(agent: Client, waiting: Employer) -> None:
    page = agent.get(f"{ADDRESS}override/?about=employer:{waiting.pk}").content.decode()
    assert "No rule waits for a role that you have." in page
    assert "<textarea" not in page
    settle(agent, waiting)
    assert not Override.objects.exists()


def test_sent_twice_it_is_settled_once(lead: Client, waiting: Employer) -> None:
    for _time in range(2):
        settle(lead, waiting, once="k1")
    assert Override.objects.count() == 1


def test_the_page_asks_the_database_few_questions(
    lead: Client, waiting: Employer, django_assert_max_num_queries: Any
) -> None:
    for _number in range(30):
        decided(f"employer:{waiting.pk}")
    settle(lead, waiting)
    with django_assert_max_num_queries(15):
        shown(lead, f"employer:{waiting.pk}")


def test_the_pages_are_valid_html(lead: Client, waiting: Employer) -> None:
    decided(f"employer:{waiting.pk}")
    for page in (shown(lead, f"employer:{waiting.pk}"), lead.get(ADDRESS), settle(lead, waiting, reason="")):
        html5lib.HTMLParser(strict=True).parse(page.content.decode())
