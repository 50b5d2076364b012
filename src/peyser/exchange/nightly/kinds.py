"""The three nightly files: their columns, and the event that each row is."""

from dataclasses import dataclass

from peyser.rulebook.service.automatic import Event


@dataclass(frozen=True, slots=True)
class NightlyKind:
    """One kind of file. `cause` names what a row is about, so that it is recorded once however often it comes.

    `day` is the column with the day of the service. `secret`: that a person stands in the file is a fact of
    unemployment insurance, so that no report repeats who it was.
    """

    name: str
    columns: tuple[str, ...]
    event: Event
    day: str
    cause: str
    secret: bool = False


CAREER_READY = NightlyKind(
    "career-ready",
    ("state_id", "session", "used_on"),
    Event.CAREER_READY_REMEDIATION,
    "used_on",
    "career-ready:{session}",
)
WORKKEYS = NightlyKind(
    "workkeys",
    ("state_id", "test", "level", "score", "taken_on"),
    Event.WORKKEYS_SCORE,
    "taken_on",
    "workkeys:{test}:{taken_on}",
)
UI_CLAIMS = NightlyKind(
    "ui-claims",
    ("state_id", "week_ending", "filed_on"),
    Event.UI_WEEKLY_CLAIM,
    "filed_on",
    "ui-claim:{week_ending}",
    secret=True,
)
KINDS = {kind.name: kind for kind in (CAREER_READY, WORKKEYS, UI_CLAIMS)}
