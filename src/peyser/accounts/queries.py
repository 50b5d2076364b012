import datetime as dt
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from peyser.accounts.actions.tokens import key_hash
from peyser.accounts.choices import Role
from peyser.accounts.models import ApiToken, User


def names_by_id(user_ids: Iterable[int | None]) -> dict[int, str]:
    """The names of these people, for a page that shows who did what."""
    wanted = {user_id for user_id in user_ids if user_id}
    return {user.pk: user.name for user in User.objects.filter(pk__in=wanted)}


def staff_names_by_id(user_ids: Iterable[int | None]) -> dict[int, str]:
    """The names of those of these people who are or were staff, for a page that must not name an employer."""
    wanted = {user_id for user_id in user_ids if user_id}
    return {user.pk: user.name for user in User.objects.filter(pk__in=wanted, role_assignments__isnull=False)}


def people_with_role(role: str, *, on: dt.date) -> QuerySet[User]:
    """Active staff who hold the role that day, wherever."""
    found = User.objects.filter(
        Q(role_assignments__ended_on__isnull=True) | Q(role_assignments__ended_on__gt=on),
        role_assignments__began_on__lte=on,
        role_assignments__role=role,
        is_active=True,
    )
    return found.distinct().order_by("pk")


def case_managers_of(*, office_id: int | None, on: dt.date) -> QuerySet[User]:
    """Active staff of an office who may be assigned as case manager."""
    return (
        User.objects.filter(
            Q(role_assignments__ended_on__isnull=True) | Q(role_assignments__ended_on__gt=on),
            role_assignments__began_on__lte=on,
            role_assignments__office=office_id,
            role_assignments__role__in=[Role.CASE_MANAGER, Role.JC_STAFF, Role.DVOP, Role.TRADE_REP],
            is_active=True,
        )
        .distinct()
        .order_by("family_name", "given_name", "pk")
    )


def user_with_key(*, key: str, at: dt.datetime) -> User | None:
    """The person whose unexpired, unrevoked API key this is."""
    token = (
        ApiToken.objects.select_related("user")
        .filter(key_hash=key_hash(key), revoked_at__isnull=True, expires_at__gt=at, user__is_active=True)
        .first()
    )
    return token.user if token else None
