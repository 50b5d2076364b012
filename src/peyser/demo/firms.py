"""An employer and its place among the others, as the generators of the demo state see them."""

from dataclasses import dataclass, field

from peyser.demo.market import Industry
from peyser.demo.places import Place
from peyser.employers.choices import AccountStatus


@dataclass(frozen=True, slots=True)
class Firm:
    """An employer as the other generators see it."""

    id: int
    name: str
    status: str
    industry: Industry
    place: Place
    office_id: int
    contact_id: int
    contact_user_id: int | None
    email: str
    phone: str
    registered: int
    discriminates: bool


@dataclass(slots=True)
class Firms:
    """All employers, those with a part by its key, and the others by status."""

    all: list[Firm] = field(default_factory=list)
    by_part: dict[str, Firm] = field(default_factory=dict)
    by_status: dict[str, list[Firm]] = field(default_factory=lambda: {status: [] for status in AccountStatus})
