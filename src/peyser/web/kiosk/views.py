"""The kiosk: a visitor says who came and why. It reads no record, so that everybody gets the same answer."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from peyser.access.clock import moment
from peyser.access.entrances import PUBLIC, entrance
from peyser.accounts.actor import VISITOR
from peyser.kernel.moment import Moment
from peyser.visits.actions.arrive import arrive
from peyser.visits.models import Visit
from peyser.web.components.answers import apply, form_page
from peyser.web.components.visit_form import VisitForm
from peyser.web.kiosk.device import kiosk_office
from peyser.web.repeat import done_once


@entrance(PUBLIC)
@cache_control(no_store=True)
@done_once
def visit(request: HttpRequest, code: str) -> HttpResponse:
    """Ask, and put the visitor into the queue of the center."""
    office, now = kiosk_office(request, code), moment()
    form = VisitForm(request.POST if request.method == "POST" else None, on=now.on)
    if form.is_valid() and apply(form, lambda: _arrived(form, office.pk, now)) is not None:
        return redirect("visit-thanks", code)
    return form_page(request, "kiosk/visit.jinja", form, office=office)


@entrance(PUBLIC)
@cache_control(no_store=True)
@require_safe
def thanks(request: HttpRequest, code: str) -> HttpResponse:
    """Ask the visitor to take a seat; it names nobody."""
    return render(request, "kiosk/thanks.jinja", {"office": kiosk_office(request, code)})


def _arrived(form: VisitForm, office_id: int, now: Moment) -> Visit:
    arrival = form.arrival(str(get_language())[:2])
    return arrive(actor=VISITOR, office_id=office_id, arrival=arrival, moment=now)
