"""A suspected violation of employment law: settled by the supervisor or referred to an agency in writing."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.cases.facts import ViolationFacts
from peyser.rulebook.editions import MANUAL_2024
from peyser.rulebook.engine import Citation, Rule, Severity

SECTION = "Suspected Violations in the Job Order"

SUPERVISOR_DECIDES = Rule[ViolationFacts](
    id="CAS-060",
    title=gettext_noop("A suspected violation goes to the supervisor"),
    requirements=("S001-148",),
    citations=(
        Citation(
            "wp-manual-2024", SECTION, "document the suspected violation and refer to the local JC supervisor."
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Only a supervisor of the job center settles or refers a suspected violation."),
    remedy=gettext_noop("Leave the report to the supervisor."),
    applies=lambda f: not f.supervisor,
    since=MANUAL_2024,
)

INFORMAL_FIRST = Rule[ViolationFacts](
    id="CAS-061",
    title=gettext_noop("Try to settle it first with an employer of the last 12 months"),
    requirements=("S001-149",),
    citations=(
        Citation(
            "wp-manual-2024",
            SECTION,
            "has filed a job order within the last 12 months, the supervisor must attempt informal resolution.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop(
        "This employer filed an order in the last 12 months, and nobody tried to settle the matter."
    ),
    remedy=gettext_noop("Talk with the employer first, and write down what came of it."),
    applies=lambda f: f.referring and f.filed_recently and not f.informal_tried,
    since=MANUAL_2024,
)

REFERRAL_WITHOUT_ORDERS = Rule[ViolationFacts](
    id="CAS-062",
    title=gettext_noop("Refer an employer without an order in the last 12 months"),
    requirements=("S001-150",),
    citations=(
        Citation(
            "wp-manual-2024", SECTION, "must be referred to the appropriate enforcement agency in writing."
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop(
        "This employer filed no order in the last 12 months, so the matter goes to an agency."
    ),
    remedy=gettext_noop("Refer it in writing to the agency that enforces the law."),
    applies=lambda f: not f.referring and not f.filed_recently,
    since=MANUAL_2024,
)

REFERRED_IN_WRITING = Rule[ViolationFacts](
    id="CAS-063",
    title=gettext_noop("A referral to an agency is a letter"),
    requirements=("S001-150",),
    citations=REFERRAL_WITHOUT_ORDERS.citations,
    severity=Severity.BLOCK,
    message=gettext_noop("The letter to the agency is not written."),
    remedy=gettext_noop("Write what happened, when, and which law it may be against."),
    applies=lambda f: f.referring and not f.letter_written,
    since=MANUAL_2024,
)

VIOLATION_RULES = (SUPERVISOR_DECIDES, INFORMAL_FIRST, REFERRAL_WITHOUT_ORDERS, REFERRED_IN_WRITING)
