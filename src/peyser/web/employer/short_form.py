"""An employer sends the Job Order Short Form; anybody prints the empty sheet."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from peyser.access.clock import moment
from peyser.access.entrances import EMPLOYER, PUBLIC, entrance
from peyser.employers.queries import locations_of
from peyser.job_orders.actions.short_form import send_short_form
from peyser.web.components.answers import apply, form_page
from peyser.web.components.short_form import ShortForm
from peyser.web.repeat import done_once


@entrance(EMPLOYER)
@done_once
def short_form(request: Any) -> HttpResponse:
    """Hand a request in few words to the job center of the worksite."""
    form = ShortForm(request.POST or None, locations=locations_of(request.actor.employer_id))
    if form.is_valid():
        order = apply(
            form,
            lambda: send_short_form(
                actor=request.actor, employer_id=request.actor.employer_id, moment=moment(), **form.as_sent()
            ),
        )
        if order is not None:
            text = _("%(center)s has your request and calls you to complete it.")
            messages.success(request, text % {"center": order.office.name})
            return redirect("employer-home")
    return form_page(request, "employer/short_form.jinja", form)


@entrance(PUBLIC)
@require_safe
def short_form_sheet(request: Any) -> HttpResponse:
    """The empty form on paper, to fill in by hand or while on the phone."""
    return render(request, "employer/short_form_sheet.jinja", {"form": ShortForm()})
