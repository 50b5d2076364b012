"""Requests for confidentiality: what waits for a talk, and the page where staff write down what came of it."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from peyser.access.clock import moment
from peyser.job_orders.actions.confidentiality import (
    decline_confidentiality,
    grant_confidentiality,
    show_employer,
)
from peyser.job_orders.confidential import request_of, requests_to_decide
from peyser.job_orders.models import ConfidentialityRequest, JobOrder
from peyser.job_orders.permissions import CLEARERS, can_see_employer_of
from peyser.job_orders.talk import Talk
from peyser.job_orders.transitions import CONFIDENTIALITY
from peyser.kernel.transitions import open_verbs
from peyser.web.components.answers import apply, form_page
from peyser.web.components.forms import PageForm
from peyser.web.components.paging import page_of
from peyser.web.components.plain_fields import DayField
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.orders.frame import order_frame

VERBS: dict[str, tuple[Any, Callable[..., JobOrder]]] = {
    "grant": (gettext_lazy("Grant: the name stays hidden, and the order opens"), grant_confidentiality),
    "decline": (
        gettext_lazy("Decline: the order waits until the employer shows its name or closes it"),
        decline_confidentiality,
    ),
    "show": (gettext_lazy("The employer agreed to show its name"), show_employer),
}


class DecisionForm(PageForm):
    """The talk, and what came of it; `verbs` are those that the request allows now."""

    talked_on = DayField(label=gettext_lazy("Day of the talk"), required=False)
    talked_with = forms.CharField(label=gettext_lazy("Person you talked with"), max_length=120, required=False)
    need = forms.CharField(
        label=gettext_lazy("Why the employer needs it"), max_length=2000, required=False, widget=forms.Textarea
    )
    need_established = forms.BooleanField(label=gettext_lazy("The need is established"), required=False)
    opening_exists = forms.BooleanField(label=gettext_lazy("The opening does exist"), required=False)
    verb = forms.ChoiceField(label=gettext_lazy("What came of it"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=2000,
        required=False,
        widget=forms.Textarea,
        help_text=gettext_lazy("If you decline, the employer reads it."),
    )
    questions_of_rules = {
        "CNF-020": "talked_on",
        "CNF-021": "need_established",
        "CNF-022": "opening_exists",
        "CNF-023": "reason",
    }

    def __init__(self, *args: Any, verbs: set[str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["verb"].choices = [(key, VERBS[key][0]) for key in VERBS if key in verbs]  # type: ignore[attr-defined]
        for name in ("talked_on", "talked_with", "need", "reason"):
            self.fields[name].judged = True  # type: ignore[attr-defined]

    def talk(self) -> Talk:
        given = self.cleaned_data
        return Talk(
            on=given["talked_on"],
            held_with=given["talked_with"],
            need=given["need"],
            need_established=given["need_established"],
            opening_exists=given["opening_exists"],
        )


@staff_page
@require_safe
def to_decide(request: StaffRequest) -> HttpResponse:
    """List the orders of the actor's centers whose employer asked to be kept confidential and waits."""
    page = page_of(request, requests_to_decide(request.actor))
    return render(
        request,
        "staff/orders/confidential.jinja",
        {"page": page, "rows": page.rows, "reads_looks": request.actor.has_role(*CLEARERS)},
    )


@staff_page
@done_once
def decide(request: StaffRequest, pk: int) -> HttpResponse:
    """Write down the talk with the employer and what came of it."""
    frame = order_frame(request, pk, "overview")
    asked = request_of(frame["order"]) if can_see_employer_of(request.actor, frame["order"]) else None
    if asked is None and request.method != "POST":
        raise Http404
    form = DecisionForm(sent(request), verbs=_verbs(asked), initial={"need": asked.need if asked else ""})
    if form.is_valid() and apply(form, lambda: _decided(request, pk, form)) is not None:
        messages.success(request, _("What came of the talk is kept."))
        return redirect("staff-order", pk)
    return form_page(request, "staff/orders/confidentiality.jinja", form, **frame, asked=asked)


def _verbs(asked: ConfidentialityRequest | None) -> set[str]:
    """Those of the table; where the request is out of reach all, so that the refusal is the rule book's."""
    return set(VERBS) if asked is None else set(open_verbs(CONFIDENTIALITY, status=asked.status))


def _decided(request: StaffRequest, pk: int, form: DecisionForm) -> JobOrder:
    action = VERBS[form.cleaned_data["verb"]][1]
    return action(
        actor=request.actor,
        job_order_id=pk,
        talk=form.talk(),
        reason=form.cleaned_data["reason"],
        moment=moment(),
    )
