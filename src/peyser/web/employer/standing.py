"""Where an employer's verification stands, as its own page tells it."""

import datetime as dt
from dataclasses import dataclass

from peyser.employers.choices import AccessRight, AccountStatus, CallResult
from peyser.employers.models import Employer, VerificationCall, VerificationTicket
from peyser.rulebook.parameters import text, value
from peyser.web.components.deadlines import Deadline, deadline

STATUS_TONES = {
    AccountStatus.PENDING_VERIFICATION: "warning",
    AccountStatus.ACTIVE: "success",
    AccountStatus.DENIED: "error",
    AccountStatus.INACTIVE: "",
    AccountStatus.DISCONTINUED: "error",
}
ACCESS_TONES = {
    AccessRight.PENDING_VERIFICATION: "warning",
    AccessRight.ENABLED: "success",
    AccessRight.DISABLED: "error",
}


@dataclass(frozen=True, slots=True)
class Support:
    """Whom to ask about a verification, by the edition of the rule book in force."""

    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class Standing:
    """`clock` runs while the ticket is open. `called_back`: the employer has returned the call; the rest is ours."""

    employer: Employer
    ticket: VerificationTicket | None
    calls: tuple[VerificationCall, ...]
    clock: Deadline | None
    hours: int
    support: Support
    called_back: bool

    @property
    def waiting(self) -> bool:
        return self.employer.status == AccountStatus.PENDING_VERIFICATION

    @property
    def status_tone(self) -> str:
        return STATUS_TONES[AccountStatus(self.employer.status)]

    @property
    def access_tone(self) -> str:
        return ACCESS_TONES[AccessRight(self.employer.access_right)]


def standing(
    employer: Employer, ticket: VerificationTicket | None, *, now: dt.datetime, on: dt.date
) -> Standing:
    """Put together what the page says. `ticket` is the newest one, with its calls, or None."""
    calls = tuple(ticket.calls.all()) if ticket else ()
    is_open = ticket is not None and ticket.status == VerificationTicket.Status.OPEN
    return Standing(
        employer=employer,
        ticket=ticket,
        calls=calls,
        clock=deadline(ticket.due_at, now=now) if ticket and is_open else None,
        hours=value("verification_hours", on=on),
        support=support_on(on),
        called_back=any(call.result == CallResult.RETURNED for call in calls),
    )


def support_on(on: dt.date) -> Support:
    """Customer support's phone and mail on that day."""
    return Support(text("support_unit_phone", on=on), text("support_unit_email", on=on))
