"""Giving and ending the roles of staff."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q

from peyser.accounts.choices import Role, Scope
from peyser.accounts.models import RoleAssignment, User
from peyser.kernel.errors import BadInput
from peyser.offices.models import LocalArea, Office, Region

PLACES = {Scope.OFFICE: ("office", Office), Scope.AREA: ("area", LocalArea), Scope.REGION: ("region", Region)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A role and where it holds: `place` is the code of an office, area or region; empty for the whole state."""

    role: str
    scope: str
    place: str = ""


def appoint(*, user: User, appointment: Appointment, on: dt.date) -> RoleAssignment:
    """Give a role from that day on; giving it twice changes nothing. For whoever runs the system.

    Raises BadInput (fields `role`, `scope`, `place`).
    """
    where = _place(appointment)
    facts = {"user": user, "role": appointment.role, "scope": appointment.scope, **where}
    with transaction.atomic():
        User.objects.select_for_update(of=("self",)).get(pk=user.pk)
        held = RoleAssignment.objects.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=on), **facts).first()
        return held or RoleAssignment.objects.create(began_on=on, **facts)


def dismiss(*, user: User, on: dt.date) -> int:
    """End every role of a person who leaves, as of that day. Returns how many ended."""
    held = RoleAssignment.objects.filter(user=user).filter(Q(ended_on__isnull=True) | Q(ended_on__gt=on))
    return held.update(ended_on=on)


def _place(appointment: Appointment) -> dict[str, object]:
    if appointment.role not in Role.values:
        raise BadInput({"role": f"There is no role {appointment.role!r}. Roles: {', '.join(Role.values)}."})
    if appointment.scope not in Scope.values:
        raise BadInput(
            {"scope": f"There is no scope {appointment.scope!r}. Scopes: {', '.join(Scope.values)}."}
        )
    if appointment.scope == Scope.STATE:
        return {}
    name, model = PLACES[Scope(appointment.scope)]
    found = model._default_manager.filter(code=appointment.place).first()
    if found is None:
        raise BadInput({"place": f"There is no {name} with the code {appointment.place!r}."})
    return {name: found}
