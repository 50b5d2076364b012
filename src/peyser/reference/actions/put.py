"""Bringing one table in step with the rows of a file: add what is new, change what differs, delete nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db import models


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did to one table: rows in the file, and how many were added, changed or retired.

    `kept`: rows of the file that were left out, since the state has its own.
    """

    name: str
    rows: int
    added: int
    changed: int
    retired: int = 0
    kept: int = 0


def put(
    name: str, model: type[models.Model], *, key: tuple[str, ...], rows: Iterable[Mapping[str, Any]]
) -> Loaded:
    """Add the rows that are new by `key` and change those that differ; each row names all its columns."""
    known = {tuple(getattr(one, field) for field in key): one for one in model._default_manager.all()}
    added: list[models.Model] = []
    changed: list[models.Model] = []
    values: list[Mapping[str, Any]] = list(rows)
    for row in values:
        one = known.get(tuple(row[field] for field in key))
        if one is None:
            added.append(model(**row))
        elif any(getattr(one, field) != value for field, value in row.items()):
            for field, value in row.items():
                setattr(one, field, value)
            changed.append(one)
    model._default_manager.bulk_create(added)
    if changed:
        model._default_manager.bulk_update(changed, [field for field in values[0] if field not in key])
    return Loaded(name, len(values), len(added), len(changed))


def with_retired(loaded: Loaded, retired: int) -> Loaded:
    return replace(loaded, retired=retired)
