"""Labor market facts from our own open orders: which occupations are wanted, and where."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Sum

from peyser.job_orders.models import JobOrder

SHOWN = 10


@dataclass(frozen=True, slots=True)
class Demand:
    """How many openings, in how many open orders, an occupation has in a region; without a region in the state."""

    region: str
    onet_code: str
    openings: int
    orders: int


def demand_on(on: dt.date, *, limit: int = SHOWN) -> dict[str, list[Demand]]:
    """The occupations with the most openings that the public may see, for the state ("") and each region."""
    coded = JobOrder.objects.online(on=on).exclude(onet_code="").order_by()
    counted = coded.values("office__area__region__name", "onet_code").annotate(
        wanted=Sum("openings"), listed=Count("pk")
    )
    places: dict[str, dict[str, Demand]] = {"": {}}
    for row in counted:
        for region in {"", row["office__area__region__name"] or ""}:
            found = places.setdefault(region, {})
            before = found.get(row["onet_code"], Demand(region, row["onet_code"], 0, 0))
            found[row["onet_code"]] = Demand(
                region, row["onet_code"], before.openings + row["wanted"], before.orders + row["listed"]
            )
    return {
        region: sorted(found.values(), key=lambda one: (-one.openings, one.onet_code))[:limit]
        for region, found in sorted(places.items())
    }
