"""Where people and employers of the demo state live: ZIP codes weighted by gravity around the cities of Missouri."""

import math
from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from peyser.offices.models import Office
from peyser.reference.models import ZipCode

STATE = "MO"
HOME_ZIP = "65203"  # Columbia, where the demo's own employer and staff are
BORDER_STATES = ("AR", "IA", "IL", "KS", "KY", "NE", "OK", "TN")
BORDER_MILES = 40
BOX = {"latitude__range": (35.4, 41.3), "longitude__range": (-96.6, -88.3)}  # the state and the miles around it
MILES_NORTH, MILES_EAST = 69.0, 54.0  # of one degree, at the latitude of Missouri
REACH_MILES = 9.0
RURAL_SHARE = 0.25  # of all people live wherever there is a ZIP code, not near one of the cities
BORDER_SHARE = 0.05

# Our own rough weights, a thousand people each: a city stands for the towns around it. Not a statistic; Columbia,
# where the demo's own staff work, is larger than life.
CITIES = {
    "63103": 900, "63376": 380, "64108": 700, "64055": 260, "65807": 260, "65203": 320, "64506": 78, "64801": 110,
    "65101": 70, "63703": 55, "65401": 25, "65301": 25, "63901": 24, "63501": 19, "63401": 19, "65775": 16,
    "65616": 28, "63010": 120, "63090": 45, "64093": 28, "65270": 16, "63857": 14, "64012": 60, "63601": 30,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A ZIP code, its place on a flat map in miles, and the job center its people turn to."""

    zip_code: str
    city: str
    state: str
    north: float
    east: float
    office_id: int

    def miles_to(self, other: "Place") -> float:
        return math.hypot(self.north - other.north, self.east - other.east)


class Map:
    """Places in and around the state, and the chance that somebody lives there."""

    def __init__(self) -> None:
        centers = list(Office.objects.filter(kind=Office.Kind.JOB_CENTER).order_by("pk"))
        located = {code: _flat(lat, lon) for code, lat, lon in _rows(code__in=[c.zip_code for c in centers])}
        self._centers = [(center, located[center.zip_code]) for center in centers]
        cities = {code: _flat(lat, lon) for code, lat, lon in _rows(code__in=CITIES)}
        self.home = self._places(state=STATE)
        self._cities = [
            (cities[code], self._pull_of_one(cities[code], CITIES[code])) for code in sorted(cities)
        ]
        self._rural = sum(CITIES.values()) * RURAL_SHARE / (1 - RURAL_SHARE) / len(self.home)
        self.border = [
            place for place in self._places(state__in=BORDER_STATES, **BOX) if self._near_the_state(place)
        ]
        self._home_sums = list(accumulate(self._pull(place) for place in self.home))
        self._border_sums = list(accumulate(self._pull(place) for place in self.border))
        self.by_zip = {place.zip_code: place for place in (*self.home, *self.border)}

    def draw(self, dice: Random) -> Place:
        """A place of somebody who turns to Missouri's job centers."""
        if self.border and dice.random() < BORDER_SHARE:
            return _drawn(self.border, self._border_sums, dice)
        return self.draw_at_home(dice)

    def draw_at_home(self, dice: Random) -> Place:
        """A place within the state."""
        return _drawn(self.home, self._home_sums, dice)

    def _places(self, **where: object) -> list[Place]:
        rows = ZipCode.objects.filter(**where).order_by("code")
        return [self._placed(row, *_flat(row.latitude, row.longitude)) for row in rows]

    def _placed(self, row: ZipCode, north: float, east: float) -> Place:
        serving = [center for center, _ in self._centers if row.county in center.counties_served]
        near = [(center, place) for center, place in self._centers if not serving or center in serving]
        if row.state != STATE:
            near = self._centers
        nearest, _ = min(near, key=lambda pair: math.hypot(pair[1][0] - north, pair[1][1] - east))
        return Place(row.code, row.city, row.state, north, east, nearest.pk)

    def _near_the_state(self, place: Place) -> bool:
        return any(
            abs(place.north - home.north) < BORDER_MILES and place.miles_to(home) < BORDER_MILES
            for home in self.home
        )

    def _pull(self, place: Place) -> float:
        return self._rural + sum(pull * _nearness(place, city) for city, pull in self._cities)

    def _pull_of_one(self, city: tuple[float, float], people: float) -> float:
        """So that the places of the state together hold the people of the city, however many ZIP codes it has."""
        return people / sum(_nearness(place, city) for place in self.home)


def _rows(**where: object) -> list[tuple[str, float, float]]:
    return list(ZipCode.objects.filter(**where).order_by("code").values_list("code", "latitude", "longitude"))


def _nearness(place: Place, city: tuple[float, float]) -> float:
    return math.exp(-math.hypot(city[0] - place.north, city[1] - place.east) / REACH_MILES)


def _flat(latitude: float, longitude: float) -> tuple[float, float]:
    return latitude * MILES_NORTH, longitude * MILES_EAST


def _drawn(places: list[Place], sums: list[float], dice: Random) -> Place:
    return places[bisect(sums, dice.random() * sums[-1])]
