"""The pages of the cases, walked by those who work them."""

import html5lib
import pytest
from django.test import Client
from django.urls import reverse

from peyser.cases.models import (
    Discontinuation,
    FraudCase,
    LaborDispute,
    SubstandardOrder,
    SuspectedViolation,
)
from tests import factories as make

DESK = "/staff/cases/"


@pytest.fixture
def mill(db):
    return make.employer(legal_name="Boone Mill LLC")


def text_of(answer):
    page = answer.content.decode()
    html5lib.HTMLParser(strict=True).parse(page)
    return page


def at(name, *args):
    return reverse(f"staff-case{name}", args=args)


def report(client, mill, **changes):
    data = {"report": "Pickets at the gate.", "occupations": "", "sites": "65201"} | changes
    return client.post(at("-report-dispute", mill.pk), data, follow=True)


def take(client, kind, case, verb, **data):
    sent = {f"{verb}-{name}": value for name, value in data.items()}
    return client.post(at("-step", kind, case.pk, verb), sent, follow=True)


@pytest.mark.requirement("S001-116", "S001-120", "S001-123")
def test_a_labor_dispute_is_walked_from_the_report_to_its_end(sign_in, mill):
    desk, manager = sign_in(), sign_in("regional_manager", scope="region")
    order = make.order(employer=mill)
    assert at("-report-dispute", mill.pk) in text_of(desk.get(reverse("staff-employer", args=[mill.pk])))
    assert "Only the regional manager decides." in text_of(report(desk, mill))
    case = LaborDispute.objects.get()
    assert at("", "disputes", case.pk) in text_of(manager.get(DESK))

    missing = take(manager, "disputes", case, "determine", findings="A strike.", sites="65201")
    assert missing.status_code == 422
    assert "Some orders of this employer have no answer yet." in text_of(missing)

    chosen = {f"order_{order.pk}": "strike", "findings": "A strike.", "occupations": "", "sites": ""}
    assert "At issue: vacant because of a strike" in text_of(
        take(manager, "disputes", case, "determine", **chosen)
    )
    order.refresh_from_db()
    assert order.status == "on_hold"
    assert "Both sides" not in text_of(take(manager, "disputes", case, "follow_up", note="Talks go on."))

    take(manager, "disputes", case, "hear", side="employer", word="Ms. Boss, by phone.")
    refused = take(manager, "disputes", case, "close")
    assert refused.status_code == 422
    assert "The workers’ representative has not said that the dispute is over." in text_of(refused)
    take(manager, "disputes", case, "hear", side="workers", word="Mr. Steward, in person.")
    assert "This case is closed." in text_of(take(manager, "disputes", case, "close"))
    order.refresh_from_db()
    assert order.status == "open"


@pytest.mark.requirement("S001-173")
def test_a_suspected_fraud_goes_from_the_leader_to_support(sign_in):
    order = make.order(title="Rich quick")
    leader, support = sign_in("functional_leader"), sign_in("csu_agent", scope="state")
    begin = at("-suspect-fraud", order.pk)
    assert begin in text_of(leader.get(reverse("staff-order", args=[order.pk])))
    assert begin not in text_of(sign_in().get(reverse("staff-order", args=[order.pk])))
    page = text_of(leader.post(begin, {"suspicion": "Sends a check."}, follow=True))
    assert "Only customer support decides." in page
    case = FraudCase.objects.get()
    assert "Rich quick" in text_of(support.get(DESK))

    empty = take(support, "fraud", case, "remove", findings="")
    assert empty.status_code == 422
    assert "remove-findings-error" in text_of(empty)

    take(support, "fraud", case, "remove", findings="No such address.")
    order.refresh_from_db()
    assert order.status == "void"
    assert "Rich quick" not in text_of(support.get(DESK))


def test_a_seeker_without_an_account_who_heard_of_it_is_listed_to_be_called(sign_in):
    order, person = make.order(), make.enrolled(make.seeker(with_user=False))
    make.referral(person, order)
    answer = sign_in("office_manager").post(
        at("-suspect-fraud", order.pk), {"suspicion": "Sends a check."}, follow=True
    )
    assert person.state_id in text_of(answer)


@pytest.mark.requirement("S001-174", "S001-178")
def test_a_discontinuation_goes_from_staff_to_the_monitor_and_back_again(sign_in, mill):
    monitor = sign_in("sma", scope="state")
    begin = at("-propose-discontinuation", mill.pk)
    sent = {"grounds": ["order_not_altered"], "facts": "Refused twice."}
    page = text_of(sign_in().post(begin, sent, follow=True))
    assert "Only the State Monitor Advocate decides." in page
    assert "Refuses to change or withdraw an order against employment law" in page
    case = Discontinuation.objects.get()
    assert "Boone Mill LLC" in text_of(monitor.get(DESK))

    early = take(monitor, "discontinuations", case, "discontinue", decision="So.")
    assert "The employer has had no written notice." in text_of(early)
    assert "Jul 2, 2026" in text_of(take(monitor, "discontinuations", case, "notify", notice="You refused."))
    take(monitor, "discontinuations", case, "answer", answer="No.", hearing_requested="on")
    take(monitor, "discontinuations", case, "discontinue", decision="Refused.")
    mill.refresh_from_db()
    assert mill.status == "discontinued"
    nothing = take(monitor, "discontinuations", case, "reinstate", correction="")
    assert "reinstate-correction-error" in text_of(nothing)
    take(monitor, "discontinuations", case, "reinstate", correction="The order is changed.")
    mill.refresh_from_db()
    assert mill.status == "active"


@pytest.mark.requirement("S001-148", "S001-150")
def test_a_suspected_violation_goes_from_staff_to_the_supervisor_and_the_letter_is_printed(sign_in, mill):
    desk, supervisor = sign_in(), sign_in("office_manager")
    begin = at("-stop-employer", mill.pk)
    assert begin in text_of(desk.get(reverse("staff-employer", args=[mill.pk])))
    sent = {"suspicion": "Men only.", "explanation": "Open to all."}
    page = text_of(desk.post(begin, sent, follow=True))
    assert "No: refer it to an agency in writing" in page
    assert "Only a supervisor of the job center decides." in page
    case = SuspectedViolation.objects.get()
    letter = at("-letter", case.pk)
    assert supervisor.get(letter).status_code == 404
    assert "Boone Mill LLC" in text_of(supervisor.get(DESK))

    wrong = take(supervisor, "violations", case, "settle", attempt="Changed.")
    assert "so the matter goes to an agency." in text_of(wrong)
    take(supervisor, "violations", case, "refer", agency="eeoc", letter="On June 3 it asked for men only.")

    printed = text_of(supervisor.get(letter))
    assert "U.S. Equal Employment Opportunity Commission" in printed
    assert "On June 3 it asked for men only." in printed


@pytest.mark.requirement("S001-146", "S001-147")
def test_low_pay_goes_from_the_order_to_the_employer_and_to_the_supervisor(sign_in, mill):
    order, desk, leader = make.order(employer=mill, wage_min=10), sign_in(), sign_in("functional_leader")
    begin, record = at("-low-pay", order.pk), reverse("staff-order", args=[order.pk])
    assert begin in text_of(desk.get(record))
    told = {"explanation": "Missouri asks for $15 an hour.", "how": "phone"}
    assert "Missouri asks for $15" in text_of(desk.post(begin, told, follow=True))
    case = SubstandardOrder.objects.get()
    assert at("", "substandard", case.pk) in text_of(desk.get(record))
    owner = Client()
    owner.force_login(make.employer_user(mill))
    assert "Missouri asks for $15 an hour." in text_of(owner.get(reverse("employer-order", args=[order.pk])))

    missing = take(desk, "substandard", case, "refer", note="No change.")
    assert "What the employer answered is not written down." in text_of(missing)
    take(desk, "substandard", case, "answer", answer="They keep it.", how="phone", on="2026-06-03")
    page = text_of(take(desk, "substandard", case, "refer", note="No change."))
    assert "its supervisor decides" not in page
    assert "Accept the pay" not in page
    assert "Welder" in text_of(leader.get(DESK))
    empty = take(leader, "substandard", case, "accept", decision="")
    assert "accept-decision-error" in text_of(empty)
    assert take(desk, "substandard", case, "accept", decision="So.").status_code == 403
    take(leader, "substandard", case, "accept", decision="The law excepts this work.")
    assert "The law excepts this work." in text_of(desk.get(record))


@pytest.mark.requirement("S001-148")
def test_an_order_is_stopped_from_its_page(sign_in):
    order, desk = make.order(), sign_in()
    begin = at("-stop-order", order.pk)
    assert begin in text_of(desk.get(reverse("staff-order", args=[order.pk])))
    desk.post(begin, {"suspicion": "Men only.", "explanation": "Open to all."})
    order.refresh_from_db()
    assert order.status == "on_hold"


@pytest.mark.parametrize(
    ("name", "data", "field"),
    [
        ("-report-dispute", {"report": ""}, "report"),
        ("-report-dispute", {"report": "Pickets.", "sites": "00000"}, "sites"),
        ("-stop-employer", {"suspicion": "So."}, "explanation"),
        ("-propose-discontinuation", {"facts": "So."}, "grounds"),
    ],
)
def test_what_is_missing_stands_at_its_question(sign_in, mill, name, data, field):
    answer = sign_in().post(at(name, mill.pk), data)
    assert answer.status_code == 422
    assert f"id_{field}-error" in text_of(answer)


def test_a_step_by_somebody_else_or_a_step_that_does_not_exist_is_refused(sign_in, mill):
    report(sign_in(), mill)
    case = LaborDispute.objects.get()
    assert take(sign_in(), "disputes", case, "dismiss", findings="No.").status_code == 403
    manager = sign_in("regional_manager", scope="region")
    assert take(manager, "disputes", case, "explode").status_code == 404
    assert manager.get(at("", "volcanoes", case.pk)).status_code == 404
    case.refresh_from_db()
    assert case.status == "reported"


def test_readers_look_and_send_nothing(sign_in, mill):
    report(sign_in(), mill)
    monitor = sign_in("monitor_readonly", scope="state")
    assert "Boone Mill LLC" in text_of(monitor.get(DESK))
    assert monitor.post(at("-report-dispute", mill.pk), {"report": "So."}).status_code == 403


def test_nobody_but_staff_enters(mill):
    client = Client()
    assert client.get(DESK).status_code == 302
    for person in (make.seeker().user, make.employer_user(mill)):
        client.force_login(person)
        assert client.get(DESK).status_code == 403


def test_another_center_does_not_open_a_fraud_case_nor_read_who_a_confidential_employer_is(sign_in):
    order = make.order(show_employer_name=False)
    leader = sign_in("functional_leader")
    leader.post(at("-suspect-fraud", order.pk), {"suspicion": "Sends a check."})
    elsewhere = sign_in("functional_leader", make.office("Sedalia"))
    assert elsewhere.get(at("", "fraud", FraudCase.objects.get().pk)).status_code == 404
    assert order.number not in text_of(elsewhere.get(DESK))


def test_sent_twice_a_report_is_made_once(sign_in, mill):
    desk = sign_in()
    for _ in range(2):
        report(desk, mill, once="k1")
    assert LaborDispute.objects.count() == 1


def test_the_desk_asks_the_database_few_questions(sign_in, django_assert_max_num_queries):
    desk, leader = sign_in(), sign_in("functional_leader")
    for number in range(8):
        report(desk, make.employer(legal_name=f"Mill {number}"))
        leader.post(at("-suspect-fraud", make.order().pk), {"suspicion": "Sends a check."})
    with django_assert_max_num_queries(14):
        desk.get(DESK)
