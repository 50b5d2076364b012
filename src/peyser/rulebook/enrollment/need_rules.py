"""Whose enrollment is missing: one rule for each group the manual names."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.engine import Rule, Severity
from peyser.rulebook.enrollment.facts import EnrollmentNeedFacts
from peyser.rulebook.enrollment.reasons import REASONS, Reason


def _rule(reason: Reason) -> Rule[EnrollmentNeedFacts]:
    return Rule[EnrollmentNeedFacts](
        id=reason.rule_id,
        title=reason.label,
        requirements=reason.requirements,
        citations=reason.citations,
        severity=Severity.WARN,
        message=gettext_noop("This person needs a Wagner-Peyser enrollment and has none."),
        remedy=gettext_noop("Enroll the person before staff give a service."),
        applies=lambda f: reason.key in f.reasons and not f.enrolled and not f.identity_verification_only,
        since=reason.since,
        until=reason.until,
    )


ENROLLMENT_NEED_RULES = tuple(_rule(reason) for reason in REASONS)
