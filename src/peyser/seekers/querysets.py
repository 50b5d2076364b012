import datetime as dt
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q

from peyser.accounts.actor import Actor


class SeekerQuerySet(models.QuerySet[Any]):
    def visible_to(self, actor: Actor, *, on: dt.date) -> "SeekerQuerySet":
        """The records that the actor may open on that day.

        A seeker: the own one. Staff: those of the offices within reach, and those of another office
        while that person is being helped here (see `Assistance`). An employer or a visitor: none.
        """
        if actor.seeker_id is not None:
            return self.filter(pk=actor.seeker_id)
        if not actor.is_staff:
            return self.none()
        if actor.statewide:
            return self
        assistance = self.model._meta.get_field("assistances").related_model._default_manager.filter(
            seeker=OuterRef("pk"), office__in=actor.office_ids, began_on__lte=on, ended_on__gt=on
        )
        return self.filter(Q(home_office__in=actor.office_ids) | Exists(assistance))

    def available(self, *, on: dt.date) -> "SeekerQuerySet":
        """Registered people who look for work, wherever they are; presence in the office plays no part."""
        return self.filter(is_active=True).filter(Q(available_from__isnull=True) | Q(available_from__lte=on))
