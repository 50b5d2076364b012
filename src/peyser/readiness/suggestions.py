"""Kinds of help that may fit a person who is not ready for a job yet. Staff judge; nothing here decides."""

from collections.abc import Iterable

from peyser.readiness.choices import Help, Obstacle
from peyser.seekers.models import Seeker

HELP_FOR: dict[str, tuple[Help, ...]] = {
    Obstacle.RESUME: (Help.WORKSHOP, Help.COUNSELING),
    Obstacle.SKILLS: (Help.TRAINING,),
    Obstacle.EDUCATION: (Help.EDUCATION,),
    Obstacle.LANGUAGE: (Help.EDUCATION,),
    Obstacle.DIRECTION: (Help.COUNSELING,),
    Obstacle.HEALTH: (Help.REHABILITATION,),
    Obstacle.TRANSPORT: (Help.SUPPORT,),
    Obstacle.CARE: (Help.SUPPORT,),
    Obstacle.HOUSING: (Help.SUPPORT,),
    Obstacle.RECORD: (Help.REENTRY, Help.LEGAL),
    Obstacle.PAPERS: (Help.LEGAL,),
    Obstacle.OTHER: (Help.COUNSELING, Help.OTHER),
}


def suggested_help(obstacles: Iterable[str]) -> tuple[Help, ...]:
    """The kinds of help for these obstacles, each once, in the order of the obstacles."""
    return tuple(dict.fromkeys(kind for one in obstacles for kind in HELP_FOR[one]))


def obstacles_on_file(seeker: Seeker) -> tuple[Obstacle, ...]:
    """What the profile itself says may stand in the way: a hint to whoever judges, not a finding."""
    resume = getattr(seeker, "resume", None)
    signs = (
        (Obstacle.RESUME, resume is None or resume.completed_at is None),
        (Obstacle.EDUCATION, seeker.education == 0),
        (Obstacle.DIRECTION, not seeker.occupations.exists()),
    )
    return tuple(obstacle for obstacle, there in signs if there)
