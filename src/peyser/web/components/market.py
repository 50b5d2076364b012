"""Labor market facts in words: for the state and each region, the occupations with the most openings."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from peyser.job_orders.market import Demand, demand_on
from peyser.reference.queries import occupations_by_code
from peyser.web.components.wording import titles


@dataclass(frozen=True, slots=True)
class PlaceLines:
    """A region, or the state, with its occupations: title and counts, most openings first."""

    name: str
    lines: list[tuple[str, Demand]]


def market_lines(on: dt.date) -> list[PlaceLines]:
    """Whole state first."""
    found = demand_on(on)
    names = titles(occupations_by_code({one.onet_code for lines in found.values() for one in lines}))
    return [
        PlaceLines(
            region or _("Whole state"), [(names.get(one.onet_code, one.onet_code), one) for one in lines]
        )
        for region, lines in found.items()
    ]
