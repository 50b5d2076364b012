"""One compliance case: what is known, and the steps that are open to whoever looks."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from peyser.cases.queries import violation_for
from peyser.kernel.transitions import open_verbs
from peyser.web.components.answers import apply, found, went_well
from peyser.web.components.forms import PageForm
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, staff_page
from peyser.web.staff_cases.kinds import AGENCY_NAMES, KINDS, Kind


@staff_page
@require_safe
def case(request: StaffRequest, kind: str, pk: int) -> HttpResponse:
    """Show the case with a form for each step that the reader may take now."""
    return _page(request, kind, found(lambda: _kind(kind).find(request.actor, pk)))


@staff_page
@require_POST
@done_once
def step(request: StaffRequest, kind: str, pk: int, verb: str) -> HttpResponse:
    """Take one step; who may not is refused by the action."""
    one = _kind(kind)
    shown = found(lambda: one.find(request.actor, pk))
    if verb not in one.verbs:
        raise Http404
    if not one.may_move(request.actor, shown, verb):
        raise PermissionDenied
    doing = one.verbs[verb]
    form = doing.form(request.POST, prefix=verb, **one.needs(request.actor, shown, verb))
    if form.is_valid() and apply(form, lambda: doing.act(request.actor, pk, form)) is not None:
        messages.success(request, _("The step is taken and noted."))
        return redirect("staff-case", kind, pk)
    return _page(request, kind, shown, verb, form)


def _page(
    request: StaffRequest, kind: str, shown: Any, sent_verb: str = "", sent: PageForm | None = None
) -> HttpResponse:
    one = _kind(kind)
    order = getattr(shown, "job_order", None)
    open_now = [
        verb for verb in open_verbs(one.table, status=shown.status) if one.may_move(request.actor, shown, verb)
    ]
    steps = [
        (
            verb,
            one.verbs[verb],
            sent
            if sent and verb == sent_verb
            else one.verbs[verb].form(prefix=verb, **one.needs(request.actor, shown, verb)),
        )
        for verb in open_now
    ]
    wrong = sent if sent and not went_well(sent) else None
    context = {
        "kind": one,
        "slug": kind,
        "case": shown,
        "name": f"{order.title}, {order.number}" if order else shown.employer.name,
        "order": order,
        "has_letter": bool(getattr(shown, "letter", "")),
        "rows": one.rows(request.actor, shown),
        "steps": steps,
        "is_live": bool(open_verbs(one.table, status=shown.status)),
        "form": wrong,
    }
    return render(request, "cases/case.jinja", context, status=422 if wrong else 200)


def _kind(slug: str) -> Kind:
    if slug not in KINDS:
        raise Http404
    return KINDS[slug]


@staff_page
@require_safe
def letter(request: StaffRequest, pk: int) -> HttpResponse:
    """Show the letter to the agency, ready to print."""
    shown = found(lambda: violation_for(request.actor, pk))
    if not shown.letter:
        raise Http404
    context = {"case": shown, "agency": AGENCY_NAMES[shown.agency]}
    return render(request, "cases/letter.jinja", context)
