"""What the clock of participation counts: spans of days of persons, as columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntFlag
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Days: TypeAlias = NDArray[np.int32]
Persons: TypeAlias = NDArray[np.int64]
Marks: TypeAlias = NDArray[np.uint8]
EPOCH = dt.date(1970, 1, 1)


class Mark(IntFlag):
    """What a span does. One without a mark counts for nothing.

    `TRIGGERS`: may begin a participation. `EXTENDS`: moves the last day of service. `HOLDS`: keeps a participation
    open and moves no day: a planned service, or a planned gap.
    """

    TRIGGERS = 1
    EXTENDS = 2
    HOLDS = 4


SERVICE = Mark.TRIGGERS | Mark.EXTENDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From the first to the last day, both included, for one person (and one program, unless exit is common)."""

    person: int
    begins_on: dt.date
    ends_on: dt.date
    marks: Mark

    def __post_init__(self) -> None:
        if self.ends_on < self.begins_on:
            raise ValueError(f"A span cannot end on {self.ends_on}, before it begins on {self.begins_on}.")


@dataclass(frozen=True, slots=True)
class Spans:
    """Many spans as columns of equal length. Days are counted from 1 January 1970."""

    person: Persons
    begins: Days
    ends: Days
    marks: Marks

    def __len__(self) -> int:
        return len(self.person)

    def of_person(self, person: int) -> Spans:
        """Only the spans of this person."""
        return self.only(self.person == person)

    def only(self, rows: NDArray[np.bool_]) -> Spans:
        """The spans for which the mask is true."""
        return Spans(self.person[rows], self.begins[rows], self.ends[rows], self.marks[rows])

    def joined(self, other: Spans) -> Spans:
        """These spans and the others."""
        return Spans(
            np.concatenate([self.person, other.person]),
            np.concatenate([self.begins, other.begins]),
            np.concatenate([self.ends, other.ends]),
            np.concatenate([self.marks, other.marks]),
        )

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Spans:
        rows: Sequence[Span] = list(spans)
        return cls(
            person=np.array([row.person for row in rows], dtype=np.int64),
            begins=np.array([day_number(row.begins_on) for row in rows], dtype=np.int32),
            ends=np.array([day_number(row.ends_on) for row in rows], dtype=np.int32),
            marks=np.array([int(row.marks) for row in rows], dtype=np.uint8),
        )


def columns_of(rows: Sequence[tuple[int, int, int, int]]) -> Spans:
    """Rows of person, first day, last day and marks, all as numbers, as columns."""
    table = np.array(rows, dtype=np.int64).reshape(-1, 4)
    return Spans(
        person=table[:, 0],
        begins=table[:, 1].astype(np.int32),
        ends=table[:, 2].astype(np.int32),
        marks=table[:, 3].astype(np.uint8),
    )


def day_number(day: dt.date) -> int:
    return (day - EPOCH).days


def day_of(number: int) -> dt.date:
    return EPOCH + dt.timedelta(days=int(number))
