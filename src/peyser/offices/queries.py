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


def names_of_offices(office_ids: Iterable[int]) -> dict[int, str]:
    """The names of these offices by id."""
    return dict(Office.objects.filter(pk__in=set(office_ids)).values_list("pk", "name"))
