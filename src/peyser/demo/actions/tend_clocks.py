"""The clocks of the demo state: participations from the services, and what staff did about some of them."""

import datetime as dt

from peyser.access.actors import actor_for
from peyser.accounts.actor import Actor
from peyser.demo.actions.case_desk import CaseDesk
from peyser.kernel.moment import Moment
from peyser.participation.actions.close import Closing, close_enrollment
from peyser.participation.actions.exclusions import exclude_exit
from peyser.participation.actions.gaps import GapAgreed, record_gap
from peyser.participation.actions.plans import plan_service
from peyser.participation.actions.recompute_all import recompute_all
from peyser.participation.choices import Closure, Exclusion, GapReason, Outcome
from peyser.participation.models import Enrollment, Participation

PLANS, GAPS, EXCLUSIONS, CLOSURES = 6, 3, 2, 3
RECENT = dt.timedelta(days=250)


def tend_clocks(desk: CaseDesk) -> None:
    """On the last working day staff planned services and gaps, excluded exits and closed enrollments."""
    when = desk.moment(1, 14)
    fill_clocks(when)
    opened = Enrollment.objects.filter(
        exited_on__isnull=True, completed_on__isnull=False, case_manager__isnull=False
    )
    enrollments = iter(opened.select_related("case_manager").order_by("pk"))
    for number, enrollment in zip(range(PLANS), enrollments, strict=False):
        plan_service(
            actor=_manager(enrollment, when),
            seeker_id=enrollment.seeker_id,
            code="125",
            on=when.on + dt.timedelta(days=7 + 5 * number),
            moment=when,
        )
    for number, enrollment in zip(range(GAPS), enrollments, strict=False):
        _agree_on_gap(enrollment, list(GapReason)[number], when)
    for _number, enrollment in zip(range(CLOSURES), enrollments, strict=False):
        closing = Closing(on=when.on, closure=Closure.FOUND_WORK, outcome=Outcome.UNSUBSIDIZED_WORK)
        close_enrollment(
            actor=_manager(enrollment, when), enrollment_id=enrollment.pk, closing=closing, moment=when
        )
    _exclude(when)


def fill_clocks(moment: Moment) -> None:
    """Everybody's participations as of that day."""
    for _batch in recompute_all(moment=moment):
        pass


def _agree_on_gap(enrollment: Enrollment, reason: GapReason, when: Moment) -> None:
    agreed = GapAgreed(
        reason=reason, began_on=when.on, ends_on=when.on + dt.timedelta(days=45), note="Agreed on by phone."
    )
    record_gap(actor=_manager(enrollment, when), seeker_id=enrollment.seeker_id, agreed=agreed, moment=when)


def _exclude(when: Moment) -> None:
    exits = Participation.objects.filter(exited_on__gte=when.on - RECENT).order_by("pk")[:EXCLUSIONS]
    for period, reason in zip(exits, (Exclusion.HEALTH, Exclusion.CALLED_UP), strict=False):
        enrollment = Enrollment.objects.filter(seeker=period.seeker_id, case_manager__isnull=False).latest("pk")
        exclude_exit(
            actor=_manager(enrollment, when),
            participation_id=period.pk,
            exclusion=reason,
            proof="Statement seen at the center, paper file.",
            moment=when,
        )


def _manager(enrollment: Enrollment, when: Moment) -> Actor:
    if enrollment.case_manager is None:
        raise LookupError("The demo state gives each enrollment a case manager.")
    return actor_for(enrollment.case_manager, on=when.on)
