"""The mark of an employer that is known to discriminate: who sets it, what it stops, what stays on record."""

import pytest

from peyser.accounts.choices import Role
from peyser.compliance.actions.keep import Refused
from peyser.employers.actions.discrimination import lift_discrimination, mark_discrimination
from peyser.employers.models import DiscriminationMark
from peyser.kernel.errors import BadInput
from tests import factories as make
from tests.cases.test_workflow_tables import everyone, outcome
from tests.employers.test_contacts import enter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
NOW = make.moment()
VERBS = {
    "mark": lambda who, pk: mark_discrimination(actor=who, employer_id=pk, evidence="A ruling.", moment=NOW),
    "lift": lambda who, pk: lift_discrimination(actor=who, employer_id=pk, reason="Put right.", moment=NOW),
}


@pytest.fixture
def mill():
    return make.employer()


@pytest.fixture
def monitor():
    return make.staff_actor("sma", scope="state")


@pytest.mark.parametrize("marked", [False, True])
@pytest.mark.parametrize("verb", list(VERBS))
def test_only_the_monitor_marks_and_lifts_and_each_in_its_turn(verb, marked, mill, monitor):
    if marked:
        VERBS["mark"](monitor, mill.pk)
    came = {role: outcome(lambda who=who: VERBS[verb](who, mill.pk)) for role, who in everyone().items()}
    now = "done" if marked is (verb == "lift") else "not now"
    assert came == {role: now if role == Role.SMA else "forbidden" for role in Role.values}


@pytest.mark.requirement("S001-141")
def test_the_mark_stops_orders_until_it_is_lifted(mill, monitor):
    VERBS["mark"](monitor, mill.pk)
    with pytest.raises(Refused) as refused:
        enter(make.staff_actor(), mill)
    assert "EMP-043" in [f.rule_id for f in refused.value.decision.stopping]
    VERBS["lift"](monitor, mill.pk)
    enter(make.staff_actor(), mill)


def test_evidence_reason_and_people_stay_on_record(mill, monitor):
    VERBS["mark"](monitor, mill.pk)
    VERBS["lift"](monitor, mill.pk)
    kept = DiscriminationMark.objects.get()
    assert (kept.evidence, kept.lifting_reason) == ("A ruling.", "Put right.")
    assert (kept.marked_by_id, kept.lifted_by_id) == (monitor.user_id, monitor.user_id)


def test_a_mark_without_evidence_is_not_set(mill, monitor):
    with pytest.raises(BadInput):
        mark_discrimination(actor=monitor, employer_id=mill.pk, evidence=" ", moment=NOW)
    mill.refresh_from_db()
    assert not mill.known_to_discriminate
