"""Entering a job order: by the employer or by staff, judged by the same rules."""

import dataclasses
import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import holidays
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.permissions import is_support
from peyser.casenotes.actions.write import note_by_itself
from peyser.compliance.actions.keep import Refused, judge
from peyser.employers.actions.terms import require_terms
from peyser.employers.models import Employer
from peyser.employers.queries import contacts_of
from peyser.job_orders.actions.denial import note_denial
from peyser.job_orders.actions.follow_up import plan_order_follow_up
from peyser.job_orders.choices import HoldReason, Status
from peyser.job_orders.disputes import DisputeStanding, dispute_standing
from peyser.job_orders.facts import (
    H2_KINDS,
    OrderDetails,
    Standing,
    job_order_facts,
    order_entry_facts,
)
from peyser.job_orders.models import JobOrder
from peyser.job_orders.permissions import can_edit_order, can_enter_order
from peyser.job_orders.shape import check_receipt, check_shape, columns, prepared
from peyser.kernel.business_days import close_of_business_due
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.offices.models import Office
from peyser.offices.queries import office_for_zip
from peyser.rulebook.employer_account.entry_rules import ORDER_ENTRY_RULES
from peyser.rulebook.engine import Decision, decide
from peyser.rulebook.job_order.rules import JOB_ORDER_RULES
from peyser.rulebook.parameters import time_of_day, value

FOLLOW_UP_DAYS = "order_follow_up_days"


def enter_job_order(*, actor: Actor, employer_id: int, details: OrderDetails, moment: Moment) -> JobOrder:
    """Enter an order and open it. While the employer waits for validation it stays off the public pages.

    While a labor dispute is reported and not verified the order waits on hold; see `job_orders/disputes.py`.

    Farm orders get AES in title and category. The owning center follows from the worksite. A follow-up with the
    employer is planned. Raises PermissionDenied, BadInput (by field) or Refused.
    """
    employer = Employer.objects.visible_to(actor).select_related("office").get(pk=employer_id)
    if not can_enter_order(actor, employer):
        raise PermissionDenied
    require_terms(actor=actor, moment=moment)
    details = prepared(details)
    check_shape(details)
    check_receipt(details, at=moment.at)
    with transaction.atomic():
        employer = Employer.objects.select_for_update(of=("self",)).select_related("office").get(pk=employer.pk)
        dispute = _dispute(employer, details)
        decision, record = _judge_entry(actor, employer, moment)
        if decision.allowed:
            decision, record = judge(
                JOB_ORDER_RULES,
                job_order_facts(
                    details,
                    actor=actor,
                    on=moment.on,
                    standing=_standing(employer, details, in_dispute=dispute.at_issue),
                ),
                subject="job_order",
                about=f"employer:{employer.pk}",
                actor=actor,
                moment=moment,
            )
        if decision.allowed:
            return _create(actor, employer, details, dispute, moment)
        if dispute.at_issue:
            note_denial(actor=actor, employer=employer, details=details, moment=moment)
    raise Refused(decision, record)


def change_job_order(*, actor: Actor, job_order_id: int, details: OrderDetails, moment: Moment) -> JobOrder:
    """Change what an order says; judged again as if it were new. Raises as `enter_job_order`."""
    require_terms(actor=actor, moment=moment)
    details = prepared(details)
    check_shape(details)
    with transaction.atomic():
        order: JobOrder = (
            JobOrder.objects.select_for_update(of=("self",)).select_related("employer").get(pk=job_order_id)
        )
        if not can_edit_order(actor, order):
            raise PermissionDenied
        if order.status in {Status.CLOSED, Status.VOID}:
            raise BadInput({"": _("A closed or void order cannot be changed. Enter a new one.")})
        decision, record = judge(
            JOB_ORDER_RULES,
            job_order_facts(
                details,
                actor=actor,
                on=moment.on,
                standing=_standing(
                    order.employer, details, changed=order, in_dispute=_moves_into_dispute(order, details)
                ),
            ),
            subject="job_order",
            about=f"job-order:{order.pk}",
            actor=actor,
            moment=moment,
        )
        if decision.allowed:
            kept = dataclasses.replace(details, open_on=details.open_on or order.open_on)
            illegal_before = order.federally_illegal_drug
            for name, new in columns(kept).items():
                setattr(order, name, new)
            # What support has flagged, no other edit takes back.
            order.federally_illegal_drug |= illegal_before and not is_support(actor)
            order.office = _owning_office(order.employer, kept)
            order.last_reviewed_on = moment.on
            order.save()
            return order
    raise Refused(decision, record)


def examine_order(details: OrderDetails, *, actor: Actor, on: dt.date) -> Decision:
    """What the rule book says of an order, without keeping the answer: for a file of many, or while typing."""
    return decide(JOB_ORDER_RULES, job_order_facts(prepared(details), actor=actor, on=on), on=on)


def entry_due_at(received_at: dt.datetime, *, on: dt.date) -> dt.datetime:
    """By when an order received at this instant must be entered: same day for a morning, else next business day."""
    days_off = holidays.country_holidays("US", subdiv=settings.PEYSER_STATE, years=[on.year, on.year + 1])
    return close_of_business_due(
        received_at,
        zone=ZoneInfo(settings.PEYSER_TIME_ZONE),
        morning_ends=time_of_day("order_entry_morning_ends", on=on),
        close_of_business=time_of_day("close_of_business", on=on),
        morning_days=value("order_entry_morning_days", on=on),
        afternoon_days=value("order_entry_afternoon_days", on=on),
        holidays=frozenset(days_off),
    )


def _judge_entry(actor: Actor, employer: Employer, moment: Moment) -> Any:
    return judge(
        ORDER_ENTRY_RULES,
        order_entry_facts(employer, actor=actor),
        subject="order_entry",
        about=f"employer:{employer.pk}",
        actor=actor,
        moment=moment,
    )


def _standing(
    employer: Employer, details: OrderDetails, *, changed: JobOrder | None = None, in_dispute: bool
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
    moved = changed is None or _position(changed) != _position(details)
    at_issue = any(order.at_issue_in_dispute for order in (*others, *([changed] if changed else [])))
    return Standing(
        listed_twice=moved and details.openings == 1 and any(order.openings == 1 for order in others),
        at_issue=at_issue or in_dispute,
        was_h2=changed is not None and changed.kind in H2_KINDS,
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
    actor: Actor, employer: Employer, details: OrderDetails, dispute: DisputeStanding, moment: Moment
) -> JobOrder:
    with connection.cursor() as cursor:
        cursor.execute("select nextval(pg_get_serial_sequence('job_orders_joborder', 'id'))")
        pk = cursor.fetchone()[0]
    received_at = details.received_at or moment.at
    order = JobOrder.objects.create(
        pk=pk,
        number=f"{settings.PEYSER_STATE}-{pk:07d}",
        employer=employer,
        contact=contacts_of(employer).first(),
        office=_owning_office(employer, details),
        responsible_id=actor.user_id if actor.is_staff else None,
        status=Status.ON_HOLD if dispute.waits else Status.OPEN,
        hold_reason=HoldReason.LABOR_DISPUTE if dispute.waits else "",
        dispute_at_worksite=dispute.notice,
        received_at=received_at,
        entry_due_at=entry_due_at(received_at, on=moment.on),
        entered_at=moment.at,
        entered_by_id=actor.user_id,
        last_reviewed_on=moment.on,
        source="staff" if actor.is_staff else "employer",
        **columns(dataclasses.replace(details, open_on=details.open_on or moment.on)),
    )
    note_by_itself(
        actor=actor,
        moment=moment,
        employer=employer,
        subject=_("Job order entered"),
        text=_("Order %(number)s, %(title)s, was entered.") % {"number": order.number, "title": order.title},
    )
    due_on = moment.on + dt.timedelta(days=value(FOLLOW_UP_DAYS, on=moment.on))
    plan_order_follow_up(order, due_on=due_on, assigned_to_id=order.responsible_id)
    return order


def _owning_office(employer: Employer, details: OrderDetails) -> Office:
    nearest = office_for_zip(details.worksite_zip) if details.worksite_zip else None
    return nearest or employer.office
