"""Bringing the shipped service codes into the catalogue, around what the state has decided for itself."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

from peyser.reference import shipped
from peyser.reference.actions.put import Loaded, put
from peyser.reference.models import ServiceCode


def load_service_codes(*, on: dt.date, folder: Path) -> Loaded:
    """Add and change shipped versions; one that left the file ends on that day.

    A version of the state, an end that the state gave, and all that would come after either stay as they are.
    """
    services = shipped.service_codes(folder=folder)
    decided = _first_day_of_the_state()
    ends = {
        (one.code, one.since): one.until
        for one in ServiceCode.objects.filter(ended_by_state=True, until__isnull=False)
    }
    rows = [
        _row(one, ends.get((one.code, one.since), one.until))
        for one in services
        if one.code not in decided or one.since < decided[one.code]
    ]
    loaded = put("Service codes", ServiceCode, key=("code", "since"), rows=rows)
    gone = ServiceCode.objects.filter(until__isnull=True, since__lt=on, origin=ServiceCode.Origin.SHIPPED)
    retired = gone.exclude(code__in=[one.code for one in services]).update(until=on)
    return replace(loaded, rows=len(services), retired=retired, kept=len(services) - len(rows))


def _first_day_of_the_state() -> dict[str, dt.date]:
    """For each code on which the state decided: the first day from which its word holds."""
    own = ServiceCode.objects.filter(origin=ServiceCode.Origin.STATE).values_list("code", "since")
    ended = ServiceCode.objects.filter(ended_by_state=True, until__isnull=False).values_list("code", "until")
    first: dict[str, dt.date] = {}
    for code, day in (*own, *ended):
        if day is not None:
            first[code] = min(day, first.get(code, day))
    return first


def _row(one: shipped.ShippedServiceCode, until: dt.date | None) -> dict[str, Any]:
    return {
        "code": one.code,
        "name": one.name,
        "name_es": one.name_es,
        "category": one.category,
        "staff_assisted": one.staff_assisted,
        "triggers_participation": one.triggers_participation,
        "extends_participation": one.extends_participation,
        "legacy_countable": one.legacy_countable,
        "legacy_name": one.legacy_name,
        "legacy_capture": one.legacy_capture,
        "programs": list(one.programs),
        "roles": list(one.roles),
        "needs_note": one.needs_note,
        "demands": list(one.demands),
        "default_days": one.default_days,
        "pirl_elements": list(one.pirl_elements),
        "help_text": one.help_text,
        "help_text_es": one.help_text_es,
        "since": one.since,
        "until": until,
        "source": one.source,
        "confidence": one.confidence,
    }
