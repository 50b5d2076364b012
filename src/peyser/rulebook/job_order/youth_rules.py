"""Orders that are open to workers under 18: what the law lets them do, and when."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020, MANUAL_2024
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.job_order.facts import JobOrderFacts
from peyser.rulebook.youth.limits import Breach

_MANUAL = Citation(
    "wp-manual-2024",
    "Job Orders Involving Youth",
    "local, state, and federal laws concerning school attendance and child labor standards.",
)
_UNLAWFUL = Citation(
    "wp-manual-2020", "Job Seekers - Service Policy", "contrary to federal, state, or local law."
)
_RAISE_OR_CHANGE = gettext_noop("Ask the employer to change the hours, or to set the least age to 16.")

LEAST_AGE = Rule[JobOrderFacts](
    id="ORD-050",
    title=gettext_noop("Nobody younger than the law allows"),
    requirements=("S001-156",),
    citations=(
        _MANUAL,
        _UNLAWFUL,
        Citation("cfr-29-570-2", "paragraphs (a)(1) and (b)"),
        Citation("rsmo-294-021", "whole section"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The order is open to people younger than the law allows at work."),
    remedy=gettext_noop("Set the least age to 14, or to 12 for farm work with a parent's consent."),
    applies=lambda f: Breach.TOO_YOUNG in f.young,
    since=MANUAL_2020,
)

NO_HAZARD = Rule[JobOrderFacts](
    id="ORD-051",
    title=gettext_noop("No hazardous work under 18"),
    requirements=("S001-156",),
    citations=(_MANUAL, _UNLAWFUL, Citation("cfr-29-570-e", "sections 570.50 to 570.68")),
    severity=Severity.BLOCK,
    message=gettext_noop(
        "The order is open to workers under 18, but the law keeps them from this hazardous work."
    ),
    remedy=gettext_noop("Ask the employer to set the least age to 18, or to change the work."),
    applies=lambda f: Breach.HAZARDOUS in f.young,
    since=MANUAL_2020,
)

BARRED_UNDER_16 = Rule[JobOrderFacts](
    id="ORD-052",
    title=gettext_noop("No barred work under 16"),
    requirements=("S001-156",),
    citations=(
        _MANUAL,
        _UNLAWFUL,
        Citation("cfr-29-570-33", "whole section"),
        Citation("rsmo-294-040", "whole section"),
        Citation("cfr-29-570-e1", "section 570.71"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The order is open to workers under 16, but the law keeps them from this work."),
    remedy=gettext_noop("Ask the employer to set the least age to 16, or to change the work."),
    applies=lambda f: Breach.BARRED_UNDER_16 in f.young,
    since=MANUAL_2020,
)

HOURS_OF_A_DAY = Rule[JobOrderFacts](
    id="ORD-053",
    title=gettext_noop("Hours of a day, under 16"),
    requirements=("S001-156",),
    citations=(
        _MANUAL,
        _UNLAWFUL,
        Citation("cfr-29-570-35", "paragraphs (a)(4) and (5)"),
        Citation("rsmo-294-030", "subsection 1"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Under 16 the law allows 3 hours on a school day, and 8 when school is out."),
    remedy=_RAISE_OR_CHANGE,
    applies=lambda f: Breach.DAY_TOO_LONG in f.young,
    since=MANUAL_2020,
)

HOURS_OF_A_WEEK = Rule[JobOrderFacts](
    id="ORD-054",
    title=gettext_noop("Hours of a week, under 16"),
    requirements=("S001-156",),
    citations=(
        _MANUAL,
        _UNLAWFUL,
        Citation("cfr-29-570-35", "paragraphs (a)(2) and (3)"),
        Citation("rsmo-294-030", "subsection 1"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Under 16 the law allows 18 hours in a school week, and 40 when school is out."),
    remedy=_RAISE_OR_CHANGE,
    applies=lambda f: Breach.WEEK_TOO_LONG in f.young,
    since=MANUAL_2020,
)

TIME_OF_DAY = Rule[JobOrderFacts](
    id="ORD-055",
    title=gettext_noop("Times of day, under 16"),
    requirements=("S001-156",),
    citations=(
        _MANUAL,
        _UNLAWFUL,
        Citation("cfr-29-570-35", "paragraph (a)(6)"),
        Citation("rsmo-294-030", "subsection 2"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Under 16 work lies between 7 in the morning and 7 in the evening, or 9 in summer."),
    remedy=_RAISE_OR_CHANGE,
    applies=lambda f: Breach.TIME_OF_DAY in f.young,
    since=MANUAL_2020,
)

SCHOOL_HOURS = Rule[JobOrderFacts](
    id="ORD-056",
    title=gettext_noop("No work in school hours, under 16"),
    requirements=("S001-156",),
    citations=(
        _MANUAL,
        _UNLAWFUL,
        Citation("cfr-29-570-35", "paragraph (a)(1)"),
        Citation("rsmo-294-024", "whole section"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The order is open to workers under 16, and some of the work lies in school hours."),
    remedy=_RAISE_OR_CHANGE,
    applies=lambda f: Breach.SCHOOL_HOURS in f.young,
    since=MANUAL_2020,
)

HOURS_UNKNOWN = Rule[JobOrderFacts](
    id="ORD-057",
    title=gettext_noop("The hours of an order for workers under 16"),
    requirements=("S001-156",),
    citations=(
        _MANUAL,
        _UNLAWFUL,
        Citation("cfr-29-570-35", "whole section"),
        Citation("rsmo-294-030", "whole section"),
    ),
    severity=Severity.WARN,
    message=gettext_noop("The order is open to workers under 16 and does not say all its hours."),
    remedy=gettext_noop("Ask for hours a day and a week, and for the earliest and latest time of work."),
    applies=lambda f: Breach.HOURS_UNKNOWN in f.young,
    since=MANUAL_2020,
)

AGE_OF_YOUTH_ORDER = Rule[JobOrderFacts](
    id="ORD-058",
    title=gettext_noop("The least age of a youth program's order"),
    requirements=("S001-156",),
    citations=(_MANUAL, Citation("cfr-29-570-2", "paragraph (a)(1)")),
    severity=Severity.WARN,
    message=gettext_noop("This order of a youth program does not say how old workers must be."),
    remedy=gettext_noop("Ask for the least age, so that nobody too young is referred."),
    applies=lambda f: f.youth_without_age,
    since=MANUAL_2024,
)

YOUTH_RULES = (
    LEAST_AGE,
    NO_HAZARD,
    BARRED_UNDER_16,
    HOURS_OF_A_DAY,
    HOURS_OF_A_WEEK,
    TIME_OF_DAY,
    SCHOOL_HOURS,
    HOURS_UNKNOWN,
    AGE_OF_YOUTH_ORDER,
)
