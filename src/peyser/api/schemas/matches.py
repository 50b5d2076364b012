"""How well somebody fits an order, requirement by requirement."""

from typing import Any

from django.utils.translation import gettext
from pydantic import Field

from peyser.api.schemas.shapes import Answer, PersonRef
from peyser.matching.explain import Match
from peyser.matching.queries import Candidate


class MatchLine(Answer):
    """One requirement. `met` is null while the person has not said; `has` is null where one may not know."""

    name: str
    area: str
    label: str
    minimum: bool = Field(description="The employer asks for it; otherwise a wish of either side.")
    met: bool | None
    wanted: Any
    has: Any


class MatchOut(Answer):
    """`score` 0 to 100 over what the order states. `meets_minimum` is null while something is unknown."""

    score: int
    areas: dict[str, int | None] = Field(examples=[{"general": 80, "specialized": None, "skills": 100}])
    meets_minimum: bool | None
    same_occupation: bool
    unmet: list[str]
    unknown: list[str]
    lines: list[MatchLine]


class CandidateOut(Answer):
    """`seeker` is null where the record is out of reach; then there is the State ID only."""

    state_id: str
    seeker: PersonRef | None
    tier: int = Field(description="0 disabled veterans, 1 other covered persons, 2 everybody else.")
    match: MatchOut


class Candidates(Answer):
    items: list[CandidateOut]


def match_out(match: Match, *, with_answers: bool) -> MatchOut:
    """`with_answers`: also what the person has, not only whether it is enough."""
    return MatchOut(
        score=match.score,
        areas=dict(match.areas),
        meets_minimum=match.meets_minimum,
        same_occupation=match.same_occupation,
        unmet=[_words(label) for label in match.unmet],
        unknown=[_words(label) for label in match.unknown],
        lines=[
            MatchLine(
                name=line.name,
                area=line.area,
                label=_words(line.label),
                minimum=line.minimum,
                met=line.met,
                wanted=line.wanted,
                has=line.has if with_answers else None,
            )
            for line in match.lines
        ],
    )


def candidate_out(candidate: Candidate, *, within_reach: bool) -> CandidateOut:
    seeker = candidate.seeker
    return CandidateOut(
        state_id=seeker.state_id,
        seeker=PersonRef(id=seeker.pk, name=seeker.name) if within_reach else None,
        tier=candidate.tier,
        match=match_out(candidate.match, with_answers=within_reach),
    )


def _words(label: str) -> str:
    return gettext(label) if label else ""
