"""Marking an employer as known to discriminate, and lifting the mark: no employment services in between."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.audit.fits import text_misfit
from peyser.employers.models import DiscriminationMark, Employer
from peyser.employers.permissions import can_mark_discrimination
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment


def mark_discrimination(*, actor: Actor, employer_id: int, evidence: str, moment: Moment) -> DiscriminationMark:
    """From now on no order is entered for the employer. Raises PermissionDenied, BadInput (field `evidence`).

    An employer that is marked already cannot be marked again.
    """
    with transaction.atomic():
        employer = _locked(actor, employer_id)
        _check("evidence", evidence)
        if employer.known_to_discriminate:
            raise BadInput({"": _("This employer is marked already. Reload the page.")})
        employer.known_to_discriminate = True
        employer.save()
        return DiscriminationMark.objects.create(
            employer=employer, evidence=evidence.strip(), marked_at=moment.at, marked_by_id=actor.person_id
        )


def lift_discrimination(*, actor: Actor, employer_id: int, reason: str, moment: Moment) -> Employer:
    """Let services be given again. Raises PermissionDenied or BadInput (field `reason`)."""
    with transaction.atomic():
        employer = _locked(actor, employer_id)
        _check("reason", reason)
        if not employer.known_to_discriminate:
            raise BadInput({"": _("This employer is not marked. Reload the page.")})
        employer.known_to_discriminate = False
        employer.save()
        for mark in employer.discrimination_marks.filter(lifted_at__isnull=True):
            mark.lifted_at, mark.lifted_by_id, mark.lifting_reason = moment.at, actor.user_id, reason.strip()
            mark.save()
        return employer


def _locked(actor: Actor, employer_id: int) -> Employer:
    if not can_mark_discrimination(actor):
        raise PermissionDenied
    found: Employer = Employer.objects.select_for_update(of=("self",)).get(pk=employer_id)
    return found


def _check(name: str, words: str) -> None:
    if not words.strip():
        raise BadInput({name: _("Say what it rests on; it stays on record.")})
    if fault := text_misfit(words):
        raise BadInput({name: fault})
