import datetime as dt
from typing import Any

from django.db import models

from peyser.accounts.actor import Actor
from peyser.employers.choices import Privilege
from peyser.seekers.models import Seeker


class ReferralQuerySet(models.QuerySet[Any]):
    def visible_to(self, actor: Actor, *, on: dt.date) -> "ReferralQuerySet":
        """A seeker: the own ones. A contact who records results: those issued to the own orders. Staff: of
        seekers they may open."""
        if actor.employer_id is not None:
            if Privilege.RESULTS not in actor.privileges:
                return self.none()
            return self.filter(job_order__employer=actor.employer_id, status__in=("issued", "resulted"))
        return self.filter(seeker__in=Seeker.objects.visible_to(actor, on=on))
