"""The contacts of an employer: inviting one, what one may do, disabling and removing one."""

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actions.people import email_fault, set_account_open
from peyser.accounts.actor import Actor
from peyser.audit.fits import misfits
from peyser.compliance.actions.keep import Refused, judge
from peyser.compliance.models import DecisionRecord
from peyser.employers.actions.invitations import send_invitation
from peyser.employers.actions.managed import managed_employer
from peyser.employers.actions.terms import require_terms
from peyser.employers.choices import ContactStatus, Privilege
from peyser.employers.models import EmployerContact
from peyser.employers.transitions import CONTACT
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.transitions import TransitionRefused, next_status
from peyser.rulebook.employer_account.contact_rules import CONTACT_RULES
from peyser.rulebook.employer_account.facts import ContactChangeFacts
from peyser.rulebook.engine import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDetails:
    """A person who acts for the employer; `privileges` are values of `Privilege`, at least one."""

    name: str
    email: str
    privileges: tuple[str, ...]
    title: str = ""
    phone: str = ""
    language: str = "en"


def invite_contact(
    *, actor: Actor, employer_id: int, details: ContactDetails, site: str, moment: Moment
) -> EmployerContact:
    """Add a contact and send the link to choose a password. `site` is our address, such as https://jobs.example.gov.

    Raises Employer.DoesNotExist, PermissionDenied, BadInput (by field) or Refused.
    """
    require_terms(actor=actor, moment=moment)
    with transaction.atomic():
        employer = managed_employer(actor=actor, employer_id=employer_id)
        _check(details)
        contact = EmployerContact.objects.create(
            employer=employer,
            name=details.name.strip(),
            title=details.title.strip(),
            email=details.email.strip().lower(),
            phone=details.phone.strip(),
            privileges=_in_order(details.privileges),
        )
        send_invitation(actor=actor, contact=contact, language=details.language, site=site, moment=moment)
        return contact


def invite_again(*, actor: Actor, contact_id: int, site: str, moment: Moment) -> EmployerContact:
    """Send a contact who has not signed in yet a new link; the earlier one opens nothing any more."""
    require_terms(actor=actor, moment=moment)
    with transaction.atomic():
        contact = _locked(actor, contact_id)
        if contact.status != ContactStatus.ACTIVE:
            raise BadInput({"": _("This contact is disabled or removed. Reload the page.")})
        send_invitation(actor=actor, contact=contact, language="", site=site, moment=moment)
        return contact


def change_contact(
    *,
    actor: Actor,
    contact_id: int,
    name: str,
    title: str,
    phone: str,
    privileges: tuple[str, ...],
    moment: Moment,
) -> EmployerContact:
    """Change who a contact is and what the contact may do, from the next request on."""
    require_terms(actor=actor, moment=moment)
    decision: Decision | None = None
    with transaction.atomic():
        contact = _locked(actor, contact_id)
        if contact.status == ContactStatus.REMOVED:
            raise BadInput({"": _("This contact is removed. Invite the person again.")})
        _check(ContactDetails(name=name, email=contact.email, privileges=privileges, title=title, phone=phone))
        if Privilege.MANAGE not in privileges:
            decision, record = _judge(actor, contact, moment)
        if decision is None or decision.allowed:
            contact.name, contact.title, contact.phone = name.strip(), title.strip(), phone.strip()
            contact.privileges = _in_order(privileges)
            contact.save()
            return contact
    raise Refused(decision, record)


def move_contact(*, actor: Actor, contact_id: int, verb: str, moment: Moment) -> EmployerContact:
    """Disable, enable or remove a contact (`verb` of `transitions.CONTACT`); sessions and keys end at once.

    Raises EmployerContact.DoesNotExist, PermissionDenied, BadInput, or Refused for the last one who manages.
    """
    require_terms(actor=actor, moment=moment)
    decision: Decision | None = None
    with transaction.atomic():
        contact = _locked(actor, contact_id)
        try:
            status = next_status(CONTACT, verb=verb, status=contact.status)
        except TransitionRefused as refused:
            raise BadInput(
                {"": _("The contact's status does not allow this now. Reload the page.")}
            ) from refused
        if status != ContactStatus.ACTIVE:
            decision, record = _judge(actor, contact, moment)
        if decision is None or decision.allowed:
            return _moved(contact, status)
    raise Refused(decision, record)


def _moved(contact: EmployerContact, status: str) -> EmployerContact:
    contact.status = status
    contact.is_primary = contact.is_primary and status != ContactStatus.REMOVED
    contact.save()
    if contact.user is not None:
        set_account_open(
            user=contact.user, is_open=status == ContactStatus.ACTIVE and contact.user.has_usable_password()
        )
    return contact


def _locked(actor: Actor, contact_id: int) -> EmployerContact:
    """The employer first, then the contact: two who remove each other come one after the other."""
    managed_employer(actor=actor, employer_id=EmployerContact.objects.get(pk=contact_id).employer_id)
    contacts = EmployerContact.objects.select_for_update(of=("self",)).select_related("user")
    found: EmployerContact = contacts.get(pk=contact_id)
    return found


def _judge(actor: Actor, contact: EmployerContact, moment: Moment) -> tuple[Decision, DecisionRecord]:
    return judge(
        CONTACT_RULES,
        ContactChangeFacts(leaves_nobody_to_manage=_is_last_manager(contact)),
        subject="employer_contact",
        about=f"employer:{contact.employer_id}",
        actor=actor,
        moment=moment,
    )


def _is_last_manager(contact: EmployerContact) -> bool:
    """Whoever can sign in may go only when another manager can sign in; an open invitation is not enough."""
    if contact.status != ContactStatus.ACTIVE or Privilege.MANAGE not in contact.privileges:
        return False
    others = EmployerContact.objects.filter(
        employer=contact.employer_id, status=ContactStatus.ACTIVE, privileges__contains=[Privilege.MANAGE]
    ).exclude(pk=contact.pk)
    if contact.user is not None and contact.user.is_active:
        others = others.filter(user__is_active=True)
    return not others.exists()


def _check(details: ContactDetails) -> None:
    plain = {name: getattr(details, name).strip() for name in ("name", "title", "email", "phone")}
    errors = misfits(EmployerContact, plain) | email_fault(plain["email"])
    for name, message in (("name", _("Enter the name.")), ("email", _("Enter the e-mail address."))):
        if not plain[name]:
            errors[name] = message
    if not details.privileges or not set(details.privileges) <= set(Privilege.values):
        errors["privileges"] = _("Choose at least one thing that the contact may do.")
    if details.language not in dict(settings.LANGUAGES):
        errors["language"] = _("Choose from the list.")
    if errors:
        raise BadInput(errors)


def _in_order(privileges: tuple[str, ...]) -> list[str]:
    return [value for value in Privilege.values if value in privileges]
