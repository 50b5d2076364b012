"""An order that a labor organization places for an employer: what staff ascertain before they accept it."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2024
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.job_order.facts import JobOrderFacts

FROM_UNIONS = "Orders from Labor Organizations"
_REMEDY = gettext_noop("Ask the labor organization or the employer, then mark what you ascertained.")

UNION_HAS_OPENINGS = Rule[JobOrderFacts](
    id="ORD-040",
    title=gettext_noop("The labor organization has these openings with the employer"),
    requirements=("S001-112",),
    citations=(
        Citation(
            "wp-manual-2024",
            FROM_UNIONS,
            "The labor organization has specific job openings with the employer corresponding to the openings",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("It is not ascertained that the union has these very openings with the employer."),
    remedy=_REMEDY,
    applies=lambda f: f.from_labor_organization and not f.union_openings_match,
    since=MANUAL_2024,
)

UNION_SPECIFICATIONS = Rule[JobOrderFacts](
    id="ORD-041",
    title=gettext_noop("The union's order asks for what the employer asks for"),
    requirements=("S001-113",),
    citations=(
        Citation(
            "wp-manual-2024",
            FROM_UNIONS,
            "The specifications on the job order correspond to the employer's specification",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("It is not ascertained that the order asks for what the employer asks for."),
    remedy=_REMEDY,
    applies=lambda f: f.from_labor_organization and not f.union_specifications_match,
    since=MANUAL_2024,
)

UNION_INFORMATION = Rule[JobOrderFacts](
    id="ORD-042",
    title=gettext_noop("The union's order says enough to choose and refer people"),
    requirements=("S001-114",),
    citations=(
        Citation(
            "wp-manual-2024",
            FROM_UNIONS,
            "information on the job order is adequate for selection and referral.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("It is not ascertained that the order says enough to choose and refer people."),
    remedy=_REMEDY,
    applies=lambda f: f.from_labor_organization and not f.union_information_adequate,
    since=MANUAL_2024,
)

UNION_DESTINATION = Rule[JobOrderFacts](
    id="ORD-043",
    title=gettext_noop("Where workers for a union's order are sent"),
    requirements=("S001-115",),
    citations=(
        Citation(
            "wp-manual-2024",
            FROM_UNIONS,
            "workers are directed to the labor organization or to the employer in accordance",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("It is not arranged whether workers go to the labor organization or to the employer."),
    remedy=gettext_noop("Settle it with the labor organization. If workers go there, say how they reach it."),
    applies=lambda f: f.from_labor_organization and not f.union_destination_arranged,
    since=MANUAL_2024,
)

UNION_RULES = (UNION_HAS_OPENINGS, UNION_SPECIFICATIONS, UNION_INFORMATION, UNION_DESTINATION)
