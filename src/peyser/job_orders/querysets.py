import datetime as dt
from typing import Any

from django.db import models
from django.db.models import Q

from peyser.accounts.actor import Actor
from peyser.employers.choices import AccessRight, AccountStatus
from peyser.job_orders.choices import Status
from peyser.job_orders.veterans import has_veteran_priority


class JobOrderQuerySet(models.QuerySet[Any]):
    def online(self, *, on: dt.date, veteran_priority: bool = False) -> "JobOrderQuerySet":
        """The orders that the public may see on that day; those kept for veterans only with their priority.

        The same conditions as the rules of `rulebook/visibility`, as SQL; a test holds the two together.
        """
        shown = self.filter(
            status=Status.OPEN,
            employer__access_right=AccessRight.ENABLED,
            employer__status=AccountStatus.ACTIVE,
            open_on__lte=on,
            federally_illegal_drug=False,
            position_vacant_by_strike=False,
            position_vacant_by_lockout=False,
            position_at_issue=False,
        ).filter(Q(last_day_on__isnull=True) | Q(last_day_on__gte=on))
        if veteran_priority:
            return shown
        return shown.filter(Q(veterans_hold_until__isnull=True) | Q(veterans_hold_until__lte=on))

    def visible_to(self, actor: Actor, *, on: dt.date) -> "JobOrderQuerySet":
        """Staff see every order of the state, a contact the own employer's, everyone else those online."""
        if actor.is_staff:
            return self
        if actor.employer_id is not None:
            return self.filter(employer=actor.employer_id)
        return self.online(on=on, veteran_priority=has_veteran_priority(actor))
