"""Closing an enrollment: what staff decide. The exit is another thing: it follows from the services."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.compliance.actions.keep import Refused, judge
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.choices import Closure, Outcome
from peyser.participation.models import Enrollment, PlannedService
from peyser.participation.tend import admitted, locked
from peyser.rulebook.participation.exit_rules import CLOSURE_RULES
from peyser.rulebook.participation.facts import ClosureFacts

WORK = frozenset({Outcome.UNSUBSIDIZED_WORK, Outcome.APPRENTICESHIP, Outcome.MILITARY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Why staff close an enrollment on that day, and what the person does then, as far as they know."""

    on: dt.date
    closure: str
    outcome: str


def close_enrollment(*, actor: Actor, enrollment_id: int, closing: Closing, moment: Moment) -> Enrollment:
    """Close an enrollment with its reason and outcome; the exit is recorded by the clock as before.

    Raises PermissionDenied, BadInput (by field) or Refused.
    """
    enrollment = Enrollment.objects.get(pk=enrollment_id)
    admitted(actor, enrollment.seeker_id, moment)
    _check(enrollment, closing, moment)
    with transaction.atomic():
        locked(enrollment.seeker_id)
        enrollment.refresh_from_db()
        waiting = PlannedService.objects.filter(
            enrollment=enrollment, status=PlannedService.Status.PLANNED, on__gte=moment.on
        )
        facts = ClosureFacts(
            closed_already=enrollment.closed_on is not None,
            plan_waits=waiting.exists(),
            found_work=closing.closure == Closure.FOUND_WORK,
            outcome_is_work=closing.outcome in WORK,
        )
        decision, record = judge(
            CLOSURE_RULES,
            facts,
            subject="closure",
            about=f"seeker:{enrollment.seeker_id}",
            actor=actor,
            moment=moment,
        )
        if decision.allowed:
            return _write(enrollment, closing.on, closing.closure, closing.outcome)
    raise Refused(decision, record)


def take_back_closure(*, actor: Actor, enrollment_id: int, moment: Moment) -> Enrollment:
    """Open a closed enrollment again, when closing it was wrong; its history keeps both. Raises PermissionDenied."""
    enrollment = Enrollment.objects.get(pk=enrollment_id)
    admitted(actor, enrollment.seeker_id, moment)
    with transaction.atomic():
        locked(enrollment.seeker_id)
        enrollment.refresh_from_db()
        return _write(enrollment, None, "", "")


def _write(enrollment: Enrollment, on: dt.date | None, closure: str, outcome: str) -> Enrollment:
    enrollment.closed_on, enrollment.closure, enrollment.outcome = on, closure, outcome
    enrollment.save(update_fields=["closed_on", "closure", "outcome"])
    return enrollment


def _check(enrollment: Enrollment, closing: Closing, moment: Moment) -> None:
    errors = {}
    if closing.closure not in Closure.values:
        errors["closure"] = _("Choose a reason from the list.")
    if closing.outcome not in Outcome.values:
        errors["outcome"] = _("Choose an outcome from the list.")
    if not enrollment.registered_on <= closing.on <= moment.on:
        errors["on"] = _("Choose a day from the enrollment to today.")
    if errors:
        raise BadInput(errors)
