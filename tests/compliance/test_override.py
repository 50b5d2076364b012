"""A rule that escalates may be settled by the role it names; a rule that blocks by nobody."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from peyser.compliance.actions.keep import Refused
from peyser.compliance.actions.override import override_rule
from peyser.compliance.models import Override
from peyser.kernel.errors import BadInput
from peyser.referrals.actions.issue import issue_referral
from peyser.referrals.facts import Terms
from peyser.rulebook.catalog import ALL_RULES
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
ESCALATING = "REF-051"
LATER = make.TODAY + dt.timedelta(days=7)


def settle(actor, rule_id=ESCALATING, about="seeker:1", reason="Agreed by phone.", expires_on=LATER):
    return override_rule(
        actor=actor, rule_id=rule_id, about=about, reason=reason, expires_on=expires_on, moment=make.moment()
    )


def decider():

    return next(rule.decided_by for rule in ALL_RULES if rule.id == ESCALATING)


@pytest.mark.requirement("S001-138")
def test_an_escalation_waits_and_passes_once_the_named_role_has_settled_it():
    person, job = make.enrolled(), make.order(show_employer_name=False, responsible=make.staff())
    worker = make.staff_actor()

    def refer():
        return issue_referral(
            actor=worker,
            seeker_id=person.pk,
            job_order_id=job.pk,
            terms=Terms(consent="phone"),
            moment=make.moment(),
        )

    with pytest.raises(Refused) as refusal:
        refer()
    assert [f.rule_id for f in refusal.value.decision.stopping] == [ESCALATING]

    settle(make.staff_actor(decider()), about=f"seeker:{person.pk}/job-order:{job.pk}")
    referral = refer()

    assert referral.decision.overridden_ids == [ESCALATING]


def test_a_role_that_the_rule_does_not_name_cannot_settle_it():
    with pytest.raises(PermissionDenied):
        settle(make.staff_actor("jc_staff"))


def test_a_block_is_settled_by_nobody():
    with pytest.raises(BadInput) as bad:
        settle(make.staff_actor("wp_coordinator", scope="state"), rule_id="REF-010")
    assert set(bad.value.errors) == {"rule_id"}


@pytest.mark.parametrize(
    ("change", "field"), [({"reason": " "}, "reason"), ({"expires_on": make.TODAY}, "expires_on")]
)
def test_an_override_says_why_and_ends(change, field):
    with pytest.raises(BadInput) as bad:
        settle(make.staff_actor(decider()), **change)
    assert set(bad.value.errors) == {field}
    assert not Override.objects.exists()
