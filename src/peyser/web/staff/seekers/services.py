"""The services that a person received, and recording one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.participation.actions.services import record_service
from peyser.participation.queries import services_of
from peyser.web.components.answers import apply, form_page
from peyser.web.components.paging import page_of
from peyser.web.components.wording import service_name
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.seekers.forms import ServiceForm
from peyser.web.staff.seekers.frame import seeker_frame


@staff_page
@done_once
def services(request: StaffRequest, pk: int) -> HttpResponse:
    """List the services and record a new one; what the rule book refuses stays in the form with the finding."""
    frame = seeker_frame(request, pk, "services")
    form = ServiceForm(sent(request), roles=request.actor.roles, today=request.today)
    if (
        form.is_valid()
        and apply(
            form,
            lambda: record_service(actor=request.actor, seeker_id=pk, given=form.given(), moment=moment()),
        )
        is not None
    ):
        messages.success(request, _("The service is recorded."))
        return redirect("staff-seeker-services", pk)
    page = page_of(request, services_of(frame["seeker"]))
    listed = [(one, service_name(one)) for one in page.rows]
    return form_page(request, "staff/seekers/services.jinja", form, **frame, page=page, services=listed)
