"""How the employer of a confidential order is reached: shown for a reason that is kept, and who looked."""

import datetime as dt
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from peyser.access.clock import moment
from peyser.accounts.models import User
from peyser.job_orders.actions.confidential_work import look_at_contact, make_responsible
from peyser.job_orders.confidential import contact_looks, staff_of_center
from peyser.job_orders.permissions import can_see_employer_of
from peyser.web.components.answers import apply, form_page
from peyser.web.components.csv_file import csv_file
from peyser.web.components.forms import PageForm
from peyser.web.components.paging import page_of
from peyser.web.formats import format_datetime
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.orders.forms import PeriodForm
from peyser.web.staff.orders.frame import order_frame

DAYS_SHOWN = dt.timedelta(days=90)


class LookForm(PageForm):
    """Why somebody opens the contact."""

    reason = forms.CharField(
        label=gettext_lazy("Why you open it"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("It is kept with your name. Your supervisor can read it."),
    )
    questions_of_rules = {"CNF-012": "reason"}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["reason"].judged = True  # type: ignore[attr-defined]


class ResponsibleForm(LookForm):
    """Who works with the employer from now on, and why."""

    person = forms.ModelChoiceField(label=gettext_lazy("Responsible from now on"), queryset=User.objects.none())
    field_order = ("person", "reason")
    questions_of_rules = {"CNF-012": "reason", "CNF-013": "person"}

    def __init__(self, *args: Any, office_id: int, today: dt.date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["person"].queryset = staff_of_center(office_id, on=today)  # type: ignore[attr-defined]
        self.fields["person"].label_from_instance = lambda user: user.name  # type: ignore[attr-defined]
        self.fields["reason"].label = _("Why the order is handed on")


@staff_page
def contact(request: StaffRequest, pk: int) -> HttpResponse:
    """Ask why, then show how the employer is reached; each time anew."""
    frame = _secret_frame(request, pk)
    form = LookForm(sent(request))
    order = None
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        order = apply(
            form,
            lambda: look_at_contact(actor=request.actor, job_order_id=pk, reason=reason, moment=moment()),
        )
    return form_page(request, "staff/orders/contact.jinja", form, **frame | {"shown": order})


@staff_page
@done_once
def responsible(request: StaffRequest, pk: int) -> HttpResponse:
    """Make a colleague of the center responsible for a confidential order."""
    frame = _secret_frame(request, pk)
    form = ResponsibleForm(sent(request), office_id=frame["order"].office_id, today=request.today)
    if form.is_valid():
        given = form.cleaned_data
        handed = apply(
            form,
            lambda: make_responsible(
                actor=request.actor,
                job_order_id=pk,
                user_id=given["person"].pk,
                reason=given["reason"],
                moment=moment(),
            ),
        )
        if handed is not None:
            messages.success(request, _("The order has a new responsible person."))
            return redirect("staff-order", pk)
    return form_page(request, "staff/orders/responsible.jinja", form, **frame)


@staff_page
@require_safe
def looks(request: StaffRequest) -> HttpResponse:
    """List who opened the contact of a confidential order, for the supervisors of the center that holds it."""
    form, period = _period(request)
    page = page_of(request, contact_looks(request.actor, **period))
    return form_page(
        request, "staff/orders/contact_looks.jinja", form, page=page, rows=page.rows, period=period
    )


@staff_page
@require_safe
def looks_file(request: StaffRequest) -> HttpResponse:
    """The same list as a CSV file."""
    _form, period = _period(request)
    header = [_("When"), _("Who"), _("Order"), _("Job center"), _("Responsible"), _("Why")]
    rows = (
        [
            format_datetime(look.looked_at),
            look.looked_by.name,
            look.order.number,
            look.order.office.name,
            look.order.responsible.name if look.order.responsible else "",
            look.reason,
        ]
        for look in contact_looks(request.actor, **period)
    )
    return csv_file("contact-looks.csv", header, rows)


def _secret_frame(request: StaffRequest, pk: int) -> dict[str, Any]:
    """The frame of a confidential order. To other centers there is no such page; what they send the rules refuse."""
    frame = order_frame(request, pk, "overview")
    known = can_see_employer_of(request.actor, frame["order"])
    if not frame["order"].is_confidential or not (known or request.method == "POST"):
        raise Http404
    return frame


def _period(request: StaffRequest) -> tuple[PeriodForm, dict[str, dt.date]]:
    """The days asked for; the last three months when they make no sense."""
    usual = {"since": request.today - DAYS_SHOWN, "until": request.today}
    form = PeriodForm({name: day.isoformat() for name, day in usual.items()} | request.GET.dict())
    form.fields["since"].label, form.fields["until"].label = _("From"), _("Until")
    if form.is_valid():
        return form, {"since": form.cleaned_data["since"], "until": form.cleaned_data["until"]}
    return form, usual
