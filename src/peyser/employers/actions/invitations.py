"""The link with which an invited contact chooses a password: signed, for some days, for one use."""

import datetime as dt

from django.core import signing
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actions.people import create_closed_user, open_account
from peyser.accounts.actor import Actor
from peyser.accounts.choices import Channel
from peyser.accounts.models import User
from peyser.employers.choices import ContactStatus
from peyser.employers.models import ContactInvitation, EmployerContact
from peyser.employers.names import given_and_family
from peyser.employers.queries import invitation_behind, is_open_invitation
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.notifications.actions.send import send_message
from peyser.notifications.texts import contact_invited
from peyser.rulebook.parameters import value


def send_invitation(
    *, actor: Actor, contact: EmployerContact, language: str, site: str, moment: Moment
) -> ContactInvitation:
    """Write the invitation and its e-mail; call it inside the transaction that locked the contact.

    Whoever may change the contact was asked before. Raises BadInput (field `email`).
    """
    user = contact.user or _account(contact, language, moment)
    if user.is_active:
        raise BadInput({"": _("This contact has signed in already.")})
    contact.user = user
    contact.save()
    days = value("contact_invitation_days", on=moment.on)
    invitation = ContactInvitation.objects.create(
        contact=contact,
        sent_at=moment.at,
        sent_by_id=actor.user_id,
        expires_at=moment.at + dt.timedelta(days=days),
    )
    address = (
        f"{site.rstrip('/')}/employer/invitation/{signing.dumps(invitation.pk, salt=ContactInvitation.SALT)}/"
    )
    send_message(
        recipient=user,
        text=contact_invited(name=contact.employer.name, address=address, days=days),
        about=f"employer:{contact.employer_id}",
        moment=moment,
        channel=Channel.EMAIL,
    )
    return invitation


def accept_invitation(*, key: str, password: str, moment: Moment) -> User:
    """Open the contact's account with this password; the key in the link is used up. Returns who may sign in now.

    Raises ContactInvitation.DoesNotExist for a key that is false, late, used or replaced, or BadInput (`password`).
    """
    with transaction.atomic():
        invitation = invitation_behind(key)
        contact = (
            EmployerContact.objects.select_for_update(of=("self",))
            .select_related("user")
            .get(pk=invitation.contact_id)
        )
        invitation.refresh_from_db()
        if contact.user is None or not is_open_invitation(invitation, contact, at=moment.at):
            raise ContactInvitation.DoesNotExist
        user: User = contact.user
        open_account(user=user, password=password)
        invitation.accepted_at = moment.at
        invitation.save()
        return user


def _account(contact: EmployerContact, language: str, moment: Moment) -> User:
    """A closed account for the address: the one of a contact who was removed, or a new one."""
    earlier = EmployerContact.objects.filter(
        user__email__iexact=contact.email, user__is_active=False, status=ContactStatus.REMOVED
    )
    known = earlier.select_related("user").first()
    live = EmployerContact.objects.filter(user__email__iexact=contact.email).exclude(
        status=ContactStatus.REMOVED
    )
    if known is not None and known.user is not None and not live.exists():
        return known.user
    given_name, family_name = given_and_family(contact.name)
    return create_closed_user(
        email=contact.email,
        given_name=given_name,
        family_name=family_name,
        language=language or "en",
        at=moment.at,
    )
