"""The case notes on an employer, and writing one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.casenotes.actions.write import write_employer_note
from peyser.casenotes.queries import notes_on_employer
from peyser.job_orders.secrecy import without_secret_orders
from peyser.rulebook.issuances import CASE_NOTES, issuance_about
from peyser.web.components.answers import apply, form_page
from peyser.web.components.paging import page_of
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.employers.frame import employer_frame
from peyser.web.staff.seekers.forms import NoteForm


@staff_page
@done_once
def notes(request: StaffRequest, pk: int) -> HttpResponse:
    """List the notes, the newest contact first, and add one."""
    frame = employer_frame(request, pk, "notes")
    form = NoteForm(sent(request), today=request.today)
    if (
        form.is_valid()
        and apply(
            form,
            lambda: write_employer_note(
                actor=request.actor, employer=frame["employer"], moment=moment(), **form.cleaned_data
            ),
        )
        is not None
    ):
        messages.success(request, _("The note is saved."))
        return redirect("staff-employer-notes", pk)
    written = notes_on_employer(request.actor, frame["employer"])
    page = page_of(request, without_secret_orders(request.actor, written, "subject", "text"))
    return form_page(
        request,
        "staff/employers/notes.jinja",
        form,
        **frame,
        page=page,
        notes=page.rows,
        note_policy=issuance_about(CASE_NOTES, request.today),
    )
