"""The events of the demo state: a month of workshops, orientations and job fairs in some centers, by the actions."""

import datetime as dt
from dataclasses import dataclass

from peyser.access.actors import actor_for
from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.accounts.models import RoleAssignment
from peyser.demo.actions.case_desk import CaseDesk
from peyser.events.actions.plan import cancel_event, make_event
from peyser.events.actions.register import sign_up_person
from peyser.events.actions.result import result_event
from peyser.events.actions.series import make_series
from peyser.events.choices import Category, Kind, Mark, Repeat
from peyser.events.details import EventDetails
from peyser.events.models import Event
from peyser.kernel.moment import Moment
from peyser.offices.models import Office
from peyser.offices.queries import job_centers
from peyser.participation.models import Enrollment
from peyser.seekers.models import Seeker

CENTERS, AHEAD, PLANNED_AGO, SEATS = 4, 30, 21, 6
HELD_AGO, FORGOTTEN_AGO = 7, 11  # the first is recorded; staff are reminded of the second


@dataclass(frozen=True, slots=True)
class Center:
    """One center with the member of staff who plans there, and people enrolled there who may come."""

    desk: CaseDesk
    office: Office
    actor: Actor
    people: list[Seeker]

    def details(self, kind: Kind, texts: tuple[str, str], day: int, hour: int, **more: object) -> EventDetails:
        """An event of two hours so many days from today, at that hour."""
        on = self.desk.calendar.date(self.desk.calendar.today + day)
        begins = dt.datetime.combine(on, dt.time(hour), tzinfo=self.desk.zone)
        facts: dict[str, object] = {
            "kind": kind, "title": texts[0], "title_es": texts[1], "office_id": self.office.pk, "place": "Room 1",
            "starts_at": begins, "ends_at": begins + dt.timedelta(hours=2), "time_zone": self.desk.zone.key,
        } | more  # fmt: skip
        return EventDetails(**facts)  # type: ignore[arg-type]

    def fill(self, event: Event, count: int, moment: Moment) -> None:
        for person in self.people[:count]:
            sign_up_person(
                actor=self.actor, event_id=event.pk, seeker_id=person.pk, referred=True, moment=moment
            )


def open_events(desk: CaseDesk) -> None:
    """Events of four centers: past ones recorded and not, a month to come, one cancelled, one with a waiting list."""
    planned = desk.moment(PLANNED_AGO, 9)
    for office in job_centers().order_by("pk")[:CENTERS]:
        if (center := _center(desk, office, planned.on)) is not None:
            _workshops(center, planned)
            _others(center, planned)


def _center(desk: CaseDesk, office: Office, on: dt.date) -> Center | None:
    first = (
        RoleAssignment.objects.filter(office=office, role=Role.JC_STAFF).select_related("user").order_by("pk")
    )
    worker = first.first()
    enrolled = Enrollment.objects.filter(
        office=office, status=Enrollment.Status.COMPLETE, completed_on__lte=on, seeker__is_active=True
    ).order_by("pk")
    people = [one.seeker for one in enrolled.select_related("seeker")[: SEATS + 2]]
    return None if worker is None else Center(desk, office, actor_for(worker.user, on=on), people)


def _workshops(center: Center, planned: Moment) -> None:
    texts = ("Find a job online", "Busque empleo en línea")
    weekly = center.details(
        Kind.WORKSHOP, texts, -HELD_AGO, 10, category=Category.JOB_SEARCH, capacity=SEATS,
        description="Search, save and apply. Bring your questions.",
    )  # fmt: skip
    until = center.desk.calendar.date(center.desk.calendar.today + AHEAD)
    held, *coming = make_series(
        actor=center.actor, details=weekly, repeat=Repeat.WEEKLY, until=until, moment=planned
    )
    center.fill(held, SEATS - 2, planned)
    _record(center, held)
    center.fill(coming[-1], len(center.people), center.desk.moment(1, 14))
    forgotten = center.details(
        Kind.WORKSHOP, ("Know your skills", "Conozca sus habilidades"), -FORGOTTEN_AGO, 13,
        category=Category.SKILLS_ASSESSMENT, capacity=SEATS,
    )  # fmt: skip
    center.fill(make_event(actor=center.actor, details=forgotten, moment=planned), 3, planned)


def _record(center: Center, event: Event) -> None:
    seats = event.registrations.order_by("pk").values_list("pk", flat=True)
    marks = {pk: Mark.ABSENT if number == 0 else Mark.ATTENDED for number, pk in enumerate(seats)}
    on = event.on + dt.timedelta(days=1)
    moment = Moment(at=dt.datetime.combine(on, dt.time(9), tzinfo=center.desk.zone), on=on)
    result_event(actor=center.actor, event_id=event.pk, marks=marks, moment=moment)


def _others(center: Center, planned: Moment) -> None:
    orientation = center.details(
        Kind.ORIENTATION, ("What the job center does for you", "Qué hace por usted el centro de empleo"), 3, 9,
        informational=True,
    )  # fmt: skip
    until = center.desk.calendar.date(center.desk.calendar.today + AHEAD)
    make_series(actor=center.actor, details=orientation, repeat=Repeat.WEEKLY, until=until, moment=planned)
    online = center.details(
        Kind.WORKSHOP, ("Pay and budget, online", "Sueldo y presupuesto, en línea"), 9, 17, place="",
        category=Category.SKILLS_UPGRADE, informational=True, online_address="https://meet.peyser.example/budget",
    )  # fmt: skip
    make_event(actor=center.actor, details=online, moment=planned)
    fair = center.details(Kind.JOB_FAIR, ("Fall job fair", "Feria de empleo"), 16, 11, place="Main hall")
    make_event(actor=center.actor, details=fair, moment=planned)
    hiring = center.details(Kind.HIRING_EVENT, ("Meet a hospital", "Conozca un hospital"), 12, 14)
    gone = make_event(actor=center.actor, details=hiring, moment=planned)
    cancel_event(
        actor=center.actor,
        event_id=gone.pk,
        reason="The hospital postponed it.",
        moment=center.desk.moment(1, 15),
    )
