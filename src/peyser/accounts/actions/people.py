"""Making the accounts that people sign in with."""

import datetime as dt

from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.models import User
from peyser.kernel.errors import BadInput


def create_user(
    *, email: str, password: str, given_name: str, family_name: str, language: str, at: dt.datetime
) -> User:
    """Create the account of a person who will sign in with this e-mail address.

    Raises BadInput (fields `email`, `password`) when the address is taken or the password is weak.
    """
    address = email.strip().lower()
    user = User(email=address, given_name=given_name, family_name=family_name, language=language, joined_at=at)
    if User.objects.filter(email__iexact=address).exists():
        raise BadInput(
            {"email": _("This e-mail address already has an account. Sign in, or use another address.")}
        )
    try:
        validate_password(password, user)
    except ValidationError as weak:
        raise BadInput({"password": " ".join(weak.messages)}) from weak
    user.set_password(password)
    with transaction.atomic():
        user.save()
        EmailAddress.objects.create(user=user, email=address, verified=False, primary=True)
    return user
