"""Spans in order, each as one number: sorting plain numbers is several times faster than sorting rows by a key.

From the top: the person, the first day, how many days follow it, the marks. Only as many bits are used as the spans
at hand need. What does not fit into 63 bits is put in order column by column.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from peyser.periods.spans import Days, Marks, Persons, Spans

Places: TypeAlias = NDArray[np.int64]
MARK_BITS = 3
MOST_BITS = 63


@dataclass(frozen=True, slots=True)
class Ordered:
    """Spans by person and first day. A place is a person and a day in one number: it grows with both.

    `begins` and `ends` are places. The day of a place is its lowest `day_bits`, counted from `day_zero`.
    """

    begins: Places
    ends: Places
    marks: Marks
    day_bits: int
    day_zero: int
    persons: Persons

    def day(self, places: Places) -> Days:
        return ((places & ((1 << self.day_bits) - 1)) + self.day_zero).astype(np.int32)

    def person(self, places: Places) -> Persons:
        """Whom the places belong to: counted from one person, or looked up in the list of all."""
        number = places >> self.day_bits
        found: Persons = number + self.persons[0] if len(self.persons) == 1 else self.persons[number]
        return found


def ordered(spans: Spans, *, longest: int) -> Ordered:
    """The spans in order; `longest`: the longest pause, which no step from one person to the next may look like."""
    day_zero = int(spans.begins.min())
    day_bits = (int(spans.ends.max()) - day_zero + longest + 1).bit_length()
    length = spans.ends - spans.begins
    length_bits = int(length.max()).bit_length()
    lowest = spans.person.min()
    bits = int(spans.person.max() - lowest).bit_length() + day_bits + length_bits + MARK_BITS
    if bits > MOST_BITS:
        return _by_columns(spans, day_bits, day_zero)
    keys = (spans.person - lowest) << day_bits
    keys += spans.begins - day_zero
    keys <<= length_bits
    keys |= length
    keys <<= MARK_BITS
    keys |= spans.marks
    keys.sort()
    marks = (keys & ((1 << MARK_BITS) - 1)).astype(np.uint8)
    keys >>= MARK_BITS
    begins = keys >> length_bits
    ends = begins + (keys & ((1 << length_bits) - 1)) if length_bits else begins
    return Ordered(begins, ends, marks, day_bits, day_zero, np.array([lowest], dtype=np.int64))


def _by_columns(spans: Spans, day_bits: int, day_zero: int) -> Ordered:
    order = np.lexsort((spans.begins, spans.person))
    person = spans.person[order]
    new = np.append(True, person[1:] != person[:-1])
    base = (np.cumsum(new) - 1) << day_bits
    persons = person[new]
    # One person alone is found by the same look-up as many: a second row that no place points to.
    return Ordered(
        base + (spans.begins[order] - day_zero),
        base + (spans.ends[order] - day_zero),
        spans.marks[order],
        day_bits,
        day_zero,
        persons if len(persons) > 1 else np.repeat(persons, 2),
    )
