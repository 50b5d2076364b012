"""Job orders as the casework of the demo state sees them: whom they ask for, and on which days they were open."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from operator import itemgetter
from random import Random

from peyser.demo.firms import Firm
from peyser.demo.places import Place
from peyser.demo.rows.employers import JobOrderRow
from peyser.job_orders.choices import WageUnit
from peyser.kernel.money import hourly_equivalent
from peyser.matching.criteria import OrderSide

LOOKED_AT = 60
ENOUGH = 2
ABOUT_AS_NEAR = 10.0  # miles: orders so near to each other come in any order
PAY_PERIODS = {WageUnit.HOUR: "hour", WageUnit.YEAR: "year"}


@dataclass(slots=True, eq=False)
class Opening:
    """An order with the first and the last day on which people could be referred to it; `hired` counts up."""

    row: JobOrderRow
    firm: Firm
    place: Place
    side: OrderSide
    first: int
    last: int
    is_online: bool
    hired: int = 0


@dataclass(slots=True)
class Openings:
    """The orders to which people were or can be referred, by occupation; `requests` counts what seekers asked for."""

    by_code: dict[str, list[Opening]] = field(default_factory=lambda: defaultdict(list))
    by_group: dict[str, list[Opening]] = field(default_factory=lambda: defaultdict(list))
    requests: int = 0

    def add(self, opening: Opening) -> None:
        self.by_code[opening.row.onet_code].append(opening)
        self.by_group[opening.row.onet_code[:2]].append(opening)

    def near(
        self, onet_code: str, place: Place, miles: float, first: int, last: int, dice: Random
    ) -> list[Opening]:
        """Some orders for this occupation, or else this line of work, open between the days; the nearest first."""
        same = _near(self.by_code.get(onet_code, ()), place, miles, first, last, dice)
        if len(same) >= ENOUGH:
            return same
        alike = _near(self.by_group.get(onet_code[:2], ()), place, miles, first, last, dice)
        return same + [opening for opening in alike if opening not in same]


def _near(
    known: Sequence[Opening], place: Place, miles: float, first: int, last: int, dice: Random
) -> list[Opening]:
    begin = int(dice.random() * len(known))
    looked_at = (known[(begin + step) % len(known)] for step in range(min(LOOKED_AT, len(known))))
    live = [opening for opening in looked_at if opening.first <= last and first <= opening.last]
    reached = [(opening.place.miles_to(place) // ABOUT_AS_NEAR, opening) for opening in live]
    within = [pair for pair in reached if pair[0] * ABOUT_AS_NEAR <= miles]
    return [opening for _, opening in sorted(within, key=itemgetter(0))]


def order_side(row: JobOrderRow, *, skills: list[str], licences: list[str], on: object) -> OrderSide:
    """What the order states, for the comparison with a seeker."""
    amount = row.wage_max or row.wage_min
    hourly = None
    if amount is not None:
        hourly = hourly_equivalent(
            Decimal(amount),
            unit=PAY_PERIODS[WageUnit(row.wage_unit)],
            hours_a_week=Decimal(row.hours_per_week or 40),
        )
    return OrderSide(
        onet_code=row.onet_code,
        min_education=row.min_education,
        min_months=row.min_months,
        min_age=row.min_age,
        driver_licence=row.driver_licence,
        full_time=row.full_time,
        shift=row.shift,
        hourly_wage_max=hourly,
        starts_on=None,
        skill_codes=frozenset(skills),
        licences=frozenset(licences),
        languages=frozenset(),
        on=on,  # type: ignore[arg-type]
    )
