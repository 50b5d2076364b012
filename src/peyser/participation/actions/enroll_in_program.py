"""Enrolling a person in another program than Wagner-Peyser, with the facts that it asks for."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.compliance.actions.keep import Refused, judge
from peyser.eligibility.queries import proven_on
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.actions.enrollment_checks import wrong_choices
from peyser.participation.actions.recompute import recompute
from peyser.participation.models import Enrollment
from peyser.participation.permissions import can_enroll
from peyser.participation.queries import open_enrollment
from peyser.rulebook.enrollment.ages import serves_age
from peyser.rulebook.enrollment.program_needs import PROGRAMS
from peyser.rulebook.enrollment.program_rules import PROGRAM_RULES, ProgramFacts
from peyser.seekers.models import Seeker
from peyser.seekers.queries import is_in_reach


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramForm:
    """What staff enter. `on` is the day on which the conditions of the program are met, by whose rules it is judged."""

    program: str
    on: dt.date
    office_id: int
    case_manager_id: int | None


def enroll_in_program(*, actor: Actor, seeker_id: int, form: ProgramForm, moment: Moment) -> Enrollment:
    """Enroll the person, or complete the registration in this program that waits for its conditions.

    Participation in the program begins with the first service after that day that starts it. Raises
    PermissionDenied out of reach, BadInput (by field) or Refused.
    """
    if not (can_enroll(actor) and is_in_reach(actor, seeker_id, on=moment.on)):
        raise PermissionDenied
    _check(form, moment)
    with transaction.atomic():
        seeker = Seeker.objects.select_for_update(of=("self",)).get(pk=seeker_id)
        waiting = Enrollment.objects.filter(
            seeker=seeker, program=form.program, status=Enrollment.Status.REGISTERED, exited_on__isnull=True
        ).first()
        decision, record = judge(
            PROGRAM_RULES,
            _facts(actor, seeker, form, waiting),
            subject="program_enrollment",
            about=f"seeker:{seeker.pk}",
            actor=actor,
            moment=moment,
            on=form.on,
        )
        if decision.allowed:
            return _write(actor, seeker, form, waiting, moment)
    raise Refused(decision, record)


def _check(form: ProgramForm, moment: Moment) -> None:
    errors = wrong_choices(
        on=form.on, office_id=form.office_id, case_manager_id=form.case_manager_id, moment=moment
    )
    if form.program not in PROGRAMS:
        errors["program"] = _("Choose a program from the list.")
    if errors:
        raise BadInput(errors)


def _facts(actor: Actor, seeker: Seeker, form: ProgramForm, waiting: Enrollment | None) -> ProgramFacts:
    proven = proven_on(seeker_id=seeker.pk, on=form.on)
    born = seeker.born_on
    age = form.on.year - born.year - ((form.on.month, form.on.day) < (born.month, born.day))
    open_now = Enrollment.objects.filter(seeker=seeker, program=form.program, exited_on__isnull=True)
    others = open_now.exclude(pk=waiting.pk) if waiting else open_now
    return ProgramFacts(
        program=form.program,
        age_served=serves_age(form.program, age=age, proven=proven, on=form.on),
        wagner_peyser_open=open_enrollment(seeker_id=seeker.pk, on=form.on) is not None,
        already_enrolled=others.exists(),
        case_manager_assigned=form.case_manager_id is not None,
        by_veterans_specialist=actor.has_role(Role.DVOP),
        proven=proven,
    )


def _write(
    actor: Actor, seeker: Seeker, form: ProgramForm, waiting: Enrollment | None, moment: Moment
) -> Enrollment:
    enrollment = waiting or Enrollment(
        seeker=seeker, program=form.program, registered_on=form.on, registered_by_id=actor.user_id
    )
    enrollment.office_id, enrollment.case_manager_id = form.office_id, form.case_manager_id
    enrollment.status = Enrollment.Status.COMPLETE
    enrollment.completed_on = enrollment.requirements_met_on = form.on
    enrollment.registered_on = min(enrollment.registered_on, form.on)
    enrollment.save()
    recompute(seeker_id=seeker.pk, moment=moment)
    return enrollment
