"""Keeping what staff found: whether a person is ready for a job now."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.audit.fits import misfits
from peyser.casenotes.actions.write import check_words
from peyser.compliance.actions.keep import judge
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.readiness.models import Readiness, ServiceReferral
from peyser.readiness.permissions import can_help
from peyser.rulebook.engine import Decision
from peyser.rulebook.readiness.facts import ReadinessFacts
from peyser.rulebook.readiness.rules import READINESS_RULES
from peyser.seekers.models import Seeker


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessFound:
    """What staff say. `is_ready` None: the question was left open."""

    is_ready: bool | None
    obstacles: tuple[str, ...] = ()
    reason: str = ""


def find_readiness(
    *, actor: Actor, seeker_id: int, found: ReadinessFound, moment: Moment
) -> tuple[Readiness, Decision]:
    """Keep the finding, and return it with what the rule book asks for next.

    Raises PermissionDenied, or BadInput (by field).
    """
    if not can_help(actor, seeker_id, on=moment.on):
        raise PermissionDenied
    obstacles = tuple(dict.fromkeys(found.obstacles))
    _check(found, obstacles)
    with transaction.atomic():
        seeker = Seeker.objects.select_for_update(of=("self",)).get(pk=seeker_id)
        kept = Readiness.objects.create(
            seeker=seeker,
            is_ready=bool(found.is_ready),
            obstacles=list(obstacles),
            reason=found.reason.strip(),
            found_on=moment.on,
            found_at=moment.at,
            found_by_id=actor.user_id,
            office_id=actor.home_office_id,
        )
        referred = ServiceReferral.objects.filter(seeker=seeker, outcome="").exists()
        decision, _record = judge(
            READINESS_RULES,
            ReadinessFacts(ready=kept.is_ready, referred=referred),
            subject="readiness",
            about=f"seeker:{seeker.pk}",
            actor=actor,
            moment=moment,
        )
    return kept, decision


def _check(found: ReadinessFound, obstacles: tuple[str, ...]) -> None:
    errors = misfits(Readiness, {"obstacles": obstacles, "reason": found.reason})
    if found.is_ready is None:
        errors["is_ready"] = _("Say whether the person is ready for a job.")
    elif found.is_ready and obstacles:
        errors["obstacles"] = _("For a person who is ready, leave this open.")
    elif not found.is_ready and not obstacles:
        errors["obstacles"] = _("Choose what stands in the way.")
    if not found.reason.strip():
        errors["reason"] = _("Say in a few words why.")
    if errors:
        raise BadInput(errors)
    check_words(reason=found.reason)
