"""Periods of participation from spans, for one person and for millions alike: the one definition.

A chain is a run of spans in which no pause is longer than the limit. A period begins with the first span of a chain
that triggers, and its last day of service is the last day of the spans since then that trigger or extend. It has
exited when the pause after the chain is longer than the limit, and its exit is that last day of service, not the day
on which it is found out. What only holds a chain together moves neither day. Source: 20 CFR 677.150(c).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np

from peyser.periods.packed import Ordered, Places, ordered
from peyser.periods.spans import SERVICE, Days, Mark, Persons, Spans, day_number

NEVER = np.int64(np.iinfo(np.int64).max)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`pause_days`: how long a pause may be. `last_day_inside`: whether a service on that very day still continues."""

    pause_days: int
    last_day_inside: bool = True

    @property
    def longest(self) -> int:
        """The largest difference of two days that keeps a chain together."""
        return self.pause_days if self.last_day_inside else self.pause_days - 1


@dataclass(frozen=True, slots=True)
class Periods:
    """Columns of equal length, ordered by person and first day. `exited` is False while the period goes on.

    `covered`: the last day up to which the chain reaches, with what only holds it.
    """

    person: Persons
    started: Days
    last_service: Days
    covered: Days
    exited: np.ndarray

    def __len__(self) -> int:
        return len(self.person)


def periods(spans: Spans, *, limits: Limits, today: dt.date) -> Periods:
    """All periods as they stand on that day. Spans may come in any order; those after today count as they are."""
    if not spans.marks.all():
        spans = spans.only(spans.marks != 0)
    if not len(spans):
        return _none()
    rows = ordered(spans, longest=limits.longest)
    reach = rows.ends if rows.ends is rows.begins else np.maximum.accumulate(rows.ends)
    first = np.append(True, rows.begins[1:] - reach[:-1] > limits.longest)
    starts = np.flatnonzero(first)
    stops = np.append(starts[1:], len(spans))
    started, covered = rows.begins[starts], reach[stops - 1]
    last = covered.copy()
    plain = SERVICE.value
    odd = np.flatnonzero((rows.marks & plain) != plain)
    if len(odd):
        chains = np.unique(np.searchsorted(starts, odd, side="right") - 1)
        started[chains], last[chains] = _mixed(rows, starts[chains], stops[chains])
    person = rows.person(rows.begins[starts])
    covered_days = rows.day(covered)
    followed = np.append(person[1:] == person[:-1], False)
    exited = (day_number(today) - covered_days > limits.longest) | followed
    begun = started != NEVER
    return Periods(
        person=person[begun],
        started=rows.day(started[begun]),
        last_service=rows.day(last[begun]),
        covered=covered_days[begun],
        exited=exited[begun],
    )


def _mixed(rows: Ordered, starts: Places, stops: Places) -> tuple[Places, Places]:
    """First day and last day of service, as places, of chains in which not every span both triggers and extends."""
    counts = stops - starts
    heads = np.cumsum(counts) - counts
    mine = np.repeat(starts - heads, counts) + np.arange(counts.sum())
    begins, ends, marks = rows.begins[mine], rows.ends[mine], rows.marks[mine]
    started = np.minimum.reduceat(np.where(marks & Mark.TRIGGERS, begins, NEVER), heads)
    moves = (marks & SERVICE).astype(bool) & (ends >= np.repeat(started, counts))
    return started, np.maximum.reduceat(np.where(moves, ends, -1), heads)


def _none() -> Periods:
    days = np.empty(0, dtype=np.int32)
    return Periods(np.empty(0, dtype=np.int64), days, days, days, np.empty(0, dtype=bool))
