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
    names = {"given_name": given_name.strip(), "family_name": family_name.strip(), "language": language}
    user = _fresh_user(email, names, at)
    _check_password(password, user)
    user.set_password(password)
    return _saved(user)


def create_closed_user(
    *, email: str, given_name: str, family_name: str, language: str, at: dt.datetime
) -> User:
    """Create the account of an invited person: closed and without a password until `open_account`.

    Raises BadInput as `create_user` does.
    """
    names = {"given_name": given_name.strip(), "family_name": family_name.strip(), "language": language}
    user = _fresh_user(email, names, at)
    user.is_active = False
    user.set_unusable_password()
    return _saved(user)


def open_account(*, user: User, password: str) -> None:
    """Open a closed account to whoever proved to read its mail. Raises BadInput (field `password`)."""
    _check_password(password, user)
    user.set_password(password)
    user.is_active = True
    user.save()
    EmailAddress.objects.filter(user=user).update(verified=True)


def set_account_open(*, user: User, is_open: bool) -> None:
    """Close an account, and every session and key with it, from the next request on; or let it in again."""
    user.is_active = is_open
    user.save()


def _fresh_user(email: str, names: dict[str, str], at: dt.datetime) -> User:
    address = email.strip().lower()
    if faults := misfits(User, {"email": address, **names}) | email_fault(address):
        raise BadInput(faults)
    if User.objects.filter(email__iexact=address).exists():
        raise _address_in_use()
    return User(email=address, **names, joined_at=at)


def _check_password(password: str, user: User) -> None:
    try:
        validate_password(password, user)
    except ValidationError as weak:
        raise BadInput({"password": " ".join(weak.messages)}) from weak


def _saved(user: User) -> User:
    try:
        with transaction.atomic():
            user.save()
            EmailAddress.objects.create(user=user, email=user.email, verified=False, primary=True)
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
