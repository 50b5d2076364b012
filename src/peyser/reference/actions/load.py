"""Bringing the reference tables up to the files that come with Peyser. May be run again at any time."""

import datetime as dt
from pathlib import Path

from django.db import transaction

from peyser.reference import shipped
from peyser.reference.actions.load_service_codes import load_service_codes
from peyser.reference.actions.load_zip_codes import load_zip_codes
from peyser.reference.actions.put import Loaded, put, with_retired
from peyser.reference.models import Occupation, Skill


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
        load_service_codes(on=on, folder=folder),
        Loaded("ZIP codes", zip_codes.rows, zip_codes.added, zip_codes.changed),
    )


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
    return with_retired(loaded, gone.update(retired_on=on))
