"""One notice: its record, the initials, taking it down; the sheet for the board and the handout for a person."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from peyser.access.clock import moment
from peyser.postings.actions.posting import approve_posting, take_down_posting
from peyser.postings.models import BulletinPosting
from peyser.postings.permissions import can_take_down, is_in_charge
from peyser.postings.queries import posting_for_actor
from peyser.rulebook.posting.notice import (
    SELF_EMPLOYMENT_NOTICE,
    SELF_EMPLOYMENT_NOTICE_PLACE,
    SELF_EMPLOYMENT_NOTICE_SOURCE,
)
from peyser.rulebook.sources import sources
from peyser.web.components.answers import apply, form_page, found
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff_postings.forms import InitialsForm, TakeDownForm

TONES = {"waiting": "warning", "posted": "success"}


@staff_page
@require_safe
def posting(request: StaffRequest, pk: int) -> HttpResponse:
    """Show the notice and what may be done with it now."""
    return _page(request, _frame(request, pk), InitialsForm())


@staff_page
@require_POST
@done_once
def approve(request: StaffRequest, pk: int) -> HttpResponse:
    """Initial and date the notice, and put it up."""
    frame = _frame(request, pk)
    form = InitialsForm(sent(request))
    if form.is_valid() and _put_up(request, pk, form):
        messages.success(request, _("The notice is initialed. Print the sheet and put it on the board."))
        return redirect("staff-posting", pk)
    return _page(request, frame, form)


@staff_page
@require_POST
@done_once
def take_down(request: StaffRequest, pk: int) -> HttpResponse:
    """Say that the sheet is off the board."""
    frame = _frame(request, pk)
    form = TakeDownForm(sent(request), prefix="down")
    if form.is_valid() and _taken_down(request, pk, form):
        messages.success(request, _("The notice is down."))
        return redirect("staff-postings" if request.POST.get("back") else "staff-posting", *_back(request, pk))
    return _page(request, frame, form)


@staff_page
@require_safe
def sheet(request: StaffRequest, pk: int) -> HttpResponse:
    """The sheet for the board, with the notice about taxes and benefits; printable once it is initialed."""
    return render(request, "postings/sheet.jinja", _frame(request, pk))


@staff_page
@require_safe
def handout(request: StaffRequest, pk: int) -> HttpResponse:
    """How to reach the firm, for a person who is interested. Nothing is recorded about that person."""
    return render(request, "postings/handout.jinja", _frame(request, pk))


def _page(request: StaffRequest, frame: dict[str, Any], form: InitialsForm | TakeDownForm) -> HttpResponse:
    """The record with both forms; `form` is the one that was sent."""
    forms = {
        "initials_form": form if isinstance(form, InitialsForm) else InitialsForm(),
        "down_form": form if isinstance(form, TakeDownForm) else TakeDownForm(prefix="down"),
    }
    return form_page(request, "postings/record.jinja", form, **frame, **forms)


def _back(request: StaffRequest, pk: int) -> list[int]:
    return [] if request.POST.get("back") else [pk]


def _put_up(request: StaffRequest, pk: int, form: InitialsForm) -> BulletinPosting | None:
    initials = form.cleaned_data["initials"]
    return apply(
        form,
        lambda: approve_posting(actor=request.actor, posting_id=pk, initials=initials, moment=moment()),
    )


def _taken_down(request: StaffRequest, pk: int, form: TakeDownForm) -> BulletinPosting | None:
    reason = form.cleaned_data["reason"]
    return apply(
        form, lambda: take_down_posting(actor=request.actor, posting_id=pk, reason=reason, moment=moment())
    )


def _frame(request: StaffRequest, pk: int) -> dict[str, Any]:
    one = found(lambda: posting_for_actor(request.actor, pk))
    return {
        "posting": one,
        "tone": TONES.get(one.status, ""),
        "on_board": one.is_on_board(on=request.today),
        "over": one.is_over(on=request.today),
        "notice": SELF_EMPLOYMENT_NOTICE,
        "notice_source": f"{sources()[SELF_EMPLOYMENT_NOTICE_SOURCE].title}, {SELF_EMPLOYMENT_NOTICE_PLACE}",
        "may_approve": one.status == "waiting" and is_in_charge(request.actor, one),
        "may_take_down": one.status != "down" and can_take_down(request.actor, one),
    }
