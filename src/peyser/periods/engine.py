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

from peyser.periods.spans import Days, Mark, Persons, Spans, day_number

NEVER = np.int32(np.iinfo(np.int32).max)
DAY_BITS = 21  # A day and an offset fit: 2**21 days are 5,700 years.
DAY_ZERO = 1 << 20


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
    keys = _keys(spans)
    order = np.argsort(keys)
    person, begins = spans.person[order], spans.begins[order]
    ends, marks = spans.ends[order], spans.marks[order]
    covered = _covered(person, ends)
    first = _first_of_chain(person, begins, covered, limits)
    starts = np.flatnonzero(first)
    if not len(starts):
        return _none()
    started = np.minimum.reduceat(np.where(marks & Mark.TRIGGERS, begins, NEVER), starts)
    chain = np.cumsum(first) - 1
    counts = (marks & (Mark.TRIGGERS | Mark.EXTENDS)).astype(bool) & (ends >= started[chain])
    last = np.maximum.reduceat(np.where(counts, ends, np.int32(-NEVER)), starts)
    reach = np.maximum.reduceat(ends, starts)
    begun = started != NEVER
    exited = day_number(today) - reach > limits.longest
    followed = np.append(person[starts][1:] == person[starts][:-1], False)
    return Periods(
        person=person[starts][begun],
        started=started[begun],
        last_service=last[begun],
        covered=reach[begun],
        exited=(exited | followed)[begun],
    )


def _keys(spans: Spans) -> np.ndarray:
    """One number for each span that sorts by person, then by first day."""
    return (spans.person << DAY_BITS) + (spans.begins.astype(np.int64) + DAY_ZERO)


def _covered(person: Persons, ends: Days) -> Days:
    """For each span the last day reached by it and all earlier spans of the same person."""
    reached = np.maximum.accumulate((person << DAY_BITS) + (ends.astype(np.int64) + DAY_ZERO))
    return ((reached & ((1 << DAY_BITS) - 1)) - DAY_ZERO).astype(np.int32)


def _first_of_chain(person: Persons, begins: Days, covered: Days, limits: Limits) -> np.ndarray:
    first = np.ones(len(person), dtype=bool)
    first[1:] = (person[1:] != person[:-1]) | (begins[1:] - covered[:-1] > limits.longest)
    return first


def _none() -> Periods:
    days = np.empty(0, dtype=np.int32)
    return Periods(np.empty(0, dtype=np.int64), days, days, days, np.empty(0, dtype=bool))
