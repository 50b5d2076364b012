import datetime as dt
from typing import Any

from django.db import models

from peyser.accounts.actor import Actor
from peyser.seekers.models import Seeker


class ReferralQuerySet(models.QuerySet[Any]):
    def visible_to(self, actor: Actor, *, on: dt.date) -> "ReferralQuerySet":
        """A seeker: the own ones. A contact: those issued to the own orders. Staff: of seekers they may open."""
        if actor.employer_id is not None:
            return self.filter(job_order__employer=actor.employer_id, status__in=("issued", "resulted"))
        return self.filter(seeker__in=Seeker.objects.visible_to(actor, on=on))
