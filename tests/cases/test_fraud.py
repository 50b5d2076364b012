"""A suspected fraud: the hold, the investigation, the release or the removal with a warning to all who heard."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from peyser.accounts.models import User
from peyser.casenotes.models import EmployerNote
from peyser.cases.actions.fraud import clear_fraud, hold_for_fraud, remove_fraud
from peyser.cases.queries import fraud_queue
from peyser.compliance.actions.keep import Refused
from peyser.job_orders.actions.opened import note_opened_job
from peyser.job_orders.actions.status import release_job_order
from peyser.job_orders.models import JobOrder, OpenedJob
from peyser.kernel.errors import BadInput
from peyser.notifications.models import Message
from peyser.seekers.models import Seeker
from tests import factories as make
from tests.cases.desk import actor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.fixture
def leader():
    return actor("functional_leader")


@pytest.fixture
def support():
    return make.staff_actor("csu_agent", scope="state")


def hold(who, order):
    return hold_for_fraud(
        actor=who, job_order_id=order.pk, suspicion="Sends a cashier's check.", moment=make.moment()
    )


def clear(who, case, findings="We met the owner."):
    return clear_fraud(actor=who, case_id=case.pk, findings=findings, moment=make.moment())


def remove(who, case, findings="The address does not exist."):
    return remove_fraud(actor=who, case_id=case.pk, findings=findings, moment=make.moment())


@pytest.mark.requirement("S001-173")
def test_a_functional_leader_holds_the_order_and_support_finds_it_in_its_queue(leader, support):
    order = make.order()
    case = hold(leader, order)
    order.refresh_from_db()
    assert (order.status, order.hold_reason) == ("on_hold", "suspected_fraud")
    assert not JobOrder.objects.online(on=make.TODAY).exists()
    assert list(fraud_queue(support)) == [case]
    told = Message.objects.get(about=f"fraud-case:{case.pk}")
    assert told.recipient_id == support.user_id


@pytest.mark.requirement("S001-173")
def test_the_hold_is_lifted_by_support_alone(leader, support):
    order = make.order()
    case = hold(leader, order)
    with pytest.raises(PermissionDenied):
        release_job_order(actor=leader, job_order_id=order.pk, note="", moment=make.moment())
    with pytest.raises(PermissionDenied):
        clear(leader, case)

    clear(support, case)

    order.refresh_from_db()
    assert (order.status, order.hold_reason) == ("open", "")
    assert not fraud_queue(support).exists()


def test_without_findings_nothing_is_decided(leader, support):
    case = hold(leader, make.order())
    for decide in (clear, remove):
        with pytest.raises(Refused) as refusal:
            decide(support, case, findings=" ")
        assert [f.rule_id for f in refusal.value.decision.stopping] == ["CAS-031"]


def test_an_order_that_was_on_hold_before_gets_its_reason_back(leader, support):
    order = make.order(status="on_hold", hold_reason="employer_request")
    clear(support, hold(leader, order))
    order.refresh_from_db()
    assert (order.status, order.hold_reason) == ("on_hold", "employer_request")


def test_everyone_who_was_referred_asked_or_was_told_is_warned_once_and_nobody_else(leader, support):
    order = make.order()
    referred, asked, told = make.enrolled(), make.seeker(), make.seeker(channel="email")
    make.referral(referred, order)
    make.referral(asked, order, status="requested", issued_on=None)
    without_account = make.seeker(with_user=False)
    make.referral(without_account, order)
    for person in (told, referred):
        Message.objects.create(
            recipient=person.user, channel="inbox", subject="A job that fits you", body="Read it.",
            about=f"job-order:{order.pk}", created_at=make.NOON,
        )  # fmt: skip
    make.referral(make.seeker(), make.order())

    remove(support, hold(leader, order))

    warnings = Message.objects.filter(subject="A job was removed: do not apply")
    assert sorted(warnings.values_list("recipient", flat=True)) == sorted(
        [referred.user_id, asked.user_id, told.user_id]
    )
    assert warnings.get(recipient=told.user).channel == "email"
    note = EmployerNote.objects.get(employer=order.employer, subject__endswith="removed: fraud")
    assert "Job seekers warned: 3. To be called, because they have no account: 1." in note.text


@pytest.mark.requirement("S001-173")
def test_who_opened_the_job_and_may_have_applied_in_the_employers_own_way_is_warned_in_the_own_language(
    leader, support
):
    order = make.order(application_methods=["online"], application_url="https://jobs.example.org/1")
    person, elsewhere = make.seeker(), make.seeker()
    person.user.language = "es"
    person.user.save()
    note_opened_job(actor=make.actor_of(person.user), job_order_id=order.pk, moment=make.moment())
    note_opened_job(actor=make.actor_of(elsewhere.user), job_order_id=make.order().pk, moment=make.moment())

    case = remove(support, hold(leader, order))

    warning = Message.objects.get(about=f"fraud-case:{case.pk}", recipient=person.user)
    assert order.title in warning.body
    assert "Do not send money" not in warning.body
    assert not Message.objects.filter(recipient=elsewhere.user).exists()
    assert case.warned == 1


@pytest.mark.requirement("S001-173")
def test_thousands_who_saw_the_job_are_warned_in_a_few_statements(leader, support):
    count = 3_000
    order, first = make.order(), make.seeker()
    users = User.objects.bulk_create(
        User(email=f"s{n}@example.org", given_name="Sam", family_name="Seen", joined_at=make.NOON)
        for n in range(count)
    )
    fields = {f.attname: getattr(first, f.attname) for f in Seeker._meta.concrete_fields if not f.primary_key}
    seekers = Seeker.objects.bulk_create(
        Seeker(**fields | {"user_id": user.pk, "state_id": f"MO9{user.pk:08}"}) for user in users
    )
    OpenedJob.objects.bulk_create(
        OpenedJob(seeker=seeker, job_order=order, first_at=make.NOON, last_at=make.NOON) for seeker in seekers
    )
    case = hold(leader, order)
    with CaptureQueriesContext(connection) as asked:
        assert remove(support, case).warned == count
    assert Message.objects.filter(subject="A job was removed: do not apply").count() == count
    assert len(asked) < 40


def test_the_warning_does_not_name_the_employer(leader, support):
    person, order = make.enrolled(), make.order(show_employer_name=False)
    make.referral(person, order)
    remove(support, hold(leader, order))
    warning = Message.objects.get(recipient=person.user)
    assert order.employer.legal_name not in warning.subject + warning.body


@pytest.mark.requirement("S001-173")
def test_a_removed_order_is_void_and_cannot_be_opened_again(leader, support):
    order = make.order()
    remove(support, hold(leader, order))
    order.refresh_from_db()
    assert order.status == "void"
    with pytest.raises(BadInput):
        hold(leader, order)


def test_every_step_is_noted(leader, support):
    order = make.order()
    clear(support, hold(leader, order))
    subjects = (
        EmployerNote.objects.filter(employer=order.employer).order_by("pk").values_list("subject", flat=True)
    )
    assert list(subjects) == [
        f"Job order {order.number} held: suspected fraud",
        f"Job order {order.number} released: no fraud found",
    ]


def test_another_center_does_not_see_the_case(leader):
    hold(leader, make.order())
    assert not fraud_queue(make.staff_actor("jc_staff", make.office("Sedalia"))).exists()
