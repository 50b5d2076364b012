"""Reads the reference files that come with Peyser. No database: the loader writes what these functions return.

The files stand in `data/`; `data/SOURCES.md` says where each fact comes from. Every function returns its rows
in file order and raises `BrokenReferenceFile` at the first row that cannot be right.
"""

import datetime as dt
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from peyser.reference.file_rows import from_csv, from_toml, is_yes, known, one_of, parts, text
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.service.categories import disagreements

FOLDER = Path(__file__).parent / "data"
OFFICES_FILE = "missouri_offices.toml"


@dataclass(frozen=True, slots=True)
class ShippedRegion:
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class ShippedArea:
    """A local workforce development area. Two areas share Jackson County."""

    code: str
    name: str
    region_code: str
    counties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShippedOffice:
    """A job center or a unit of the central office. Only a job center has an area and counties it serves."""

    code: str
    name: str
    kind: str
    area_code: str | None
    city: str
    zip_code: str
    county: str
    counties_served: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShippedSkill:
    code: str
    name: str
    name_es: str
    group: str


@dataclass(frozen=True, slots=True)
class ShippedOccupation:
    """An O*NET-SOC occupation. `job_zone`: 1 little preparation … 5 extensive; None where O*NET gives none."""

    onet_code: str
    title: str
    title_es: str
    alternate_titles: tuple[str, ...]
    alternate_titles_es: tuple[str, ...]
    job_zone: int | None
    skill_codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShippedServiceCode:
    """A service and what it does to participation while in force: from `since` up to, not including, `until`.

    `programs` and `roles` name who may use it; empty roles mean any staff. `legacy_name`, `legacy_capture` and
    `legacy_countable` are its name in the former Missouri system, how it came about there (automatic or manual) and
    how it counted; empty or None where that system had no such service.
    """

    code: str
    name: str
    name_es: str
    category: str
    staff_assisted: bool
    triggers_participation: bool
    extends_participation: bool
    programs: tuple[str, ...]
    roles: tuple[str, ...]
    needs_note: bool
    legacy_countable: bool | None
    legacy_name: str
    legacy_capture: str
    pirl_elements: tuple[str, ...]
    default_days: int | None
    demands: tuple[str, ...]
    help_text: str
    help_text_es: str
    since: dt.date
    until: dt.date | None
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class ShippedProgram:
    """A program in which people are enrolled, from `since` up to, not including, `until`; `law` is what made it."""

    code: str
    name: str
    name_es: str
    since: dt.date
    until: dt.date | None
    law: str


@dataclass(frozen=True, slots=True)
class ShippedVeteranTier:
    """A step of the state's order of referral; rank 1 comes first."""

    rank: int
    code: str
    name: str
    name_es: str


@cache
def regions(*, folder: Path = FOLDER) -> tuple[ShippedRegion, ...]:
    return from_toml(
        folder / OFFICES_FILE,
        "regions",
        lambda row: ShippedRegion(code=text(row, "code"), name=text(row, "name")),
    )


@cache
def areas(*, folder: Path = FOLDER) -> tuple[ShippedArea, ...]:
    return from_toml(
        folder / OFFICES_FILE,
        "areas",
        lambda row: ShippedArea(
            code=text(row, "code"),
            name=text(row, "name"),
            region_code=text(row, "region"),
            counties=tuple(row["counties"]),
        ),
    )


@cache
def offices(*, folder: Path = FOLDER) -> tuple[ShippedOffice, ...]:
    return from_toml(
        folder / OFFICES_FILE,
        "offices",
        lambda row: ShippedOffice(
            code=text(row, "code"),
            name=text(row, "name"),
            kind=text(row, "kind"),
            area_code=row.get("area"),
            city=text(row, "city"),
            zip_code=text(row, "zip"),
            county=text(row, "county"),
            counties_served=tuple(row["serves"]),
        ),
    )


@cache
def skills(*, folder: Path = FOLDER) -> tuple[ShippedSkill, ...]:
    return from_csv(
        folder / "skills.csv",
        lambda row: ShippedSkill(
            code=text(row, "id"),
            name=text(row, "name"),
            name_es=text(row, "name_es"),
            group=text(row, "group"),
        ),
    )


@cache
def occupations(*, folder: Path = FOLDER) -> tuple[ShippedOccupation, ...]:
    return from_csv(
        folder / "occupations.csv",
        lambda row: ShippedOccupation(
            onet_code=text(row, "onet_code"),
            title=text(row, "title"),
            title_es=text(row, "title_es"),
            alternate_titles=parts(row["alternate_titles"]),
            alternate_titles_es=parts(row["alternate_titles_es"]),
            job_zone=int(row["job_zone"]) if row["job_zone"] else None,
            skill_codes=parts(row["skills"]),
        ),
    )


@cache
def service_codes(*, folder: Path = FOLDER) -> tuple[ShippedServiceCode, ...]:
    return from_csv(folder / "service_codes.csv", _service_code)


@cache
def programs(*, folder: Path = FOLDER) -> tuple[ShippedProgram, ...]:
    return from_csv(
        folder / "programs.csv",
        lambda row: ShippedProgram(
            code=text(row, "code"),
            name=text(row, "name"),
            name_es=text(row, "name_es"),
            since=dt.date.fromisoformat(row["since"]),
            until=dt.date.fromisoformat(row["until"]) if row["until"] else None,
            law=text(row, "law"),
        ),
    )


@cache
def veteran_tiers(*, folder: Path = FOLDER) -> tuple[ShippedVeteranTier, ...]:
    return from_csv(
        folder / "veteran_tiers.csv",
        lambda row: ShippedVeteranTier(
            rank=int(row["rank"]),
            code=text(row, "code"),
            name=text(row, "name"),
            name_es=text(row, "name_es"),
        ),
    )


def _service_code(row: dict[str, str]) -> ShippedServiceCode:
    """The row as a service. One that contradicts its category, in days the rule book knows, cannot be right."""
    made = ShippedServiceCode(
        code=text(row, "code"),
        name=text(row, "name"),
        name_es=text(row, "name_es"),
        category=text(row, "category"),
        staff_assisted=one_of(row, "self_or_staff", {"staff": True, "self": False}),
        triggers_participation=is_yes(row, "triggers_participation"),
        extends_participation=is_yes(row, "extends_participation"),
        programs=parts(row["programs"]),
        roles=parts(row["roles"]),
        needs_note=is_yes(row, "needs_note"),
        legacy_countable=is_yes(row, "legacy_countable") if row["legacy_countable"] else None,
        legacy_name=row["legacy_name"],
        legacy_capture=known(row, "legacy_capture", {"", "automatic", "manual"}),
        pirl_elements=parts(row["pirl_elements"]),
        default_days=int(row["default_days"]) if row["default_days"] else None,
        demands=parts(row["demands"]),
        help_text=text(row, "help_text"),
        help_text_es=text(row, "help_text_es"),
        since=dt.date.fromisoformat(row["since"]),
        until=dt.date.fromisoformat(row["until"]) if row["until"] else None,
        source=text(row, "source"),
        confidence=known(row, "confidence", {"high", "medium"}),
    )
    if (made.until is None or made.until > MANUAL_2020) and (faults := _against_category(made)):
        raise ValueError(f"{made.code}: " + "; ".join(faults))
    return made


def _against_category(service: ShippedServiceCode) -> tuple[str, ...]:
    return disagreements(
        service.category,
        by_staff=service.staff_assisted,
        triggers=service.triggers_participation,
        extends=service.extends_participation,
        on=service.since,
    )
