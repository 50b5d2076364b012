"""How a referral ended; a hire with its five federal facts becomes a placement."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.audit.fits import misfits
from peyser.casenotes.actions.write import check_words, note_by_itself
from peyser.employers.actions.terms import require_terms
from peyser.job_orders.choices import WageUnit
from peyser.job_orders.models import JobOrder
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.transitions import TransitionRefused, next_status
from peyser.referrals.choices import HireSource, Result
from peyser.referrals.models import Placement, Referral
from peyser.referrals.permissions import can_result
from peyser.referrals.transitions import REFERRAL
from peyser.seekers.queries import is_in_reach


@dataclass(frozen=True, slots=True, kw_only=True)
class Hire:
    """The first day of work, the wage, and what of the five facts of 20 CFR 651.10 only a person can tell.

    That the order came before the referral follows from the records.
    """

    started_on: dt.date
    wage: Decimal
    wage_unit: str
    arranged_with_employer: bool
    not_designated_by_employer: bool
    verified_from: str


def result_referral(
    *, actor: Actor, referral_id: int, result: str, moment: Moment, hire: Hire | None = None, note: str = ""
) -> Referral:
    """Record how the referral ended, with notes on both records. May be corrected; history keeps each answer.

    A hire needs `hire`. Raises PermissionDenied or BadInput (by field).
    """
    require_terms(actor=actor, moment=moment)
    with transaction.atomic():
        referral: Referral = (
            Referral.objects.select_for_update(of=("self",))
            .select_related("seeker", "job_order", "job_order__employer")
            .get(pk=referral_id)
        )
        reach = is_in_reach(actor, referral.seeker_id, on=moment.on)
        if not can_result(actor, referral.job_order, seeker_in_reach=reach):
            raise PermissionDenied
        check_words(note=note)
        _check(result, hire, referral)
        try:
            referral.status = next_status(REFERRAL, verb="result", status=referral.status)
        except TransitionRefused as refused:
            raise BadInput({"": _("Only an issued referral can be resulted.")}) from refused
        referral.result, referral.resulted_on, referral.resulted_by_id = result, moment.on, actor.user_id
        referral.save()
        _write_placement(actor, referral, hire, moment)
        _write_notes(actor, referral, note, moment)
        return referral


def _check(result: str, hire: Hire | None, referral: Referral) -> None:
    errors: dict[str, str] = {}
    if result not in Result.values:
        errors["result"] = _("Choose how it ended.")
    elif result == Result.HIRED and hire is None:
        errors["started_on"] = _("Give the first day of work and the wage.")
    elif hire is not None and result == Result.HIRED:
        errors |= _hire_errors(hire, referral)
    if errors:
        raise BadInput(errors)


def _hire_errors(hire: Hire, referral: Referral) -> dict[str, str]:
    errors = misfits(Placement, {"wage": hire.wage})
    if referral.issued_on is not None and hire.started_on < referral.issued_on:
        errors["started_on"] = _("The first day of work cannot come before the referral. Check the date.")
    if "wage" not in errors and hire.wage <= 0:
        errors["wage"] = _("Enter the wage in dollars, such as 18.50.")
    if hire.wage_unit not in WageUnit.values:
        errors["wage_unit"] = _("Choose what the pay is for: an hour, a week, a month or a year.")
    if hire.verified_from not in HireSource.values:
        errors["verified_from"] = _("Choose who or what the hire was verified from.")
    return errors


def _write_placement(actor: Actor, referral: Referral, hire: Hire | None, moment: Moment) -> None:
    if referral.result != Result.HIRED or hire is None:
        Placement.objects.filter(referral=referral).delete()
        return
    order: JobOrder = referral.job_order
    Placement.objects.update_or_create(
        referral=referral,
        defaults={
            "started_on": hire.started_on,
            "wage": hire.wage,
            "wage_unit": hire.wage_unit,
            "order_before_referral": order.entered_at is not None and order.received_at <= referral.consent_at,
            "arranged_with_employer": hire.arranged_with_employer,
            "not_designated_by_employer": hire.not_designated_by_employer,
            "hire_verified_from": hire.verified_from,
            "recorded_at": moment.at,
            "recorded_by_id": actor.user_id,
        },
    )


def _write_notes(actor: Actor, referral: Referral, note: str, moment: Moment) -> None:
    facts = {
        "number": referral.job_order.number,
        "title": referral.job_order.title,
        "state_id": referral.seeker.state_id,
        "result": referral.get_result_display(),
        "note": note.strip(),
    }
    note_by_itself(
        actor=actor, moment=moment, seeker=referral.seeker, subject=_("Result of a referral"),
        text=(_("Order %(number)s, %(title)s: %(result)s. %(note)s") % facts).strip(),
    )  # fmt: skip
    note_by_itself(
        actor=actor, moment=moment, employer=referral.job_order.employer, subject=_("Result of a referral"),
        text=(_("%(state_id)s, order %(number)s: %(result)s. %(note)s") % facts).strip(),
    )  # fmt: skip
