"""How a referral ends."""

import dataclasses
import datetime as dt
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from peyser.casenotes.models import EmployerNote, SeekerNote
from peyser.kernel.errors import BadInput
from peyser.referrals.actions.result import Hire, result_referral
from peyser.referrals.models import Placement, Referral
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
HIRE = Hire(
    started_on=dt.date(2026, 6, 8),
    wage=Decimal("21.50"),
    wage_unit="hour",
    arranged_with_employer=True,
    not_designated_by_employer=True,
    verified_from="employer",
)


def result(referral, outcome="hired", *, actor=None, hire=HIRE, **facts):
    return result_referral(
        actor=actor or make.staff_actor(),
        referral_id=referral.pk,
        result=outcome,
        hire=hire if outcome == "hired" else None,
        moment=make.moment(),
        **facts,
    )


def test_a_hire_with_the_five_facts_is_a_placement():
    placement = result(make.referral()).placement
    assert placement.counts
    assert (placement.started_on, placement.wage, placement.hire_verified_from) == (
        HIRE.started_on,
        HIRE.wage,
        "employer",
    )
    assert placement.recorded_at == make.NOON


@pytest.mark.parametrize("fact", ["arranged_with_employer", "not_designated_by_employer"])
def test_without_one_of_the_facts_it_is_a_hire_that_does_not_count(fact):
    referral = result(make.referral(), hire=dataclasses.replace(HIRE, **{fact: False}))
    assert not referral.placement.counts


def test_an_order_received_after_the_referral_gives_no_placement():
    later = make.order(received_at=make.NOON + dt.timedelta(days=3))
    assert not result(make.referral(job=later)).placement.counts


def test_the_employer_results_the_own_referral_and_no_other():
    referral = make.referral()
    owner = make.actor_of(make.employer_user(referral.job_order.employer))
    assert result(referral, "not_hired", actor=owner).result == "not_hired"
    rival = make.actor_of(make.employer_user(make.employer()))
    with pytest.raises(PermissionDenied):
        result(referral, actor=rival)


@pytest.mark.requirement("S001-074")
def test_notes_land_on_both_records():
    referral = result(make.referral(), "not_hired", note="Wanted more pay.")
    assert "Wanted more pay." in SeekerNote.objects.get(seeker=referral.seeker).text
    assert "Not hired" in EmployerNote.objects.get(employer=referral.job_order.employer).text


def test_a_result_may_be_corrected_and_the_history_keeps_both():
    referral = make.referral()
    result(referral)
    result(referral, "not_hired")
    assert not Placement.objects.exists()
    kept = list(referral.history.order_by("pgh_id").values_list("result", flat=True))
    assert kept == ["", "hired", "not_hired"]


def test_what_was_only_asked_for_cannot_be_resulted():
    asked = make.referral(status="requested", issued_on=None)
    with pytest.raises(BadInput):
        result(asked)
    assert Referral.objects.get(pk=asked.pk).result == ""


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"started_on": dt.date(2026, 6, 1)}, "started_on"),
        ({"wage": Decimal("0")}, "wage"),
        ({"wage_unit": "moon"}, "wage_unit"),
        ({"verified_from": "rumor"}, "verified_from"),
    ],
)
def test_a_hire_that_cannot_be_is_named_at_its_field(change, field):
    with pytest.raises(BadInput) as bad:
        result(make.referral(), hire=dataclasses.replace(HIRE, **change))
    assert set(bad.value.errors) == {field}
