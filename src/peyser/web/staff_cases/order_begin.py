"""Beginning a case about what an order says: from the page of the order."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, entrance
from peyser.cases.actions.substandard import tell_of_low_pay
from peyser.cases.permissions import can_work_on_pay
from peyser.job_orders.queries import job_for_actor
from peyser.web.components.answers import apply, form_page, found
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff_cases.begin import TEMPLATE
from peyser.web.staff_cases.order_forms import TellForm


@entrance(FRONTLINE)
@staff_page
@done_once
def low_pay(request: StaffRequest, pk: int) -> HttpResponse:
    """Tell the employer that the pay of an order is below the minimum."""
    order = found(lambda: job_for_actor(request.actor, pk, on=request.today))
    if not can_work_on_pay(request.actor, order.office_id):
        raise PermissionDenied
    form = TellForm(sent(request))
    if form.is_valid() and (
        made := apply(
            form,
            lambda: tell_of_low_pay(actor=request.actor, job_order_id=pk, moment=moment(), **form.cleaned_data),
        )
    ):
        return redirect("staff-case", "substandard", made.pk)
    lead = _(
        "The employer gets your words as a message. An open order leaves the public pages until it is settled."
    )
    about = f"{order.title}, {order.number}"
    return form_page(request, TEMPLATE, form, label=_("Pay below the minimum"), lead=lead, about=about)
