"""From the person who signed in to the `Actor` that actions and queries take."""

import datetime as dt
from typing import Any

from django.db.models import Q

from peyser.accounts.actor import VISITOR, Actor
from peyser.accounts.choices import Scope
from peyser.accounts.models import RoleAssignment
from peyser.employers.choices import ContactStatus
from peyser.employers.models import EmployerContact
from peyser.offices.models import Office
from peyser.seekers.models import Seeker


def actor_for(user: Any, *, on: dt.date) -> Actor:
    """Build the actor of `user` as of that day. At most four short queries; none for a visitor."""
    if user is None or not user.is_authenticated or not user.is_active:
        return VISITOR
    assignments = list(
        RoleAssignment.objects.filter(user=user, began_on__lte=on).filter(
            Q(ended_on__isnull=True) | Q(ended_on__gt=on)
        )
    )
    if assignments:
        return _staff_actor(user.pk, assignments)
    seeker_id = Seeker.objects.filter(user=user).values_list("pk", flat=True).first()
    if seeker_id is not None:
        return Actor(user_id=user.pk, seeker_id=seeker_id)
    contact = EmployerContact.objects.filter(user=user, status=ContactStatus.ACTIVE).first()
    if contact is None:
        return Actor(user_id=user.pk)
    return Actor(user_id=user.pk, employer_id=contact.employer_id, privileges=frozenset(contact.privileges))


def _staff_actor(user_id: int, assignments: list[RoleAssignment]) -> Actor:
    statewide = any(a.scope == Scope.STATE for a in assignments)
    named = {a.office_id for a in assignments if a.office_id}
    reach = Q(pk__in=named)
    reach |= Q(area__in={a.area_id for a in assignments if a.scope == Scope.AREA})
    reach |= Q(area__region__in={a.region_id for a in assignments if a.scope == Scope.REGION})
    office_ids = frozenset(Office.objects.filter(reach).values_list("pk", flat=True))
    return Actor(
        user_id=user_id,
        roles=frozenset(a.role for a in assignments),
        office_ids=office_ids,
        statewide=statewide,
        home_office_id=min(named, default=min(office_ids, default=None)),
    )
