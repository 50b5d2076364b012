"""The report on entry in time: by job center and week, as a page and as a file; and why orders were late."""

import datetime as dt
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from peyser.access.clock import moment
from peyser.accounts.permissions import serves_people
from peyser.job_orders.actions.review import explain_late_entry
from peyser.job_orders.permissions import can_edit_order
from peyser.job_orders.timeliness import late_entries, timeliness_by_week
from peyser.web.components.answers import apply, form_page
from peyser.web.components.csv_file import csv_file
from peyser.web.components.paging import page_of
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.orders.forms import LateReasonForm, PeriodForm
from peyser.web.staff.orders.frame import order_frame

WEEKS_SHOWN = dt.timedelta(weeks=8)


@staff_page
@require_safe
def timeliness(request: StaffRequest) -> HttpResponse:
    """Show how many orders staff entered in time and late, and each late one with its reason."""
    form = PeriodForm({**_default_period(request.today), **request.GET.dict()})
    period = _period(form, request.today)
    late = page_of(request, late_entries(request.actor, **period))
    return form_page(
        request,
        "staff/orders/timeliness.jinja",
        form,
        rows=timeliness_by_week(request.actor, **period),
        late=late,
        period=period,
        may_write=serves_people(request.actor),
    )


@staff_page
@require_safe
def timeliness_file(request: StaffRequest) -> HttpResponse:
    """The same report as a CSV file."""
    form = PeriodForm({**_default_period(request.today), **request.GET.dict()})
    period = _period(form, request.today)
    header = [_("Job center"), _("Week from"), _("Orders"), _("In time"), _("Late"), _("Median hours")]
    rows = timeliness_by_week(request.actor, **period)
    keys = ("office", "week", "orders", "in_time", "late", "median_hours")
    return csv_file("order-entry.csv", header, ([row[key] for key in keys] for row in rows))


@staff_page
@done_once
def late_reason(request: StaffRequest, pk: int) -> HttpResponse:
    """Say why this order was entered late."""
    frame = order_frame(request, pk, "overview")
    if not can_edit_order(request.actor, frame["order"]):
        raise PermissionDenied
    form = LateReasonForm(sent(request), initial={"reason": frame["order"].late_entry_reason})
    if (
        form.is_valid()
        and apply(
            form,
            lambda: explain_late_entry(
                actor=request.actor, job_order_id=pk, reason=form.cleaned_data["reason"], moment=moment()
            ),
        )
        is not None
    ):
        messages.success(request, _("The reason is kept."))
        return redirect("staff-orders-timeliness")
    return form_page(request, "staff/orders/late_reason.jinja", form, **frame)


def _default_period(today: dt.date) -> dict[str, str]:
    return {"since": (today - WEEKS_SHOWN).isoformat(), "until": today.isoformat()}


def _period(form: PeriodForm, today: dt.date) -> dict[str, Any]:
    """The days asked for; the last eight weeks when they make no sense."""
    if form.is_valid():
        return {"since": form.cleaned_data["since"], "until": form.cleaned_data["until"]}
    return {"since": today - WEEKS_SHOWN, "until": today}
