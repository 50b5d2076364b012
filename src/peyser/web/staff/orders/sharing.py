"""An order and other job centers: handing it over, asking for help to recruit, the flyer; and voiding it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from peyser.access.clock import moment
from peyser.job_orders.actions.moves import mark_move_seen, transfer_order
from peyser.job_orders.actions.share import end_share, share_order
from peyser.job_orders.choices import Recruitment, VoidReason
from peyser.job_orders.models import OrderMove, OrderShare
from peyser.job_orders.moves import moves_not_seen, moves_of, shares_for_desk, shares_of
from peyser.job_orders.permissions import can_edit_order, can_void_order
from peyser.job_orders.queries import view_for, why_not_online
from peyser.offices.models import Office
from peyser.offices.queries import job_centers
from peyser.referrals.actions.void import REASONS, void_job_order
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.forms import PageForm
from peyser.web.components.paging import page_of
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.orders.frame import order_frame


class TransferForm(PageForm):
    """To which center, and why."""

    office = forms.ModelChoiceField(label=gettext_lazy("Job center"), queryset=Office.objects.none())
    reason = forms.CharField(
        label=gettext_lazy("Why it goes there"), max_length=2000, required=False, widget=forms.Textarea
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["office"].queryset = job_centers()  # type: ignore[attr-defined]
        self.fields["reason"].judged = True  # type: ignore[attr-defined]


class ShareForm(PageForm):
    """Which centers should help, how, and what exactly is asked for."""

    offices = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Job centers"),
        queryset=Office.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )
    activity = forms.ChoiceField(
        label=gettext_lazy("How they help"), choices=Recruitment, widget=forms.RadioSelect
    )
    request = forms.CharField(
        label=gettext_lazy("What you ask for, and until when"), max_length=2000, widget=forms.Textarea
    )

    def __init__(self, *args: Any, held_by: int, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["offices"].queryset = job_centers().exclude(pk=held_by)  # type: ignore[attr-defined]


class VoidForm(PageForm):
    """Why the order goes out for good."""

    reason = forms.ChoiceField(
        label=gettext_lazy("Why the order is void"),
        choices=[choice for choice in VoidReason.choices if choice[0] in REASONS],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=gettext_lazy("What was found, and what was said to the employer"),
        max_length=4000,
        widget=forms.Textarea,
    )


@staff_page
@require_safe
def between_centers(request: StaffRequest) -> HttpResponse:
    """List what came to the actor's centers: orders to hold, and orders to help with."""
    page = page_of(request, shares_for_desk(request.actor))
    rows = [(share, view_for(request.actor, share.order)) for share in page.rows]
    moves = list(moves_not_seen(request.actor)[:50])
    return render(request, "staff/orders/between.jinja", {"moves": moves, "rows": rows, "page": page})


@staff_page
@done_once
def transfer(request: StaffRequest, pk: int) -> HttpResponse:
    """Hand the order over to another center."""
    frame = _of_holder(request, pk)
    form = TransferForm(sent(request))
    if form.is_valid():
        given = form.cleaned_data
        moved = apply(
            form,
            lambda: transfer_order(
                actor=request.actor,
                job_order_id=pk,
                office_id=given["office"].pk,
                reason=given["reason"],
                moment=moment(),
            ),
        )
        if moved is not None:
            messages.success(request, _("The order is handed over, and the other center sees it on its desk."))
            return redirect("staff-order", pk)
    return form_page(request, "staff/orders/transfer.jinja", form, **frame, moves=moves_of(pk))


@staff_page
@done_once
def share(request: StaffRequest, pk: int) -> HttpResponse:
    """Ask other centers to help to recruit; the order stays here."""
    frame = _of_holder(request, pk)
    form = ShareForm(sent(request), held_by=frame["order"].office_id)
    if form.is_valid():
        given = form.cleaned_data
        shared = apply(
            form,
            lambda: share_order(
                actor=request.actor,
                job_order_id=pk,
                office_ids=[office.pk for office in given["offices"]],
                activity=given["activity"],
                request=given["request"],
                moment=moment(),
            ),
        )
        if shared is not None:
            messages.success(request, _("The other centers see the order on their desks."))
            return redirect("staff-order-share", pk)
    return form_page(request, "staff/orders/share.jinja", form, **frame, shares=shares_of(pk))


@staff_page
@done_once
def void(request: StaffRequest, pk: int) -> HttpResponse:
    """Take the order out for good."""
    frame = order_frame(request, pk, "overview")
    if not can_void_order(request.actor, frame["order"]):
        raise PermissionDenied
    form = VoidForm(sent(request))
    if form.is_valid():
        ended = apply(
            form,
            lambda: void_job_order(actor=request.actor, job_order_id=pk, moment=moment(), **form.cleaned_data),
        )
        if ended is not None:
            messages.success(request, _("The order is void."))
            return redirect("staff-order", pk)
    label, effect = _("Void"), _("The order is out for good. Who was referred, or asked to be, is told.")
    return form_page(request, "staff/orders/status.jinja", form, **frame, label=label, effect=effect)


@staff_page
@require_POST
@done_once
def seen(request: StaffRequest, pk: int) -> HttpResponse:
    """Say that the order that came was seen."""
    found(lambda: OrderMove.objects.get(pk=pk))
    mark_move_seen(actor=request.actor, move_id=pk, moment=moment())
    return redirect("staff-orders-between")


@staff_page
@require_POST
@done_once
def end(request: StaffRequest, pk: int) -> HttpResponse:
    """Say that the help was given, or is needed no more."""
    found(lambda: OrderShare.objects.get(pk=pk))
    end_share(actor=request.actor, share_id=pk, moment=moment())
    return redirect("staff-orders-between")


@staff_page
@require_safe
def flyer(request: StaffRequest, pk: int) -> HttpResponse:
    """A sheet about an order that the public sees; a confidential employer is not named, whoever prints it."""
    frame = order_frame(request, pk, "overview")
    if not why_not_online(frame["order"], on=request.today).allowed:
        raise Http404
    return render(request, "staff/orders/flyer.jinja", frame)


def _of_holder(request: StaffRequest, pk: int) -> dict[str, Any]:
    frame = order_frame(request, pk, "overview")
    if not can_edit_order(request.actor, frame["order"]):
        raise PermissionDenied
    return frame
