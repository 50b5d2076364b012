"""No referral to work that the child labor laws keep from the seeker."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.referral.facts import ReferralFacts

_MANUAL = (
    Citation(
        "wp-manual-2024",
        "Job Orders Involving Youth",
        "referrals of Youth are made only in accordance with local, state, and federal laws",
    ),
    Citation("wp-manual-2020", "Job Seekers - Service Policy", "contrary to federal, state, or local law."),
)

LAWFUL_AT_THIS_AGE = Rule[ReferralFacts](
    id="REF-026",
    title=gettext_noop("No referral to work that the law forbids at this age"),
    requirements=("S001-156", "S001-048"),
    citations=(
        *_MANUAL,
        Citation("cfr-29-570-e", "sections 570.50 to 570.68"),
        Citation("cfr-29-570-35", "whole section"),
        Citation("rsmo-294-040", "whole section"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The child labor laws do not allow this work, or these hours, for this person."),
    remedy=gettext_noop("Do not refer. Look for lawful work together, and do not tell the employer why."),
    applies=lambda f: f.forbidden_at_age,
    since=MANUAL_2020,
)

HOURS_TO_ASK_FOR = Rule[ReferralFacts](
    id="REF-027",
    title=gettext_noop("Hours to ask for before this person is referred"),
    requirements=("S001-156",),
    citations=(*_MANUAL, Citation("cfr-29-570-35", "whole section"), Citation("rsmo-294-030", "whole section")),
    severity=Severity.WARN,
    message=gettext_noop("The law limits the hours of this person, and the order does not say all its hours."),
    remedy=gettext_noop("Ask the employer for the hours, without naming the person, and check them."),
    applies=lambda f: f.hours_at_age_unknown and not f.forbidden_at_age,
    since=MANUAL_2020,
)

YOUTH_REFERRAL_RULES = (LAWFUL_AT_THIS_AGE, HOURS_TO_ASK_FOR)
