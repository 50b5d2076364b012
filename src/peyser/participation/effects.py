"""What a service, a plan or a gap does to the clock: the difference of what the engine says without and with it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from peyser.periods.engine import Limits, periods
from peyser.periods.spans import Mark, Spans, day_number, day_of


class Effect(StrEnum):
    """What a service, a plan or a gap does to the clock."""

    STARTS = "starts"
    RESTARTS = "restarts"
    ADDS_PAST = "adds_past"
    STARTS_EARLIER = "starts_earlier"
    MOVES = "moves"
    TAKES_EXIT_BACK = "takes_exit_back"
    MOVES_EXIT = "moves_exit"
    JOINS = "joins"
    HOLDS = "holds"
    NOTHING_NEW = "nothing_new"
    NOT_COUNTED = "not_counted"
    NOT_ENROLLED = "not_enrolled"
    BEFORE_REQUIREMENTS = "before_requirements"
    IN_THE_FUTURE = "in_the_future"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The clock of a person on a day. `exit_due_on`: the day on which the exit is recorded if nothing more comes."""

    started_on: dt.date | None = None
    last_service_on: dt.date | None = None
    exited_on: dt.date | None = None
    exit_due_on: dt.date | None = None

    @property
    def is_open(self) -> bool:
        return self.started_on is not None and self.exited_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """An effect, the period that it concerns as it was and as it will be, and where the clock stands then.

    `was` is empty for a period that is new, and the older of two that are joined. `now` is the person's latest period
    afterwards; it may be another one than `period`, for a service that was entered late.
    """

    effect: Effect
    was: Standing
    period: Standing
    now: Standing


def standings(spans: Spans, *, limits: Limits, today: dt.date) -> list[Standing]:
    """Each period of one person as it stands on that day, from old to new."""
    found = periods(spans, limits=limits, today=today)
    return [
        Standing(
            started_on=day_of(found.started[row]),
            last_service_on=(last := day_of(found.last_service[row])),
            exited_on=last if found.exited[row] else None,
            exit_due_on=None
            if found.exited[row]
            else day_of(max(int(found.covered[row]), day_number(last)) + limits.longest + 1),
        )
        for row in found.started.argsort()
    ]


def change(before: list[Standing], after: list[Standing], *, on: dt.date, marks: Mark) -> Change:
    """What a span of that first day with these marks changed, from the periods without and with it."""
    now = after[-1] if after else Standing()
    new = [one for one in after if one not in before]
    if not new:
        return Change(effect=Effect.NOTHING_NEW, was=now, period=now, now=now)
    period = min(new, key=lambda one: _distance(one, on))
    gone = [one for one in before if one not in after and _meet(one, period)]
    was = gone[0] if gone else Standing()
    return Change(effect=_effect(gone, period, before, marks), was=was, period=period, now=now)


def _effect(gone: list[Standing], period: Standing, before: list[Standing], marks: Mark) -> Effect:
    if not gone:
        return _new_period(period, before)
    if len(gone) > 1:
        return Effect.JOINS
    was = gone[0]
    if was.exited_on and not period.exited_on:
        return Effect.TAKES_EXIT_BACK
    if was.last_service_on != period.last_service_on:
        return Effect.MOVES_EXIT if period.exited_on else Effect.MOVES
    if was.started_on != period.started_on:
        return Effect.STARTS_EARLIER
    return Effect.MOVES if marks & (Mark.TRIGGERS | Mark.EXTENDS) else Effect.HOLDS


def _new_period(period: Standing, before: list[Standing]) -> Effect:
    if period.exited_on is not None:
        return Effect.ADDS_PAST
    return Effect.RESTARTS if before else Effect.STARTS


def _days(one: Standing) -> tuple[dt.date, dt.date]:
    if one.started_on is None or one.last_service_on is None:
        raise ValueError("Only a period has days.")
    return one.started_on, one.last_service_on


def _meet(one: Standing, other: Standing) -> bool:
    (first, last), (begins, ends) = _days(one), _days(other)
    return first <= ends and begins <= last


def _distance(one: Standing, on: dt.date) -> int:
    """How many days lie between a period and a day; 0 for a day within."""
    first, last = _days(one)
    return max((first - on).days, (on - last).days, 0)
