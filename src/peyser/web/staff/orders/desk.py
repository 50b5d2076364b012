"""The list of job orders."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from peyser.job_orders.queries import orders_for_desk, view_for
from peyser.web.components.answers import form_page
from peyser.web.components.paging import page_of
from peyser.web.staff.doors import StaffRequest, staff_page
from peyser.web.staff.orders.forms import ALL, MINE, DeskForm
from peyser.web.staff.orders.frame import TONES


@staff_page
@require_safe
def desk(request: StaffRequest) -> HttpResponse:
    """List the orders of the actor's centers, or of the state, by status and words; the newest first."""
    form = DeskForm({"centers": MINE, **request.GET.dict()})
    asked = form.cleaned_data if form.is_valid() else {}
    orders = orders_for_desk(
        request.actor,
        status=asked.get("status", ""),
        text=asked.get("q", ""),
        category=asked.get("category", ""),
        own_offices=asked.get("centers") != ALL,
    )
    page = page_of(request, orders)
    rows = [(order, view_for(request.actor, order), TONES.get(order.status, "")) for order in page.rows]
    return form_page(request, "staff/orders/desk.jinja", form, page=page, rows=rows)
