"""Who takes the steps of the demo's cases, and when."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db.models import Q

from peyser.access.actors import actor_for
from peyser.accounts.actor import Actor
from peyser.accounts.models import RoleAssignment
from peyser.demo.calendar import Calendar
from peyser.demo.firms import Firm
from peyser.job_orders.choices import Kind, Status
from peyser.job_orders.models import JobOrder
from peyser.kernel.moment import Moment
from peyser.offices.models import Office


@dataclass(frozen=True, slots=True)
class CaseDesk:
    """The employers with a part by its key, and the days before `today`."""

    firms: dict[str, Firm]
    calendar: Calendar
    zone: ZoneInfo

    def moment(self, days_ago: int, hour: int) -> Moment:
        """On the working day so many days ago or the last one before it; 1 is the last working day."""
        on = self.calendar.date(self.calendar.workday(self.calendar.today - days_ago))
        return Moment(at=dt.datetime.combine(on, dt.time(hour, 10), tzinfo=self.zone), on=on)

    def someone(self, role: str, part: str, when: Moment) -> Actor:
        """The first person with this role who reaches the center of this employer, or serves the whole state."""
        office = Office.objects.select_related("area").get(pk=self.firms[part].office_id)
        here = Q(office=office) | Q(scope="state")
        if office.area is not None:
            here |= Q(region=office.area.region_id)
        found = RoleAssignment.objects.filter(here, role=role).select_related("user").order_by("pk")[0]
        return actor_for(found.user, on=when.on)

    def employer_id(self, part: str) -> int:
        return self.firms[part].id

    def order(self, part: str, soc: str) -> JobOrder:
        """The open order of this employer for this work."""
        of_part = JobOrder.objects.filter(
            employer=self.firms[part].id, onet_code=f"{soc}.00", kind=Kind.REGULAR
        )
        found: JobOrder = of_part.filter(status=Status.OPEN).order_by("pk")[0]
        return found
