"""The one place where requests, jobs and commands read the clock."""

import datetime as dt
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from peyser.kernel.moment import Moment


def now() -> dt.datetime:
    """This instant, UTC."""
    return timezone.now()


def state_zone() -> ZoneInfo:
    return ZoneInfo(settings.PEYSER_TIME_ZONE)


def today() -> dt.date:
    """The day that it is in the state."""
    return now().astimezone(state_zone()).date()


def moment() -> Moment:
    """This instant with the state's day, for an action."""
    at = now()
    return Moment(at=at, on=at.astimezone(state_zone()).date())
