from django.core.exceptions import PermissionDenied

from peyser.accounts.actor import Actor
from peyser.accounts.models import User


def choose_language(*, actor: Actor, language: str) -> None:
    """Remember the language in which this person wants pages and messages.

    Raises PermissionDenied for a visitor, who has no account to remember it in.
    """
    if actor.user_id is None:
        raise PermissionDenied
    User.objects.filter(pk=actor.user_id).exclude(language=language).update(language=language)
