"""What an order says beside work, hours and pay: kept, read by the screening, shown to those whom it concerns."""

import pytest

from peyser.accounts.actor import VISITOR
from peyser.compliance.actions.keep import Refused
from peyser.job_orders.actions.drafts import open_job_order, save_draft
from peyser.job_orders.models import JobOrder
from peyser.job_orders.queries import view_for
from peyser.kernel.errors import BadInput
from peyser.matching.queries import match_of
from peyser.referrals.facts import Terms, referral_facts
from tests import factories as make
from tests.job_orders.test_drafts import COMPLETE
from tests.job_orders.test_marked_words import SEXIST, enter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
CONDITIONS = {
    "benefits": ("health", "holidays"),
    "pay_by_experience": True,
    "work_place": "partly",
    "public_transport": True,
    "lift_pounds": 50,
    "lift_often": "seldom",
    "physical_demands": "Standing all day.",
    "own_equipment": "A pickup truck.",
    "tests_text": "A welding test.",
    "documents_wanted": ("resume",),
    "max_referrals": 5,
}


def kept(order):
    values = {name: getattr(order, name) for name in CONDITIONS}
    return {name: tuple(one) if isinstance(one, list) else one for name, one in values.items()}


def test_the_conditions_of_an_order_are_kept():
    enter(**CONDITIONS)
    assert kept(JobOrder.objects.get()) == CONDITIONS


def test_a_draft_keeps_the_conditions_and_opens_with_them():
    actor = make.staff_actor()
    draft = save_draft(
        actor=actor, employer_id=make.employer().pk, answers=COMPLETE | CONDITIONS, moment=make.moment()
    )
    open_job_order(actor=actor, job_order_id=draft.pk, moment=make.moment())
    assert kept(JobOrder.objects.get(status="open")) == CONDITIONS


@pytest.mark.parametrize("field", ["physical_demands", "own_equipment", "tests_text"])
def test_the_screening_reads_the_texts_of_the_conditions(field):
    with pytest.raises(Refused):
        enter(**{field: SEXIST})


@pytest.mark.parametrize(
    "wrong",
    [
        {"benefits": ("gold",)},
        {"documents_wanted": ("passport",)},
        {"lift_often": "always"},
        {"lift_pounds": 70000},
        {"max_referrals": 0},
        {"work_place": "moon"},
    ],
)
def test_a_condition_that_no_record_can_hold_is_named(wrong):
    with pytest.raises(BadInput) as bad:
        enter(**wrong)
    assert set(bad.value.errors) == set(wrong)


def test_the_public_reads_the_conditions_and_never_how_many_referrals_are_wanted():
    view = view_for(VISITOR, enter(**CONDITIONS))
    assert view.benefits == ("Health insurance", "Paid holidays")
    assert view.documents_wanted == ("Résumé",)
    assert [text for _label, text in view.conditions] == [
        "Partly from home",
        "A bus or train goes there",
        "Yes",
    ]
    told = {text for _label, text in view.requirements}
    assert {"50, Now and then", "Standing all day.", "A pickup truck.", "A welding test."} <= told
    assert not hasattr(view, "max_referrals")


def test_an_order_without_conditions_says_nothing_about_them():
    view = view_for(VISITOR, make.order())
    assert (view.benefits, view.conditions, view.documents_wanted) == ((), (), ())


@pytest.mark.parametrize(("most", "enough"), [(None, False), (2, False), (1, True)])
def test_staff_are_warned_when_as_many_were_sent_as_the_employer_wanted(most, enough):
    order, person = make.order(max_referrals=most), make.enrolled()
    make.referral(make.enrolled(), order)
    make.referral(make.enrolled(), order, status="requested", issued_on=None, requested_at=make.NOON)
    facts = referral_facts(
        actor=make.staff_actor(),
        seeker=person,
        order=order,
        match=match_of(order, person, on=make.TODAY),
        terms=Terms(consent="in_person"),
        moment=make.moment(),
    )
    assert facts.enough_referrals is enough
