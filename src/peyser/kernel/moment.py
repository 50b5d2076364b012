"""When something is done: the instant, and the day that it is in the state at that instant."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """Passed to every action beside the actor. `at` carries a time zone; `on` is the day in the state's zone.

    A rule is judged by `on`; what is written keeps `at`.
    """

    at: dt.datetime
    on: dt.date

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("A moment needs a time zone.")
