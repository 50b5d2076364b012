"""The case notes on a person, and writing one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.casenotes.actions.write import write_seeker_note
from peyser.casenotes.queries import notes_on_seeker
from peyser.rulebook.issuances import CASE_NOTES, issuance_about
from peyser.web.components.answers import apply, form_page
from peyser.web.components.paging import page_of
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.seekers.forms import NoteForm
from peyser.web.staff.seekers.frame import seeker_frame


@staff_page
@done_once
def notes(request: StaffRequest, pk: int) -> HttpResponse:
    """List the notes, the newest contact first, and add one."""
    frame = seeker_frame(request, pk, "notes")
    form = NoteForm(sent(request), today=request.today)
    if (
        form.is_valid()
        and apply(
            form,
            lambda: write_seeker_note(
                actor=request.actor, seeker=frame["seeker"], moment=moment(), **form.cleaned_data
            ),
        )
        is not None
    ):
        messages.success(request, _("The note is saved."))
        return redirect("staff-seeker-notes", pk)
    page = page_of(request, notes_on_seeker(request.actor, frame["seeker"]))
    return form_page(
        request,
        "staff/seekers/notes.jinja",
        form,
        **frame,
        page=page,
        note_policy=issuance_about(CASE_NOTES, request.today),
    )
