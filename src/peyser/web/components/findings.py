"""A finding of the rule book as a page shows it: how it looks, and its sources by title."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from peyser.accounts.choices import Role
from peyser.job_orders.models import JobOrder
from peyser.rulebook.engine import Finding, Severity
from peyser.rulebook.sources import sources


@dataclass(frozen=True, slots=True)
class CitationLine:
    """One source: its title, where in it, the words that count and its address (both may be empty)."""

    title: str
    pinpoint: str
    quote: str
    address: str


@dataclass(frozen=True, slots=True)
class MarkLine:
    """Words that a rule is about: the question that holds them, the words, and other wording (may be empty)."""

    question: object
    words: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding. `tone` is the look (error, warning, info, success); the texts are not yet translated."""

    rule_id: str
    tone: str
    overridden: bool
    message: str
    remedy: str
    decided_by: object
    citations: tuple[CitationLine, ...]
    marks: tuple[MarkLine, ...] = ()


QUESTIONS = {field.name: field.verbose_name for field in JobOrder._meta.fields} | {
    "employer_name": _("company name")
}
TONES = {Severity.BLOCK: "error", Severity.ESCALATE: "warning", Severity.WARN: "info"}


def finding_lines(findings: Iterable[Finding]) -> list[FindingLine]:
    """Return the findings as the page shows them, those that stop the act first."""
    return [_line(finding) for finding in sorted(findings, key=lambda finding: not finding.stops)]


def _line(finding: Finding) -> FindingLine:
    return FindingLine(
        rule_id=finding.rule_id,
        tone="success" if finding.overridden else TONES[finding.severity],
        overridden=finding.overridden,
        message=finding.message,
        remedy=finding.remedy,
        decided_by=_role_title(finding.decided_by),
        citations=tuple(
            CitationLine(
                sources()[cited.source].title, cited.pinpoint, cited.quote, sources()[cited.source].url
            )
            for cited in finding.citations
        ),
        marks=tuple(MarkLine(question_of(mark.field), mark.words, mark.suggestion) for mark in finding.marks),
    )


def question_of(field: str) -> object:
    """What the form calls the field of an order."""
    return QUESTIONS.get(field, field)


def _role_title(role: str | None) -> object:
    return Role(role).label if role in Role.values else role or ""
