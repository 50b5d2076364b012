"""Customer support validates an employer: calls are logged, evidence is kept, then the account opens."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.audit.fits import misfits
from peyser.compliance.actions.keep import Refused, judge
from peyser.employers.choices import AccessRight, CallResult
from peyser.employers.models import Employer, VerificationCall, VerificationTicket
from peyser.employers.permissions import can_verify_employers
from peyser.employers.queries import people_to_tell
from peyser.employers.transitions import ACCOUNT
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.transitions import TransitionRefused, next_status
from peyser.notifications.actions.send import send_message
from peyser.notifications.texts import Text, employer_denied, employer_validated
from peyser.rulebook.employer_account.facts import ValidationFacts
from peyser.rulebook.employer_account.rules import VALIDATION_RULES


def log_call(
    *, actor: Actor, ticket_id: int, phone: str, result: str, note: str, moment: Moment
) -> VerificationCall:
    """Write one call about a verification into the log. Raises PermissionDenied, or BadInput (field `result`)."""
    if not can_verify_employers(actor):
        raise PermissionDenied
    if result not in CallResult.values:
        raise BadInput({"result": _("Choose how the call went.")})
    _check(VerificationCall, phone=phone, note=note)
    with transaction.atomic():
        ticket = _open_ticket(ticket_id)
        return VerificationCall.objects.create(
            ticket=ticket, called_at=moment.at, phone=phone, result=result, note=note, staff_id=actor.person_id
        )


def validate_employer(*, actor: Actor, ticket_id: int, evidence: str, moment: Moment) -> Employer:
    """Open the account: status Active, access right Enabled. The employer's open orders are online from now on.

    Raises PermissionDenied, BadInput (field "") when the ticket is closed, or Refused by the rule book.
    """
    if not can_verify_employers(actor):
        raise PermissionDenied
    _check(VerificationTicket, evidence=evidence)
    with transaction.atomic():
        ticket = _open_ticket(ticket_id)
        employer: Employer = Employer.objects.select_for_update(of=("self",)).get(pk=ticket.employer_id)
        decision, record = judge(
            VALIDATION_RULES,
            _facts(employer, ticket, evidence, moment),
            subject="employer_validation",
            about=f"employer:{employer.pk}",
            actor=actor,
            moment=moment,
        )
        if decision.allowed:
            employer.status = _next("validate", employer)
            employer.access_right = AccessRight.ENABLED
            employer.verified_at, employer.verified_by_id = moment.at, actor.user_id
            employer.save()
            _close(ticket, VerificationTicket.Status.VALIDATED, actor, moment, evidence=evidence.strip())
            _tell(employer, employer_validated(name=employer.name), moment)
            return employer
    raise Refused(decision, record)


def deny_employer(*, actor: Actor, ticket_id: int, reason: str, moment: Moment) -> Employer:
    """Refuse the account, with the reason that the employer reads. Raises PermissionDenied or BadInput."""
    if not can_verify_employers(actor):
        raise PermissionDenied
    if not reason.strip():
        raise BadInput({"reason": _("Say why; the employer reads it.")})
    _check(VerificationTicket, reason=reason)
    with transaction.atomic():
        ticket = _open_ticket(ticket_id)
        employer: Employer = Employer.objects.select_for_update(of=("self",)).get(pk=ticket.employer_id)
        employer.status = _next("deny", employer)
        employer.access_right = AccessRight.DISABLED
        employer.save()
        _close(ticket, VerificationTicket.Status.DENIED, actor, moment, reason=reason.strip())
        _tell(employer, employer_denied(name=employer.name, reason=reason.strip()), moment)
        return employer


def _check(model: type[VerificationCall] | type[VerificationTicket], **words: str) -> None:
    """Raise BadInput for words, by their field, that the record cannot hold."""
    if errors := misfits(model, words):
        raise BadInput(errors)


def _facts(employer: Employer, ticket: VerificationTicket, evidence: str, moment: Moment) -> ValidationFacts:
    twin = Employer.objects.filter(fein=employer.fein).exclude(pk=employer.pk).exclude(status="denied")
    return ValidationFacts(
        actor_is_support=True,
        call_returned=ticket.calls.filter(result=CallResult.RETURNED).exists(),
        evidence_recorded=bool(evidence.strip()),
        duplicate_fein=bool(employer.fein) and twin.exists(),
        overdue=moment.at > ticket.due_at,
        federal_job_order=False,
    )


def _open_ticket(ticket_id: int) -> VerificationTicket:
    ticket = VerificationTicket.objects.select_for_update(of=("self",)).get(pk=ticket_id)
    if ticket.status != VerificationTicket.Status.OPEN:
        raise BadInput({"": _("Somebody has closed this verification already. Reload the page to see how.")})
    return ticket


def _next(verb: str, employer: Employer) -> str:
    try:
        return next_status(ACCOUNT, verb=verb, status=employer.status)
    except TransitionRefused as refused:
        raise BadInput({"": _("The account's status does not allow this now. Reload the page.")}) from refused


def _close(ticket: VerificationTicket, status: str, actor: Actor, moment: Moment, **words: str) -> None:
    ticket.status, ticket.closed_at, ticket.closed_by_id = status, moment.at, actor.user_id
    for name, text in words.items():
        setattr(ticket, name, text)
    ticket.save()


def _tell(employer: Employer, text: Text, moment: Moment) -> None:
    for person in people_to_tell(employer):
        send_message(
            recipient=person,
            text=text,
            about=f"employer:{employer.pk}",
            moment=moment,
            channel="email",
            link="/employer/",
        )
