"""A job order stands for real openings with a real employer."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020, MANUAL_2024
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.job_order.facts import JobOrderFacts

TERMS = "Employer - Policy & Terms of Service"
WITHOUT_BONA_FIDE_ORDER = "Employer Request for Workers without Placing Bona Fide Job Orders"

POSITION_EXISTS = Rule[JobOrderFacts](
    id="ORD-020",
    title=gettext_noop("The position exists now"),
    requirements=("S000-053", "S001-068", "S001-158"),
    citations=(
        Citation(
            "wp-manual-2024",
            WITHOUT_BONA_FIDE_ORDER,
            "Job orders can only be entered into the labor exchange system when the position actually exists",
        ),
        Citation("wp-manual-2020", TERMS, "positions that are (1) not currently open for hiring"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The job order needs a position that exists now, with at least one opening."),
    remedy=gettext_noop("Enter the order when the position exists. A list for later use is not allowed."),
    applies=lambda f: f.openings < 1 or not f.position_exists,
    since=MANUAL_2020,
)

NO_SALES_LEADS = Rule[JobOrderFacts](
    id="ORD-021",
    title=gettext_noop("No job orders to find customers"),
    requirements=("S000-053", "S001-068"),
    citations=(
        Citation("wp-manual-2024", TERMS, "used as source of sales leads"),
        Citation("wp-manual-2020", TERMS, "used as source of sales leads"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The job order serves to find customers, not workers."),
    remedy=gettext_noop("Do not enter it. Explain the terms of service to the employer."),
    applies=lambda f: f.sales_leads,
    since=MANUAL_2020,
)

NO_NETWORK_MARKETING = Rule[JobOrderFacts](
    id="ORD-022",
    title=gettext_noop("No network marketing"),
    requirements=("S000-053", "S001-068"),
    citations=(
        Citation("wp-manual-2024", TERMS, "related to network marketing or pyramid schemes."),
        Citation("wp-manual-2020", TERMS, "related to network marketing or pyramid schemes."),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The job order is for network marketing or a pyramid scheme."),
    remedy=gettext_noop("Do not enter it. Explain the terms of service to the employer."),
    applies=lambda f: f.network_marketing,
    since=MANUAL_2020,
)

EMPLOYEE_NOT_CONTRACTOR = Rule[JobOrderFacts](
    id="ORD-023",
    title=gettext_noop("Employment, not self-employment"),
    requirements=("S000-054", "S001-069", "S001-160"),
    citations=(
        Citation(
            "wp-manual-2024",
            WITHOUT_BONA_FIDE_ORDER,
            "the information will not be entered into MoJobs.",
        ),
        Citation(
            "wp-manual-2020",
            TERMS,
            "Must demonstrate that an employer-employee relationship exists",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The worker would be self-employed, without a W-2. Such work is not a job order."),
    remedy=gettext_noop("Offer the firm a notice on the job center's board instead."),
    applies=lambda f: f.self_employment,
    since=MANUAL_2020,
)

NO_DUPLICATE_ORDER = Rule[JobOrderFacts](
    id="ORD-024",
    title=gettext_noop("One opening, one job order"),
    requirements=("S001-131",),
    citations=(
        Citation(
            "wp-manual-2024",
            "Job Orders from Employers with a Work Site Located in Another JC’s Administrative Area",
            "Duplicate job orders when only one opening exists are prohibited.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Another job order stands for the same single opening."),
    remedy=gettext_noop("Work the existing order together with the job center that holds it."),
    applies=lambda f: f.only_opening_already_listed,
    since=MANUAL_2024,
)

BONA_FIDE_RULES = (
    POSITION_EXISTS,
    NO_SALES_LEADS,
    NO_NETWORK_MARKETING,
    EMPLOYEE_NOT_CONTRACTOR,
    NO_DUPLICATE_ORDER,
)
