"""Marked words of job orders: the orders to look at, the words of one order, and what is decided about them."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from peyser.access.clock import moment
from peyser.job_orders.actions.decide_finding import decide_finding
from peyser.job_orders.findings import orders_to_look_at, tellable_findings, verbs_for, waits
from peyser.job_orders.models import ScreeningFinding
from peyser.rulebook.job_order.wording_rules import RULE_OF
from peyser.rulebook.screening.categories import CATEGORIES, Category
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.findings import question_of
from peyser.web.components.paging import page_of
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.orders.forms import FindingForm
from peyser.web.staff.orders.frame import TONES, order_frame

STATE_TONES = {"open": "warning", "change_asked": "info", "escalated": "error", "cleared": "success"}


@staff_page
@require_safe
def to_look_at(request: StaffRequest) -> HttpResponse:
    """List the live orders with marked words; signs of fraud first."""
    page = page_of(request, orders_to_look_at(request.actor))
    rows = [(order, TONES.get(order.status, "")) for order in page.rows]
    return render(request, "staff/orders/to_look_at.jinja", {"page": page, "rows": rows})


@staff_page
@require_safe
def words(request: StaffRequest, pk: int) -> HttpResponse:
    """Show the marked words of an order, what the manual says about them, and what was decided."""
    frame = order_frame(request, pk, "words")
    rows = [_shown(request, frame, finding) for finding in tellable_findings(request.actor, frame["order"])]
    return render(request, "staff/orders/words.jinja", {**frame, "rows": rows})


@staff_page
@done_once
def decide(request: StaffRequest, pk: int, finding: int) -> HttpResponse:
    """Decide about one finding, with a reason."""
    frame = order_frame(request, pk, "words")
    marked = found(lambda: tellable_findings(request.actor, frame["order"]).get(pk=finding))
    verbs = verbs_for(request.actor, marked, frame["order"])
    if not verbs:
        raise PermissionDenied
    form = FindingForm(sent(request), verbs=verbs)
    if form.is_valid() and apply(form, lambda: _decided(request, marked, form)) is not None:
        messages.success(request, _("The decision is kept."))
        return redirect("staff-order-words", pk)
    return form_page(
        request, "staff/orders/decide_words.jinja", form, **frame, row=_shown(request, frame, marked)
    )


def _decided(request: StaffRequest, finding: ScreeningFinding, form: FindingForm) -> ScreeningFinding:
    return decide_finding(actor=request.actor, finding_id=finding.pk, moment=moment(), **form.cleaned_data)


def _shown(request: StaffRequest, frame: dict[str, Any], finding: ScreeningFinding) -> dict[str, Any]:
    entry = CATEGORIES[Category(finding.category)]
    return {
        "finding": finding,
        "entry": entry,
        "rule": RULE_OF[finding.category, finding.certain],
        "question": question_of(finding.field),
        "tone": STATE_TONES[finding.state],
        "may_decide": waits(finding, frame["order"])
        and bool(verbs_for(request.actor, finding, frame["order"])),
        "choices": entry.choices,
        "fraud": finding.category == Category.FRAUD,
    }
