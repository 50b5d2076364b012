"""Marking an employer as known to discriminate, lifting the mark, and the marks there were."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peyser.access.clock import moment
from peyser.employers.actions.discrimination import lift_discrimination, mark_discrimination
from peyser.employers.models import Employer
from peyser.employers.permissions import can_mark_discrimination
from peyser.web.components.answers import apply, form_page
from peyser.web.components.forms import PageForm
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.employers.frame import employer_frame


class MarkForm(PageForm):
    """What the mark, or its lifting, rests on."""

    words = forms.CharField(
        label=gettext_lazy("What it rests on"),
        max_length=4000,
        widget=forms.Textarea,
        help_text=gettext_lazy("The evidence and where it is kept. It stays on record with your name."),
    )


@staff_page
@done_once
def discrimination(request: StaffRequest, pk: int) -> HttpResponse:
    """Show the marks; the State Monitor Advocate sets or lifts one."""
    frame = employer_frame(request, pk, "overview")
    employer = frame["employer"]
    form = MarkForm(sent(request))
    if form.is_valid() and apply(form, _act(request, employer, form.cleaned_data["words"])) is not None:
        messages.success(request, _("It is on record."))
        return redirect("staff-employer-discrimination", pk)
    marks = employer.discrimination_marks.select_related("marked_by", "lifted_by").order_by("-marked_at", "-pk")
    may_mark = can_mark_discrimination(request.actor)
    return form_page(
        request, "staff/employers/discrimination.jinja", form, **frame, marks=marks, may_mark=may_mark
    )


def _act(request: StaffRequest, employer: Employer, words: str) -> Callable[[], Any]:
    """The act that the page offered: a mark where there is none, its lifting where there is one."""
    who = {"actor": request.actor, "employer_id": employer.pk, "moment": moment()}
    if request.POST.get("verb") == "lift":
        return lambda: lift_discrimination(reason=words, **who)  # type: ignore[arg-type]
    return lambda: mark_discrimination(evidence=words, **who)  # type: ignore[arg-type]
