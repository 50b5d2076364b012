"""A labor dispute from the report to the regional manager's answer."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.cases.actions.dispute_orders import (
    apply_determination,
    end_positions,
    keep_positions,
    lift_dispute,
    live_orders,
)
from peyser.cases.actions.tell import note_step, tell_all
from peyser.cases.choices import DisputeStatus, Significance
from peyser.cases.models import LaborDispute
from peyser.cases.permissions import can_manage_dispute, can_report_dispute
from peyser.cases.steps import moved, staff_of_region, wanted
from peyser.cases.texts import dispute_confirmed, dispute_reported, dispute_unfounded
from peyser.cases.transitions import LABOR_DISPUTE
from peyser.compliance.actions.keep import Refused, judge
from peyser.employers.actions.follow_up import plan_follow_up
from peyser.employers.models import Employer
from peyser.job_orders.models import DisputedPosition, JobOrder
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.reference.models import ZipCode
from peyser.rulebook.cases.dispute_rules import DISPUTE_DETERMINATION_RULES
from peyser.rulebook.cases.facts import DisputeDeterminationFacts
from peyser.rulebook.parameters import value

OPEN = (DisputeStatus.REPORTED, DisputeStatus.CONFIRMED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Positions:
    """O*NET codes and ZIP codes of the positions in dispute; none means every occupation, every site."""

    occupations: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Determination:
    """The regional manager's answer: by order id whether its position is at issue, and which others are.

    `others_at_issue`: orders to come for `positions` cannot be entered either.
    """

    findings: str
    significance: Mapping[int, str] = field(default_factory=dict)
    others_at_issue: bool = False
    positions: Positions = Positions()


def report_dispute(
    *, actor: Actor, employer_id: int, report: str, positions: Positions, moment: Moment
) -> LaborDispute:
    """Report a labor dispute. Until it is verified, new orders for these positions wait on hold.

    Raises PermissionDenied or BadInput (fields `report`, `sites`).
    """
    if not can_report_dispute(actor):
        raise PermissionDenied
    wanted(report=report)
    _check(positions)
    with transaction.atomic():
        employer = _locked_employer(employer_id)
        if LaborDispute.objects.filter(employer=employer, status__in=OPEN).exists():
            raise BadInput({"": _("A labor dispute at this employer is open already.")})
        dispute = LaborDispute.objects.create(
            employer=employer,
            report=report.strip(),
            occupations=list(positions.occupations),
            sites=list(positions.sites),
            reported_at=moment.at,
            reported_by_id=actor.person_id,
        )
        keep_positions(
            dispute=dispute,
            stage=DisputedPosition.Stage.REPORTED,
            occupations=positions.occupations,
            sites=positions.sites,
        )
        managers = staff_of_region(
            employer.office, on=moment.on, roles=frozenset({Role.REGIONAL_MANAGER}), always=frozenset()
        )
        tell_all(people=managers, text=dispute_reported(name=employer.name), **_message(dispute, moment))
        note_step(
            actor=actor, employer=employer, subject=_("Labor dispute reported"), text=report, moment=moment
        )
        return dispute


def determine_dispute(
    *, actor: Actor, dispute_id: int, determination: Determination, moment: Moment
) -> LaborDispute:
    """Verify the dispute and say of each order whether its position is at issue.

    Orders at issue go on hold, all others of the employer carry the notice, staff of the region and the
    Wagner-Peyser coordinators are told. Raises PermissionDenied, BadInput, or Refused.
    """
    wanted(findings=determination.findings)
    _check(determination.positions)
    with transaction.atomic():
        dispute = locked_dispute(dispute_id=dispute_id, actor=actor)
        status = moved(LABOR_DISPUTE, "determine", dispute.status)
        orders = live_orders(employer_id=dispute.employer_id)
        decision, record = judge(
            DISPUTE_DETERMINATION_RULES,
            _facts(actor, orders, determination),
            subject="dispute",
            about=f"employer:{dispute.employer_id}",
            actor=actor,
            moment=moment,
        )
        if decision.allowed:
            dispute.status, dispute.findings = status, determination.findings.strip()
            dispute.determined_at, dispute.determined_by_id = moment.at, actor.user_id
            dispute.save()
            _confirm(actor, dispute, orders, determination, moment)
            return dispute
    raise Refused(decision, record)


def dismiss_dispute(*, actor: Actor, dispute_id: int, findings: str, moment: Moment) -> LaborDispute:
    """There is no dispute with a work stoppage: orders that waited open, and whoever reported it is told.

    Raises PermissionDenied or BadInput.
    """
    wanted(findings=findings)
    with transaction.atomic():
        dispute = locked_dispute(dispute_id=dispute_id, actor=actor)
        dispute.status = moved(LABOR_DISPUTE, "dismiss", dispute.status)
        dispute.findings = findings.strip()
        dispute.determined_at, dispute.determined_by_id = moment.at, actor.user_id
        dispute.save()
        end_positions(dispute=dispute, moment=moment)
        lift_dispute(orders=live_orders(employer_id=dispute.employer_id), moment=moment)
        text = dispute_unfounded(name=dispute.employer.name, findings=dispute.findings)
        tell_all(people=[dispute.reported_by], text=text, **_message(dispute, moment))
        note_step(
            actor=actor,
            employer=dispute.employer,
            subject=_("No labor dispute found"),
            text=findings,
            moment=moment,
        )
        return dispute


def locked_dispute(*, dispute_id: int, actor: Actor) -> LaborDispute:
    """The dispute, it and its employer locked, for its regional manager. Raises PermissionDenied for others."""
    dispute: LaborDispute = LaborDispute.objects.get(pk=dispute_id)
    employer = _locked_employer(dispute.employer_id)
    if not can_manage_dispute(actor, employer):
        raise PermissionDenied
    fresh: LaborDispute = LaborDispute.objects.select_for_update(of=("self",)).get(pk=dispute_id)
    fresh.employer = employer
    return fresh


def _locked_employer(employer_id: int) -> Employer:
    """Whoever enters an order locks the employer too: no order slips in beside a determination."""
    employers = Employer.objects.select_for_update(of=("self",), no_key=True).select_related(
        "office", "office__area"
    )
    found: Employer = employers.get(pk=employer_id)
    return found


def _facts(actor: Actor, orders: list[JobOrder], determination: Determination) -> DisputeDeterminationFacts:
    asked = {order.pk for order in orders if actor.reaches(order.office_id)}
    answered = {pk for pk, meaning in determination.significance.items() if meaning in Significance.values}
    return DisputeDeterminationFacts(regional_manager=True, every_order_determined=asked <= answered)


def _confirm(
    actor: Actor, dispute: LaborDispute, orders: list[JobOrder], said: Determination, moment: Moment
) -> None:
    employer = dispute.employer
    reached = {order.pk: order for order in orders if actor.reaches(order.office_id)}
    significance = {pk: said.significance[pk] for pk in reached}
    at_issue = apply_determination(dispute=dispute, orders=orders, significance=significance, moment=moment)
    end_positions(dispute=dispute, moment=moment)
    stage = DisputedPosition.Stage
    keep_positions(dispute=dispute, stage=stage.NOTICE, occupations=(), sites=())
    if said.others_at_issue:
        keep_positions(
            dispute=dispute,
            stage=stage.AT_ISSUE,
            occupations=said.positions.occupations,
            sites=said.positions.sites,
        )
    for pk, meaning in significance.items():
        if meaning != Significance.NOT_AT_ISSUE and reached[pk].onet_code and reached[pk].worksite_zip:
            keep_positions(
                dispute=dispute,
                stage=stage.AT_ISSUE,
                occupations=(reached[pk].onet_code,),
                sites=(reached[pk].worksite_zip,),
            )
    tell_all(
        people=staff_of_region(employer.office, on=moment.on),
        text=dispute_confirmed(name=employer.name, at_issue=at_issue),
        **_message(dispute, moment),
    )
    note_step(
        actor=actor,
        employer=employer,
        subject=_("Labor dispute verified"),
        text=_("%(findings)s Job orders put on hold: %(count)s.")
        % {"findings": dispute.findings, "count": at_issue},
        moment=moment,
    )
    plan_dispute_follow_up(actor=actor, dispute=dispute, moment=moment)


def plan_dispute_follow_up(*, actor: Actor, dispute: LaborDispute, moment: Moment) -> None:
    """Plan the regional manager's next look at the dispute."""
    plan_follow_up(
        employer=dispute.employer,
        about=_("Labor dispute: ask both sides how it stands"),
        due_on=moment.on + dt.timedelta(days=value("dispute_follow_up_days", on=moment.on)),
        assigned_to_id=actor.user_id,
    )


def _check(positions: Positions) -> None:
    known = set(ZipCode.objects.filter(code__in=positions.sites).values_list("code", flat=True))
    if set(positions.sites) - known:
        raise BadInput({"sites": _("Enter 5-digit U.S. ZIP codes that exist, such as 65101.")})


def _message(dispute: LaborDispute, moment: Moment) -> dict[str, Any]:
    about = f"labor-dispute:{dispute.pk}"
    return {"about": about, "moment": moment, "link": f"/staff/cases/disputes/{dispute.pk}/"}
