"""Undoing a recorded attendance, while nothing depends on it."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.audit.fits import misfits
from peyser.compliance.actions.keep import Refused, judge
from peyser.events.actions.steps import about, locked_event, moved_event, moved_registration
from peyser.events.choices import RegistrationStatus
from peyser.events.facts import result_facts
from peyser.events.models import Event, Registration
from peyser.events.permissions import can_plan_events
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.actions.recompute import recompute
from peyser.participation.models import Enrollment, PlannedService, Service
from peyser.reference.queries import service_code_in_force
from peyser.rulebook.event.rules import EVENT_RESULT_RULES
from peyser.seekers.models import Seeker

RESULTED = (RegistrationStatus.ATTENDED, RegistrationStatus.ABSENT)


def take_back_results(*, actor: Actor, event_id: int, reason: str, moment: Moment) -> Event:
    """Open the attendance again: the services are taken back, everybody has a seat again.

    Within the days in which it may be recorded. Raises PermissionDenied, Refused, or BadInput (`reason`; "" when
    something was built on one of the services, such as an enrollment that later services belong to).
    """
    with transaction.atomic():
        event = locked_event(event_id)
        if not can_plan_events(actor, office_id=event.office_id):
            raise PermissionDenied
        status = moved_event("take_back", event)
        _check_reason(reason)
        decision, record = judge(
            EVENT_RESULT_RULES,
            result_facts(event, moment=moment),
            subject="event_result",
            about=about(event),
            actor=actor,
            moment=moment,
        )
        if decision.allowed:
            _reset(event, reason.strip(), actor, moment)
            event.status, event.resulted_at, event.resulted_by = status, None, None
            event.save()
            return event
    raise Refused(decision, record)


def _check_reason(reason: str) -> None:
    if not reason.strip():
        raise BadInput({"reason": _("Say why the attendance is taken back.")})
    if faults := misfits(Service, {"removal_reason": reason.strip()}):
        raise BadInput({"reason": faults["removal_reason"]})


def _reset(event: Event, reason: str, actor: Actor, moment: Moment) -> None:
    rows = list(event.registrations.filter(status__in=RESULTED).order_by("seeker_id").select_related("service"))
    ids = [row.seeker_id for row in rows]
    seekers = {
        one.pk: one for one in Seeker.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk")
    }
    held = [
        seekers[row.seeker_id].state_id for row in rows if row.service is not None and _is_built_on(row.service)
    ]
    if held:
        people = ", ".join(held)
        raise BadInput({"": _("Other records depend on the service of: %(people)s.") % {"people": people}})
    for row in rows:
        _reset_one(row, reason, actor, moment)


def _reset_one(row: Registration, reason: str, actor: Actor, moment: Moment) -> None:
    service = row.service
    row.status, row.service = moved_registration("take_back", row), None
    row.save(update_fields=["status", "service"])
    if service is None or service.removed_at is not None:
        return
    service.removed_at, service.removed_by_id, service.removal_reason = moment.at, actor.user_id, reason
    service.save(update_fields=["removed_at", "removed_by", "removal_reason"])
    if service.enrollment is not None and _completes(service, service.enrollment):
        service.enrollment.completed_on, service.enrollment.status = None, Enrollment.Status.REGISTERED
        service.enrollment.save(update_fields=["completed_on", "status"])
    recompute(seeker_id=row.seeker_id, moment=moment)


def _is_built_on(service: Service) -> bool:
    if service.removed_at is not None:
        return False
    if PlannedService.objects.filter(service=service).exists():
        return True
    if service.enrollment is None or not _completes(service, service.enrollment):
        return False
    return _others(service, service.enrollment).exists()


def _completes(service: Service, enrollment: Enrollment) -> bool:
    """Whether it is this service, and no other, with which the enrollment became complete."""
    code = service_code_in_force(service.code, on=service.on)
    if code is None or not code.triggers_participation or enrollment.completed_on != service.on:
        return False
    return (
        not _others(service, enrollment)
        .filter(recorded_at__lte=service.recorded_at, on__lte=service.on)
        .exists()
    )


def _others(service: Service, enrollment: Enrollment) -> QuerySet[Service]:
    return Service.objects.filter(enrollment=enrollment, removed_at__isnull=True).exclude(pk=service.pk)
