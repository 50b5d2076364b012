from collections.abc import Iterable

from django.conf import settings
from django.db.models import QuerySet

from peyser.offices.models import Office
from peyser.reference.models import ZipCode


def job_centers() -> QuerySet[Office]:
    return Office.objects.filter(kind=Office.Kind.JOB_CENTER).select_related("area").order_by("city", "name")


def central_office() -> Office:
    """The office that holds what belongs to no job center."""
    return Office.objects.filter(kind=Office.Kind.CENTRAL_OFFICE).order_by("pk")[0]


def office_for_zip(zip_code: str) -> Office | None:
    """The job center that serves the county of this ZIP code; None outside the state or when nobody does."""
    place = ZipCode.objects.filter(code=zip_code, state=settings.PEYSER_STATE).first()
    if place is None:
        return None
    return job_centers().filter(counties_served__contains=[place.county]).first()


def offices_for_zips(zip_codes: Iterable[str]) -> dict[str, Office]:
    """The job center that serves the county of each ZIP code; without those that nobody in the state serves."""
    places = ZipCode.objects.filter(code__in=set(zip_codes), state=settings.PEYSER_STATE)
    counties = {place.code: place.county for place in places}
    if not counties:
        return {}
    centers = list(job_centers().filter(counties_served__overlap=sorted(set(counties.values()))))
    serving = {
        code: next((center for center in centers if county in center.counties_served), None)
        for code, county in counties.items()
    }
    return {code: center for code, center in serving.items() if center is not None}


def names_of_offices(office_ids: Iterable[int]) -> dict[int, str]:
    """The names of these offices by id."""
    return dict(Office.objects.filter(pk__in=set(office_ids)).values_list("pk", "name"))
