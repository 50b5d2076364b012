"""Making the accounts that people sign in with."""

import datetime as dt

from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from peyser.accounts.models import User
from peyser.audit.fits import misfits
from peyser.kernel.errors import BadInput


def create_user(
    *, email: str, password: str, given_name: str, family_name: str, language: str, at: dt.datetime
) -> User:
    """Create the account of a person who will sign in with this e-mail address.

    Raises BadInput (by field) when the address is no address or taken, the password is weak, or a text is too
    long. That an address is taken is not said outright: whoever types it need not be its owner.
    """
    address = email.strip().lower()
    names = {"given_name": given_name.strip(), "family_name": family_name.strip(), "language": language}
    faults = misfits(User, {"email": address, **names}) | email_fault(address)
    if faults:
        raise BadInput(faults)
    user = User(email=address, **names, joined_at=at)
    if User.objects.filter(email__iexact=address).exists():
        raise _address_in_use()
    try:
        validate_password(password, user)
    except ValidationError as weak:
        raise BadInput({"password": " ".join(weak.messages)}) from weak
    user.set_password(password)
    try:
        with transaction.atomic():
            user.save()
            EmailAddress.objects.create(user=user, email=address, verified=False, primary=True)
    except IntegrityError as clash:
        raise _address_in_use() from clash
    return user


def email_fault(address: str) -> dict[str, str]:
    """Under `email`, what is wrong with the shape of an address; empty for none and for a good one."""
    try:
        if address:
            validate_email(address)
    except ValidationError:
        return {"email": _("Enter an e-mail address such as name@example.org.")}
    return {}


def _address_in_use() -> BadInput:
    return BadInput(
        {
            "email": _(
                "We cannot use this e-mail address. If you have an account, sign in or reset your password."
            )
        }
    )
