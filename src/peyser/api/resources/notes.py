from ninja import Query, Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, STAFF, entrance
from peyser.api.fields import Id
from peyser.api.paging import PageQuery, one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.notes import NoteBody, NoteOut, NotePage, note_out
from peyser.casenotes.actions.write import write_employer_note, write_seeker_note
from peyser.casenotes.queries import notes_on_employer, notes_on_seeker
from peyser.employers.queries import employer_for_actor
from peyser.job_orders.secrecy import without_secret_orders
from peyser.seekers.queries import seeker_for_actor

on_seekers = Router(tags=["Case notes"])
on_employers = Router(tags=["Case notes"])


@on_seekers.get("/{seeker_id}/notes", response=NotePage, summary="List the case notes on a seeker")
@entrance(STAFF)
def list_seeker_notes(request: ApiRequest, seeker_id: Id, query: Query[PageQuery]) -> NotePage:
    """Newest contact first; for staff only."""
    seeker = seeker_for_actor(request.actor, seeker_id, on=request.today)
    rows, cursor = one_page(notes_on_seeker(request.actor, seeker), query)
    return NotePage(items=[note_out(row) for row in rows], next_cursor=cursor)


@on_seekers.post("/{seeker_id}/notes", response={201: NoteOut}, summary="Write a case note on a seeker")
@entrance(FRONTLINE)
def write_note_on_seeker(request: ApiRequest, seeker_id: Id, body: NoteBody) -> Status[NoteOut]:
    """Never changed afterwards."""
    note = write_seeker_note(
        actor=request.actor,
        seeker=seeker_for_actor(request.actor, seeker_id, on=request.today),
        subject=body.subject,
        text=body.text,
        contact_on=body.contact_on or request.today,
        moment=moment(),
    )
    return Status(201, note_out(note))


@on_employers.get("/{employer_id}/notes", response=NotePage, summary="List the case notes on an employer")
@entrance(STAFF)
def list_employer_notes(request: ApiRequest, employer_id: Id, query: Query[PageQuery]) -> NotePage:
    """Newest contact first; without those that name a confidential order which another job center holds."""
    employer = employer_for_actor(request.actor, employer_id)
    written = notes_on_employer(request.actor, employer)
    told = without_secret_orders(request.actor, written, "subject", "text")
    rows, cursor = one_page(told, query)
    return NotePage(items=[note_out(row) for row in rows], next_cursor=cursor)


@on_employers.post("/{employer_id}/notes", response={201: NoteOut}, summary="Write a case note on an employer")
@entrance(FRONTLINE)
def write_note_on_employer(request: ApiRequest, employer_id: Id, body: NoteBody) -> Status[NoteOut]:
    """Never changed afterwards."""
    note = write_employer_note(
        actor=request.actor,
        employer=employer_for_actor(request.actor, employer_id),
        subject=body.subject,
        text=body.text,
        contact_on=body.contact_on or request.today,
        moment=moment(),
    )
    return Status(201, note_out(note))
