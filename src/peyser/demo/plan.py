"""How large the demo state is, and from which seed it grows."""

import datetime as dt
from dataclasses import dataclass
from random import Random

SERVICES_PER_SEEKER = 6.0
ORDERS_AT_SCALE = 100_000
SEEKERS_AT_SCALE = 1_000_000
FEWEST_ORDERS = 120
FEWEST_EMPLOYERS = 40
ORDERS_PER_EMPLOYER = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The sizes of the demo state. Equal plans give equal rows, row by row.

    Everything has happened before `today`. `services_per_seeker` is the average over all seekers. With `scale`
    the state is written without its history, its indexes are built at the end, and the answers of the rule
    book are asked for but not kept.
    """

    seekers: int
    seed: int
    today: dt.date
    orders: int
    services_per_seeker: float = SERVICES_PER_SEEKER
    scale: bool = False

    @property
    def employers(self) -> int:
        return max(FEWEST_EMPLOYERS, self.orders // ORDERS_PER_EMPLOYER)

    @property
    def case_managers_per_center(self) -> int:
        """So many that a caseload stays at some hundred people."""
        return 1 + min(self.seekers // 70_000, 20)

    def stream(self, name: str) -> Random:
        """The dice of one kind of record, so that another kind's number does not change what they show."""
        return Random(f"{self.seed}:{name}")  # noqa: S311 - made-up people must come out the same each time


def usual_orders(seekers: int) -> int:
    """How many job orders go with so many seekers when nobody says."""
    return max(FEWEST_ORDERS, min(seekers // 4, ORDERS_AT_SCALE))
