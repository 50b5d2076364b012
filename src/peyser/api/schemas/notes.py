"""Case notes, messages and the history of a record."""

import datetime as dt
from typing import Annotated, Any

from pydantic import Field

from peyser.accounts.choices import Channel
from peyser.api.fields import Day, Plain, Prose
from peyser.api.schemas.shapes import Answer, Body, OfficeRef, Page, PersonRef, codes, office_ref, person_ref
from peyser.audit.queries import Change
from peyser.casenotes.models import Note
from peyser.notifications.models import Message


class NoteBody(Body):
    """`contact_on`: the day of the contact, today when left out. Without a Social Security number."""

    subject: Annotated[Plain, Field(min_length=1, max_length=120)]
    text: Annotated[Prose, Field(min_length=1)]
    contact_on: Day | None = None


class NoteOut(Answer):
    id: int
    subject: str
    text: str
    contact_on: dt.date
    entered_at: dt.datetime
    author: PersonRef | None
    office: OfficeRef | None
    automatic: bool = Field(description="Written by the system.")


class NotePage(Page[NoteOut]):
    pass


class MessageOut(Answer):
    id: int
    channel: str = Field(json_schema_extra=codes(Channel))
    subject: Annotated[str, Field(examples=["You were referred to a job"])]
    body: str
    link: str
    status: str = Field(json_schema_extra=codes(Message.Status))
    created_at: dt.datetime
    read_at: dt.datetime | None


class MessagePage(Page[MessageOut]):
    pass


class FieldChangeOut(Answer):
    field: Annotated[str, Field(examples=["status"])]
    label: Annotated[str, Field(examples=["status"])]
    before: Any
    after: Any


class ChangeOut(Answer):
    """One change: who (null for the system), when, of what, from what to what."""

    at: dt.datetime
    kind: str = Field(json_schema_extra={"enum": ["insert", "update", "delete"]})
    who: PersonRef | None
    what: Annotated[str, Field(examples=["job order"])]
    fields: list[FieldChangeOut]


class HistoryOut(Answer):
    """The last hundred changes, newest first."""

    items: list[ChangeOut]


def note_out(note: Note) -> NoteOut:
    """A note that an act of an employer left names nobody: the employer may be confidential."""
    named = note.office_id is not None or not note.automatic
    names = ("subject", "text", "contact_on", "entered_at", "automatic")
    return NoteOut(
        id=note.pk,
        author=person_ref(note.author) if named else None,
        office=office_ref(note.office),
        **{name: getattr(note, name) for name in names},
    )


def message_out(message: Message) -> MessageOut:
    return MessageOut(**{name: getattr(message, name) for name in MessageOut.model_fields})


def history_out(
    changes: list[Change], *, names: dict[int, str], hidden: frozenset[str] = frozenset()
) -> HistoryOut:
    """`names`: of the people who acted, by id. `hidden`: fields that this reader is not told."""
    return HistoryOut(
        items=[
            ChangeOut(
                at=change.at,
                kind=change.kind,
                who=None if change.who is None else PersonRef(id=change.who, name=names.get(change.who, "")),
                what=change.what,
                fields=[
                    FieldChangeOut(field=one.field, label=one.label, before=one.before, after=one.after)
                    for one in change.fields
                    if one.field not in hidden
                ],
            )
            for change in changes
        ]
    )
