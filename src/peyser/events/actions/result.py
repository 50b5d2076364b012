"""Recording who attended: the whole grid in one transaction, once."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.compliance.actions.keep import Refused, judge
from peyser.events.actions.steps import about, locked_event, moved_event, moved_registration
from peyser.events.choices import Mark, RegistrationStatus
from peyser.events.facts import result_facts
from peyser.events.models import Event, Registration
from peyser.events.permissions import can_plan_events
from peyser.events.services import service_of
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.actions.services import ServiceGiven, judge_service, write_service
from peyser.participation.models import Enrollment, Service
from peyser.reference.queries import service_code_in_force
from peyser.rulebook.engine import Decision
from peyser.rulebook.event.rules import EVENT_RESULT_RULES
from peyser.seekers.models import Seeker


class PeopleRefused(Refused):
    """The rule book lets some of these people have no service. `of_people` says which, by registration."""

    def __init__(self, of_people: Mapping[int, Decision]) -> None:
        findings = {finding.rule_id: finding for one in of_people.values() for finding in one.stopping}
        super().__init__(Decision(next(iter(of_people.values())).on, tuple(findings.values())))
        self.of_people = dict(of_people)


@dataclass(frozen=True, slots=True)
class Row:
    """One person of the grid, with the enrollment that a service of the event's day belongs to."""

    registration: Registration
    mark: Mark
    enrollment: Enrollment | None = None


def result_event(*, actor: Actor, event_id: int, marks: Mapping[int, str], moment: Moment) -> Event:
    """Record for everybody with a seat whether the person attended; `marks` by registration.

    Who attended gets the service of the event, on its day, credited to who referred the person. Raises
    PermissionDenied; BadInput with the number of each registration whose mark is missing or unknown; Refused when
    the days are over; PeopleRefused. Whatever it raises, nothing was recorded.
    """
    with transaction.atomic():
        event = locked_event(event_id)
        if not can_plan_events(actor, office_id=event.office_id):
            raise PermissionDenied
        status = moved_event("result", event)
        rows = _grid(event, marks)
        decision, record = judge(
            EVENT_RESULT_RULES,
            result_facts(event, moment=moment),
            subject="event_result",
            about=about(event),
            actor=actor,
            moment=moment,
        )
        refused: dict[int, Decision] = {}
        if decision.allowed:
            rows = _with_enrollments(event, rows, refused, actor, moment)
            if not refused:
                _record(event, rows, actor, moment)
                event.status, event.results = status, event.results + 1
                event.resulted_at, event.resulted_by_id = moment.at, actor.user_id
                event.save()
                return event
    raise PeopleRefused(refused) if refused else Refused(decision, record)


def _grid(event: Event, marks: Mapping[int, str]) -> list[Row]:
    """Everybody with a seat, by person, so that all who record hold the people in the same order."""
    seated = event.registrations.filter(status=RegistrationStatus.REGISTERED).order_by("seeker_id")
    known = {one.pk: one for one in seated}
    if strangers := set(marks) - set(known):
        raise BadInput({"": _("The list has changed: %(count)s people more.") % {"count": len(strangers)}})
    errors = {
        str(pk): _("Say whether this person attended.") for pk in known if marks.get(pk) not in set(Mark.values)
    }
    if errors:
        raise BadInput(errors)
    return [Row(one, Mark(marks[pk])) for pk, one in known.items()]


def _with_enrollments(
    event: Event, rows: list[Row], refused: dict[int, Decision], actor: Actor, moment: Moment
) -> list[Row]:
    """Hold the people, and ask the rule book for each who attended; fills `refused`."""
    ids = [row.registration.seeker_id for row in rows]
    seekers = {
        one.pk: one for one in Seeker.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk")
    }
    given = ServiceGiven(code=service_of(event), on=event.on, informational_event=event.informational)
    judged = []
    for row in rows:
        if not given.code or row.mark is not Mark.ATTENDED:
            judged.append(row)
            continue
        seeker = seekers[row.registration.seeker_id]
        decision, _record_of, enrollment = judge_service(actor=actor, seeker=seeker, given=given, moment=moment)
        if not decision.allowed:
            refused[row.registration.pk] = decision
        judged.append(Row(row.registration, row.mark, enrollment))
    return judged


def _record(event: Event, rows: list[Row], actor: Actor, moment: Moment) -> None:
    for row in rows:
        one = row.registration
        one.status = moved_registration("miss" if row.mark is Mark.ABSENT else "attend", one)
        if row.mark is Mark.ATTENDED:
            one.service = _give(event, row, actor, moment)
        one.save(update_fields=["status", "service"])


def _give(event: Event, row: Row, actor: Actor, moment: Moment) -> Service | None:
    code = service_code_in_force(service_of(event), on=event.on)
    if code is None:
        return None
    return write_service(
        seeker=row.registration.seeker,
        code=code,
        on=event.on,
        enrollment=row.enrollment,
        actor=actor,
        moment=moment,
        origin=Service.Origin.AUTOMATIC,
        about=f"{about(event)}:{event.results + 1}",
        credited_to_id=row.registration.referred_by_id,
    )
