"""What all generators of the demo state share."""

from dataclasses import dataclass

from peyser.demo.calendar import Calendar
from peyser.demo.market import Market
from peyser.demo.names import NameBook
from peyser.demo.places import Map
from peyser.demo.plan import Plan
from peyser.demo.sheet import Sheet
from peyser.demo.staff import Roster


@dataclass(frozen=True, slots=True)
class World:
    plan: Plan
    calendar: Calendar
    market: Market
    map: Map
    names: NameBook
    roster: Roster
    sheet: Sheet
    password_hash: str
    state: str
