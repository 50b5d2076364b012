"""Bringing the reference tables up to the files that come with Peyser. May be run again at any time."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import models, transaction

from peyser.reference import shipped
from peyser.reference.actions.load_zip_codes import load_zip_codes
from peyser.reference.models import Occupation, ServiceCode, Skill


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did to one table: rows in the file, and how many were added, changed or retired."""

    name: str
    rows: int
    added: int
    changed: int
    retired: int = 0


@transaction.atomic
def load_reference(*, on: dt.date, folder: Path = shipped.FOLDER) -> tuple[Loaded, ...]:
    """Load occupations, skills, service codes and ZIP codes; all of them or none.

    What has left a file is retired as of `on`, never deleted, since old records name it. Raises
    BrokenReferenceFile when a file cannot be used.
    """
    zip_codes = load_zip_codes()
    return (
        _load_skills(folder),
        _load_occupations(on, folder),
        _load_service_codes(on, folder),
        Loaded("ZIP codes", zip_codes.rows, zip_codes.added, zip_codes.changed),
    )


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


def _load_skills(folder: Path) -> Loaded:
    rows = (
        {"code": skill.code, "name": skill.name, "name_es": skill.name_es, "group": skill.group}
        for skill in shipped.skills(folder=folder)
    )
    return put("Skills", Skill, key=("code",), rows=rows)


def _load_occupations(on: dt.date, folder: Path) -> Loaded:
    occupations = shipped.occupations(folder=folder)
    rows = (
        {
            "onet_code": one.onet_code,
            "title": one.title,
            "title_es": one.title_es,
            "alternate_titles": list(dict.fromkeys(one.alternate_titles + one.alternate_titles_es)),
            "skill_codes": list(one.skill_codes),
            "retired_on": None,
        }
        for one in occupations
    )
    loaded = put("Occupations", Occupation, key=("onet_code",), rows=rows)
    gone = Occupation.objects.filter(retired_on__isnull=True).exclude(
        pk__in=[one.onet_code for one in occupations]
    )
    return _with_retired(loaded, gone.update(retired_on=on))


def _load_service_codes(on: dt.date, folder: Path) -> Loaded:
    services = shipped.service_codes(folder=folder)
    rows = (
        {
            "code": one.code,
            "name": one.name,
            "name_es": one.name_es,
            "category": one.category,
            "staff_assisted": one.staff_assisted,
            "triggers_participation": one.triggers_participation,
            "extends_participation": one.extends_participation,
            "legacy_countable": one.legacy_countable,
            "programs": list(one.programs),
            "roles": list(one.roles),
            "needs_note": one.needs_note,
            "since": one.since,
            "until": one.until,
            "source": one.source,
        }
        for one in services
    )
    loaded = put("Service codes", ServiceCode, key=("code", "since"), rows=rows)
    in_force = ServiceCode.objects.filter(until__isnull=True, since__lt=on)
    return _with_retired(loaded, in_force.exclude(code__in=[one.code for one in services]).update(until=on))


def _with_retired(loaded: Loaded, retired: int) -> Loaded:
    return Loaded(loaded.name, loaded.rows, loaded.added, loaded.changed, retired)
