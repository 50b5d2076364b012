from django.conf import settings
from django.core.exceptions import PermissionDenied

from peyser.accounts.actor import Actor
from peyser.accounts.models import User

# A cookie of this browser session: what a visitor chose by hand, until the next sign-out.
CHOSEN_AS_VISITOR = "language_chosen"


def choose_language(*, actor: Actor, language: str) -> None:
    """Remember the language in which this person wants pages and messages.

    Raises PermissionDenied for a visitor, who has no account to remember it in.
    """
    if actor.user_id is None:
        raise PermissionDenied
    User.objects.filter(pk=actor.user_id).exclude(language=language).update(language=language)


def keep_chosen_language(*, user: User, language: str) -> None:
    """Take over what this person chose as a visitor on the way to the sign-in; anything else is left alone."""
    if language in dict(settings.LANGUAGES):
        User.objects.filter(pk=user.pk).exclude(language=language).update(language=language)
        user.language = language
