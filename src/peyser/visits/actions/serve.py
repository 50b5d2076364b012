"""Staff and one visitor: find the record, call, hand over, end the visit."""

from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.audit.fits import misfits
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.ssn import looks_like_ssn
from peyser.seekers.queries import seeker_for_actor
from peyser.visits.actions.steps import held_visit, moved
from peyser.visits.choices import Outcome, Unit, VisitStatus
from peyser.visits.models import Visit
from peyser.visits.queries import colleagues

ENDED = (VisitStatus.DONE, VisitStatus.LEFT)


def attach_seeker(*, actor: Actor, visit_id: int, seeker_id: int, moment: Moment) -> Visit:
    """Say whose visit it is; another record takes the place of a wrong one while the visit lasts.

    Raises PermissionDenied, Visit or Seeker.DoesNotExist (also out of reach), BadInput for a visit that is over.
    """
    with transaction.atomic():
        visit = held_visit(actor=actor, visit_id=visit_id)
        if visit.status in ENDED:
            raise BadInput({"": _("This visit is over.")})
        visit.seeker = seeker_for_actor(actor, seeker_id, on=moment.on)
        visit.save(update_fields=["seeker"])
        return visit


def call_visitor(*, actor: Actor, visit_id: int, moment: Moment) -> Visit:
    """Take the visitor from the queue. Of two who call at once one does; asking again oneself changes nothing.

    Raises PermissionDenied, Visit.DoesNotExist, BadInput when a colleague has the visitor or the visit is over.
    """
    with transaction.atomic():
        visit = held_visit(actor=actor, visit_id=visit_id)
        if visit.status == VisitStatus.WITH_STAFF and visit.with_staff_id == actor.person_id:
            return visit
        visit.status, visit.with_staff_id = moved("call", visit), actor.person_id
        visit.called_at = visit.called_at or moment.at
        visit.save()
        return visit


def hand_over(
    *, actor: Actor, visit_id: int, unit: str = "", staff_id: int | None = None, moment: Moment
) -> Visit:
    """Back to the queue for a unit, a colleague of the center, or both; the visitor keeps the place in line.

    Raises PermissionDenied, Visit.DoesNotExist, BadInput (`unit`, `staff`; "" when it has moved on).
    """
    with transaction.atomic():
        visit = held_visit(actor=actor, visit_id=visit_id)
        status = moved("hand_over", visit)
        if not unit and staff_id is None:
            raise BadInput({"unit": _("Choose a unit or a colleague.")})
        if unit and unit not in Unit.values:
            raise BadInput({"unit": _("Choose a unit from the list.")})
        if staff_id is not None and not colleagues(visit.office_id, on=moment.on).filter(pk=staff_id).exists():
            raise BadInput({"staff": _("Choose a colleague from the list.")})
        visit.status, visit.with_staff, visit.unit, visit.for_staff_id = status, None, unit, staff_id
        visit.save()
        return visit


def finish_visit(*, actor: Actor, visit_id: int, outcome: str, note: str = "", moment: Moment) -> Visit:
    """End a visit with what came of it. It records no service and needs no enrollment: staff record these apart.

    Raises PermissionDenied, Visit.DoesNotExist, BadInput (`outcome`, `note`; "" when it has moved on).
    """
    with transaction.atomic():
        visit = held_visit(actor=actor, visit_id=visit_id)
        status = moved("finish", visit)
        _check_end(visit, outcome, note)
        visit.outcome = outcome
        return _ended(visit, status, note, actor, moment)


def leave(*, actor: Actor, visit_id: int, note: str = "", moment: Moment) -> Visit:
    """The visitor has gone without being helped. Raises as `finish_visit`."""
    with transaction.atomic():
        visit = held_visit(actor=actor, visit_id=visit_id)
        status = moved("leave", visit)
        _check_note(note)
        return _ended(visit, status, note, actor, moment)


def _ended(visit: Visit, status: str, note: str, actor: Actor, moment: Moment) -> Visit:
    visit.status, visit.with_staff, visit.note = status, None, note.strip()
    visit.ended_at, visit.ended_by_id = moment.at, actor.person_id
    visit.save()
    return visit


def _check_end(visit: Visit, outcome: str, note: str) -> None:
    if outcome not in Outcome.values:
        raise BadInput({"outcome": _("Choose what came of the visit.")})
    if visit.seeker_id is None and outcome in (Outcome.HELPED, Outcome.IDENTITY):
        raise BadInput({"outcome": _("Find the person’s record first, or register the person.")})
    if visit.identity_only and outcome == Outcome.HELPED:
        raise BadInput({"outcome": _("The person came for ID verification only. Choose that as the outcome.")})
    _check_note(note)


def _check_note(note: str) -> None:
    if looks_like_ssn(note):
        raise BadInput({"note": _("Take the Social Security number out of the note.")})
    if faults := misfits(Visit, {"note": note.strip()}):
        raise BadInput(faults)
