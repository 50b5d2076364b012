"""Correcting a service on a person's record, or taking it back."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.participation.actions.corrections import ServiceChange, correct_service, take_back_service
from peyser.participation.models import Service
from peyser.participation.queries import services_of
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.wording import service_name
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.seekers.clock_forms import CorrectionForm
from peyser.web.staff.seekers.frame import seeker_frame


@staff_page
@done_once
def correct(request: StaffRequest, pk: int, service_pk: int) -> HttpResponse:
    """Correct a service or take it back; the old entry stays on record with the reason."""
    frame = seeker_frame(request, pk, "services")
    service = found(lambda: services_of(frame["seeker"]).get(pk=service_pk))
    form = CorrectionForm(sent(request), code=service.code, on=service.on, roles=request.actor.roles)
    if form.is_valid() and apply(form, lambda: _correct(request, service, form)) is not None:
        messages.success(request, _("Saved. The old entry stays on record with your reason."))
        return redirect("staff-seeker-services", pk)
    return form_page(
        request,
        "staff/seekers/correct.jinja",
        form,
        **frame,
        service=service,
        name=service_name(service) or service.code,
    )


def _correct(request: StaffRequest, service: Service, form: CorrectionForm) -> Any:
    typed = form.cleaned_data
    given: dict[str, Any] = {"actor": request.actor, "service_id": service.pk, "moment": moment()}
    if typed.pop("what") == CorrectionForm.TAKE_BACK:
        return take_back_service(reason=typed["reason"], **given)
    return correct_service(change=ServiceChange(**typed), **given)
