"""The contacts of an employer: what each may do, the invitation, and being shut out at once."""

import dataclasses
import datetime as dt
import re

import pytest
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db import transaction

from peyser.access.actors import actor_for
from peyser.accounts.actor import VISITOR, Actor
from peyser.compliance.actions.keep import Refused
from peyser.employers.actions.contacts import (
    ContactDetails,
    change_contact,
    invite_again,
    invite_contact,
    move_contact,
)
from peyser.employers.actions.invitations import accept_invitation
from peyser.employers.actions.terms import accept_terms
from peyser.employers.choices import ContactStatus, Privilege
from peyser.employers.models import ContactInvitation, EmployerContact
from peyser.employers.terms import terms_on
from peyser.employers.transitions import CONTACT
from peyser.job_orders.actions.entry import change_job_order, enter_job_order
from peyser.job_orders.actions.status import close_job_order
from peyser.kernel.errors import BadInput
from peyser.notifications.models import Message
from peyser.referrals.actions.result import result_referral
from peyser.referrals.models import Referral
from tests import factories as make
from tests.job_orders.test_enter_job_order import DETAILS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
SITE = "https://jobs.example.org"
NEW = ContactDetails(name="Rosa Diaz", email="rosa@example.org", privileges=("post",), title="Hiring manager")
NOW = make.moment()


@pytest.fixture
def mill():
    return make.employer()


def boss(mill):
    return make.actor_of(make.employer_user(mill))


def invited(mill, **facts):
    return invite_contact(
        actor=boss(mill), employer_id=mill.pk, details=dataclasses.replace(NEW, **facts), site=SITE, moment=NOW
    )


def key_sent() -> str:
    body = Message.objects.filter(channel="email").latest("pk").body
    found = re.search(rf"{SITE}/employer/invitation/([^/]+)/", body)
    assert found is not None
    return found[1]


def joined(mill, **facts):
    """A contact who took up the invitation."""
    contact = invited(mill, **facts)
    accept_invitation(key=key_sent(), password=make.PASSWORD, moment=NOW)
    contact.refresh_from_db()
    return contact


def move(mill, contact, verb, actor=None):
    return move_contact(actor=actor or boss(mill), contact_id=contact.pk, verb=verb, moment=NOW)


def enter(who, mill):
    enter_job_order(actor=who, employer_id=mill.pk, details=DETAILS, moment=NOW)


def change(who, mill):
    change_job_order(actor=who, job_order_id=make.order(employer=mill).pk, details=DETAILS, moment=NOW)


def close(who, mill):
    order = make.order(employer=mill)
    close_job_order(actor=who, job_order_id=order.pk, reason="filled", note="", moment=NOW)


def result(who, mill):
    referral = make.referral(job=make.order(employer=mill))
    result_referral(actor=who, referral_id=referral.pk, result="not_hired", moment=NOW)


def invite(who, mill):
    invite_contact(actor=who, employer_id=mill.pk, details=NEW, site=SITE, moment=NOW)


def remove(who, mill):
    second = EmployerContact.objects.create(employer=mill, name="Second", privileges=["post"])
    move_contact(actor=who, contact_id=second.pk, verb="remove", moment=NOW)


def accept(who, mill):
    accept_terms(actor=who, employer_id=mill.pk, version=terms_on(NOW.on).version, moment=NOW)


NEEDED = {
    enter: Privilege.POST,
    change: Privilege.POST,
    close: Privilege.POST,
    result: Privilege.RESULTS,
    invite: Privilege.MANAGE,
    remove: Privilege.MANAGE,
    accept: Privilege.MANAGE,
}


@pytest.mark.parametrize("act", NEEDED, ids=lambda act: act.__name__)
def test_each_act_needs_its_privilege_and_no_other_opens_it(act, mill):
    person = make.employer_user(mill)
    came = {}
    for privilege in (*Privilege.values, ""):
        held = frozenset({privilege} - {""})
        who = Actor(user_id=person.pk, employer_id=mill.pk, privileges=held)
        with transaction.atomic():
            try:
                act(who, mill)
            except PermissionDenied:
                came[privilege] = "forbidden"
            else:
                came[privilege] = "done"
            transaction.set_rollback(True)
    assert came == {
        privilege: "done" if privilege == NEEDED[act] else "forbidden" for privilege in (*Privilege.values, "")
    }


def test_who_may_not_record_results_sees_nobody_who_was_sent(mill):
    make.referral(job=make.order(employer=mill))
    poster = Actor(user_id=1, employer_id=mill.pk, privileges=frozenset({"post", "manage"}))
    assert not Referral.objects.visible_to(poster, on=NOW.on).exists()


def test_a_manager_of_another_employer_cannot_touch_the_contact(mill):
    contact, stranger = joined(mill), boss(make.employer())
    with pytest.raises(mill.DoesNotExist):
        move(mill, contact, "remove", actor=stranger)


@pytest.mark.requirement("S000-041")
def test_an_invited_contact_gets_a_sign_in_of_the_own_with_the_chosen_privileges(mill):
    contact = joined(mill)
    actor = actor_for(contact.user, on=NOW.on)
    assert (actor.employer_id, actor.privileges) == (mill.pk, frozenset({"post"}))


def test_before_the_link_is_used_the_account_is_closed(mill):
    contact = invited(mill)
    assert (contact.user.is_active, contact.user.has_usable_password()) == (False, False)


@pytest.mark.parametrize("after", ["used", "late", "replaced", "removed", "disabled", "forged"])
def test_a_link_that_was_used_or_is_late_or_replaced_or_false_opens_nothing(after, mill):
    contact, when = invited(mill), NOW
    key = key_sent()
    if after == "used":
        accept_invitation(key=key, password=make.PASSWORD, moment=NOW)
    if after == "late":
        when = make.moment(make.NOON + dt.timedelta(days=7))
    if after == "replaced":
        invite_again(actor=boss(mill), contact_id=contact.pk, site=SITE, moment=NOW)
    if after in ("removed", "disabled"):
        move(mill, contact, {"removed": "remove", "disabled": "disable"}[after])
    if after == "forged":
        key = signing.dumps(ContactInvitation.objects.get().pk, salt="another")
    with pytest.raises(ContactInvitation.DoesNotExist):
        accept_invitation(key=key, password=make.PASSWORD, moment=when)


def test_a_weak_password_leaves_the_link_open(mill):
    invited(mill)
    with pytest.raises(BadInput) as bad:
        accept_invitation(key=key_sent(), password="short", moment=NOW)
    assert set(bad.value.errors) == {"password"}
    assert accept_invitation(key=key_sent(), password=make.PASSWORD, moment=NOW).is_active


@pytest.mark.parametrize("verb", ["disable", "remove"])
def test_a_contact_who_is_shut_out_is_nobody_from_the_next_request_on(verb, mill):
    contact = joined(mill)
    move(mill, contact, verb)
    contact.user.refresh_from_db()
    assert actor_for(contact.user, on=NOW.on) == VISITOR


def test_a_disabled_contact_can_be_let_in_again(mill):
    contact = joined(mill)
    move(mill, contact, "disable")
    move(mill, contact, "enable")
    contact.user.refresh_from_db()
    assert actor_for(contact.user, on=NOW.on).employer_id == mill.pk


def test_a_removed_person_can_be_invited_again_and_gets_the_same_account(mill):
    gone = joined(mill)
    move(mill, gone, "remove")
    assert joined(mill).user_id == gone.user_id


def test_an_address_that_somebody_signs_in_with_is_not_taken_over(mill):
    make.user(email="rosa@example.org")
    with pytest.raises(BadInput) as bad:
        invited(mill)
    assert set(bad.value.errors) == {"email"}


@pytest.mark.parametrize("how", ["disable", "remove", "privileges"])
def test_the_last_contact_who_manages_stays(how, mill):
    last = mill.contacts.get()
    facts = {"name": "E", "title": "", "phone": "", "privileges": ("post",)}
    who = boss(mill)
    acts = {
        "privileges": lambda: change_contact(actor=who, contact_id=last.pk, moment=NOW, **facts),
        "disable": lambda: move(mill, last, "disable"),
        "remove": lambda: move(mill, last, "remove"),
    }
    with pytest.raises(Refused) as refused:
        acts[how]()
    assert [f.rule_id for f in refused.value.decision.stopping] == ["EMP-051"]


def test_one_of_two_managers_may_go(mill):
    joined(mill, privileges=("manage",))
    assert move(mill, mill.contacts.get(is_primary=True), "remove").status == ContactStatus.REMOVED


def test_an_invitation_that_nobody_took_up_does_not_replace_the_last_manager(mill):
    invited(mill, privileges=("manage",))
    with pytest.raises(Refused):
        move(mill, mill.contacts.get(is_primary=True), "remove")


@pytest.mark.parametrize("verb", list(CONTACT))
@pytest.mark.parametrize("status", ContactStatus.values)
def test_a_contact_moves_by_its_table(verb, status, mill):
    contact = joined(mill)
    EmployerContact.objects.filter(pk=contact.pk).update(status=status)
    try:
        move(mill, contact, verb)
        came = True
    except BadInput:
        came = False
    assert came is (status in CONTACT[verb].sources)


@pytest.mark.parametrize(
    ("facts", "field"),
    [({"name": " "}, "name"), ({"email": "no"}, "email"), ({"privileges": ()}, "privileges"),
     ({"privileges": ("rule",)}, "privileges"), ({"language": "xx"}, "language")],
)  # fmt: skip
def test_what_is_wrong_with_an_invitation_is_said_by_its_field_and_nothing_is_sent(facts, field, mill):
    with pytest.raises(BadInput) as bad:
        invited(mill, **facts)
    assert set(bad.value.errors) == {field}
    assert not ContactInvitation.objects.exists()
