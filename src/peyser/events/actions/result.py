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
from peyser.events.services import happening_of, service_of
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.actions.automatic import record_event
from peyser.participation.actions.services import ServiceGiven, judge_service, record_automatically
from peyser.participation.models import Service
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
    """One person of the grid, with what is said of the person."""

    registration: Registration
    mark: Mark


def result_event(*, actor: Actor, event_id: int, marks: Mapping[int, str], moment: Moment) -> Event:
    """Record for everybody with a seat whether the person attended; `marks` by registration.

    Who attended gets the service of the event, on its day; a workshop is credited to who referred the person. Raises
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
            refused = _refused(event, rows, actor, moment)
            if not refused:
                _record(event, rows, actor, moment)
                event.status, event.results = status, event.results + 1
                event.resulted_at, event.resulted_by_id = moment.at, actor.user_id
                event.save()
                return event
    raise PeopleRefused(refused) if refused else Refused(decision, record)


def _grid(event: Event, marks: Mapping[int, str]) -> list[Row]:
    """Everybody with a seat, by person, so that all who record hold the people in the same order."""
    seated = (
        event.registrations.filter(status=RegistrationStatus.REGISTERED)
        .select_related("seeker")
        .order_by("seeker_id")
    )
    known = {one.pk: one for one in seated}
    if strangers := set(marks) - set(known):
        raise BadInput({"": _("The list has changed: %(count)s people more.") % {"count": len(strangers)}})
    errors = {
        str(pk): _("Say whether this person attended.") for pk in known if marks.get(pk) not in set(Mark.values)
    }
    if errors:
        raise BadInput(errors)
    return [Row(one, Mark(marks[pk])) for pk, one in known.items()]


def _refused(event: Event, rows: list[Row], actor: Actor, moment: Moment) -> dict[int, Decision]:
    """Hold the people, and ask the rule book for each who attended: the refusals, by registration."""
    ids = [row.registration.seeker_id for row in rows]
    held = Seeker.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk")
    seekers = {one.pk: one for one in held}
    code = service_of(event, on=event.on)
    given = ServiceGiven(code=code, on=event.on, informational_event=event.informational)
    refused = {}
    for row in rows:
        if code and row.mark is Mark.ATTENDED:
            seeker = seekers[row.registration.seeker_id]
            decision, _kept, _enrollment = judge_service(actor=actor, seeker=seeker, given=given, moment=moment)
            if not decision.allowed:
                refused[row.registration.pk] = decision
    return refused


def _record(event: Event, rows: list[Row], actor: Actor, moment: Moment) -> None:
    for row in rows:
        one = row.registration
        one.status = moved_registration("miss" if row.mark is Mark.ABSENT else "attend", one)
        if row.mark is Mark.ATTENDED:
            one.service = _give(event, one, actor, moment)
        one.save(update_fields=["status", "service"])


def _give(event: Event, one: Registration, actor: Actor, moment: Moment) -> Service | None:
    """The service by the table of automatic services, else by the kind of the event."""
    cause = f"{about(event)}:{event.results + 1}"
    if (happening := happening_of(event)) is not None:
        return record_event(
            event=happening,
            seeker=one.seeker,
            on=event.on,
            about=cause,
            actor=actor,
            moment=moment,
            referred_by=one.referred_by_id,
        )
    return record_automatically(
        seeker=one.seeker,
        code=service_of(event, on=event.on),
        on=event.on,
        about=cause,
        actor=actor,
        credited_to_id=one.referred_by_id or actor.user_id,
        moment=moment,
    )
