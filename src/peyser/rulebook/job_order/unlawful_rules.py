"""What a job order must not ask for or offer."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020, MANUAL_2024
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.job_order.facts import JobOrderFacts

NO_UNION_CONDITION = Rule[JobOrderFacts](
    id="ORD-030",
    title=gettext_noop("No condition about union membership"),
    requirements=("S001-109", "S001-110"),
    citations=(
        Citation(
            "wp-manual-2024",
            "Job Orders with Union or Non-Union Specifications",
            "membership or non-membership in a labor organization as a condition of employment",
        ),
        Citation("nlra", "29 U.S.C. 158(a)(3)"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The job order makes union membership, or staying out of one, a condition."),
    remedy=gettext_noop("Explain that the law forbids this, and accept the order without the condition."),
    applies=lambda f: f.union_condition,
    since=MANUAL_2020,
)

NO_CHARGE_TO_WORKER = Rule[JobOrderFacts](
    id="ORD-031",
    title=gettext_noop("No charge for finding the job"),
    requirements=("S001-152", "S001-153"),
    citations=(
        Citation(
            "wp-manual-2024",
            "Job Orders Involving a Charge",
            "no action may be taken by the JC to select or refer workers to the job opening.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Somebody would be charged for bringing worker and employer together."),
    remedy=gettext_noop("Tell the employer that the job center cannot select or refer workers for it."),
    applies=lambda f: f.charge_to_worker,
    since=MANUAL_2024,
)

NO_PURCHASE_FOR_JOB = Rule[JobOrderFacts](
    id="ORD-032",
    title=gettext_noop("Nothing to buy to get the job"),
    requirements=("S001-154",),
    citations=(
        Citation(
            "wp-manual-2024",
            "Job Orders Involving a Charge",
            "orders that require the purchase of demonstration kits or products to be offered employment.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The worker would have to buy a kit or products to be hired."),
    remedy=gettext_noop("Take no action on the order, and tell the employer why."),
    applies=lambda f: f.purchase_required,
    since=MANUAL_2024,
)

NO_ILLEGAL_DRUG = Rule[JobOrderFacts](
    id="ORD-033",
    title=gettext_noop("No work with a drug that federal law forbids"),
    requirements=("S000-061", "S001-079", "S001-080"),
    citations=(
        Citation(
            "wp-manual-2024",
            "Medical Marijuana Job Orders",
            "cannot post job orders on behalf of Medical Marijuana employers",
        ),
        Citation(
            "wp-manual-2020",
            "Medical Marijuana Job Orders",
            "cannot post job orders on behalf of Medical Marijuana employers",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The job has to do with a drug that is illegal under federal law, such as marijuana."),
    remedy=gettext_noop("Do not enter it. Tell Customer Support if such an order is online."),
    applies=lambda f: f.federally_illegal_drug,
    since=MANUAL_2020,
)

WAGE_BELOW_MINIMUM = Rule[JobOrderFacts](
    id="ORD-034",
    title=gettext_noop("The wage is at least the legal minimum"),
    requirements=("S001-146", "S001-147"),
    citations=(
        Citation(
            "wp-manual-2024",
            "Substandard Orders",
            "cannot be entered in MoJobs because the wages specified are below the legal minimum.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The wage is below the legal minimum, so the order cannot be entered."),
    remedy=gettext_noop("Change the pay, or save the order as a draft. A supervisor can decide on the draft."),
    applies=lambda f: f.wage_below_minimum is True and not f.pay_accepted,
    since=MANUAL_2024,
)

NOT_AT_ISSUE_IN_DISPUTE = Rule[JobOrderFacts](
    id="ORD-035",
    title=gettext_noop("No job order for a position at issue in a labor dispute"),
    requirements=("S001-119", "S001-124"),
    citations=(
        Citation(
            "wp-manual-2024",
            "Job Orders and Labor Disputes",
            "the position is involved in a labor dispute cannot be entered into the System.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The Regional Manager has found this position at issue in a labor dispute."),
    remedy=gettext_noop("Do not enter the order. Note the denial on the employer's record."),
    applies=lambda f: f.position_at_issue_in_dispute,
    since=MANUAL_2024,
)

UNLAWFUL_RULES = (
    NO_UNION_CONDITION,
    NO_CHARGE_TO_WORKER,
    NO_PURCHASE_FOR_JOB,
    NO_ILLEGAL_DRUG,
    WAGE_BELOW_MINIMUM,
    NOT_AT_ISSUE_IN_DISPUTE,
)
