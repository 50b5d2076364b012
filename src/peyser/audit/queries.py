"""Reading a record's history: who changed what, when, from what to what."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models

# Bookkeeping columns that every save touches say nothing to a reader.
SILENT = {"search", "updated_at"}


@dataclass(frozen=True, slots=True)
class FieldChange:
    field: str
    label: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one record. `who` is the id of the person who acted, None for the system itself."""

    at: dt.datetime
    kind: str  # insert, update, delete
    who: int | None
    what: str  # the model's name in words
    fields: tuple[FieldChange, ...]


def history_of(record: models.Model, *, limit: int = 200) -> list[Change]:
    """The changes of `record`, newest first. One query, whatever the number of changes."""
    return changes(record.history.select_related("pgh_context").order_by("pgh_id"), limit=limit)  # type: ignore[attr-defined]


def history_where(model: type[models.Model], *, limit: int = 200, **values: Any) -> list[Change]:
    """The changes of all records of `model` with these values, deleted ones too, newest first. One query."""
    kept: Any = model._meta.get_field("history").related_model
    found = kept._default_manager.filter(**values).select_related("pgh_context").order_by("pgh_id")
    return changes(found, limit=limit)


def changes(events: Iterable[Any], *, limit: int = 200) -> list[Change]:
    """Turn stored snapshots, oldest first, into differences, newest first."""
    before: dict[int, Any] = {}
    found: list[Change] = []
    for event in events:
        earlier = before.get(event.pgh_obj_id)
        found.append(_change(event, earlier))
        before[event.pgh_obj_id] = event
    return found[::-1][:limit]


def _change(event: Any, earlier: Any) -> Change:
    who = (event.pgh_context.metadata if event.pgh_context else {}).get("user")
    return Change(
        at=event.pgh_created_at,
        kind=event.pgh_label,
        who=who,
        what=str(event.pgh_tracked_model._meta.verbose_name),
        fields=() if event.pgh_label == "delete" else tuple(_differences(event, earlier)),
    )


def _differences(event: Any, earlier: Any) -> Iterable[FieldChange]:
    for field in event.pgh_tracked_model._meta.concrete_fields:
        if field.primary_key or field.name in SILENT or not hasattr(event, field.attname):
            continue
        after = getattr(event, field.attname)
        previous = getattr(earlier, field.attname) if earlier is not None else None
        if after != previous and not (earlier is None and after in (None, "", [], False)):
            yield FieldChange(
                field.name, str(field.verbose_name), _shown(field, previous), _shown(field, after)
            )


def _shown(field: Any, value: Any) -> Any:
    return dict(field.flatchoices).get(value, value) if field.flatchoices else value
