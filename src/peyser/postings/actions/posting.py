"""A notice of self-employed work: written down, initialed and put up, taken down."""

import dataclasses
import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.models import User
from peyser.compliance.actions.keep import Refused, judge
from peyser.employers.models import Employer
from peyser.employers.queries import people_to_tell
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.ssn import looks_like_ssn
from peyser.kernel.transitions import TransitionRefused, next_status
from peyser.notifications.actions.send import send_message
from peyser.offices.models import Office
from peyser.postings.choices import Status, ToldBy
from peyser.postings.facts import PostingDetails, approval_facts, posting_facts
from peyser.postings.models import BulletinPosting
from peyser.postings.permissions import can_enter_posting, can_take_down
from peyser.postings.texts import posting_instead_of_order
from peyser.postings.transitions import POSTING
from peyser.rulebook.parameters import value
from peyser.rulebook.posting.rules import POSTING_APPROVAL_RULES, POSTING_RULES

DAYS_ON_BOARD = "self_employment_notice_days"


def enter_posting(
    *, actor: Actor, office_id: int, employer_id: int | None, details: PostingDetails, moment: Moment
) -> BulletinPosting:
    """Write a notice down, for somebody in charge to initial. It is no job order.

    A firm that can sign in and was told by message gets that message now. Raises PermissionDenied, BadInput (by
    field), Refused, or Employer.DoesNotExist.
    """
    office = Office.objects.get(pk=office_id)
    if not can_enter_posting(actor, office_id=office.pk):
        raise PermissionDenied
    employer = None if employer_id is None else Employer.objects.visible_to(actor).get(pk=employer_id)
    reader = _reader_of(employer)
    _check(details, reader)
    with transaction.atomic():
        decision, record = judge(
            POSTING_RULES,
            posting_facts(details),
            subject="posting",
            about=f"employer:{employer.pk}" if employer else f"office:{office.pk}",
            actor=actor,
            moment=moment,
        )
        if decision.allowed:
            posting = BulletinPosting.objects.create(
                office=office,
                employer=employer,
                entered_at=moment.at,
                entered_by_id=actor.user_id,
                firm_told_on=moment.on,
                **{name: text.strip() for name, text in dataclasses.asdict(details).items()},
            )
            if reader is not None and details.firm_told_by == ToldBy.MESSAGE:
                _tell_firm(posting, reader, moment)
            return posting
    raise Refused(decision, record)


def approve_posting(*, actor: Actor, posting_id: int, initials: str, moment: Moment) -> BulletinPosting:
    """Initial and date a notice, and put it up from today for the days that the rule book sets.

    Raises PermissionDenied out of reach, BadInput when it does not wait any more, Refused by the rule book.
    """
    with transaction.atomic():
        posting = BulletinPosting.objects.select_for_update().get(pk=posting_id)
        if not can_enter_posting(actor, office_id=posting.office_id):
            raise PermissionDenied
        status = _status_after("approve", posting)
        decision, record = judge(
            POSTING_APPROVAL_RULES,
            approval_facts(posting, actor=actor, initials=initials),
            subject="posting_approval",
            about=f"posting:{posting.pk}",
            actor=actor,
            moment=moment,
        )
        if decision.allowed:
            posting.status = status
            posting.initials = initials.strip().upper()[:5]
            posting.approved_at, posting.approved_by_id = moment.at, actor.user_id
            posting.posted_on = moment.on
            posting.comes_down_on = moment.on + dt.timedelta(days=value(DAYS_ON_BOARD, on=moment.on))
            posting.save()
            return posting
    raise Refused(decision, record)


def take_down_posting(*, actor: Actor, posting_id: int, reason: str, moment: Moment) -> BulletinPosting:
    """Record that the sheet is off the board, or will not go up. Before its days are over a reason is needed."""
    with transaction.atomic():
        posting = BulletinPosting.objects.select_for_update().get(pk=posting_id)
        if not can_take_down(actor, posting):
            raise PermissionDenied
        status = _status_after("take_down", posting)
        if not reason.strip() and not posting.is_over(on=moment.on):
            raise BadInput({"reason": _("Say why it comes down before its days are over.")})
        posting.status = status
        posting.taken_down_at, posting.taken_down_by_id = moment.at, actor.user_id
        posting.taken_down_reason = reason.strip()[:200]
        posting.save()
        return posting


def _status_after(verb: str, posting: BulletinPosting) -> Status:
    try:
        return Status(next_status(POSTING, verb=verb, status=posting.status))
    except TransitionRefused as refused:
        raise BadInput({"": _("The notice has changed in the meantime. Reload the page.")}) from refused


def _check(details: PostingDetails, reader: User | None) -> None:
    errors: dict[str, str] = {}
    if not details.firm.strip():
        errors["firm"] = _("Give the name of the firm.")
    if details.firm_told_by and details.firm_told_by not in ToldBy.values:
        errors["firm_told_by"] = _("Choose an answer from the list.")
    if details.firm_told_by == ToldBy.MESSAGE and reader is None:
        errors["firm_told_by"] = _("This firm has no account that a message could reach. Tell it another way.")
    for name in ("duties", "requirements", "contact_note"):
        if looks_like_ssn(getattr(details, name)):
            errors[name] = _("Take out the number that looks like a Social Security number.")
    if errors:
        raise BadInput(errors)


def _reader_of(employer: Employer | None) -> User | None:
    """The person of the firm who can read a message in an account."""
    if employer is None:
        return None
    return people_to_tell(employer).first()


def _tell_firm(posting: BulletinPosting, reader: User, moment: Moment) -> None:
    text = posting_instead_of_order(
        firm=posting.firm,
        occupation=posting.occupation,
        office=posting.office.name,
        days=value(DAYS_ON_BOARD, on=moment.on),
    )
    send_message(recipient=reader, text=text, about=f"posting:{posting.pk}", moment=moment)
