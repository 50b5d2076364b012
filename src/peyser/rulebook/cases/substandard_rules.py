"""An order with pay below the legal minimum: what comes before a decision, and what a decision needs."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.cases.facts import SubstandardFacts
from peyser.rulebook.editions import MANUAL_2024
from peyser.rulebook.engine import Citation, Rule, Severity

SECTION = "Substandard Orders"
REFERRAL = (
    "JC staff will call the job order to the attention of his/her supervisor, manager, or functional leader"
)

SUPERVISOR_DECIDES_ON_PAY = Rule[SubstandardFacts](
    id="CAS-070",
    title=gettext_noop("A supervisor decides on pay below the minimum"),
    requirements=("S001-147",),
    citations=(Citation("wp-manual-2024", SECTION, REFERRAL),),
    severity=Severity.BLOCK,
    message=gettext_noop("Only the supervisor, manager or functional leader decides on pay below the minimum."),
    remedy=gettext_noop("Refer the order with a note, and leave the decision to them."),
    applies=lambda f: f.deciding and not f.supervisor,
    since=MANUAL_2024,
)

EMPLOYER_ANSWERED = Rule[SubstandardFacts](
    id="CAS-071",
    title=gettext_noop("Refer an order that the employer does not change"),
    requirements=("S001-147",),
    citations=(Citation("wp-manual-2024", SECTION, "If the employer does not change the order"),),
    severity=Severity.BLOCK,
    message=gettext_noop("What the employer answered is not written down."),
    remedy=gettext_noop("Write down when, how and what the employer answered. Then refer the order."),
    applies=lambda f: f.referring and not f.answered,
    since=MANUAL_2024,
)

ACCEPTED_WITH_STATEMENT = Rule[SubstandardFacts](
    id="CAS-072",
    title=gettext_noop("Pay below the minimum is accepted with a statement"),
    requirements=("S001-146", "S001-147"),
    citations=(Citation("wp-manual-2024", SECTION, "the job order is subject to the minimum wage law"),),
    severity=Severity.BLOCK,
    message=gettext_noop("The statement why the minimum wage law does not reach this job is missing."),
    remedy=gettext_noop("Write why the law does not reach this job. The employer reads it."),
    applies=lambda f: f.accepting and not f.statement_written,
    since=MANUAL_2024,
)

PAY_REALLY_CHANGED = Rule[SubstandardFacts](
    id="CAS-073",
    title=gettext_noop("The pay was really changed"),
    requirements=("S001-146",),
    citations=(Citation("wp-manual-2024", SECTION, "the wages specified are below the legal minimum."),),
    severity=Severity.BLOCK,
    message=gettext_noop("The pay that the order names is still below the legal minimum."),
    remedy=gettext_noop("Have the order changed first, or refer it to the supervisor."),
    applies=lambda f: f.settling and f.below_minimum,
    since=MANUAL_2024,
)

NOTHING_LEFT_TO_ACCEPT = Rule[SubstandardFacts](
    id="CAS-074",
    title=gettext_noop("Nothing to decide once the pay was changed"),
    requirements=("S001-147",),
    citations=(Citation("wp-manual-2024", SECTION, "If the employer does not change the order"),),
    severity=Severity.BLOCK,
    message=gettext_noop("The employer changed the pay meanwhile: it is not below the minimum any more."),
    remedy=gettext_noop("Settle the case: the pay was changed."),
    applies=lambda f: f.deciding and not f.below_minimum,
    since=MANUAL_2024,
)

SUBSTANDARD_RULES = (
    SUPERVISOR_DECIDES_ON_PAY,
    EMPLOYER_ANSWERED,
    ACCEPTED_WITH_STATEMENT,
    PAY_REALLY_CHANGED,
    NOTHING_LEFT_TO_ACCEPT,
)
