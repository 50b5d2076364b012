"""Judging whether a person is ready for a job, and what is owed to whoever is not."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.readiness.facts import ReadinessFacts

HELP_FOR_WHO_IS_NOT_READY = Rule[ReadinessFacts](
    id="RDY-010",
    title=gettext_noop("More help for people who are not ready for a job yet"),
    requirements=("S000-030", "S001-037"),
    citations=(
        Citation(
            "wp-manual-2024",
            "Job Seekers - Service Policy",
            "OWD will provide additional services to customers who are not immediately job-ready.",
        ),
        Citation(
            "wp-manual-2020",
            "Job Seekers - Service Policy",
            "Additional services will be provided to customers who are not immediately job-ready.",
        ),
    ),
    severity=Severity.WARN,
    message=gettext_noop("This person is not ready for a job yet, and no referral to other help is open."),
    remedy=gettext_noop("Refer the person to job counseling, training or another resource."),
    applies=lambda f: not f.ready and not f.referred,
    since=MANUAL_2020,
)

READINESS_RULES = (HELP_FOR_WHO_IS_NOT_READY,)
