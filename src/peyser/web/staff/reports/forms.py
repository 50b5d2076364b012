"""The days that a report is about."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext_lazy as _

from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import DayField


class DaysForm(PageForm):
    """From which day to which day. Quarters of the calendar by themselves: this one and the three before it."""

    since = DayField(label=_("From"))
    until = DayField(label=_("Until"))

    def __init__(self, data: Any, *, today: dt.date) -> None:
        self.usual = {"since": four_quarters_until(today), "until": today}
        super().__init__({name: day.isoformat() for name, day in self.usual.items()} | data)

    def clean(self) -> None:
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if since and until and until < since:
            self.add_error("until", _("The last day cannot come before the first."))

    def days(self) -> dict[str, dt.date]:
        """The days asked for; the usual ones when they make no sense."""
        asked = self.cleaned_data if self.is_valid() else self.usual
        return {"since": asked["since"], "until": asked["until"]}


def four_quarters_until(day: dt.date) -> dt.date:
    """The first day of the quarter three quarters before the one of this day."""
    months = day.year * 12 + (day.month - 1) // 3 * 3 - 9
    return dt.date(months // 12, months % 12 + 1, 1)
