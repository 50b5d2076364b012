"""The services that a person received, and recording one."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.participation.actions.services import record_service
from peyser.participation.models import LoginNumber, Service
from peyser.participation.preview import effect_of_service
from peyser.participation.queries import codes_recorded_most, services_of, taken_back_services_of
from peyser.participation.wording import effect_in_words
from peyser.reference.queries import service_code_in_force, storable
from peyser.web.components.answers import apply, form_page
from peyser.web.components.paging import page_of
from peyser.web.components.wording import demands_in_words, in_language, service_name
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.seekers.forms import day_typed
from peyser.web.staff.seekers.frame import seeker_frame
from peyser.web.staff.seekers.record_form import RecordForm


@staff_page
@done_once
def services(request: StaffRequest, pk: int) -> HttpResponse:
    """List the services and record a new one; what the rule book refuses stays in the form with the finding."""
    frame = seeker_frame(request, pk, "services")
    form = RecordForm(
        sent(request),
        roles=request.actor.roles,
        today=request.today,
        often=codes_recorded_most(request.actor),
    )
    if "preview" in request.POST:
        return _listed(request, frame, form, effect=_effect(request, pk, form))
    if form.is_valid():
        service = apply(
            form,
            lambda: record_service(actor=request.actor, seeker_id=pk, given=form.given(), moment=moment()),
        )
        if service is not None:
            messages.success(request, _recorded(service))
            return redirect("staff-seeker-services", pk)
    return _listed(request, frame, form)


def _recorded(service: Service) -> str:
    login = LoginNumber.objects.filter(service=service).first()
    if login is None:
        return _("The service is recorded.")
    return _("The service is recorded. The login number for the test is %(number)s.") % {"number": login.number}


def _chosen(request: StaffRequest, form: RecordForm) -> dict[str, str]:
    """When to use the service that stands in the form, and what it asks for; empty while none is chosen."""
    on = day_typed(form, "on", request.today)
    code = storable(str(form["code"].value() or "")) if form.is_bound else ""
    edition = service_code_in_force(code, on=on) if code else None
    if edition is None:
        return {"use": "", "asks": ""}
    return {"use": in_language(edition.help_text, edition.help_text_es), "asks": demands_in_words(edition)}


def _effect(request: StaffRequest, pk: int, form: RecordForm) -> str:
    """What the service that stands in the form would do to the participation; empty until it can be told."""
    form.full_clean()
    code, on = form.cleaned_data.get("code"), form.cleaned_data.get("on")
    form.errors.clear()
    if not code or on is None:
        return ""
    change = effect_of_service(seeker_id=pk, code=code, on=on, today=request.today)
    edition = service_code_in_force(code, on=on)
    return effect_in_words(change, category=edition.category if edition else "")


def _listed(request: StaffRequest, frame: dict[str, Any], form: RecordForm, effect: str = "") -> HttpResponse:
    """The page with the services; for a part of a page only what the service would do."""
    if request.headers.get("HX-Request") and "preview" in request.POST:
        told = {"effect": effect, **_chosen(request, form)}
        return render(request, "staff/seekers/service_effect.jinja", told)
    page = page_of(request, services_of(frame["seeker"]))
    listed = [(one, service_name(one), _is_late(one)) for one in page.rows]
    return form_page(
        request,
        "staff/seekers/services.jinja",
        form,
        **frame,
        page=page,
        services=listed,
        taken_back=taken_back_services_of(frame["seeker"]),
        effect=effect,
        **_chosen(request, form),
    )


def _is_late(service: Service) -> bool:
    """Whether staff entered it on a later day than it was given."""
    entered_on = service.recorded_at.astimezone(moment().at.tzinfo).date()
    return service.origin == Service.Origin.MANUAL and service.on < entered_on
