"""Why a job order is not online. Each rule is one reason; an order without a finding is shown."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.visibility.facts import VisibilityFacts

TERMS = "Employer - Policy & Terms of Service"
NOT_OPEN_FOR_HIRING = (
    Citation("wp-manual-2024", TERMS, "positions that are (1) not currently open for hiring"),
    Citation("wp-manual-2020", TERMS, "positions that are (1) not currently open for hiring"),
)

EMPLOYER_VALIDATED = Rule[VisibilityFacts](
    id="VIS-010",
    title=gettext_noop("Online once the employer is validated"),
    requirements=("S000-046", "S001-057"),
    citations=(
        Citation("wp-manual-2024", "Employers", "are available online once the account is validated."),
        Citation(
            "wp-manual-2020",
            "Employers",
            "will be made available online once the account has been validated.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The employer's account is not validated yet."),
    remedy=gettext_noop("Nothing to do. The order appears by itself when the employer is validated."),
    applies=lambda f: not f.employer_validated,
    since=MANUAL_2020,
)

SERVICES_DISCONTINUED = Rule[VisibilityFacts](
    id="VIS-011",
    title=gettext_noop("Not online once services are discontinued"),
    requirements=("S001-178",),
    citations=(
        Citation(
            "wp-manual-2024",
            "Discontinuation of Services",
            "Discontinuation of services are to be directed to the State Monitor Advocate.",
        ),
        Citation("cfr-20-658-501", "whole section"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Services to this employer are discontinued."),
    remedy=gettext_noop("Put questions to the State Monitor Advocate."),
    applies=lambda f: f.employer_discontinued,
    since=MANUAL_2020,
)

ORDER_OPEN = Rule[VisibilityFacts](
    id="VIS-020",
    title=gettext_noop("Only open job orders are online"),
    requirements=("S000-053", "S001-068"),
    citations=NOT_OPEN_FOR_HIRING,
    severity=Severity.BLOCK,
    message=gettext_noop("The job order is not open."),
    remedy=gettext_noop("Finish and open it, or leave it closed if the position is filled."),
    applies=lambda f: not (f.order_open or f.on_hold or f.void),
    since=MANUAL_2020,
)

ON_HOLD = Rule[VisibilityFacts](
    id="VIS-021",
    title=gettext_noop("A held job order is not online"),
    requirements=("S001-120", "S001-173"),
    citations=(
        Citation(
            "wp-manual-2024",
            "Suspected Fraudulent Job Orders",
            "should put the job order on a temporary hold",
        ),
        Citation("peyser-default", gettext_noop("A hold takes an order offline, whatever its reason")),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The job order is on hold."),
    remedy=gettext_noop("Settle the reason of the hold, then release it."),
    applies=lambda f: f.on_hold,
    since=MANUAL_2020,
)

VOID = Rule[VisibilityFacts](
    id="VIS-022",
    title=gettext_noop("A void job order is not online"),
    requirements=("S001-108",),
    citations=(
        Citation(
            "wp-manual-2024",
            "Job Orders in Violation of the Law",
            "the job order is voided and cannot be entered into the system.",
        ),
        Citation("peyser-default", gettext_noop("A void order stays on record and offline")),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The job order is void."),
    remedy=gettext_noop("Enter a new order that complies with the law."),
    applies=lambda f: f.void,
    since=MANUAL_2020,
)

NOT_YET_OPEN = Rule[VisibilityFacts](
    id="VIS-023",
    title=gettext_noop("Online from its first day"),
    requirements=("S000-053", "S001-068"),
    citations=NOT_OPEN_FOR_HIRING,
    severity=Severity.BLOCK,
    message=gettext_noop("The first day of the job order lies in the future."),
    remedy=gettext_noop("Wait for that day, or change it."),
    applies=lambda f: f.not_yet_open,
    since=MANUAL_2020,
)

EXPIRED = Rule[VisibilityFacts](
    id="VIS-024",
    title=gettext_noop("Online until its last day"),
    requirements=("S000-053", "S001-068"),
    citations=NOT_OPEN_FOR_HIRING,
    severity=Severity.BLOCK,
    message=gettext_noop("The last day to apply is past."),
    remedy=gettext_noop("Ask the employer whether the position is still open, and set a new last day."),
    applies=lambda f: f.expired,
    since=MANUAL_2020,
)

AT_ISSUE_IN_DISPUTE = Rule[VisibilityFacts](
    id="VIS-030",
    title=gettext_noop("A job at issue in a labor dispute is not online"),
    requirements=("S001-119", "S001-120"),
    citations=(
        Citation(
            "wp-manual-2024",
            "Job Orders and Labor Disputes",
            "If a job order currently exists online, these job orders must be placed on hold.",
        ),
        Citation("cfr-20-652-9", "paragraph (a)"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The Regional Manager has found this position at issue in a labor dispute."),
    remedy=gettext_noop("Place the order on hold until the dispute has ended."),
    applies=lambda f: f.position_at_issue_in_dispute,
    since=MANUAL_2020,
)

ILLEGAL_DRUG = Rule[VisibilityFacts](
    id="VIS-031",
    title=gettext_noop("Work with a drug that federal law forbids is not online"),
    requirements=("S000-062", "S001-080"),
    citations=(
        Citation(
            "wp-manual-2024",
            "Medical Marijuana Job Orders",
            "OWD must remove these job orders from MoJobs.",
        ),
        Citation(
            "wp-manual-2020",
            "Medical Marijuana Job Orders",
            "these job orders need to be removed from MoJobs.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The job has to do with a drug that is illegal under federal law."),
    remedy=gettext_noop("Report the order to Customer Support, who remove it."),
    applies=lambda f: f.federally_illegal_drug,
    since=MANUAL_2020,
)

VETERANS_HOLD = Rule[VisibilityFacts](
    id="VIS-032",
    title=gettext_noop("Veterans first"),
    requirements=("S000-031", "S001-038"),
    citations=(
        Citation(
            "wp-manual-2024",
            "Job Seekers - Service Policy",
            "Give priority in selection and referral to qualified veterans",
        ),
        Citation(
            "wp-manual-2020",
            "Job Seekers - Service Policy",
            "Give priority in selection and referral to qualified veterans",
        ),
        Citation("usc-38-4215", "subsection (b)"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The job order is still reserved for people with veterans' priority."),
    remedy=gettext_noop("It appears for everyone when the reserved time is over."),
    applies=lambda f: f.veterans_hold and not f.viewer_has_veteran_priority,
    since=MANUAL_2020,
)

VISIBILITY_RULES = (
    EMPLOYER_VALIDATED,
    SERVICES_DISCONTINUED,
    ORDER_OPEN,
    ON_HOLD,
    VOID,
    NOT_YET_OPEN,
    EXPIRED,
    AT_ISSUE_IN_DISPUTE,
    ILLEGAL_DRUG,
    VETERANS_HOLD,
)
