"""A labor dispute at an employer: who says what it means, and when it is over."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.cases.facts import DisputeClosingFacts, DisputeDeterminationFacts
from peyser.rulebook.editions import MANUAL_2024
from peyser.rulebook.engine import Citation, Rule, Severity

SECTION = "Job Orders and Labor Disputes"
BOTH_SIDES = Citation(
    "wp-manual-2024",
    SECTION,
    "verified with the employer and workers' representative(s) that the labor dispute has been terminated",
)

REGIONAL_MANAGER_DETERMINES = Rule[DisputeDeterminationFacts](
    id="CAS-010",
    title=gettext_noop("The Regional Manager verifies a labor dispute"),
    requirements=("S001-116",),
    citations=(
        Citation(
            "wp-manual-2024", SECTION, "the Regional Manager must 1) verify the existence of the labor dispute"
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Only the Regional Manager says what a labor dispute means for a job order."),
    remedy=gettext_noop("Leave the report to the Regional Manager."),
    applies=lambda f: not f.regional_manager,
    since=MANUAL_2024,
)

EACH_ORDER_DETERMINED = Rule[DisputeDeterminationFacts](
    id="CAS-011",
    title=gettext_noop("Each order of the employer gets its own answer"),
    requirements=("S001-116", "S001-124"),
    citations=(
        Citation(
            "wp-manual-2024",
            SECTION,
            "determine its significance with respect to the vacancy involved in the job order",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Some orders of this employer have no answer yet."),
    remedy=gettext_noop("Say of each order whether its position is at issue."),
    applies=lambda f: not f.every_order_determined,
    since=MANUAL_2024,
)

DISPUTE_DETERMINATION_RULES = (REGIONAL_MANAGER_DETERMINES, EACH_ORDER_DETERMINED)

EMPLOYER_CONFIRMS = Rule[DisputeClosingFacts](
    id="CAS-020",
    title=gettext_noop("The employer says that the dispute is over"),
    requirements=("S001-123",),
    citations=(BOTH_SIDES,),
    severity=Severity.BLOCK,
    message=gettext_noop("The employer has not said that the dispute is over."),
    remedy=gettext_noop("Ask the employer, and write down what was said."),
    applies=lambda f: not f.employer_confirmed,
    since=MANUAL_2024,
)

WORKERS_CONFIRM = Rule[DisputeClosingFacts](
    id="CAS-021",
    title=gettext_noop("The workers’ representative says that the dispute is over"),
    requirements=("S001-123",),
    citations=(BOTH_SIDES,),
    severity=Severity.BLOCK,
    message=gettext_noop("The workers’ representative has not said that the dispute is over."),
    remedy=gettext_noop("Ask the workers’ representative, and write down what was said."),
    applies=lambda f: not f.workers_confirmed,
    since=MANUAL_2024,
)

DISPUTE_CLOSING_RULES = (EMPLOYER_CONFIRMS, WORKERS_CONFIRM)
