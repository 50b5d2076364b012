"""How well one seeker fits one order, requirement by requirement. Pure: no database."""

from dataclasses import asdict, dataclass
from typing import Any

from peyser.matching.criteria import (
    AREA_TITLES,
    CRITERIA,
    GENERAL,
    SKILLS,
    SPECIALIZED,
    OrderSide,
    SeekerSide,
    related_months,
    soc,
)

WEIGHTS = {GENERAL: 35, SPECIALIZED: 25, SKILLS: 40}


@dataclass(frozen=True, slots=True)
class Line:
    """One requirement of the order: asked for, what the seeker has, met, not met or unknown (None)."""

    name: str
    area: str
    label: str
    minimum: bool
    met: bool | None
    wanted: Any
    has: Any


@dataclass(frozen=True, slots=True)
class Match:
    """`score` 0–100 over what the order states. `meets_minimum`: True, False, or None while something is unknown."""

    score: int
    areas: dict[str, int | None]
    lines: tuple[Line, ...]
    meets_minimum: bool | None
    same_occupation: bool

    @property
    def unmet(self) -> tuple[str, ...]:
        return tuple(line.label for line in self.lines if line.minimum and line.met is False)

    @property
    def unknown(self) -> tuple[str, ...]:
        return tuple(line.label for line in self.lines if line.minimum and line.met is None)

    @property
    def too_far(self) -> bool:
        """The worksite surely lies farther than the seeker will travel, who would not move either."""
        return any(line.name == "distance" and line.met is False for line in self.lines)

    def snapshot(self) -> dict[str, Any]:
        """Ready to be stored with the referral."""
        return asdict(self)


def explain(order: OrderSide, seeker: SeekerSide) -> Match:
    """Compare what the order states with what is known of the seeker. The same for the same facts, always."""
    lines = [
        Line(
            c.name,
            c.area,
            c.label,
            c.minimum,
            c.met(order, seeker),
            c.wanted(order),
            _has(c.name, c.has, order, seeker),
        )
        for c in CRITERIA
        if c.asked(order)
    ]
    lines += [
        Line("skill", SKILLS, code, False, code in seeker.skill_codes, code, code in seeker.skill_codes)
        for code in sorted(order.skill_codes)
    ]
    areas = {area: _share([line for line in lines if line.area == area]) for area in AREA_TITLES}
    asked = {area: share for area, share in areas.items() if share is not None}
    total = sum(WEIGHTS[area] for area in asked)
    score = round(sum(WEIGHTS[area] * share for area, share in asked.items()) / total) if total else 0
    return Match(
        score=score,
        areas=areas,
        lines=tuple(lines),
        meets_minimum=_minimum(lines),
        same_occupation=bool(order.onet_code)
        and soc(order.onet_code) in {soc(code) for code in seeker.months_by_code},
    )


def _has(name: str, has: Any, order: OrderSide, seeker: SeekerSide) -> Any:
    return related_months(order, seeker) if name == "experience" else has(seeker)


def _share(lines: list[Line]) -> int | None:
    """Per cent of the requirements met; None when the order states none in this area."""
    return round(100 * sum(line.met is True for line in lines) / len(lines)) if lines else None


def _minimum(lines: list[Line]) -> bool | None:
    answers = [line.met for line in lines if line.minimum]
    if False in answers:
        return False
    return None if None in answers else True
