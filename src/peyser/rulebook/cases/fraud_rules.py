"""A job order that may be a fraud: who decides what becomes of it."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.cases.facts import FraudDecisionFacts
from peyser.rulebook.editions import MANUAL_2020, MANUAL_2024
from peyser.rulebook.engine import Citation, Rule, Severity

SUPPORT_INVESTIGATES = Rule[FraudDecisionFacts](
    id="CAS-030",
    title=gettext_noop("Customer Support investigates a suspected fraud"),
    requirements=("S001-173",),
    citations=(
        Citation(
            "wp-manual-2024",
            "Suspected Fraudulent Job Orders",
            "put the job order on a temporary hold and then contact CSU for an appropriate investigation.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Only Customer Support ends the investigation of a suspected fraud."),
    remedy=gettext_noop("Leave the order in the queue of Customer Support."),
    applies=lambda f: not f.support,
    since=MANUAL_2024,
)

FINDINGS_RECORDED = Rule[FraudDecisionFacts](
    id="CAS-031",
    title=gettext_noop("What the investigation found"),
    requirements=(),
    citations=(
        Citation(
            "peyser-default", gettext_noop("An investigation is open to review only if its findings are kept")
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Nothing is written down about what the investigation found."),
    remedy=gettext_noop("Write what you checked and what it showed."),
    applies=lambda f: not f.findings_recorded,
    since=MANUAL_2020,
)

FRAUD_DECISION_RULES = (SUPPORT_INVESTIGATES, FINDINGS_RECORDED)
