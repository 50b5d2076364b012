"""No minor is referred to work that the law forbids at that age, and nobody else learns the age."""

import datetime as dt

import pytest

from peyser.casenotes.models import EmployerNote, SeekerNote
from peyser.compliance.actions.keep import Refused
from peyser.compliance.models import DecisionRecord
from peyser.notifications.models import Message
from peyser.referrals.actions.issue import issue_referral
from peyser.referrals.facts import Terms
from peyser.referrals.models import Referral
from tests import factories as make

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("reference_data"),
    pytest.mark.requirement("S001-156", "S001-048"),
]
CASHIER = {"onet_code": "41-2011.00", "title": "Cashier"}
AFTER_SCHOOL = {
    "hours_per_day": 3, "hours_per_week": 15, "work_begins": dt.time(15), "work_ends": dt.time(18),
}  # fmt: skip


def refer(age, **order):
    born_on = make.TODAY.replace(year=make.TODAY.year - age)
    person = make.enrolled(make.seeker(born_on=born_on))
    return issue_referral(
        actor=make.staff_actor(),
        seeker_id=person.pk,
        job_order_id=make.order(**order).pk,
        terms=Terms(consent="in_person", requirements_checked=True),
        moment=make.moment(),
    )


@pytest.mark.parametrize(
    ("age", "order"),
    [
        (17, {"title": "Roofer"}),
        (15, {"title": "Warehouse helper"}),
        (15, CASHIER),  # 40 hours a week
        (15, CASHIER | AFTER_SCHOOL | {"work_ends": dt.time(22)}),
        (13, CASHIER | AFTER_SCHOOL),
    ],
)
def test_unlawful_work_is_refused_and_nothing_is_written(age, order):
    with pytest.raises(Refused) as refusal:
        refer(age, **order)
    assert "REF-026" in [finding.rule_id for finding in refusal.value.decision.stopping]
    assert not Referral.objects.exists()


@pytest.mark.parametrize(
    ("age", "order"), [(18, {"title": "Roofer"}), (16, CASHIER), (15, CASHIER | AFTER_SCHOOL)]
)
def test_lawful_work_is_open_to_them(age, order):
    assert refer(age, **order).status == "issued"


def test_a_young_person_turns_old_enough_on_the_birthday():
    born_on = make.TODAY.replace(year=make.TODAY.year - 18) + dt.timedelta(days=1)
    person = make.enrolled(make.seeker(born_on=born_on))
    with pytest.raises(Refused):
        issue_referral(
            actor=make.staff_actor(),
            seeker_id=person.pk,
            job_order_id=make.order(title="Roofer").pk,
            terms=Terms(consent="in_person", requirements_checked=True),
            moment=make.moment(),
        )


def test_no_text_that_a_referral_leaves_tells_the_age():
    refer(15, **CASHIER | AFTER_SCHOOL)
    notes = [*EmployerNote.objects.all(), *SeekerNote.objects.all()]
    texts = " ".join([*(note.text for note in notes), *(message.body for message in Message.objects.all())])
    assert not any(
        word in texts.lower() for word in ("years", "born", "minor", "under 1", "child labor", "young")
    )
    assert not any(
        "born" in key or key == "age" for record in DecisionRecord.objects.all() for key in record.facts
    )


def test_hours_that_are_not_said_are_noted_for_the_staff():
    issued = refer(15, **CASHIER | {"hours_per_week": 12})
    assert "REF-027" in issued.decision.rule_ids
