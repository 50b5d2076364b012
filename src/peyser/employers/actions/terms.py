"""Accepting the terms of service, and holding a contact's act back until the edition in force is accepted."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.models import User
from peyser.audit.fits import misfits
from peyser.compliance.actions.keep import Refused, judge
from peyser.employers.choices import AcceptedHow
from peyser.employers.models import Employer, TermsAcceptance
from peyser.employers.permissions import can_edit_employer
from peyser.employers.queries import has_accepted, terms_facts
from peyser.employers.terms import terms_on
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.rulebook.employer_account.contact_rules import EMPLOYER_ACT_RULES


def accept_terms(
    *, actor: Actor, employer_id: int, version: str, moment: Moment, accepted_name: str = ""
) -> TermsAcceptance:
    """Keep that the employer accepts the edition in force; said twice, it is kept once.

    A contact who manages the account accepts online. Staff record what `accepted_name` said on the phone.
    `version` is the edition that was read: another one than that in force is refused. Raises PermissionDenied,
    Employer.DoesNotExist or BadInput (fields `version`, `accepted_name`).
    """
    with transaction.atomic():
        employer: Employer = (
            Employer.objects.visible_to(actor).select_for_update(of=("self",)).get(pk=employer_id)
        )
        if not can_edit_employer(actor, employer):
            raise PermissionDenied
        name = _who(actor, accepted_name)
        _check(version, name, moment)
        earlier = TermsAcceptance.objects.filter(employer=employer, version=version).first()
        return earlier or TermsAcceptance.objects.create(
            employer=employer,
            version=version,
            accepted_by_id=None if actor.is_staff else actor.user_id,
            accepted_name=name,
            accepted_at=moment.at,
            how=AcceptedHow.PHONE if actor.is_staff else AcceptedHow.ONLINE,
            recorded_by_id=actor.user_id if actor.is_staff else None,
        )


def require_terms(*, actor: Actor, moment: Moment) -> None:
    """Let a contact's act go on under the terms in force; anybody else's always. Raises Refused otherwise.

    Call it before the transaction of the act, so that the refusal stays on record.
    """
    if actor.employer_id is None or has_accepted(actor.employer_id, on=moment.on):
        return
    decision, record = judge(
        EMPLOYER_ACT_RULES,
        terms_facts(actor.employer_id, on=moment.on),
        subject="employer_act",
        about=f"employer:{actor.employer_id}",
        actor=actor,
        moment=moment,
    )
    if not decision.allowed:
        raise Refused(decision, record)


def _who(actor: Actor, typed: str) -> str:
    if actor.is_staff:
        return typed.strip()
    return User.objects.get(pk=actor.person_id).name


def _check(version: str, name: str, moment: Moment) -> None:
    errors = misfits(TermsAcceptance, {"accepted_name": name})
    if version != terms_on(moment.on).version:
        errors["version"] = _("The terms have a newer edition. Read that one, then accept it.")
    if not name:
        errors["accepted_name"] = _("Enter the name of the person who accepts.")
    if errors:
        raise BadInput(errors)
