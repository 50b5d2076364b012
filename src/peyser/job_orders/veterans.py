"""The time for which a new order is kept for people with veterans' priority."""

import datetime as dt

from django.conf import settings

from peyser.accounts.actor import Actor
from peyser.rulebook.parameters import value
from peyser.seekers.choices import VeteranStatus
from peyser.seekers.models import Seeker

HOLD_DAYS = "veterans_hold_days"


def hold_until(open_on: dt.date) -> dt.date | None:
    """The first day on which everybody sees an order that opens that day; None where the state keeps none.

    The manual sets no such time, so it is off unless the state sets `PEYSER_VETERANS_HOLD_DAYS`.
    """
    days = settings.PEYSER_VETERANS_HOLD_DAYS
    if days is None:
        days = value(HOLD_DAYS, on=open_on)
    return open_on + dt.timedelta(days=days) if days > 0 else None


def has_veteran_priority(actor: Actor) -> bool:
    """Whether the one who looks is a seeker with veterans' priority."""
    if actor.seeker_id is None:
        return False
    return Seeker.objects.filter(pk=actor.seeker_id).exclude(veteran_status=VeteranStatus.NONE).exists()
