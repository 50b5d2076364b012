"""What the screening says about a job order."""

from dataclasses import dataclass
from typing import Any

from peyser.rulebook.engine import Citation, Severity
from peyser.rulebook.screening.categories import CATEGORIES, Category, Choice
from peyser.rulebook.screening.patterns import Certainty

SEVERITIES = {Certainty.CERTAIN: Severity.BLOCK, Certainty.LOOK: Severity.WARN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The exact words and what the book says about them.

    `field` names the text; `start` and `end` are places in it, `end` without the last. A finding about a fact,
    such as the pay, has no words: both are 0.
    """

    pattern_id: str
    category: Category
    certainty: Certainty
    field: str
    start: int
    end: int
    words: str
    suggestion: str

    @property
    def severity(self) -> Severity:
        return SEVERITIES[self.certainty]

    @property
    def message(self) -> str:
        return CATEGORIES[self.category].message

    @property
    def citations(self) -> tuple[Citation, ...]:
        return CATEGORIES[self.category].citations

    @property
    def choices(self) -> tuple[Choice, ...]:
        return CATEGORIES[self.category].choices

    def as_dict(self) -> dict[str, Any]:
        """Ready for JSON."""
        entry = CATEGORIES[self.category]
        return {
            "pattern_id": self.pattern_id,
            "category": self.category.value,
            "discrimination": entry.discrimination,
            "certainty": self.certainty.value,
            "severity": self.severity.value,
            "field": self.field,
            "start": self.start,
            "end": self.end,
            "words": self.words,
            "title": entry.title,
            "message": entry.message,
            "suggestion": self.suggestion,
            "choices": [choice.value for choice in entry.choices],
            "citations": [citation.as_dict() for citation in entry.citations],
            "requirements": list(entry.requirements),
        }


def blocks(findings: tuple[Finding, ...]) -> bool:
    """Whether one of the findings alone keeps the order from going on."""
    return any(finding.certainty is Certainty.CERTAIN for finding in findings)
