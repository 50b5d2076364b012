"""Rules and the places they come from, as the pages of the rule book show them."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from peyser.accounts.choices import Role
from peyser.compliance.queries import NEVER_ASKED, RuleAnswers
from peyser.rulebook.catalog import Subject
from peyser.rulebook.engine import Rule, Severity
from peyser.rulebook.sources import Citation, Source, sources

EFFECTS = {
    Severity.BLOCK: (_("Stops it"), "error"),
    Severity.ESCALATE: (_("Someone decides"), "warning"),
    Severity.WARN: (_("A note"), "info"),
}


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A place in a document, with the days between which the document speaks."""

    source: Source
    citation: Citation


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One edition of a rule; `effect` and `decided_by` are texts, `tone` the look of the effect."""

    rule: Rule[Any]
    effect: Any
    tone: str
    decided_by: Any
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule under its id: its editions in order, and how it answered in the days looked at."""

    id: str
    editions: tuple[RuleLine, ...]
    answers: RuleAnswers


def entries(
    subject: Subject, day: dt.date | None, answers: dict[str, RuleAnswers] | None = None
) -> tuple[Entry, ...]:
    """The rules of a chapter in reading order; with a day only the editions and sources in force then."""
    editions: dict[str, list[RuleLine]] = {}
    for rule in subject.rules:
        if day is None or rule.in_force(day):
            editions.setdefault(rule.id, []).append(_line(rule, day))
    return tuple(
        Entry(rule_id, tuple(lines), (answers or {}).get(rule_id, NEVER_ASKED))
        for rule_id, lines in editions.items()
    )


def source_line(citation: Citation) -> SourceLine:
    return SourceLine(sources()[citation.source], citation)


def _line(rule: Rule[Any], day: dt.date | None) -> RuleLine:
    effect, tone = EFFECTS[rule.severity]
    role = rule.decided_by or ""
    places = [source_line(cited) for cited in rule.citations]
    return RuleLine(
        rule=rule,
        effect=effect,
        tone=tone,
        decided_by=Role(role).label if role in Role.values else role,
        sources=tuple(place for place in places if day is None or place.source.in_force(day)),
    )
