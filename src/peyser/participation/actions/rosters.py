"""One service for many people: looked at before, recorded in one transaction, taken back while it can be."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Exists, F, OuterRef
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.compliance.actions.keep import Refused, judge
from peyser.compliance.models import DecisionRecord
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.actions.corrections import settle
from peyser.participation.actions.recompute import recompute
from peyser.participation.actions.services import ServiceGiven, give_service, judge_service
from peyser.participation.models import PlannedService, Roster, RosterLine, Service
from peyser.participation.permissions import can_record_service, supervises_services
from peyser.participation.preview import effect_of_service
from peyser.participation.rosters import RosterPreview, may_open, people_of
from peyser.participation.tend import check_texts
from peyser.rulebook.engine import Decision
from peyser.rulebook.service.facts import RosterUndoFacts
from peyser.rulebook.service.roster_rules import ROSTER_UNDO_RULES
from peyser.seekers.models import Seeker
from peyser.seekers.queries import ids_in_reach


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterGiven:
    """Who got the service, by State ID, and the service with its day and note, the same for all."""

    state_ids: tuple[str, ...]
    service: ServiceGiven


def preview_roster(*, actor: Actor, given: RosterGiven, moment: Moment) -> list[RosterPreview]:
    """What the rule book says of each person and what the clock would do, by the acts that record it.

    Nothing stays written. Raises PermissionDenied or BadInput.
    """
    people = _admitted(actor, given, moment)
    looks = []
    with transaction.atomic():
        held = _held(one.pk for one in people)
        for person in people:
            change = effect_of_service(
                seeker_id=person.pk, code=given.service.code, on=given.service.on, today=moment.on
            )
            decision, _record, _enrollment = judge_service(
                actor=actor, seeker=held[person.pk], given=given.service, moment=moment
            )
            looks.append(RosterPreview(seeker=person, decision=decision, change=change))
        transaction.set_rollback(True)
    return looks


def record_roster(*, actor: Actor, batch: UUID, given: RosterGiven, moment: Moment) -> Roster:
    """Record the service for everybody whom the rule book lets have it; the others stay listed with the rules.

    Once for `batch`: sent again it returns the list that is on record. Raises PermissionDenied or BadInput.
    """
    people = _admitted(actor, given, moment)
    with transaction.atomic():
        roster, fresh = _claimed(actor, batch, given, moment)
        if not fresh:
            return _same(actor, roster, people, given)
        lines = []
        for person in _held(one.pk for one in people).values():
            decision, _record, service = give_service(
                actor=actor, seeker=person, given=given.service, moment=moment, batch=roster.pk
            )
            refused_by = [] if service else [finding.rule_id for finding in decision.stopping]
            lines.append(RosterLine(roster=roster, seeker=person, service=service, refused_by=refused_by))
        RosterLine.objects.bulk_create(lines)
    return roster


def undo_roster(*, actor: Actor, batch: UUID, reason: str, moment: Moment) -> Roster:
    """Take all services of a list back; they stay on record with who took them back, and why. Safe to repeat.

    Raises PermissionDenied, BadInput (field `reason`) or Refused while something depends on one of them.
    """
    _check_reason(reason)
    with transaction.atomic():
        roster = Roster.objects.select_for_update(of=("self",)).filter(pk=batch).first()
        if roster is None or not (can_record_service(actor) and may_open(actor, roster, moment=moment)):
            raise PermissionDenied
        if roster.undone_at is not None:
            return roster
        people = list(roster.lines.filter(service__isnull=False).values_list("seeker", flat=True))
        if ids_in_reach(actor, people, on=moment.on) != set(people):
            raise PermissionDenied
        _held(people)
        decision, record = _judge_undo(roster, actor, reason, moment)
        if decision.allowed:
            _take_back(roster, actor, reason.strip(), moment)
            return roster
    raise Refused(decision, record)


def _admitted(actor: Actor, given: RosterGiven, moment: Moment) -> list[Seeker]:
    if not can_record_service(actor):
        raise PermissionDenied
    people = people_of(actor, given.state_ids, moment=moment)
    check_texts(Roster, code=given.service.code, note=given.service.note)
    return people


def _held(people: Iterable[int]) -> dict[int, Seeker]:
    """The people, held in the order of their ids, so that two lists never wait for each other."""
    held = Seeker.objects.select_for_update(of=("self",)).filter(pk__in=list(people)).order_by("pk")
    return {one.pk: one for one in held}


def _claimed(actor: Actor, batch: UUID, given: RosterGiven, moment: Moment) -> tuple[Roster, bool]:
    """The list of this id, and whether it is new. Who comes second waits here until the first is done."""
    service = given.service
    return Roster.objects.get_or_create(
        pk=batch,
        defaults={
            "code": service.code,
            "on": service.on,
            "note": service.note.strip(),
            "recorded_at": moment.at,
            "recorded_by_id": actor.user_id,
        },
    )


def _same(actor: Actor, roster: Roster, people: list[Seeker], given: RosterGiven) -> Roster:
    """The list on record, when it is what was sent; its id stands for no other list."""
    if actor.user_id is None or roster.recorded_by_id != actor.user_id:
        raise PermissionDenied
    service, listed = given.service, set(roster.lines.values_list("seeker", flat=True))
    sent = (service.code, service.on, service.note.strip(), {one.pk for one in people})
    if sent != (roster.code, roster.on, roster.note, listed):
        raise BadInput({"batch": _("Another list was recorded under this number. Begin a new list.")})
    return roster


def _check_reason(reason: str) -> None:
    try:
        check_texts(Roster, undo_reason=reason)
    except BadInput as bad:
        raise BadInput({"reason": " ".join(bad.errors.values())}) from bad


def _judge_undo(roster: Roster, actor: Actor, reason: str, moment: Moment) -> tuple[Decision, DecisionRecord]:
    services = Service.objects.filter(batch=roster.pk)
    facts = RosterUndoFacts(
        own_entry=actor.user_id is not None and roster.recorded_by_id == actor.user_id,
        entered_today=_day(roster.recorded_at, moment) == moment.on,
        supervisor=supervises_services(actor),
        reason_given=bool(reason.strip()),
        changed_since=services.filter(removed_at__isnull=False).exists(),
        kept_a_plan=PlannedService.objects.filter(service__batch=roster.pk).exists(),
        built_on=_built_on(roster),
    )
    return judge(
        ROSTER_UNDO_RULES, facts, subject="roster_undo", about=f"roster:{roster.pk}", actor=actor, moment=moment
    )


def _day(at: dt.datetime, moment: Moment) -> dt.date:
    return at.astimezone(moment.at.tzinfo).date()


def _built_on(roster: Roster) -> bool:
    """Whether an enrollment that only this list completed has had more services or plans since."""
    of_enrollment = Service.objects.filter(enrollment=OuterRef("enrollment"), removed_at__isnull=True).exclude(
        pk=OuterRef("pk")
    )
    before = of_enrollment.filter(on__lte=OuterRef("on"), pk__lt=OuterRef("pk"))
    since = of_enrollment.filter(pk__gt=OuterRef("pk"))
    planned = PlannedService.objects.filter(
        enrollment=OuterRef("enrollment"), status=PlannedService.Status.PLANNED, made_on__gte=OuterRef("on")
    )
    completing = Service.objects.filter(batch=roster.pk, enrollment__completed_on=F("on"))
    return completing.filter(~Exists(before)).filter(Exists(since) | Exists(planned)).exists()


def _take_back(roster: Roster, actor: Actor, reason: str, moment: Moment) -> None:
    services = list(Service.objects.filter(batch=roster.pk).select_related("enrollment").order_by("seeker"))
    Service.objects.filter(batch=roster.pk).update(
        removed_at=moment.at, removed_by=actor.user_id, removal_reason=reason
    )
    for service in services:
        settle(service, None)
        recompute(seeker_id=service.seeker_id, moment=moment)
    roster.undone_at, roster.undone_by_id, roster.undo_reason = moment.at, actor.user_id, reason
    roster.save(update_fields=["undone_at", "undone_by", "undo_reason"])
