"""Where the employer sits and where the work is. A ZIP code that does not exist is left out, not mended."""

import re
from collections.abc import Mapping
from typing import Any

from peyser.exchange.seasonal_jobs import fields
from peyser.exchange.seasonal_jobs.fields import BadValue
from peyser.exchange.seasonal_jobs.row import Row
from peyser.exchange.seasonal_jobs.states import state_code

MOST_STREET, MOST_CITY = 400, 60
FILLER = re.compile(r"(x+|-+|\?+|tbd|unknown)", re.IGNORECASE)


def worksite_of(row: Row, *, zip_states: Mapping[str, str]) -> dict[str, str]:
    """The values of the `worksite_…` fields. `zip_states` tells the state of each ZIP code that exists.

    The street may be directions to a farm or a pair of coordinates; it is kept as it is.
    """
    state = state_of(row, "worksite_state")
    code = known_zip(row, "worksite_zip", zip_states=zip_states)
    if code and state and zip_states[code] != state:
        row.warn("worksite_zip", "lies in another state than the worksite")
    return {
        "worksite_street": row.text("worksite_address", most=MOST_STREET),
        "worksite_city": city_of(row, "worksite_city"),
        "worksite_state": state,
        "worksite_zip": code,
    }


def city_of(row: Row, name: str) -> str:
    city = " ".join(row.text(name, most=MOST_CITY).split())
    if city and not FILLER.fullmatch(city):
        return city
    row.warn(name, "not a name of a place" if city else "missing")
    return ""


def state_of(row: Row, name: str) -> str:
    written = row.or_warn(name, fields.text, "")
    code = state_code(written)
    if not code:
        row.warn(name, "not a state" if written else "missing")
    return code


def known_zip(row: Row, name: str, *, zip_states: Mapping[str, str]) -> str:
    code = row.or_warn(name, fields.zip_code, "")
    if code and code not in zip_states:
        row.warn(name, "no such ZIP code")
        return ""
    return code


def published_zips(values: Mapping[str, Any]) -> set[str]:
    """The ZIP codes that a row names, whether they exist or not; for looking up a batch at once."""
    return {code for name in ("employer_zip", "worksite_zip") if (code := five_digits(values.get(name)))}


def five_digits(value: Any) -> str:
    """The ZIP code as published, whether it exists or not; empty when it is none."""
    try:
        return fields.zip_code(value)
    except BadValue:
        return ""
