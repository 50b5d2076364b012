"""The clock in words: for the page, the command and the API."""

import datetime as dt

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peyser.participation.explain import GAP, PLANNED, Effect, Line, Standing
from peyser.reference.models import ServiceCode


def line_in_words(line: Line) -> str:
    """What this service, plan or gap did."""
    if line.category in {GAP, PLANNED} and line.effect is Effect.HOLDS:
        return _("Keeps the participation open until %(day)s.") % {"day": line.ends_on}
    return effect_in_words(line.effect, line.standing, category=line.category, pause_days=line.pause_days)


def effect_in_words(
    effect: Effect, after: Standing, *, category: str = "", pause_days: int | None = None
) -> str:
    """An effect and where it leaves the clock. Days are ISO dates."""
    days = {"start": after.started_on, "last": after.last_service_on, "due": after.exit_due_on}
    if effect is Effect.NOT_COUNTED and category in ServiceCode.Category.values:
        label = ServiceCode.Category(category).label
        return _("Does not extend the participation: %(kind)s.") % {"kind": label}
    if effect is Effect.RESTARTS and pause_days is not None:
        return ngettext(
            "Comes %(count)s day after the last service, so it starts a new period on %(start)s.",
            "Comes %(count)s days after the last service, so it starts a new period on %(start)s.",
            pause_days,
        ) % (days | {"count": pause_days})
    return _sentences()[effect] % days


def standing_in_words(standing: Standing, *, today: dt.date) -> str:
    """How the clock stands on that day."""
    if standing.started_on is None:
        return _("No participation yet.")
    if standing.exited_on is not None:
        return _("Exited on %(day)s, the day of the last service.") % {"day": standing.exited_on}
    left = (standing.exit_due_on - today).days if standing.exit_due_on else 0
    return ngettext(
        "Participant since %(start)s. The exit is recorded in %(count)s day, on %(due)s, if no service comes before.",
        "Participant since %(start)s. The exit is recorded in %(count)s days, on %(due)s, if no service comes before.",
        left,
    ) % {"start": standing.started_on, "count": left, "due": standing.exit_due_on}


def _sentences() -> dict[Effect, str]:
    return {
        Effect.STARTS: _("Starts a period of participation on %(start)s."),
        Effect.RESTARTS: _("Starts a new period of participation on %(start)s."),
        Effect.MOVES: _("The last service is now %(last)s. The exit would be recorded on %(due)s."),
        Effect.HOLDS: _("Keeps the participation open."),
        Effect.NOTHING_NEW: _("Changes nothing: a later service already counts."),
        Effect.NOT_COUNTED: _("Does not extend the participation."),
        Effect.NOT_ENROLLED: _("Does not count: the person is not enrolled on that day."),
        Effect.BEFORE_REQUIREMENTS: _("Does not count: the requirements of the program were not met yet."),
    }
