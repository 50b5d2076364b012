"""Half-open periods of days: the first day belongs to it, the last one does not."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `began_on` up to, not including, `ended_on`; None means it goes on.

    A period that ends on the day it began holds no day. Raises ValueError when it ends before it began.
    """

    began_on: dt.date
    ended_on: dt.date | None = None

    def __post_init__(self) -> None:
        if self.ended_on is not None and self.ended_on < self.began_on:
            raise ValueError(f"A period cannot end on {self.ended_on}, before it began on {self.began_on}.")

    def contains(self, on: dt.date) -> bool:
        return self.began_on <= on and (self.ended_on is None or on < self.ended_on)

    def overlaps(self, other: "Period") -> bool:
        """Whether at least one day belongs to both."""
        begins = max(self.began_on, other.began_on)
        return self.contains(begins) and other.contains(begins)

    @property
    def days(self) -> int | None:
        """How many days it holds; None while it goes on."""
        return None if self.ended_on is None else (self.ended_on - self.began_on).days
