"""Enrolling a person in Wagner-Peyser."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.accounts.actor import Actor
from peyser.offices.models import Office
from peyser.offices.queries import job_centers
from peyser.participation.actions.enroll import enroll_in_wagner_peyser
from peyser.participation.permissions import enrolls_for_another_center
from peyser.participation.queries import enrollments_of
from peyser.rulebook.enrollment.reasons import reasons_on
from peyser.seekers.queries import open_steps
from peyser.web.components.answers import apply, form_page
from peyser.web.components.wording import program_name
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.seekers.enroll_form import CenterForm, EnrollForm
from peyser.web.staff.seekers.frame import seeker_frame


@staff_page
@done_once
def enroll(request: StaffRequest, pk: int) -> HttpResponse:
    """Show the enrollment, or the form that makes one; a refusal keeps everything that was chosen."""
    frame = seeker_frame(request, pk, "enroll")
    offices = centers_for(request.actor)
    office_id = center_chosen(request, offices)
    form = EnrollForm(
        sent(request),
        roles=request.actor.roles,
        office_id=office_id,
        user_id=request.actor.user_id,
        today=request.today,
    )
    if office_id and form.is_valid() and _enrolled(request, pk, form, office_id):
        messages.success(request, _("The enrollment is saved."))
        return redirect("staff-seeker", pk)
    return form_page(request, "staff/seekers/enroll.jinja", form, **frame, **_around(frame, offices, office_id))


def centers_for(actor: Actor) -> list[Office]:
    """The job centers for which the actor enrolls: support, on the phone, for whichever the person chooses."""
    centers = list(job_centers())
    if actor.statewide or enrolls_for_another_center(actor):
        return centers
    return [one for one in centers if one.pk in actor.office_ids]


def center_chosen(request: StaffRequest, offices: list[Office]) -> int | None:
    """The chosen center: from ?office=, else the actor's own, else the only one; None while nobody chose."""
    asked = request.GET.get("office", "")
    mine = [one.pk for one in offices if str(one.pk) == asked]
    own = [one.pk for one in offices if one.pk == request.actor.home_office_id]
    return next(iter(mine or own), offices[0].pk if len(offices) == 1 else None)


def _enrolled(request: StaffRequest, pk: int, form: EnrollForm, office_id: int) -> Any:
    return apply(
        form,
        lambda: enroll_in_wagner_peyser(
            actor=request.actor, seeker_id=pk, form=form.enrollment(office_id=office_id), moment=moment()
        ),
    )


def _around(frame: dict[str, Any], offices: list[Office], office_id: int | None) -> dict[str, Any]:
    seeker, enrollment = frame["seeker"], frame["enrollment"]
    resume = getattr(seeker, "resume", None)
    words = {
        reason.key: _(reason.label) for reason in (reasons_on(enrollment.registered_on) if enrollment else ())
    }
    chosen = {"office": str(office_id)} if office_id else None
    return {
        "center_form": CenterForm(chosen, offices=offices) if len(offices) > 1 else None,
        "office": next((one for one in offices if one.pk == office_id), None),
        "programs": [(program_name(one.program), one) for one in enrollments_of(seeker)],
        "open_steps": open_steps(seeker),
        "reason_names": [words.get(key, key) for key in enrollment.reasons] if enrollment else [],
        "resume_online": bool(resume and resume.completed_at and resume.is_online),
    }
