"""How a deadline stands, in words: a color alone tells nobody anything."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from peyser.web.formats import format_age


@dataclass(frozen=True, slots=True)
class Deadline:
    """`text` is "12 hours left" or "late by 3 hours"; `tone` is the look of its tag."""

    late: bool
    text: str
    tone: str


def deadline(due_at: dt.datetime, *, now: dt.datetime) -> Deadline:
    """How a task due at `due_at` stands at `now`. Due this very minute is not late."""
    if now > due_at:
        return Deadline(True, _("late by %(time)s") % {"time": format_age(due_at, now)}, "error")
    left = _("%(time)s left") % {"time": format_age(now, due_at)}
    return Deadline(False, left, "warning" if due_at - now < dt.timedelta(hours=8) else "info")
