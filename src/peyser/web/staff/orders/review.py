"""Orders that nobody has looked at for a while: the list, and what comes of a look."""

import datetime as dt
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from peyser.access.clock import moment
from peyser.job_orders.actions.entry import FOLLOW_UP_DAYS
from peyser.job_orders.actions.review import contact_employer_about_order, review_order
from peyser.job_orders.models import JobOrder
from peyser.job_orders.permissions import can_edit_order
from peyser.job_orders.reviews import REVIEW_DAYS, orders_to_review
from peyser.rulebook.parameters import value
from peyser.web.components.answers import apply, form_page
from peyser.web.components.paging import page_of
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.orders.forms import CONTACTED, OfficeForm, ReviewForm
from peyser.web.staff.orders.frame import ENDED, TONES, order_frame
from peyser.web.staff.orders.offices import offices_of


@staff_page
@require_safe
def review_due(request: StaffRequest) -> HttpResponse:
    """List the live orders whose review is due, by job center; the longest unseen first."""
    form = OfficeForm(request.GET, offices=offices_of(request.actor))
    office = form.cleaned_data["office"] if form.is_valid() else None
    due = orders_to_review(request.actor, on=request.today, office_id=office.pk if office else None)
    page = page_of(request, due)
    rows = [(order, TONES.get(order.status, "")) for order in page.rows]
    days = value(REVIEW_DAYS, on=request.today)
    return form_page(request, "staff/orders/review_due.jinja", form, page=page, rows=rows, days=days)


@staff_page
@done_once
def review(request: StaffRequest, pk: int) -> HttpResponse:
    """Record a look at the order: it fits, or the employer was contacted and offered services."""
    frame = order_frame(request, pk, "overview")
    order = frame["order"]
    if not can_edit_order(request.actor, order) or order.status in ENDED:
        raise PermissionDenied
    days = dt.timedelta(days=value(FOLLOW_UP_DAYS, on=request.today))
    form = ReviewForm(sent(request), initial={"follow_up_on": request.today + days})
    if form.is_valid() and apply(form, lambda: _reviewed(request, pk, form.cleaned_data)) is not None:
        messages.success(request, _("The review is recorded."))
        return redirect("staff-order", pk)
    return form_page(request, "staff/orders/review.jinja", form, **frame)


def _reviewed(request: StaffRequest, pk: int, answers: dict[str, Any]) -> JobOrder:
    common = {"actor": request.actor, "job_order_id": pk, "note": answers["note"], "moment": moment()}
    if answers["outcome"] == CONTACTED:
        return contact_employer_about_order(follow_up_on=answers["follow_up_on"] or request.today, **common)
    return review_order(**common)
