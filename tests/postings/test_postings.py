"""Self-employed work: a notice on the board, initialed first, down after 60 days, never a referral."""

import dataclasses
import datetime as dt

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from peyser.compliance.actions.keep import Refused
from peyser.job_orders.models import JobOrder
from peyser.kernel.errors import BadInput
from peyser.kernel.transitions import open_verbs
from peyser.notifications.models import Message
from peyser.postings.actions.posting import approve_posting, enter_posting, take_down_posting
from peyser.postings.choices import List, Status
from peyser.postings.facts import PostingDetails, is_general
from peyser.postings.models import BulletinPosting
from peyser.postings.queries import postings_ending_soon, postings_for, postings_listed, postings_to_take_down
from peyser.postings.transitions import POSTING
from peyser.referrals.models import Placement, Referral
from tests import factories as make

pytestmark = pytest.mark.django_db
DETAILS = PostingDetails(
    firm="Swift Cargo",
    occupation="Truck driver",
    duties="Drive your own truck.",
    contact_phone="5735550111",
    firm_told_by="phone",
)
DAY = dt.timedelta(days=1)


def enter(actor=None, employer=None, **change):
    actor = actor or make.staff_actor()
    return enter_posting(
        actor=actor,
        office_id=make.office().pk,
        employer_id=employer.pk if employer else None,
        details=dataclasses.replace(DETAILS, **change),
        moment=make.moment(),
    )


def approve(posting, role="office_manager", initials="KM"):
    actor = make.staff_actor(role)
    return approve_posting(actor=actor, posting_id=posting.pk, initials=initials, moment=make.moment())


def take_down(posting, reason="", on=make.TODAY, actor=None):
    at = make.NOON + (on - make.TODAY)
    actor = actor or make.staff_actor()
    return take_down_posting(actor=actor, posting_id=posting.pk, reason=reason, moment=make.moment(at))


def refused_by(act):
    with pytest.raises(Refused) as refusal:
        act()
    return refusal.value.decision.rule_ids


@pytest.mark.requirement("S001-160", "S001-161")
def test_a_notice_is_kept_for_a_board_and_makes_no_job_order():
    posting = enter()
    assert posting.status == Status.WAITING
    assert posting.office == make.office()
    assert not JobOrder.objects.exists()


@pytest.mark.requirement("S001-162")
@pytest.mark.parametrize(
    "occupation", ["", "Business opportunity", "Work from home!", "Independent contractors"]
)
def test_a_notice_without_an_occupation_is_refused(occupation):
    assert refused_by(lambda: enter(occupation=occupation)) == ("PST-010",)
    assert not BulletinPosting.objects.exists()


@pytest.mark.parametrize("occupation", ["Truck driver", "Hair stylist, booth rental", "Insurance sales worker"])
def test_an_occupation_is_not_general(occupation):
    assert not is_general(occupation)


@pytest.mark.requirement("S001-165")
def test_a_notice_without_a_contact_is_refused():
    assert refused_by(lambda: enter(contact_phone="")) == ("PST-011",)


@pytest.mark.requirement("S001-195")
def test_the_firm_is_told_first():
    assert refused_by(lambda: enter(firm_told_by="")) == ("PST-012",)


@pytest.mark.requirement("S001-195")
def test_a_firm_with_an_account_gets_the_message_in_it():
    owner = make.employer()
    enter(employer=owner, firm_told_by="message")
    message = Message.objects.get(recipient=make.employer_user(owner))
    assert "cannot be a job order" in message.body
    assert "60 days" in message.body


def test_a_message_needs_an_account():
    with pytest.raises(BadInput) as bad:
        enter(firm_told_by="message")
    assert set(bad.value.errors) == {"firm_told_by"}


@pytest.mark.requirement("S001-164")
@pytest.mark.parametrize("role", ["office_manager", "center_director", "functional_leader"])
def test_who_is_in_charge_initials_and_dates_it(role):
    posting = approve(enter(), role, initials=" km")
    assert (posting.initials, posting.approved_at, posting.posted_on) == ("KM", make.NOON, make.TODAY)


@pytest.mark.requirement("S001-164")
@pytest.mark.parametrize("role", ["jc_staff", "case_manager", "lver", "referral_reviewer", "dvop"])
def test_others_of_the_center_do_not_put_it_up(role):
    posting = enter()
    assert refused_by(lambda: approve(posting, role)) == ("PST-020",)
    posting.refresh_from_db()
    assert posting.status == Status.WAITING


@pytest.mark.requirement("S001-164")
@pytest.mark.parametrize("initials", ["", " ", "K", "12"])
def test_without_initials_it_does_not_go_up(initials):
    posting = enter()
    assert refused_by(lambda: approve(posting, initials=initials)) == ("PST-021",)


@pytest.mark.requirement("S001-164")
def test_the_database_holds_no_posted_notice_without_initials():
    posting = enter()
    with pytest.raises(IntegrityError), transaction.atomic():
        BulletinPosting.objects.filter(pk=posting.pk).update(status="posted")


@pytest.mark.requirement("S001-161")
def test_after_sixty_days_it_is_down_by_itself_and_stands_in_the_tickler():
    actor, posting = make.staff_actor(), approve(enter())
    last = make.TODAY + 59 * DAY
    assert posting.is_on_board(on=last)
    assert list(postings_listed(actor, List.ON_BOARD, on=last)) == [posting]
    assert list(postings_ending_soon(actor, on=last)) == [posting]
    assert not posting.is_on_board(on=last + DAY)
    assert not postings_listed(actor, List.ON_BOARD, on=last + DAY)
    assert list(postings_to_take_down(actor, on=last + DAY)) == [posting]
    take_down(posting, on=last + DAY)
    assert not postings_to_take_down(actor, on=last + DAY)


def test_before_its_days_are_over_it_comes_down_with_a_reason_only():
    posting = approve(enter())
    with pytest.raises(BadInput):
        take_down(posting)
    assert take_down(posting, "Filled").taken_down_reason == "Filled"


STATUSES = {
    "waiting": enter,
    "posted": lambda: approve(enter()),
    "down": lambda: take_down(enter(), "Withdrawn"),
}
VERBS = {"approve": approve, "take_down": lambda posting: take_down(posting, "Changed our mind")}


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_is_open_from_its_statuses_only(status, verb):
    posting = STATUSES[status]()
    if verb in open_verbs(POSTING, status=status):
        assert VERBS[verb](posting).status == POSTING[verb].target
    else:
        with pytest.raises(BadInput):
            VERBS[verb](posting)


@pytest.mark.parametrize("act", [approve_posting, take_down_posting])
@pytest.mark.parametrize("role", ["office_manager", "functional_leader", "jc_staff"])
def test_another_center_cannot_touch_it(act, role):
    posting, actor = enter(), make.staff_actor(role, make.office("Sedalia"))
    given = {"initials": "KM"} if act is approve_posting else {"reason": "Gone"}
    with pytest.raises(PermissionDenied):
        act(actor=actor, posting_id=posting.pk, moment=make.moment(), **given)


@pytest.mark.parametrize("role", ["monitor_readonly", "lwdb", "eo_officer", "policy_admin", "sysadmin"])
def test_readers_write_no_notice(role):
    with pytest.raises(PermissionDenied):
        enter(make.staff_actor(role))


def test_an_employer_and_a_seeker_neither_write_nor_read_one():
    enter()
    for person in (make.employer_user(make.employer()), make.seeker().user):
        actor = make.actor_of(person)
        with pytest.raises(PermissionDenied):
            enter(actor)
        assert not postings_for(actor)


def test_a_center_sees_its_own_notices():
    posting = enter()
    assert list(postings_for(make.staff_actor())) == [posting]
    assert not postings_for(make.staff_actor(at=make.office("Sedalia")))


@pytest.mark.requirement("S001-166")
def test_no_relation_leads_from_a_notice_to_a_referral_a_placement_a_seeker_or_an_order_or_back():
    pairs = {
        (model.__name__, field.related_model.__name__)
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.is_relation and isinstance(field.related_model, type)
    }
    touching = {frozenset(pair) for pair in pairs if "BulletinPosting" in pair}
    assert touching == {
        frozenset({"BulletinPosting", other})
        for other in ("Office", "Employer", "User", "BulletinPostingEvent")
    }


@pytest.mark.requirement("S001-166")
def test_the_whole_life_of_a_notice_makes_no_referral_and_no_placement():
    posting = approve(enter())
    take_down(posting, "Filled")
    assert not Referral.objects.exists()
    assert not Placement.objects.exists()
