"""The postal codes of the country, as the package `zipcodes` brings them. No database."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import zipcodes

from peyser.reference.shipped import areas


class Place(NamedTuple):
    """A ZIP code with its post office, county (empty where the source names none) and center in degrees."""

    code: str
    city: str
    state: str
    county: str
    latitude: float
    longitude: float


@cache
def places() -> tuple[Place, ...]:
    """Every ZIP code whose place is known, by code.

    Military addresses and some post-office boxes come without coordinates; a distance to them would be made
    up, so they are left out. The source spells some counties in two ways ("DeKalb", "Dekalb"): each county
    gets the spelling of our own areas, or else its commonest.
    """
    located = [row for row in zipcodes.list_all() if float(row["lat"]) or float(row["long"])]
    spelling = _commonest_spellings((row["state"], row["county"]) for row in located)
    return tuple(
        sorted(
            Place(
                code=row["zip_code"],
                city=row["city"],
                state=row["state"],
                county=spelling[_folded(row["state"], row["county"])],
                latitude=float(row["lat"]),
                longitude=float(row["long"]),
            )
            for row in located
        )
    )


def _commonest_spellings(counties: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    seen: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for state, county in counties:
        seen[_folded(state, county)][county] += 1
    ours = {county for area in areas() for county in area.counties}
    return {
        folded: max(sorted(names), key=lambda name: (name in ours, names[name]))
        for folded, names in seen.items()
    }


def _folded(state: str, county: str) -> tuple[str, str]:
    return state, county.casefold().replace(".", "")
