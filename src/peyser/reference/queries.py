import datetime as dt
import math

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Case, Q, QuerySet, Value, When
from django.db.models.functions import Greatest

from peyser.reference.models import Occupation, ServiceCode, Skill, ZipCode
from peyser.reference.shipped import ShippedProgram, programs

EARTH_RADIUS_MILES = 3958.8
MILES_A_DEGREE = 69.0


def zip_codes_within(zip_code: str, *, miles: int) -> dict[str, float] | None:
    """The ZIP codes whose centers lie within so many miles, with the distance; None for an unknown ZIP code.

    Great-circle distance between the centers of the ZIP codes. One query, by a box of degrees.
    """
    center = ZipCode.objects.filter(code=zip_code).first()
    if center is None:
        return None
    tall = miles / MILES_A_DEGREE
    wide = miles / (MILES_A_DEGREE * max(math.cos(math.radians(center.latitude)), 0.01))
    box = ZipCode.objects.filter(
        latitude__range=(center.latitude - tall, center.latitude + tall),
        longitude__range=(center.longitude - wide, center.longitude + wide),
    ).values_list("code", "latitude", "longitude")
    found = {code: miles_between((center.latitude, center.longitude), (lat, lon)) for code, lat, lon in box}
    return {code: distance for code, distance in found.items() if distance <= miles}


def miles_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle miles between two points, degrees of latitude and longitude."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*one, *other))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_MILES * math.asin(math.sqrt(half))


def places_of(zip_codes: set[str]) -> dict[str, tuple[float, float]]:
    """Latitude and longitude of these ZIP codes."""
    rows = ZipCode.objects.filter(code__in=zip_codes).values_list("code", "latitude", "longitude")
    return {code: (lat, lon) for code, lat, lon in rows}


def service_code_in_force(code: str, *, on: dt.date) -> ServiceCode | None:
    """The version of a service for job seekers in force on that day."""
    return _in_force(on).filter(code=code).first()


def service_codes_for(*, on: dt.date, roles: frozenset[str], staff_assisted: bool = True) -> list[ServiceCode]:
    """The services for job seekers that somebody with these roles may record on that day, by name."""
    codes = _in_force(on).filter(staff_assisted=staff_assisted).order_by("name")
    return [code for code in codes if not code.roles or roles.intersection(code.roles)]


def _in_force(on: dt.date) -> QuerySet[ServiceCode]:
    in_force = ServiceCode.objects.filter(since__lte=on).filter(Q(until__isnull=True) | Q(until__gt=on))
    return in_force.exclude(category=ServiceCode.Category.EMPLOYER)


def storable(text: str) -> str:
    """The text without the one character (NUL) with which PostgreSQL accepts no question."""
    return text.replace("\x00", "")


def suggest_occupations(text: str, *, limit: int = 8) -> list[Occupation]:
    """Occupations whose title or other names come nearest to what a person typed, English or Spanish."""
    words = storable(text).strip()
    if not words:
        return []
    exact = Q(title__iexact=words) | Q(title_es__iexact=words) | Q(alternate_titles__icontains=words)
    near = Greatest(TrigramWordSimilarity(words, "title"), TrigramWordSimilarity(words, "title_es"))
    found = (
        Occupation.objects.filter(retired_on__isnull=True)
        .annotate(nearness=near, named=Case(When(exact, then=Value(1)), default=Value(0)))
        .filter(Q(nearness__gte=0.35) | Q(named=1))
        .order_by("-named", "-nearness", "title")
    )
    return list(found[:limit])


def suggest_skills(text: str, *, limit: int = 12) -> list[Skill]:
    """Skills whose name comes nearest to what a person typed, English or Spanish."""
    words = storable(text).strip()
    if not words:
        return []
    near = Greatest(TrigramWordSimilarity(words, "name"), TrigramWordSimilarity(words, "name_es"))
    found = Skill.objects.annotate(nearness=near).filter(nearness__gte=0.35).order_by("-nearness", "name")
    return list(found[:limit])


def occupations_by_code(codes: list[str] | set[str]) -> dict[str, Occupation]:
    return Occupation.objects.in_bulk([code for code in codes if storable(code) == code])


def skills_by_code(codes: list[str] | set[str]) -> dict[str, Skill]:
    return Skill.objects.in_bulk([code for code in codes if storable(code) == code])


def place_of_zip(code: str) -> ZipCode | None:
    """The place that a ZIP code stands for, or None for one that does not exist."""
    return ZipCode.objects.filter(code=code).first()


def programs_on(on: dt.date) -> list[ShippedProgram]:
    """The programs in which people can be enrolled on that day, in the order of the file."""
    return [one for one in programs() if one.since <= on and (one.until is None or on < one.until)]


def program_named(code: str) -> ShippedProgram | None:
    """The program with this code, in force or not; None for one that the file does not know."""
    return next((one for one in programs() if one.code == code), None)
