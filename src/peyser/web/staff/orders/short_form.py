"""Staff take the Job Order Short Form down for an employer, often on the phone."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.accounts.permissions import serves_people
from peyser.employers.queries import locations_of
from peyser.job_orders.actions.short_form import send_short_form
from peyser.web.components.answers import apply, form_page
from peyser.web.components.short_form import ShortForm
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.employers.frame import employer_frame


@staff_page
@done_once
def short_form(request: StaffRequest, pk: int) -> HttpResponse:
    """The request goes to the center of the worksite; the deadline runs from its receipt."""
    frame = employer_frame(request, pk, "orders")
    if not serves_people(request.actor):
        raise PermissionDenied
    form = ShortForm(sent(request), by_staff=True, locations=locations_of(pk))
    if form.is_valid():
        order = apply(
            form,
            lambda: send_short_form(actor=request.actor, employer_id=pk, moment=moment(), **form.as_sent()),
        )
        if order is not None:
            text = _("The request %(number)s waits at %(center)s.")
            messages.success(request, text % {"number": order.number, "center": order.office.name})
            return redirect("staff-employer-orders", pk)
    return form_page(request, "staff/orders/short_form.jinja", form, **frame)
