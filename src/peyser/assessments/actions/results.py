"""Entering the result of a test, which is a service by itself."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.assessments.choices import TestKind
from peyser.assessments.models import TestResult
from peyser.assessments.permissions import can_enter_results
from peyser.audit.fits import misfits
from peyser.compliance.actions.keep import Refused
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.actions.automatic import judge_event, record_event
from peyser.rulebook.service.automatic import Event
from peyser.seekers.models import Seeker
from peyser.seekers.queries import is_in_reach

EVENT_OF = {
    TestKind.KNOWLEDGE: Event.KNOWLEDGE_TEST,
    TestKind.PROFICIENCY: Event.PROFICIENCY_TEST,
    TestKind.CLERICAL: Event.PROFICIENCY_TEST,
}


def enter_test(
    *, actor: Actor, seeker_id: int, kind: str, name: str, score: str, taken_on: dt.date, moment: Moment
) -> TestResult:
    """Keep the result and record the service for the day of the test, judged by the manual of that day.

    Raises PermissionDenied, BadInput (by field) or Refused.
    """
    if not can_enter_results(actor, in_reach=is_in_reach(actor, seeker_id, on=moment.on)):
        raise PermissionDenied
    _check(kind, name, score)
    event = EVENT_OF[TestKind(kind)]
    with transaction.atomic():
        seeker = Seeker.objects.select_for_update(of=("self",)).get(pk=seeker_id)
        decision, record = judge_event(event=event, seeker=seeker, on=taken_on, actor=actor, moment=moment)
        if decision.allowed:
            result = TestResult.objects.create(
                seeker=seeker,
                kind=kind,
                name=name.strip(),
                score=score.strip(),
                taken_on=taken_on,
                entered_at=moment.at,
                entered_by_id=actor.user_id,
            )
            record_event(
                event=event,
                seeker=seeker,
                on=taken_on,
                about=f"test:{result.pk}",
                actor=actor,
                moment=moment,
            )
            return result
    raise Refused(decision, record)


def _check(kind: str, name: str, score: str) -> None:
    errors = misfits(TestResult, {"name": name.strip(), "score": score.strip()})
    if kind not in TestKind.values:
        errors["kind"] = _("Choose the kind of test.")
    if not name.strip():
        errors["name"] = _("Enter the name of the test.")
    if not score.strip():
        errors["score"] = _("Enter the result.")
    if errors:
        raise BadInput(errors)
