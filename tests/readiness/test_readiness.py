"""Who is ready for a job, and referrals to counseling, training and other help."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from peyser.casenotes.models import SeekerNote
from peyser.compliance.actions.keep import Refused
from peyser.compliance.models import DecisionRecord
from peyser.kernel.errors import BadInput
from peyser.participation.models import Service
from peyser.readiness.actions.find_readiness import ReadinessFound, find_readiness
from peyser.readiness.actions.refer_to_service import HelpWanted, record_outcome, refer_to_service
from peyser.readiness.choices import Help, Obstacle
from peyser.readiness.models import Readiness, ServiceReferral
from peyser.readiness.queries import readiness_of, referrals_to_ask_about, without_help
from peyser.readiness.suggestions import HELP_FOR, obstacles_on_file, suggested_help
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def find(person, *, actor=None, ready=False, obstacles=("skills",), reason="No certificate yet."):
    found = ReadinessFound(is_ready=ready, obstacles=obstacles, reason=reason)
    return find_readiness(
        actor=actor or make.staff_actor(), seeker_id=person.pk, found=found, moment=make.moment()
    )


def refer(
    person, *, actor=None, kind="training", agency="Boone Career Center", reason="Weld test.", again=None
):
    wanted = HelpWanted(kind=kind, agency=agency, reason=reason, ask_again_on=again)
    return refer_to_service(
        actor=actor or make.staff_actor(), seeker_id=person.pk, wanted=wanted, moment=make.moment()
    )


def faults(act):
    with pytest.raises(BadInput) as bad:
        act()
    return set(bad.value.errors)


@pytest.mark.requirement("S001-036")
def test_staff_judge_who_is_ready_and_the_last_judgment_counts():
    person = make.enrolled()
    find(person)
    kept, decision = find(person, ready=True, obstacles=(), reason="Passed the test.")

    assert readiness_of(person.pk) == kept
    assert decision.rule_ids == ()
    assert Readiness.objects.filter(seeker=person).count() == 2


@pytest.mark.requirement("S000-030", "S001-037")
def test_who_is_not_ready_is_owed_help_until_they_are_referred():
    person, actor = make.enrolled(), make.staff_actor()
    _kept, decision = find(person)
    waiting = list(without_help(actor, on=make.TODAY).values_list("seeker", flat=True))
    refer(person)

    assert decision.rule_ids == ("RDY-010",)
    assert DecisionRecord.objects.filter(subject="readiness", rule_ids=["RDY-010"]).exists()
    assert waiting == [person.pk]
    assert not without_help(actor, on=make.TODAY).exists()
    assert find(person)[1].rule_ids == ()


@pytest.mark.requirement("S002-015", "S001-037")
def test_a_referral_to_help_is_a_service_and_a_note():
    person, actor = make.enrolled(), make.staff_actor()
    made = refer(person, actor=actor)

    assert (made.service.code, made.service.origin) == ("TB-REFERRED-OTHER", Service.Origin.AUTOMATIC)
    assert (made.service.credited_to_id, made.service.on) == (actor.user_id, make.TODAY)
    assert "Boone Career Center" in SeekerNote.objects.get(seeker=person).text


def test_a_referral_to_help_follows_the_rules_of_every_service():
    person = make.seeker()
    with pytest.raises(Refused) as refusal:
        refer(person)
    assert refusal.value.decision.rule_ids == ("SRV-010",)
    assert not ServiceReferral.objects.exists()


def test_the_same_help_waits_once_and_may_be_given_again_afterwards():
    person, actor = make.enrolled(), make.staff_actor()
    made = refer(person)
    assert faults(lambda: refer(person, agency=" boone  career center")) == {"agency"}
    assert Service.objects.count() == 1
    record_outcome(actor=actor, service_referral_id=made.pk, outcome="not_gone", moment=make.moment())
    refer(person)
    assert Service.objects.count() == 2


def test_an_outcome_is_given_once():
    made, actor = refer(make.enrolled()), make.staff_actor()

    def say(outcome="received", note=""):
        return record_outcome(
            actor=actor, service_referral_id=made.pk, outcome=outcome, note=note, moment=make.moment()
        )

    assert faults(lambda: say(outcome="")) == {"outcome"}
    assert faults(lambda: say(outcome="fine")) == {"outcome"}
    assert faults(lambda: say(note="x" * 501)) == {"note"}
    assert faults(lambda: say(note="His number is 900-12-3456.")) == {"note"}
    assert say(note="Began in June.").outcome_on == make.TODAY
    assert faults(say) == {""}


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"ready": None}, {"is_ready"}),
        ({"obstacles": ()}, {"obstacles"}),
        ({"ready": True}, {"obstacles"}),
        ({"obstacles": ("luck",)}, {"obstacles"}),
        ({"reason": " "}, {"reason"}),
        ({"reason": "x" * 501}, {"reason"}),
        ({"reason": "SSN 900-12-3456"}, {"reason"}),
        ({"reason": "a\x00b"}, {"reason"}),
    ],
)
def test_a_finding_that_says_nothing_is_not_kept(given, wrong):
    person = make.enrolled()
    assert faults(lambda: find(person, **given)) == wrong
    assert not Readiness.objects.exists()


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"kind": ""}, {"kind"}),
        ({"kind": "magic"}, {"kind"}),
        ({"agency": " "}, {"agency"}),
        ({"agency": "x" * 121}, {"agency"}),
        ({"agency": "900-12-3456"}, {"agency"}),
        ({"reason": ""}, {"reason"}),
        ({"again": make.TODAY}, {"ask_again_on"}),
    ],
)
def test_a_referral_that_cannot_be_followed_is_not_made(given, wrong):
    person = make.enrolled()
    assert faults(lambda: refer(person, **given)) == wrong
    assert not Service.objects.exists()


def test_others_neither_judge_nor_refer():
    person = make.enrolled()
    made = refer(person)
    for actor in (
        make.staff_actor("monitor_readonly", scope="state"),
        make.staff_actor(at=make.office("Sedalia")),
        make.actor_of(person.user),
        make.actor_of(make.employer_user(make.employer())),
    ):
        with pytest.raises(PermissionDenied):
            find(person, actor=actor)
        with pytest.raises(PermissionDenied):
            refer(person, actor=actor, agency="Elsewhere")
        with pytest.raises(PermissionDenied):
            record_outcome(actor=actor, service_referral_id=made.pk, outcome="received", moment=make.moment())


def test_staff_are_reminded_to_ask_what_became_of_it():
    person, actor = make.enrolled(), make.staff_actor()
    later = make.TODAY + dt.timedelta(days=14)
    made = refer(person, again=later)

    assert not referrals_to_ask_about(actor, on=make.TODAY).exists()
    assert list(referrals_to_ask_about(actor, on=later)) == [made]
    assert not referrals_to_ask_about(make.staff_actor(at=make.office("Sedalia")), on=later).exists()
    record_outcome(actor=actor, service_referral_id=made.pk, outcome="received", moment=make.moment())
    assert not referrals_to_ask_about(actor, on=later).exists()


def test_every_obstacle_leads_to_help():
    assert set(HELP_FOR) == set(Obstacle)
    assert suggested_help(["skills", "record", "papers"]) == (Help.TRAINING, Help.REENTRY, Help.LEGAL)


def test_the_profile_hints_at_what_may_stand_in_the_way():
    assert obstacles_on_file(make.seeker()) == ()
    bare = make.seeker(education=0, occupations={}, resume={"completed_at": None})
    assert obstacles_on_file(bare) == (Obstacle.RESUME, Obstacle.EDUCATION, Obstacle.DIRECTION)
