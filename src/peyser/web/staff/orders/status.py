"""Putting an order on hold, releasing it, closing it: one page each, with the reason."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peyser.access.clock import moment
from peyser.job_orders.actions.status import close_job_order, hold_job_order, release_job_order
from peyser.web.components.answers import apply, form_page
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.orders.forms import CloseForm, HoldForm, StatusForm
from peyser.web.staff.orders.frame import order_frame

WORDS = {
    "hold": (
        gettext_lazy("Put on hold"),
        gettext_lazy("The order leaves the public pages until it is released."),
    ),
    "release": (gettext_lazy("Release"), gettext_lazy("The order opens again.")),
    "close": (gettext_lazy("Close"), gettext_lazy("The order ends. Nobody can be referred to it any more.")),
}


@staff_page
@done_once
def hold(request: StaffRequest, pk: int) -> HttpResponse:
    """Take the order off the public pages for a time."""
    return _change(request, pk, "hold", HoldForm(sent(request)), hold_job_order)


@staff_page
@done_once
def release(request: StaffRequest, pk: int) -> HttpResponse:
    """Open an order on hold again."""
    return _change(request, pk, "release", StatusForm(sent(request)), release_job_order)


@staff_page
@done_once
def close(request: StaffRequest, pk: int) -> HttpResponse:
    """End the order."""
    return _change(request, pk, "close", CloseForm(sent(request)), close_job_order)


def _change(
    request: StaffRequest, pk: int, verb: str, form: StatusForm, action: Callable[..., Any]
) -> HttpResponse:
    frame = order_frame(request, pk, "overview")
    if request.method != "POST" and verb not in frame["verbs"]:
        raise PermissionDenied
    if (
        form.is_valid()
        and apply(
            form, lambda: action(actor=request.actor, job_order_id=pk, moment=moment(), **form.cleaned_data)
        )
        is not None
    ):
        messages.success(request, _("The status is changed."))
        return redirect("staff-order", pk)
    label, effect = WORDS[verb]
    return form_page(request, "staff/orders/status.jinja", form, **frame, label=label, effect=effect)
