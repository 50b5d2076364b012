"""Policy as data: a rule says where it comes from, when it is in force, and what to do about it.

A rule looks at the facts of one act (a referral, an enrollment) and either applies or does not. The day of the
act, not the day of the click, picks the edition: an act of 2023 is judged by the manual of 2020.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from peyser.rulebook.sources import Citation, citations_on

__all__ = ["Citation", "Decision", "Finding", "Mark", "Rule", "Severity", "decide"]

F = TypeVar("F")


class Severity(StrEnum):
    """What a finding does to the act."""

    BLOCK = "block"  # the act is refused, whoever asks
    ESCALATE = "escalate"  # the act waits until a named role has decided
    WARN = "warn"  # the act goes on; staff see the finding and it is kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The exact words that a rule is about, and where they stand.

    `field` names the text; `start` and `end` are places in it, `end` without the last, both 0 for a fact such as
    the pay. `suggestion` is lawful wording, or empty. `pattern_id` and `category` are those of the screening.
    """

    pattern_id: str
    category: str
    certain: bool
    field: str
    start: int
    end: int
    words: str
    suggestion: str

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def _no_marks(_facts: Any) -> tuple[Mark, ...]:
    return ()


@dataclass(frozen=True, kw_only=True)
class Rule(Generic[F]):
    """One sentence of policy.

    `applies` is true when the facts run against the sentence. `since` is the first day in force, `until` the
    first day no longer in force. `decided_by` is the role (a permission group) that may settle an ESCALATE.
    `marks` gives the words that the rule is about, where it reads words.
    Two editions of one rule share an id and never overlap in time.
    """

    id: str
    title: str
    requirements: tuple[str, ...]
    citations: tuple[Citation, ...]
    severity: Severity
    message: str
    remedy: str
    applies: Callable[[F], bool]
    since: dt.date
    until: dt.date | None = None
    decided_by: str | None = None
    marks: Callable[[F], tuple[Mark, ...]] = _no_marks

    def __post_init__(self) -> None:
        if (self.severity is Severity.ESCALATE) != (self.decided_by is not None):
            raise ValueError(f"{self.id}: an escalation names the role that decides, and nothing else does.")
        if self.until is not None and self.until <= self.since:
            raise ValueError(f"{self.id}: it ends before it begins.")

    def in_force(self, on: dt.date) -> bool:
        return self.since <= on and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A rule that applied, with the citations in force on the day of the act."""

    rule_id: str
    severity: Severity
    title: str
    message: str
    remedy: str
    citations: tuple[Citation, ...]
    decided_by: str | None = None
    overridden: bool = False
    marks: tuple[Mark, ...] = ()

    @property
    def quote(self) -> str:
        """The first quotation among the citations; empty when none carries one."""
        return next((citation.quote for citation in self.citations if citation.quote), "")

    @property
    def quoted(self) -> Citation | None:
        """The citation that `quote` is taken from."""
        return next((citation for citation in self.citations if citation.quote), None)

    @property
    def stops(self) -> bool:
        """Whether this finding alone keeps the act from going on."""
        return self.severity is not Severity.WARN and not self.overridden

    def as_dict(self) -> dict[str, Any]:
        """Ready for JSON: for the record that is kept and for the answer of the API."""
        return {
            "rule_id": self.rule_id,
            "severity": self.severity.value,
            "title": self.title,
            "message": self.message,
            "remedy": self.remedy,
            "quote": self.quote,
            "citations": [citation.as_dict() for citation in self.citations],
            "decided_by": self.decided_by,
            "overridden": self.overridden,
            "marks": [mark.as_dict() for mark in self.marks],
        }


@dataclass(frozen=True, slots=True)
class Decision:
    """What the book says about one act on one day, in the order of the book."""

    on: dt.date
    findings: tuple[Finding, ...]

    @property
    def allowed(self) -> bool:
        return not any(finding.stops for finding in self.findings)

    @property
    def stopping(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.stops)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.severity is Severity.WARN)

    @property
    def rule_ids(self) -> tuple[str, ...]:
        return tuple(finding.rule_id for finding in self.findings)


def decide(
    rules: Iterable[Rule[F]], facts: F, *, on: dt.date, overrides: frozenset[str] = frozenset()
) -> Decision:
    """Judge the facts of an act of the day `on`. Before the first edition of the book no rule speaks.

    `overrides` holds the ids of rules that the role named in `decided_by` has settled for this act. An override
    lets an ESCALATE finding pass and stays visible on it; it never opens a BLOCK.
    """
    return Decision(
        on,
        tuple(
            Finding(
                rule_id=rule.id,
                severity=rule.severity,
                title=rule.title,
                message=rule.message,
                remedy=rule.remedy,
                citations=citations_on(rule.citations, on),
                decided_by=rule.decided_by,
                overridden=rule.severity is Severity.ESCALATE and rule.id in overrides,
                marks=rule.marks(facts),
            )
            for rule in rules
            if rule.in_force(on) and rule.applies(facts)
        ),
    )
