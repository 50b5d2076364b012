"""Facts with their proofs: recorded once, good for their time, withdrawn with a reason, seen by few."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from peyser.eligibility.actions.facts import Proof, record_fact, withdraw_fact
from peyser.eligibility.models import EligibilityFact
from peyser.eligibility.queries import proven_on
from peyser.kernel.errors import BadInput
from peyser.rulebook.enrollment.program_needs import NEEDS
from peyser.rulebook.enrollment.proofs import KIND, PAPERS
from peyser.rulebook.enrollment.reasons import REASONS
from tests import factories as make

YEAR = dt.timedelta(days=365)


def test_every_need_names_known_facts_every_fact_known_papers_and_reasons():
    assert {kind for need in NEEDS for kind in need.kinds} <= set(KIND)
    assert {paper for kind in KIND.values() for paper in kind.papers} <= set(PAPERS)
    assert {kind.reason for kind in KIND.values()} - {""} <= {reason.key for reason in REASONS}


def record(person, actor=None, **changes):
    given = {"kind": "farmwork", "paper": "pay_record", "seen_on": make.TODAY} | changes
    return record_fact(
        actor=actor or make.staff_actor(), seeker_id=person.pk, proof=Proof(**given), moment=make.moment()
    )


@pytest.mark.django_db
def test_a_fact_is_kept_once_and_holds_for_the_time_of_its_kind():
    person = make.seeker()
    first, again = record(person), record(person)
    assert first.pk == again.pk
    assert first.expires_on == make.TODAY + YEAR
    assert proven_on(seeker_id=person.pk, on=make.TODAY + YEAR) == {"farmwork"}
    assert proven_on(seeker_id=person.pk, on=make.TODAY + YEAR + dt.timedelta(days=1)) == frozenset()
    assert proven_on(seeker_id=person.pk, on=make.TODAY - dt.timedelta(days=1)) == frozenset()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"kind": "rich"}, "kind"),
        ({"paper": "dd214"}, "paper"),
        ({"paper": "staff_knowledge"}, "remark"),
        ({"seen_on": make.TODAY + dt.timedelta(days=1)}, "seen_on"),
        ({"expires_on": make.TODAY - dt.timedelta(days=1)}, "expires_on"),
        ({"remark": "SSN 123-45-6789"}, "remark"),
        ({"remark": "x" * 201}, "remark"),
    ],
)
def test_bad_input_names_its_field_and_changes_nothing(changes, field):
    with pytest.raises(BadInput) as bad:
        record(make.seeker(), **changes)
    assert set(bad.value.errors) == {field}
    assert not EligibilityFact.objects.exists()


@pytest.mark.django_db
def test_a_fact_is_withdrawn_once_with_a_reason_and_stays_on_file():
    person = make.seeker()
    fact = record(person)
    act = {"actor": make.staff_actor(), "fact_id": fact.pk, "moment": make.moment()}
    with pytest.raises(BadInput):
        withdraw_fact(**act, reason=" ")
    assert withdraw_fact(**act, reason="Of another person").withdrawn_at == make.NOON
    with pytest.raises(BadInput):
        withdraw_fact(**act, reason="Again")
    assert proven_on(seeker_id=person.pk, on=make.TODAY) == frozenset()
    assert EligibilityFact.objects.get().history.count() == 2


@pytest.mark.django_db
def test_out_of_reach_and_read_only_roles_write_nothing():
    person = make.seeker()
    fact = make.fact(person, "farmwork")
    for actor in (
        make.staff_actor(at=make.office("Sedalia")),
        make.staff_actor("monitor_readonly", scope="state"),
    ):
        with pytest.raises(PermissionDenied):
            record(person, actor=actor)
        with pytest.raises(PermissionDenied):
            withdraw_fact(actor=actor, fact_id=fact.pk, reason="No", moment=make.moment())
