"""What an import must know of the state before it begins, and look-ups for a whole batch at once."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings

from peyser.employers.models import Employer
from peyser.offices.models import Office
from peyser.offices.queries import central_office, job_centers
from peyser.reference.models import Occupation, ZipCode


class NotPrepared(Exception):
    """The offices or the ZIP codes are not loaded yet."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`by_county`: the center that serves a county of the state. `occupations`: code by casefolded title."""

    central: Office
    by_county: dict[str, Office]
    occupations: dict[str, str]

    def office_for(self, place: tuple[str, str] | None) -> Office:
        """The center that serves the place (state, county); the central office for every other place."""
        if place is None or place[0] != settings.PEYSER_STATE:
            return self.central
        return self.by_county.get(place[1], self.central)


def surroundings() -> Surroundings:
    """Raises NotPrepared when there are no offices or no ZIP codes to hold an order against."""
    if not ZipCode.objects.exists() or not Office.objects.filter(kind=Office.Kind.CENTRAL_OFFICE).exists():
        raise NotPrepared
    by_county: dict[str, Office] = {}
    for office in job_centers():
        for county in office.counties_served:
            by_county.setdefault(county, office)
    return Surroundings(central=central_office(), by_county=by_county, occupations=occupation_titles())


def occupation_titles() -> dict[str, str]:
    """The code of each title that means one occupation only; an occupation's own title comes first."""
    own: dict[str, set[str]] = {}
    other: dict[str, set[str]] = {}
    rows = Occupation.objects.filter(retired_on__isnull=True).values_list(
        "onet_code", "title", "alternate_titles"
    )
    for code, title, alternates in rows:
        own.setdefault(title.casefold(), set()).add(code)
        for name in alternates:
            other.setdefault(name.casefold(), set()).add(code)
    return {title: min(codes) for title, codes in (other | own).items() if len(codes) == 1}


def places_of_zips(codes: Iterable[str]) -> dict[str, tuple[str, str]]:
    """State and county of those ZIP codes that exist."""
    rows = ZipCode.objects.filter(code__in=set(codes)).values_list("code", "state", "county")
    return {code: (state, county) for code, state, county in rows}


def employers_by_source_key(keys: Iterable[str]) -> dict[str, Employer]:
    return {str(e.source_key): e for e in Employer.objects.filter(source_key__in=set(keys))}
