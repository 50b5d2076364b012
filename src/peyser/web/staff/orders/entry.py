"""Staff enter a job order for an employer, copy an earlier one, or change one that their center holds."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.accounts.permissions import serves_people
from peyser.employers.queries import locations_of
from peyser.job_orders.actions.entry import change_job_order, enter_job_order
from peyser.job_orders.confidential import looked_on
from peyser.job_orders.models import JobOrder
from peyser.job_orders.permissions import can_edit_order
from peyser.job_orders.queries import orders_of_employer
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.order_form import OrderForm, copied_from, details_from, initial_from
from peyser.web.components.order_hints import answer_hints, only_asks
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.employers.frame import employer_frame
from peyser.web.staff.orders.clearing import clearable, clearings_from
from peyser.web.staff.orders.frame import order_frame

NEW, CHANGE = "staff/orders/new.jinja", "staff/orders/edit.jinja"
OCCUPATIONS = "staff/orders/occupations.jinja"


@staff_page
@done_once
def new_order(request: StaffRequest, pk: int) -> HttpResponse:
    """Enter an order for this employer; ?copy= names the earlier order to begin with."""
    frame = employer_frame(request, pk, "orders")
    if not serves_people(request.actor):
        raise PermissionDenied
    source = _source(request, pk)
    form = OrderForm(
        sent(request),
        initial=copied_from(source) if source else {},
        by_staff=True,
        locations=locations_of(pk),
    )
    if only_asks(request.POST):
        return _suggestions(request, NEW, form, pk, **frame, source=source)
    if form.is_valid() and (order := _entered(request, pk, form)):
        messages.success(request, _("Order %(number)s is entered.") % {"number": order.number})
        return redirect("staff-order", order.pk)
    return form_page(
        request, NEW, form, **frame, source=source, clearable=clearable(request.actor, form, request.POST)
    )


@staff_page
@done_once
def edit_order(request: StaffRequest, pk: int) -> HttpResponse:
    """Change an order; the rule book judges it again as if it were new."""
    frame = order_frame(request, pk, "overview")
    order = frame["order"]
    if not can_edit_order(request.actor, order):
        raise PermissionDenied
    if order.is_confidential and not looked_on(request.actor, order, on=request.today):
        return redirect("staff-order-contact", pk)
    form = OrderForm(
        sent(request),
        initial=initial_from(order),
        order=order,
        by_staff=True,
        locations=locations_of(order.employer_id),
    )
    if only_asks(request.POST):
        return _suggestions(request, CHANGE, form, order.employer_id, **frame)
    if (
        form.is_valid()
        and apply(
            form,
            lambda: change_job_order(
                actor=request.actor,
                job_order_id=pk,
                details=details_from(form),
                moment=moment(),
                clearings=clearings_from(request.POST),
            ),
        )
        is not None
    ):
        messages.success(request, _("The order is changed."))
        return redirect("staff-order", pk)
    return form_page(request, CHANGE, form, **frame, clearable=clearable(request.actor, form, request.POST))


def _entered(request: StaffRequest, employer_id: int, form: OrderForm) -> JobOrder | None:
    return apply(
        form,
        lambda: enter_job_order(
            actor=request.actor,
            employer_id=employer_id,
            details=details_from(form),
            moment=moment(),
            clearings=clearings_from(request.POST),
        ),
    )


def _suggestions(
    request: Any, template: str, form: OrderForm, employer_id: int, **context: Any
) -> HttpResponse:
    """The form with occupations and skills for the title, or hints on its words; nothing is judged or saved."""
    if (hints := answer_hints(request, form, employer_id=employer_id)) is not None:
        return hints
    if request.htmx:
        return render(request, OCCUPATIONS, {"form": form.unjudged()})
    return form_page(request, template, form.unjudged(), **context, clearable=[])


def _source(request: StaffRequest, employer_id: int) -> JobOrder | None:
    """The earlier order of the same employer, if the actor may know of it. Raises Http404 for another."""
    typed = request.GET.get("copy", "")
    if not (typed.isascii() and typed.isdigit() and len(typed) < 12):
        return None
    return found(lambda: orders_of_employer(request.actor, employer_id).get(pk=int(typed)))
