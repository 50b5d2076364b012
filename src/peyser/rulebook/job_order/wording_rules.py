"""What the words of a job order must not say: two rules for each category of the screening.

What is certain keeps the order out. What is to be looked at is noted, and staff decide each finding.
"""

from collections.abc import Callable

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2024
from peyser.rulebook.engine import Mark, Rule, Severity
from peyser.rulebook.job_order.facts import JobOrderFacts
from peyser.rulebook.screening.categories import CATEGORIES, Category, Choice

CERTAIN, LOOK = "SCR-1", "SCR-2"
LOOK_REMEDY = gettext_noop("Read the words where they stand. Clear them with a reason, or have them changed.")
REMEDIES: dict[Category, str] = {
    Category.FRAUD: gettext_noop(
        "Do not enter it. Tell the supervisor, who asks Customer Support to look into it."
    ),
    Category.ILLEGAL_DRUG: gettext_noop("Do not enter it. Tell Customer Support if such an order is online."),
    Category.LOW_PAY: gettext_noop(
        "Ask the employer to change it. If they do not, the office manager decides."
    ),
}
REPORT = gettext_noop(
    "Ask the employer to change the words. If they do not, stop and report it to your supervisor."
)
LEAVE_OUT = gettext_noop("Ask the employer to change the words. Without the change the order is not entered.")


def marks_of(category: Category, *, certain: bool) -> Callable[[JobOrderFacts], tuple[Mark, ...]]:
    """The marks of one category and certainty among the facts."""

    def chosen(facts: JobOrderFacts) -> tuple[Mark, ...]:
        return tuple(mark for mark in facts.marks if mark.category == category and mark.certain is certain)

    return chosen


def _remedy(category: Category) -> str:
    usual = REPORT if Choice.ESCALATE in CATEGORIES[category].choices else LEAVE_OUT
    return REMEDIES.get(category, usual)


def _rule(number: int, category: Category, *, certain: bool) -> Rule[JobOrderFacts]:
    entry, marks = CATEGORIES[category], marks_of(category, certain=certain)
    return Rule[JobOrderFacts](
        id=f"{CERTAIN if certain else LOOK}{number:02d}",
        title=entry.title,
        requirements=entry.requirements,
        citations=entry.citations,
        severity=Severity.BLOCK if certain else Severity.WARN,
        message=entry.message,
        remedy=_remedy(category) if certain else LOOK_REMEDY,
        applies=lambda facts: bool(marks(facts)),
        since=MANUAL_2024,
        marks=marks,
    )


WORDING_RULES = tuple(
    _rule(number, category, certain=certain)
    for certain in (True, False)
    for number, category in enumerate(CATEGORIES, start=1)
)
RULE_OF = {
    (category.value, certain): f"{CERTAIN if certain else LOOK}{number:02d}"
    for certain in (True, False)
    for number, category in enumerate(CATEGORIES, start=1)
}
