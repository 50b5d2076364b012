"""Entering a job order: by the employer or by staff, judged by the same rules."""

import dataclasses
import datetime as dt
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.permissions import is_support
from peyser.casenotes.actions.write import note_by_itself
from peyser.compliance.actions.keep import Refused, judge
from peyser.employers.actions.terms import require_terms
from peyser.employers.models import Employer
from peyser.employers.queries import contacts_of
from peyser.job_orders.actions.begin import locked_draft, new_order
from peyser.job_orders.actions.clearings import Clearings, check_clearings
from peyser.job_orders.actions.confidential_work import hand_on_follow_ups, require_responsible
from peyser.job_orders.actions.confidentiality import keep_confidentiality
from peyser.job_orders.actions.denial import note_denial
from peyser.job_orders.actions.follow_up import plan_order_follow_up
from peyser.job_orders.actions.keep_findings import cleared_in, keep_findings
from peyser.job_orders.actions.moves import record_move, tell_owning_center
from peyser.job_orders.actions.tell_employer import tell_of_changed_words, tell_of_youth
from peyser.job_orders.choices import HoldReason, MoveCause, Status
from peyser.job_orders.deadline import entry_due_at
from peyser.job_orders.disputes import DisputeStanding, dispute_standing
from peyser.job_orders.facts import (
    H2_KINDS,
    OrderDetails,
    Standing,
    job_order_facts,
    order_entry_facts,
)
from peyser.job_orders.models import JobOrder, OrderDraft
from peyser.job_orders.moves import owning_office
from peyser.job_orders.permissions import can_edit_order, can_enter_order
from peyser.job_orders.screened import marks_in, uncleared
from peyser.job_orders.shape import check_receipt, check_shape, columns, prepared
from peyser.job_orders.talk import as_said, talk_in
from peyser.job_orders.transitions import JOB_ORDER
from peyser.job_orders.union_supply import as_ascertained, who_ascertained
from peyser.job_orders.veterans import hold_until
from peyser.job_orders.youth import is_youth_order
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.transitions import next_status
from peyser.rulebook.employer_account.entry_rules import ORDER_ENTRY_RULES
from peyser.rulebook.engine import Decision, decide
from peyser.rulebook.job_order.facts import JobOrderFacts
from peyser.rulebook.job_order.rules import WHOLE_ORDER_RULES
from peyser.rulebook.job_order.wording_rules import WORDING_RULES
from peyser.rulebook.parameters import value

FOLLOW_UP_DAYS = "order_follow_up_days"


def enter_job_order(
    *,
    actor: Actor,
    employer_id: int,
    details: OrderDetails,
    moment: Moment,
    draft_id: int | None = None,
    clearings: Clearings = (),
) -> JobOrder:
    """Enter an order and open it. While the employer waits for validation it stays off the public pages.

    It waits on hold while a labor dispute is not verified (`job_orders/disputes.py`), and while its employer's own
    wish to be kept confidential is not granted (`actions/confidentiality.py`).
    Farm orders get AES in title and category. The owning center follows from the worksite. A follow-up with the
    employer is planned. `draft_id` names the draft that becomes this order (`drafts.open_job_order`). Marked
    words are kept for staff to look at; `clearings` are a supervisor's reasons why words that would stop the order
    are lawful in it. Raises PermissionDenied, BadInput (by field) or Refused.
    """
    employer = Employer.objects.visible_to(actor).select_related("office").get(pk=employer_id)
    if not can_enter_order(actor, employer):
        raise PermissionDenied
    require_terms(actor=actor, moment=moment)
    draft = JobOrder.objects.filter(pk=draft_id).first() if draft_id else None
    details = as_said(as_ascertained(prepared(details), actor=actor, order=draft), actor=actor)
    check_shape(details, on=moment.on)
    check_receipt(details, at=moment.at)
    with transaction.atomic():
        employer = Employer.objects.select_for_update(of=("self",)).select_related("office").get(pk=employer.pk)
        draft = None
        if draft_id is not None:
            draft = locked_draft(actor=actor, job_order_id=draft_id, employer=employer)
        dispute = _dispute(employer, details)
        if clearings:
            check_clearings(clearings, actor=actor, office_id=owning_office(employer, details.worksite_zip).pk)
        marks = marks_in(details, employer_name=employer.name, on=moment.on)
        facts = job_order_facts(
            details,
            actor=actor,
            on=moment.on,
            standing=_standing(employer, details, draft=draft, in_dispute=dispute.at_issue),
            marks=uncleared(marks, {clearing.key for clearing in clearings}),
        )
        decision, record = _judge_entry(actor, employer, facts, moment)
        if decision.allowed:
            order = _create(actor, employer, details, dispute, moment, draft)
            keep_findings(order=order, marks=marks, clearings=clearings, actor=actor, moment=moment)
            return order
        if dispute.at_issue:
            note_denial(actor=actor, employer=employer, details=details, moment=moment)
    raise Refused(decision, record)


def change_job_order(
    *,
    actor: Actor,
    job_order_id: int,
    details: OrderDetails,
    moment: Moment,
    clearings: Clearings = (),
) -> JobOrder:
    """Change what an order says; judged again as if it were new. Raises as `enter_job_order`."""
    require_terms(actor=actor, moment=moment)
    _require_work(actor, job_order_id, moment)
    details = as_said(prepared(details), actor=actor)
    check_shape(details, on=moment.on)
    with transaction.atomic():
        order: JobOrder = (
            JobOrder.objects.select_for_update(of=("self",)).select_related("employer").get(pk=job_order_id)
        )
        _check_change(actor, order, clearings)
        details = as_ascertained(details, actor=actor, order=order)
        marks = marks_in(details, employer_name=order.employer.name, on=moment.on)
        cleared = cleared_in(order) | {clearing.key for clearing in clearings}
        decision, record = judge(
            WHOLE_ORDER_RULES,
            job_order_facts(
                details,
                actor=actor,
                on=moment.on,
                standing=_standing(
                    order.employer, details, changed=order, in_dispute=_moves_into_dispute(order, details)
                ),
                marks=uncleared(marks, cleared),
            ),
            subject="job_order",
            about=f"job-order:{order.pk}",
            actor=actor,
            moment=moment,
        )
        if decision.allowed:
            told = is_youth_order(order, on=moment.on)
            _rewrite(order, details, actor=actor, moment=moment)
            keep_findings(order=order, marks=marks, clearings=clearings, actor=actor, moment=moment)
            tell_of_changed_words(actor=actor, order=order, moment=moment)
            if not told:
                tell_of_youth(actor=actor, order=order, moment=moment)
            return order
    raise Refused(decision, record)


def examine_order(details: OrderDetails, *, actor: Actor, on: dt.date, employer_name: str = "") -> Decision:
    """What the rule book says of an order, without keeping the answer."""
    details = prepared(details)
    marks = marks_in(details, employer_name=employer_name, on=on)
    return decide(WHOLE_ORDER_RULES, job_order_facts(details, actor=actor, on=on, marks=marks), on=on)


def screen_order(details: OrderDetails, *, actor: Actor, on: dt.date, employer_name: str = "") -> Decision:
    """What the rule book says of the words of an order alone, as it is typed; nothing is kept."""
    details = prepared(details)
    marks = marks_in(details, employer_name=employer_name, on=on)
    return decide(WORDING_RULES, job_order_facts(details, actor=actor, on=on, marks=marks), on=on)


def _judge_entry(actor: Actor, employer: Employer, facts: JobOrderFacts, moment: Moment) -> Any:
    """First whether this account may have an order entered, then the order."""
    common: dict[str, Any] = {"about": f"employer:{employer.pk}", "actor": actor, "moment": moment}
    account = order_entry_facts(employer, actor=actor)
    decision, record = judge(ORDER_ENTRY_RULES, account, subject="order_entry", **common)
    if not decision.allowed:
        return decision, record
    return judge(WHOLE_ORDER_RULES, facts, subject="job_order", **common)


def _require_work(actor: Actor, job_order_id: int, moment: Moment) -> None:
    """A confidential order is changed by its responsible person; whoever may not change it anyway is told so later."""
    order = JobOrder.objects.get(pk=job_order_id)
    if can_edit_order(actor, order):
        require_responsible(actor=actor, order=order, moment=moment)


def _check_change(actor: Actor, order: JobOrder, clearings: Clearings) -> None:
    if not can_edit_order(actor, order):
        raise PermissionDenied
    if order.status in {Status.CLOSED, Status.VOID}:
        raise BadInput({"": _("A closed or void order cannot be changed. Enter a new one.")})
    if order.status == Status.DRAFT:
        raise BadInput({"": _("This order is a draft. Go on with the draft, and open it when it is complete.")})
    if clearings:
        check_clearings(clearings, actor=actor, office_id=order.office_id)


def _rewrite(order: JobOrder, details: OrderDetails, *, actor: Actor, moment: Moment) -> None:
    kept = dataclasses.replace(details, open_on=details.open_on or order.open_on)
    illegal_before = order.federally_illegal_drug
    moved = order.worksite_zip != kept.worksite_zip
    was_hidden = order.is_confidential
    for name, new in (columns(kept) | who_ascertained(kept, actor=actor, moment=moment)).items():
        setattr(order, name, new)
    # What support has flagged, no other edit takes back.
    order.federally_illegal_drug |= illegal_before and not is_support(actor)
    _follow_worksite(actor, order, moved=moved, moment=moment)
    order.last_reviewed_on = moment.on
    if was_hidden != order.is_confidential:
        keep_confidentiality(actor=actor, order=order, talk=talk_in(details), moment=moment)
    order.save()


def _standing(
    employer: Employer,
    details: OrderDetails,
    *,
    changed: JobOrder | None = None,
    draft: JobOrder | None = None,
    in_dispute: bool,
) -> Standing:
    """What other live orders of this employer for the same position, and the order as it was, say of this one."""
    same = JobOrder.objects.filter(
        employer=employer,
        title__iexact=details.title,
        worksite_zip=details.worksite_zip,
        worksite_street__iexact=details.worksite_street,
        status__in=(Status.OPEN, Status.ON_HOLD),
    ).defer("search")
    others = [order for order in same if changed is None or order.pk != changed.pk]
    before = changed or draft
    moved = changed is None or _position(changed) != _position(details)
    at_issue = any(order.at_issue_in_dispute for order in (*others, *([changed] if changed else [])))
    return Standing(
        listed_twice=moved and details.openings == 1 and any(order.openings == 1 for order in others),
        at_issue=at_issue or in_dispute,
        was_h2=changed is not None and changed.kind in H2_KINDS,
        accepted_pay=before.accepted_pay if before else "",
        was_hidden=changed is not None and changed.is_confidential,
    )


def _position(order: JobOrder | OrderDetails) -> tuple[str, str, str, int]:
    return order.title.lower(), order.worksite_zip, order.worksite_street.lower(), order.openings


def _dispute(employer: Employer, details: OrderDetails) -> DisputeStanding:
    return dispute_standing(employer, onet_code=details.onet_code, worksite_zip=details.worksite_zip)


def _moves_into_dispute(order: JobOrder, details: OrderDetails) -> bool:
    """A changed occupation or worksite makes this a position at issue; an unchanged one was judged by itself."""
    same = (details.onet_code, details.worksite_zip) == (order.onet_code, order.worksite_zip)
    return not same and _dispute(order.employer, details).at_issue


def _create(
    actor: Actor,
    employer: Employer,
    details: OrderDetails,
    dispute: DisputeStanding,
    moment: Moment,
    draft: JobOrder | None,
) -> JobOrder:
    order = draft or new_order(employer)
    received_at = details.received_at or moment.at
    open_on = details.open_on or moment.on
    written = {
        "contact": order.contact or contacts_of(employer).first(),
        "office": owning_office(employer, details.worksite_zip),
        "responsible_id": actor.user_id if actor.is_staff else order.responsible_id,
        "status": next_status(JOB_ORDER, verb="wait" if dispute.waits else "open", status=Status.DRAFT),
        "hold_reason": HoldReason.LABOR_DISPUTE if dispute.waits else "",
        "dispute_at_worksite": dispute.notice,
        "received_at": received_at,
        "entry_due_at": entry_due_at(received_at, on=moment.on),
        "entered_at": moment.at,
        "entered_by_id": actor.user_id,
        "last_reviewed_on": moment.on,
        "source": "staff" if actor.is_staff else "employer",
        "veterans_hold_until": hold_until(open_on),
        **columns(dataclasses.replace(details, open_on=open_on)),
        **who_ascertained(details, actor=actor, moment=moment),
    }
    for name, new in written.items():
        setattr(order, name, new)
    order.save(force_insert=draft is None)
    if order.is_confidential:
        keep_confidentiality(actor=actor, order=order, talk=talk_in(details), moment=moment)
        order.save()
    OrderDraft.objects.filter(order=order).delete()
    tell_owning_center(actor=actor, order=order, moment=moment)
    _note_entry(actor, order, moment)
    tell_of_youth(actor=actor, order=order, moment=moment)
    return order


def _note_entry(actor: Actor, order: JobOrder, moment: Moment) -> None:
    """The note on the employer's record, and the contact that is due afterwards."""
    note_by_itself(
        actor=actor,
        moment=moment,
        employer=order.employer,
        subject=_("Job order entered"),
        text=_("Order %(number)s, %(title)s, was entered.") % {"number": order.number, "title": order.title},
    )
    due_on = moment.on + dt.timedelta(days=value(FOLLOW_UP_DAYS, on=moment.on))
    plan_order_follow_up(order, due_on=due_on, assigned_to_id=order.responsible_id)


def _follow_worksite(actor: Actor, order: JobOrder, *, moved: bool, moment: Moment) -> None:
    """A new worksite may belong to another center; a transfer that was made on purpose stays otherwise."""
    before, owner = order.office, owning_office(order.employer, order.worksite_zip)
    if moved and owner != before:
        order.office = owner
        hand_on_follow_ups(order)
        record_move(actor=actor, order=order, before=before, cause=MoveCause.WORKSITE_CHANGED, moment=moment)
