"""Enrolling a seeker in Wagner-Peyser: registration, case manager, and the service that completes it."""

import datetime as dt
from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.models import RoleAssignment
from peyser.compliance.actions.keep import Refused, judge
from peyser.compliance.models import DecisionRecord
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.actions.enrollment_checks import wrong_choices
from peyser.participation.actions.services import ServiceGiven, judge_service, write_service
from peyser.participation.models import Enrollment
from peyser.participation.permissions import can_enroll, enrolls_for_another_center
from peyser.participation.queries import WAGNER_PEYSER, open_enrollment
from peyser.reference.queries import service_code_in_force
from peyser.rulebook.engine import Decision
from peyser.rulebook.enrollment.facts import EnrollmentFacts
from peyser.rulebook.enrollment.reasons import reasons_on
from peyser.rulebook.enrollment.rules import ENROLLMENT_RULES
from peyser.rulebook.parameters import text
from peyser.seekers.models import Seeker
from peyser.seekers.queries import is_in_reach


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrollmentForm:
    """What staff enter. `office_id` is the job center that the person chose; `first_service` may be empty.

    `on` is the day of the enrollment, by whose manual it is judged.
    """

    on: dt.date
    office_id: int
    case_manager_id: int | None
    reasons: frozenset[str] = field(default_factory=frozenset)
    first_service: str = ""
    identity_verification_only: bool = False


def enroll_in_wagner_peyser(
    *, actor: Actor, seeker_id: int, form: EnrollmentForm, moment: Moment
) -> Enrollment:
    """Register the seeker and, with a first service that triggers participation, complete the enrollment.

    The enrollment and the first service are saved together or not at all. Raises PermissionDenied, BadInput
    (by field) or Refused.
    """
    if not (can_enroll(actor) and is_in_reach(actor, seeker_id, on=moment.on)):
        raise PermissionDenied
    _check(form, moment)
    with transaction.atomic():
        seeker = Seeker.objects.select_for_update(of=("self",)).get(pk=seeker_id)
        decision, record = judge(
            ENROLLMENT_RULES,
            _facts(actor, seeker, form),
            subject="enrollment",
            about=f"seeker:{seeker.pk}",
            actor=actor,
            moment=moment,
            on=form.on,
        )
        if decision.allowed:
            with transaction.atomic():
                enrollment = _write(actor, seeker, form)
                refusal = _first_service(actor, seeker, form, moment)
                if refusal is None:
                    enrollment.refresh_from_db()
                    return enrollment
                transaction.set_rollback(True)
            decision, record = refusal
            record.pk = None  # its first writing was rolled back with the enrollment; the answer itself stays
            record.save(force_insert=True)
    raise Refused(decision, record)


def _check(form: EnrollmentForm, moment: Moment) -> None:
    errors = wrong_choices(
        on=form.on, office_id=form.office_id, case_manager_id=form.case_manager_id, moment=moment
    )
    if form.reasons - {reason.key for reason in reasons_on(form.on)}:
        errors["reasons"] = _("Choose from the reasons that the manual names.")
    if errors:
        raise BadInput(errors)


def _facts(actor: Actor, seeker: Seeker, form: EnrollmentForm) -> EnrollmentFacts:
    first = service_code_in_force(form.first_service, on=form.on) if form.first_service else None
    resume = getattr(seeker, "resume", None)
    in_center = RoleAssignment.objects.filter(
        user=form.case_manager_id, office=form.office_id, ended_on__isnull=True
    )
    return EnrollmentFacts(
        work_authorized=seeker.may_work_in_us,
        registration_complete=seeker.profile_completed_at is not None,
        resume_active_and_online=bool(resume and resume.completed_at and resume.is_online),
        already_enrolled=open_enrollment(seeker_id=seeker.pk, on=form.on) is not None,
        case_manager_assigned=form.case_manager_id is not None,
        enrolled_by_support_unit=enrolls_for_another_center(actor),
        case_manager_in_chosen_center=form.case_manager_id is not None and in_center.exists(),
        reasons=form.reasons,
        identity_verification_only=form.identity_verification_only,
        first_service_triggers_participation=None if first is None else first.triggers_participation,
    )


def _write(actor: Actor, seeker: Seeker, form: EnrollmentForm) -> Enrollment:
    at_once = text("enrollment_complete_with", on=form.on) == "registration"
    try:
        return Enrollment.objects.create(
            seeker=seeker,
            program=WAGNER_PEYSER,
            status=Enrollment.Status.COMPLETE if at_once else Enrollment.Status.REGISTERED,
            completed_on=form.on if at_once else None,
            reasons=sorted(form.reasons),
            office_id=form.office_id,
            case_manager_id=form.case_manager_id,
            registered_on=form.on,
            registered_by_id=actor.user_id,
        )
    except IntegrityError as clash:
        raise BadInput(
            {"": _("This person was enrolled just now by somebody else. Reload the page.")}
        ) from clash


def _first_service(
    actor: Actor, seeker: Seeker, form: EnrollmentForm, moment: Moment
) -> tuple[Decision, DecisionRecord] | None:
    """Record the first service; what the rule book said, when it refuses it."""
    if not form.first_service:
        return None
    given = ServiceGiven(
        code=form.first_service, on=form.on, note=_("Given with the enrollment."), need_determined=True
    )
    decision, record, enrollment = judge_service(actor=actor, seeker=seeker, given=given, moment=moment)
    code = service_code_in_force(form.first_service, on=form.on)
    if not decision.allowed or code is None:
        return decision, record
    write_service(seeker=seeker, code=code, on=form.on, enrollment=enrollment, actor=actor, moment=moment)
    return None
