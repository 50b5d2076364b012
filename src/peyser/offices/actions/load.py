"""Bringing regions, local areas and offices up to the file that comes with Peyser."""

from pathlib import Path

from django.db import transaction

from peyser.offices.models import LocalArea, Office, Region
from peyser.reference import shipped
from peyser.reference.actions.put import Loaded, put


@transaction.atomic
def load_offices(*, folder: Path = shipped.FOLDER) -> tuple[Loaded, ...]:
    """Add or change regions, areas and offices by their codes; all of them or none.

    An office that has left the file stays, since records name it. Raises BrokenReferenceFile.
    """
    regions = put("Regions", Region, key=("code",), rows=_region_rows(folder))
    areas = put("Local areas", LocalArea, key=("code",), rows=_area_rows(folder))
    offices = put("Offices", Office, key=("code",), rows=_office_rows(folder))
    return regions, areas, offices


def _region_rows(folder: Path) -> list[dict[str, object]]:
    return [{"code": region.code, "name": region.name} for region in shipped.regions(folder=folder)]


def _area_rows(folder: Path) -> list[dict[str, object]]:
    ids = dict(Region.objects.values_list("code", "pk"))
    return [
        {"code": area.code, "name": area.name, "region_id": ids[area.region_code]}
        for area in shipped.areas(folder=folder)
    ]


def _office_rows(folder: Path) -> list[dict[str, object]]:
    ids = dict(LocalArea.objects.values_list("code", "pk"))
    return [
        {
            "code": office.code,
            "name": office.name,
            "kind": office.kind,
            "area_id": ids[office.area_code] if office.area_code else None,
            "city": office.city,
            "zip_code": office.zip_code,
            "county": office.county,
            "counties_served": list(office.counties_served),
        }
        for office in shipped.offices(folder=folder)
    ]
