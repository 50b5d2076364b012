"""Recording what proves a fact, and withdrawing it."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.eligibility.models import EligibilityFact
from peyser.eligibility.permissions import can_handle_facts
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.ssn import looks_like_ssn
from peyser.rulebook.enrollment.proofs import KIND
from peyser.seekers.models import Seeker
from peyser.seekers.queries import is_in_reach

LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What staff saw. `expires_on` is the end that the paper names; None takes the time of its kind."""

    kind: str
    paper: str
    seen_on: dt.date
    expires_on: dt.date | None = None
    remark: str = ""


def record_fact(*, actor: Actor, seeker_id: int, proof: Proof, moment: Moment) -> EligibilityFact:
    """Keep a fact with its proof. The same paper of the same day is kept once.

    Raises PermissionDenied out of reach, BadInput by field.
    """
    if not (can_handle_facts(actor) and is_in_reach(actor, seeker_id, on=moment.on)):
        raise PermissionDenied
    _check(proof, moment)
    with transaction.atomic():
        seeker = Seeker.objects.select_for_update(of=("self",)).get(pk=seeker_id)
        fact, _made = EligibilityFact.objects.get_or_create(
            seeker=seeker,
            kind=proof.kind,
            paper=proof.paper,
            seen_on=proof.seen_on,
            expires_on=_end(proof),
            withdrawn_at=None,
            defaults={
                "remark": proof.remark.strip(),
                "recorded_at": moment.at,
                "recorded_by_id": actor.user_id,
            },
        )
        return fact


def withdraw_fact(*, actor: Actor, fact_id: int, reason: str, moment: Moment) -> EligibilityFact:
    """Say that a fact does not hold, and why. What was judged by it stays as it was judged.

    Raises PermissionDenied out of reach, BadInput without a reason or when it is withdrawn already.
    """
    with transaction.atomic():
        fact = EligibilityFact.objects.select_for_update().get(pk=fact_id)
        if not (can_handle_facts(actor) and is_in_reach(actor, fact.seeker_id, on=moment.on)):
            raise PermissionDenied
        if fact.withdrawn_at is not None:
            raise BadInput({"": _("This fact is withdrawn already.")})
        problem = _text_problem(reason) or ("" if reason.strip() else _("Say why it does not hold."))
        if problem:
            raise BadInput({"reason": problem})
        fact.withdrawn_at, fact.withdrawn_by_id = moment.at, actor.user_id
        fact.withdrawal_reason = reason.strip()
        fact.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawal_reason"])
        return fact


def _end(proof: Proof) -> dt.date | None:
    days = KIND[proof.kind].valid_days
    if proof.expires_on is not None or days is None:
        return proof.expires_on
    return proof.seen_on + dt.timedelta(days=days)


def _check(proof: Proof, moment: Moment) -> None:
    errors: dict[str, str] = {}
    kind = KIND.get(proof.kind)
    if kind is None:
        errors["kind"] = _("Choose a fact from the list.")
    elif proof.paper not in {*kind.papers, "staff_knowledge"}:
        errors["paper"] = _("This paper does not prove this fact. Choose another one.")
    if proof.paper == "staff_knowledge" and not proof.remark.strip():
        errors["remark"] = _("Say in which system you saw it.")
    if proof.seen_on > moment.on:
        errors["seen_on"] = _("The day on which you saw the paper cannot be in the future.")
    if proof.expires_on is not None and proof.expires_on < proof.seen_on:
        errors["expires_on"] = _("The paper had run out when you saw it. Ask for a newer one.")
    if problem := _text_problem(proof.remark):
        errors["remark"] = problem
    if errors:
        raise BadInput(errors)


def _text_problem(text: str) -> str:
    if looks_like_ssn(text):
        return _("Take out the number that looks like a Social Security number.")
    return _("Use no more than 200 characters.") if len(text.strip()) > LONGEST else ""
