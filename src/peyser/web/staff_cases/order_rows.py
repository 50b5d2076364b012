"""What the pages of cases about an order tell, and who may take which step."""

from typing import Any

from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.cases.models import SubstandardOrder
from peyser.cases.permissions import can_decide_pay, can_work_on_pay
from peyser.job_orders.permissions import can_see_employer_of
from peyser.web.formats import format_date, format_datetime

DECISIONS = frozenset({"accept", "refuse", "hold"})
Rows = list[tuple[str, Any]]


def may_move_pay(actor: Actor, case: SubstandardOrder, verb: str) -> bool:
    """Staff of the center work on the case; its supervisors decide."""
    may = can_decide_pay if verb in DECISIONS else can_work_on_pay
    return may(actor, case.job_order.office_id)


def substandard_rows(actor: Actor, case: SubstandardOrder) -> Rows:
    order = case.job_order
    name = order.employer.name if can_see_employer_of(actor, order) else _("Confidential employer")
    rows: Rows = [
        (_("Job order"), f"{order.title}, {order.number}: {order.get_status_display()}"),
        (_("Employer"), name),
        (_("Job center"), order.office.name),
        (_("What the employer was told"), case.explanation),
        (_("Told"), said(case.get_told_how_display(), format_datetime(case.told_at), case.told_by.name)),
        (_("What the employer answered"), case.answer),
        (_("Answered"), said(case.get_answer_how_display(), format_date(case.answer_on))),
        (_("Note to the supervisor"), case.note),
    ]
    if case.decided_by:
        rows.append((_("Decision"), case.decision or case.get_status_display()))
        rows.append((_("Decided"), said(format_datetime(case.decided_at), case.decided_by.name)))
    return rows


def said(*parts: Any) -> str:
    return ", ".join(str(part) for part in parts if part)
