"""Ending services to an employer: proposed by staff, announced, answered, and decided by the monitor alone."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.cases.actions.tell import note_step, tell_all
from peyser.cases.choices import DiscontinuationStatus
from peyser.cases.models import Discontinuation
from peyser.cases.permissions import can_decide_discontinuation, can_propose_discontinuation
from peyser.cases.queries import answer_due_on
from peyser.cases.steps import moved, staff_with_role, wanted
from peyser.cases.texts import (
    discontinuation_notice,
    discontinuation_proposed,
    proceedings_dropped,
    services_ended,
)
from peyser.cases.transitions import DISCONTINUATION
from peyser.compliance.actions.keep import Refused, judge
from peyser.employers.choices import AccessRight
from peyser.employers.models import Employer
from peyser.employers.queries import people_to_tell
from peyser.employers.transitions import ACCOUNT
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.rulebook.cases.discontinuation_rules import DISCONTINUATION_RULES
from peyser.rulebook.cases.facts import DiscontinuationFacts
from peyser.rulebook.cases.grounds import GROUND_KEYS

Status = DiscontinuationStatus
LIVE = (Status.PROPOSED, Status.NOTIFIED, Status.IN_FORCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """The monitor's decision: why, and whether it could not wait for the employer's answer."""

    decision: str
    immediate: bool = False


def propose_discontinuation(
    *, actor: Actor, employer_id: int, grounds: tuple[str, ...], facts: str, moment: Moment
) -> Discontinuation:
    """Bring the facts to the State Monitor Advocate. Raises PermissionDenied or BadInput (`grounds`, `facts`)."""
    if not can_propose_discontinuation(actor):
        raise PermissionDenied
    wanted(facts=facts)
    if not grounds or set(grounds) - GROUND_KEYS:
        raise BadInput({"grounds": _("Choose at least one ground from the list.")})
    with transaction.atomic():
        employer: Employer = Employer.objects.select_for_update(of=("self",), no_key=True).get(pk=employer_id)
        if Discontinuation.objects.filter(employer=employer, status__in=LIVE).exists():
            raise BadInput({"": _("A case about this employer is open already.")})
        case = Discontinuation.objects.create(
            employer=employer,
            grounds=list(dict.fromkeys(grounds)),
            facts=facts.strip(),
            proposed_at=moment.at,
            proposed_by_id=actor.person_id,
        )
        tell_all(
            people=staff_with_role(Role.SMA, on=moment.on),
            text=discontinuation_proposed(name=employer.name),
            about=about_case(case),
            moment=moment,
            link=f"/staff/cases/discontinuations/{case.pk}/",
        )
        _note(actor, case, _("Ending services proposed"), facts, moment)
        return case


def notify_employer(*, actor: Actor, case_id: int, notice: str, moment: Moment) -> Discontinuation:
    """Send the employer the written notice; its working days to answer begin. Raises PermissionDenied or BadInput."""
    wanted(notice=notice)
    with transaction.atomic():
        case = locked_case(case_id=case_id, actor=actor)
        case.status = moved(DISCONTINUATION, "notify", case.status)
        case.notice, case.notified_on = notice.strip(), moment.on
        case.answer_due_on = answer_due_on(moment.on)
        case.save()
        text = discontinuation_notice(notice=case.notice, due=case.answer_due_on.isoformat())
        _tell(case, text, moment)
        _note(actor, case, _("Notice of ending services sent"), notice, moment)
        return case


def record_answer(
    *, actor: Actor, case_id: int, answer: str, hearing_requested: bool, moment: Moment
) -> Discontinuation:
    """Keep what the employer answered, and whether it asks for a hearing. Raises PermissionDenied or BadInput."""
    wanted(answer=answer)
    with transaction.atomic():
        case = locked_case(case_id=case_id, actor=actor)
        case.status = moved(DISCONTINUATION, "answer", case.status)
        case.answer, case.answered_on = answer.strip(), moment.on
        case.hearing_requested = hearing_requested
        case.save()
        _note(actor, case, _("The employer answered the notice"), answer, moment)
        return case


def discontinue_services(*, actor: Actor, case_id: int, decided: Decided, moment: Moment) -> Discontinuation:
    """End the services: account discontinued, access disabled; by the rules its orders leave the public pages at
    once, and nobody enters an order for it or is referred to one.

    Raises PermissionDenied, BadInput (field `decision`) or Refused.
    """
    wanted(decision=decided.decision)
    with transaction.atomic():
        case = locked_case(case_id=case_id, actor=actor)
        status = moved(DISCONTINUATION, "discontinue", case.status)
        decision, record = judge(
            DISCONTINUATION_RULES,
            _facts(case, decided, moment),
            subject="discontinuation",
            about=f"employer:{case.employer_id}",
            actor=actor,
            moment=moment,
        )
        if decision.allowed:
            _switch_off(case.employer, case)
            case.status, case.immediate = status, decided.immediate
            _decide(actor, case, decided.decision, moment)
            _tell(case, services_ended(reason=case.decision), moment)
            _note(actor, case, _("Services ended"), case.decision, moment)
            return case
    raise Refused(decision, record)


def drop_discontinuation(*, actor: Actor, case_id: int, decision: str, moment: Moment) -> Discontinuation:
    """Do not end the services; an employer that had the notice is told. Raises PermissionDenied or BadInput."""
    wanted(decision=decision)
    with transaction.atomic():
        case = locked_case(case_id=case_id, actor=actor)
        was_notified = case.status == Status.NOTIFIED
        case.status = moved(DISCONTINUATION, "drop", case.status)
        _decide(actor, case, decision, moment)
        if was_notified:
            _tell(case, proceedings_dropped(), moment)
        _note(actor, case, _("Services go on"), decision, moment)
        return case


def locked_case(*, case_id: int, actor: Actor) -> Discontinuation:
    """The case, it and its employer locked, for the monitor. Raises PermissionDenied for others."""
    if not can_decide_discontinuation(actor):
        raise PermissionDenied
    employer_id = Discontinuation.objects.get(pk=case_id).employer_id
    employer = Employer.objects.select_for_update(of=("self",), no_key=True).get(pk=employer_id)
    case: Discontinuation = Discontinuation.objects.select_for_update(of=("self",)).get(pk=case_id)
    case.employer = employer
    return case


def about_case(case: Discontinuation) -> str:
    return f"discontinuation:{case.pk}"


def _facts(case: Discontinuation, decided: Decided, moment: Moment) -> DiscontinuationFacts:
    return DiscontinuationFacts(
        state_monitor_advocate=True,
        known_ground=bool(set(case.grounds) & GROUND_KEYS),
        notified=case.notified_on is not None,
        answered=case.answered_on is not None,
        answer_overdue=case.answer_due_on is not None and moment.on > case.answer_due_on,
        immediate=decided.immediate,
    )


def _switch_off(employer: Employer, case: Discontinuation) -> None:
    case.status_before, case.access_before = employer.status, employer.access_right
    employer.status = moved(ACCOUNT, "discontinue", employer.status)
    employer.access_right = AccessRight.DISABLED
    employer.save()


def _decide(actor: Actor, case: Discontinuation, decision: str, moment: Moment) -> None:
    case.decision, case.decided_at, case.decided_by_id = decision.strip(), moment.at, actor.user_id
    case.save()


def _tell(case: Discontinuation, text: Any, moment: Moment) -> None:
    tell_all(
        people=people_to_tell(case.employer),
        text=text,
        about=about_case(case),
        moment=moment,
        link="/employer/",
    )


def _note(actor: Actor, case: Discontinuation, subject: str, text: str, moment: Moment) -> None:
    note_step(actor=actor, employer=case.employer, subject=subject, text=text, moment=moment)
