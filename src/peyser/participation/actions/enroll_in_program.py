"""Enrolling a person in another program than Wagner-Peyser, with the facts that it asks for."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.accounts.models import RoleAssignment
from peyser.compliance.actions.keep import Refused, judge
from peyser.eligibility.queries import proven_on
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.offices.models import Office
from peyser.participation.actions.recompute import recompute
from peyser.participation.models import Enrollment
from peyser.participation.permissions import can_enroll
from peyser.participation.queries import open_enrollment
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.enrollment.program_needs import ADULT, DISLOCATED, PROGRAMS, YOUTH
from peyser.rulebook.enrollment.program_rules import PROGRAM_RULES, ProgramFacts
from peyser.rulebook.parameters import value
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


def serves_age(program: str, *, age: int, proven: frozenset[str], on: dt.date) -> bool:
    """Whether the program serves people of that age, in whole years; a young person's by the school."""
    if program in {ADULT, DISLOCATED}:
        return age >= value("adult_program_age", on=on)
    if program != YOUTH:
        return True
    schools = [kind for kind in ("in_school", "out_of_school") if kind in proven] or [
        "in_school",
        "out_of_school",
    ]
    return any(
        value(f"{school}_youth_first_age", on=on) <= age <= value(f"{school}_youth_last_age", on=on)
        for school in schools
    )


def _check(form: ProgramForm, moment: Moment) -> None:
    errors: dict[str, str] = {}
    if form.program not in PROGRAMS:
        errors["program"] = _("Choose a program from the list.")
    if form.on > moment.on:
        errors["on"] = _("The day of enrollment cannot be in the future.")
    elif form.on < MANUAL_2020:
        errors["on"] = _("The rule book begins on February 28, 2020. Choose a later day.")
    if not Office.objects.filter(pk=form.office_id, kind=Office.Kind.JOB_CENTER).exists():
        errors["office"] = _("Choose a job center from the list.")
    staff = RoleAssignment.objects.filter(user=form.case_manager_id, user__is_active=True)
    if form.case_manager_id is not None and not staff.exists():
        errors["case_manager"] = _("Choose a case manager from the list.")
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
