"""What every case does at a step: move by its table, and know its parties."""

import datetime as dt
from collections.abc import Mapping

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from peyser.accounts.choices import Role
from peyser.accounts.models import User
from peyser.accounts.permissions import READ_ONLY
from peyser.kernel.errors import BadInput
from peyser.kernel.transitions import Step, TransitionRefused, next_status
from peyser.offices.models import Office

SERVING = frozenset(Role.values) - READ_ONLY
WATCHING = frozenset({Role.WP_COORDINATOR})


def moved(table: Mapping[str, Step], verb: str, status: str) -> str:
    """The status after the verb. Raises BadInput when the case is past it."""
    try:
        return next_status(table, verb=verb, status=status)
    except TransitionRefused as refused:
        raise BadInput({"": _("This case has moved on. Reload the page to see how it stands.")}) from refused


def wanted(**texts: str) -> None:
    """Raise BadInput for each of these fields that was left empty."""
    empty = {name: _("Write at least one sentence.") for name, text in texts.items() if not text.strip()}
    if empty:
        raise BadInput(empty)


def staff_of_region(
    office: Office, *, on: dt.date, roles: frozenset[str] = SERVING, always: frozenset[str] = WATCHING
) -> QuerySet[User]:
    """Staff with one of `roles` anywhere in the region of this office, and with one of `always` anywhere at all."""
    region = office.area.region_id if office.area else None
    here = Q(role_assignments__office=office)
    if region is not None:
        here |= Q(role_assignments__office__area__region=region)
        here |= Q(role_assignments__area__region=region) | Q(role_assignments__region=region)
    return _active_staff(
        here & Q(role_assignments__role__in=roles) | Q(role_assignments__role__in=always), on=on
    )


def staff_with_role(*roles: str, on: dt.date) -> QuerySet[User]:
    """Active staff who hold one of these roles on that day, anywhere."""
    return _active_staff(Q(role_assignments__role__in=roles), on=on)


def _active_staff(which: Q, *, on: dt.date) -> QuerySet[User]:
    """One and the same assignment must fit and be in force, so all conditions stand in one filter."""
    found = User.objects.filter(
        which,
        Q(role_assignments__ended_on__isnull=True) | Q(role_assignments__ended_on__gt=on),
        role_assignments__began_on__lte=on,
        is_active=True,
    )
    return found.distinct().order_by("pk")
