"""Recording a service: by staff, or by the system when an act is itself a service."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.casenotes.actions.write import write_seeker_note
from peyser.compliance.actions.keep import Refused, judge
from peyser.compliance.models import DecisionRecord
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.actions.recompute import recompute, recompute_if_due
from peyser.participation.actions.special import check_special, issue_login_number, write_detail
from peyser.participation.models import Enrollment, Service
from peyser.participation.permissions import can_record_service
from peyser.participation.queries import enrollment_for_service
from peyser.participation.special import NOTHING_SPECIAL, Special, special_facts
from peyser.reference.models import ServiceCode
from peyser.reference.queries import service_code_in_force
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.engine import Decision
from peyser.rulebook.service.categories import needs_finding
from peyser.rulebook.service.facts import ServiceFacts
from peyser.rulebook.service.rules import SERVICE_RULES
from peyser.seekers.models import Seeker
from peyser.seekers.queries import is_in_reach

CODE_145 = "145"
TRADE_ACT = "taa"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceGiven:
    """A service as staff tell it. `note` is the text of the case note that goes with it, empty for none.

    `special`: what this kind of service asks for beyond that; see `reference.ServiceCode.Demand`.
    """

    code: str
    on: dt.date
    note: str = ""
    need_determined: bool = False
    informational_event: bool = False
    special: Special = NOTHING_SPECIAL


def record_service(*, actor: Actor, seeker_id: int, given: ServiceGiven, moment: Moment) -> Service:
    """Record a service that staff gave. The first one that triggers participation completes the enrollment.

    Judged by the manual in force on the day it was given. Raises PermissionDenied, BadInput or Refused.
    """
    if not (can_record_service(actor) and is_in_reach(actor, seeker_id, on=moment.on)):
        raise PermissionDenied
    with transaction.atomic():
        seeker = Seeker.objects.select_for_update(of=("self",)).get(pk=seeker_id)
        decision, record, service = give_service(actor=actor, seeker=seeker, given=given, moment=moment)
    if service is None:
        raise Refused(decision, record)
    return service


def give_service(
    *,
    actor: Actor,
    seeker: Seeker,
    given: ServiceGiven,
    moment: Moment,
    held: Enrollment | None = None,
    batch: UUID | None = None,
) -> tuple[Decision, DecisionRecord, Service | None]:
    """Judge a service and, if it may be, write it with its note; for an action that holds the seeker's lock.

    `held`: the enrollment that a plan of this service kept open, though it may have exited since. `batch`: the
    list of people with whom it is recorded.
    """
    decision, record, enrollment = judge_service(
        actor=actor, seeker=seeker, given=given, moment=moment, held=held
    )
    code = service_code_in_force(given.code, on=given.on)
    if not decision.allowed or code is None:
        return decision, record, None
    _write_note(actor, seeker, code, given, moment)
    service = write_service(
        seeker=seeker, code=code, on=given.on, enrollment=enrollment, actor=actor, moment=moment, batch=batch
    )
    write_detail(service, given.special)
    return decision, record, service


def record_automatically(
    *,
    seeker: Seeker,
    code: str,
    on: dt.date,
    about: str,
    actor: Actor,
    credited_to_id: int | None,
    moment: Moment,
) -> Service | None:
    """Record, once for `about`, the service that an act of the system stands for; see `automatic.record_event`.

    A code not in force that day leaves no service: the act that caused it was judged by its own rules. Call it
    inside the act's transaction.
    """
    found = service_code_in_force(code, on=on)
    recompute_if_due(seeker_id=seeker.pk, moment=moment)
    if found is None or Service.objects.filter(seeker=seeker, code=code, about=about).exists():
        return None
    return write_service(
        seeker=seeker,
        code=found,
        on=on,
        enrollment=enrollment_for_service(seeker_id=seeker.pk, on=on),
        actor=actor,
        moment=moment,
        origin=Service.Origin.AUTOMATIC,
        about=about,
        credited_to_id=credited_to_id,
    )


def judge_service(
    *,
    actor: Actor,
    seeker: Seeker,
    given: ServiceGiven,
    moment: Moment,
    role_settled: bool = False,
    held: Enrollment | None = None,
) -> tuple[Decision, DecisionRecord, Enrollment | None]:
    """What the rule book says about this service for this seeker on its day.

    `role_settled`: somebody of the code's own role recorded it, and another only corrects its day. `held`: the
    enrollment for which it was planned, where no other one takes the service.
    """
    if not given.code:
        raise BadInput({"code": _("Choose a service.")})
    if given.on < MANUAL_2020:
        raise BadInput({"on": _("The rule book begins on February 28, 2020. Choose a later day.")})
    check_special(given.special)
    recompute_if_due(seeker_id=seeker.pk, moment=moment)
    enrollment = enrollment_for_service(seeker_id=seeker.pk, on=given.on) or held
    code = service_code_in_force(given.code, on=given.on)
    facts = ServiceFacts(
        staff_assisted=code is None or code.staff_assisted,
        informational_event=given.informational_event,
        enrolled=_complete_on(enrollment, given.on),
        enrollment_registered=enrollment is not None and _waits_on(enrollment, given.on),
        triggers_participation=code is not None and code.triggers_participation,
        code_in_force=code is not None,
        role_allowed=role_settled or code is None or not code.roles or actor.has_role(*code.roles),
        individualized=code is not None and needs_finding(code.category, on=given.on),
        need_determined=given.need_determined,
        is_code_145=given.code == CODE_145,
        taa_customer=enrollment is not None and TRADE_ACT in enrollment.reasons,
        needs_note=code is not None and code.needs_note,
        note_given=bool(given.note.strip()),
        given_in_future=given.on > moment.on,
        entered_late=given.on < moment.on,
        **special_facts(code, given.special, actor=actor, seeker_id=seeker.pk, on=given.on),
    )
    decision, record = judge(
        SERVICE_RULES,
        facts,
        subject="service",
        about=f"seeker:{seeker.pk}",
        actor=actor,
        moment=moment,
        on=given.on,
    )
    return decision, record, enrollment


def write_service(
    *,
    seeker: Seeker,
    code: ServiceCode,
    on: dt.date,
    enrollment: Enrollment | None,
    actor: Actor,
    moment: Moment,
    origin: str = Service.Origin.MANUAL,
    about: str = "",
    credited_to_id: int | None = None,
    batch: UUID | None = None,
) -> Service:
    """Write the row, and complete a registered enrollment that this service completes.

    What staff record is credited to them, unless told otherwise; what records itself to `credited_to_id` alone.
    """
    manual = origin == Service.Origin.MANUAL
    if enrollment is not None and code.triggers_participation and _waits_on(enrollment, on):
        complete(enrollment, on=on)
    service = Service.objects.create(
        seeker=seeker,
        code=code.code,
        on=on,
        origin=origin,
        office_id=actor.home_office_id,
        credited_to_id=actor.user_id
        if manual and credited_to_id is None and actor.is_staff
        else credited_to_id,
        enrollment=enrollment,
        about=about,
        recorded_at=moment.at,
        recorded_by_id=actor.user_id,
        batch=batch,
    )
    issue_login_number(service, code)
    recompute(seeker_id=seeker.pk, moment=moment)
    return service


def _write_note(actor: Actor, seeker: Seeker, code: ServiceCode, given: ServiceGiven, moment: Moment) -> None:
    if not given.note.strip():
        return
    try:
        write_seeker_note(
            actor=actor, seeker=seeker, subject=code.name, text=given.note, contact_on=given.on, moment=moment
        )
    except BadInput as bad:
        raise BadInput({"note": " ".join(bad.errors.values())}) from bad


def complete(enrollment: Enrollment, *, on: dt.date) -> None:
    """The enrollment is complete from that day on; one that has exited stays so."""
    enrollment.completed_on = on
    if enrollment.status == Enrollment.Status.REGISTERED:
        enrollment.status = Enrollment.Status.COMPLETE
    enrollment.save(update_fields=["completed_on", "status"])


def _waits_on(enrollment: Enrollment, on: dt.date) -> bool:
    """Whether a service of that day would complete it: the first one, or one entered late of an earlier day."""
    return enrollment.completed_on is None or on < enrollment.completed_on


def _complete_on(enrollment: Enrollment | None, on: dt.date) -> bool:
    return enrollment is not None and enrollment.completed_on is not None and enrollment.completed_on <= on
