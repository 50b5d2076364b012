"""A referral to counseling, training or another resource, and what became of it."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.audit.fits import misfits
from peyser.casenotes.actions.write import check_words, note_by_itself
from peyser.compliance.actions.keep import Refused
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.actions.automatic import record_event
from peyser.participation.actions.services import ServiceGiven, judge_service
from peyser.readiness.choices import Help, Outcome
from peyser.readiness.models import ServiceReferral
from peyser.readiness.permissions import can_help
from peyser.rulebook.service.automatic import Event, automatic_service_on
from peyser.seekers.models import Seeker


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpWanted:
    """To which help, where, and why. `ask_again_on`: the day on which staff ask what became of it, if any."""

    kind: str
    agency: str
    reason: str
    ask_again_on: dt.date | None = None


def refer_to_service(*, actor: Actor, seeker_id: int, wanted: HelpWanted, moment: Moment) -> ServiceReferral:
    """Refer the person, and record the service that this is. Both are saved, or neither.

    Raises PermissionDenied, BadInput (by field), or Refused where the person may not be given the service.
    """
    if not can_help(actor, seeker_id, on=moment.on):
        raise PermissionDenied
    _check(wanted, moment)
    with transaction.atomic():
        seeker = Seeker.objects.select_for_update(of=("self",)).get(pk=seeker_id)
        line = automatic_service_on(Event.SERVICE_REFERRAL, on=moment.on)
        if line is None:  # the state records no service for it
            return _write(actor, seeker, wanted, moment)
        given = ServiceGiven(code=line.code, on=moment.on)
        decision, record, _enrollment = judge_service(actor=actor, seeker=seeker, given=given, moment=moment)
        if decision.allowed:
            return _write(actor, seeker, wanted, moment)
    raise Refused(decision, record)


def record_outcome(
    *, actor: Actor, service_referral_id: int, outcome: str, note: str = "", moment: Moment
) -> ServiceReferral:
    """Say, once, what became of a referral to a service. Raises PermissionDenied or BadInput."""
    with transaction.atomic():
        one = ServiceReferral.objects.select_for_update(of=("self",)).get(pk=service_referral_id)
        if not can_help(actor, one.seeker_id, on=moment.on):
            raise PermissionDenied
        errors = misfits(ServiceReferral, {"outcome": outcome})
        if fault := misfits(ServiceReferral, {"outcome_note": note.strip()}):
            errors["note"] = fault["outcome_note"]
        if not outcome:
            errors["outcome"] = _("Say what became of it.")
        if one.outcome:
            errors[""] = _("The outcome is already recorded. Reload the page.")
        if errors:
            raise BadInput(errors)
        check_words(note=note)
        one.outcome, one.outcome_note = Outcome(outcome), note.strip()
        one.outcome_on, one.outcome_by_id = moment.on, actor.user_id
        one.save(update_fields=["outcome", "outcome_note", "outcome_on", "outcome_by"])
    return one


def _check(wanted: HelpWanted, moment: Moment) -> None:
    errors = misfits(
        ServiceReferral, {"kind": wanted.kind, "agency": wanted.agency.strip(), "reason": wanted.reason}
    )
    if not wanted.kind:
        errors["kind"] = _("Choose the kind of help.")
    if not wanted.agency.strip():
        errors["agency"] = _("Name the agency or school.")
    if not wanted.reason.strip():
        errors["reason"] = _("Say in a few words why.")
    if wanted.ask_again_on is not None and wanted.ask_again_on <= moment.on:
        errors["ask_again_on"] = _("Choose a day after today.")
    if errors:
        raise BadInput(errors)
    check_words(agency=wanted.agency, reason=wanted.reason)


def _write(actor: Actor, seeker: Seeker, wanted: HelpWanted, moment: Moment) -> ServiceReferral:
    try:
        with transaction.atomic():
            made = ServiceReferral.objects.create(
                seeker=seeker,
                kind=wanted.kind,
                agency=" ".join(wanted.agency.split()),
                reason=wanted.reason.strip(),
                ask_again_on=wanted.ask_again_on,
                referred_on=moment.on,
                referred_by_id=actor.user_id,
                office_id=actor.home_office_id,
            )
    except IntegrityError as clash:
        raise BadInput(
            {"agency": _("The person is already referred there. Record what became of it first.")}
        ) from clash
    made.service = record_event(
        event=Event.SERVICE_REFERRAL,
        seeker=seeker,
        on=moment.on,
        about=f"service-referral:{made.pk}",
        actor=actor,
        moment=moment,
    )
    made.save(update_fields=["service"])
    subject, text = (
        _("Referred to other services"),
        _("%(help)s at %(agency)s. %(reason)s")
        % {"help": Help(made.kind).label, "agency": made.agency, "reason": made.reason},
    )
    note_by_itself(actor=actor, moment=moment, subject=subject, text=text, seeker=seeker)
    return made
