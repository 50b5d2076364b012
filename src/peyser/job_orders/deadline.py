"""By when an order that reached us must be entered."""

import datetime as dt
from zoneinfo import ZoneInfo

import holidays
from django.conf import settings

from peyser.kernel.business_days import close_of_business_due
from peyser.rulebook.parameters import time_of_day, value


def entry_due_at(received_at: dt.datetime, *, on: dt.date) -> dt.datetime:
    """By when an order received at this instant must be entered: same day for a morning, else next business day."""
    days_off = holidays.country_holidays("US", subdiv=settings.PEYSER_STATE, years=[on.year, on.year + 1])
    return close_of_business_due(
        received_at,
        zone=ZoneInfo(settings.PEYSER_TIME_ZONE),
        morning_ends=time_of_day("order_entry_morning_ends", on=on),
        close_of_business=time_of_day("close_of_business", on=on),
        morning_days=value("order_entry_morning_days", on=on),
        afternoon_days=value("order_entry_afternoon_days", on=on),
        holidays=frozenset(days_off),
    )
