"""The clock in words: for the page, the command and the API. Plain, short, and one fact to a sentence."""

import datetime as dt

from babel import dates
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from peyser.participation.choices import GapReason
from peyser.participation.effects import Change, Effect, Standing
from peyser.participation.explain import GAP, PLANNED, Line
from peyser.reference.models import ServiceCode


def name_in_words(line: Line) -> str:
    """What happened: the code of a service, as planned where it was, or the reason of a gap."""
    if line.category == GAP:
        return _("Gap: %(reason)s") % {"reason": GapReason(line.code).label}
    return _("Planned: %(code)s") % {"code": line.code} if line.category == PLANNED else line.code


def line_in_words(line: Line) -> str:
    """What this service, plan or gap did."""
    if line.category in {GAP, PLANNED} and line.effect is Effect.NOTHING_NEW:
        return _("Holds nothing open: it was open that long without it.")
    if line.category in {GAP, PLANNED} and line.effect is Effect.HOLDS:
        return _("Keeps the participation open until %(day)s.") % {"day": _day(line.ends_on)}
    made = Change(effect=line.effect, was=line.was, period=line.period, now=line.standing)
    return effect_in_words(made, category=line.category, pause_days=line.pause_days)


def effect_in_words(change: Change, *, category: str = "", pause_days: int | None = None) -> str:
    """An effect and where it leaves the clock."""
    effect = change.effect
    if effect is Effect.NOT_COUNTED and category in ServiceCode.Category.values:
        return _not_counted(category, change.now)
    days = {
        "start": _day(change.period.started_on),
        "last": _day(change.period.last_service_on),
        "due": _day(change.period.exit_due_on),
        "was_start": _day(change.was.started_on),
        "was_exit": _day(change.was.exited_on),
    }
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
        return _("Exited on %(day)s, the day of the last service.") % {"day": _day(standing.exited_on)}
    left = (standing.exit_due_on - today).days if standing.exit_due_on else 0
    return ngettext(
        "Participant since %(start)s. The exit is recorded in %(count)s day, on %(due)s, if no service comes before.",
        "Participant since %(start)s. The exit is recorded in %(count)s days, on %(due)s, if no service comes before.",
        left,
    ) % {"start": _day(standing.started_on), "count": left, "due": _day(standing.exit_due_on)}


def _not_counted(category: str, now: Standing) -> str:
    if category == ServiceCode.Category.FOLLOW_UP and now.exited_on is not None:
        return _("Follow-up after the exit: it reopens nothing and moves no day.")
    label = ServiceCode.Category(category).label
    return _("Does not extend the participation: %(kind)s.") % {"kind": label}


def _day(day: dt.date | None) -> str:
    """The day as pages write it, such as Jun 3, 2026."""
    return "" if day is None else str(dates.format_date(day, "medium", get_language() or "en"))


def _sentences() -> dict[Effect, str]:
    return {
        Effect.STARTS: _("Starts a period of participation on %(start)s."),
        Effect.RESTARTS: _("Starts a new period of participation on %(start)s."),
        Effect.ADDS_PAST: _("Adds an earlier period, from %(start)s to its exit on %(last)s. Today's stays."),
        Effect.STARTS_EARLIER: _("The participation then began on %(start)s, not on %(was_start)s."),
        Effect.MOVES: _("Moves the exit day to %(due)s. The last service is then %(last)s."),
        Effect.TAKES_EXIT_BACK: _("Takes the exit of %(was_exit)s back. The exit day is then %(due)s."),
        Effect.MOVES_EXIT: _("Moves the exit of %(was_exit)s to %(last)s."),
        Effect.JOINS: _("Joins two periods into one. The exit of %(was_exit)s is taken back."),
        Effect.HOLDS: _("Keeps the participation open."),
        Effect.NOTHING_NEW: _("Changes nothing: a later service already counts."),
        Effect.NOT_COUNTED: _("Does not extend the participation."),
        Effect.NOT_ENROLLED: _("Does not count: the person is not enrolled on that day."),
        Effect.BEFORE_REQUIREMENTS: _("Does not count: the requirements of the program were not met yet."),
        Effect.IN_THE_FUTURE: _("Cannot be saved yet: the day has not come. Plan the service instead."),
    }
