"""May anyone be referred to this job order, and by this member of staff?"""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020, MANUAL_2024
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.referral.facts import ReferralFacts

SERVICE_POLICY = "Job Seekers - Service Policy"
TERMS = "Employer - Policy & Terms of Service"
CONFIDENTIAL = "Job Order from Employer Requesting Confidentiality"

LAWFUL_JOB = Rule[ReferralFacts](
    id="REF-024",
    title=gettext_noop("No referral to unlawful work"),
    requirements=("S000-039", "S001-048"),
    citations=(
        Citation("wp-manual-2024", SERVICE_POLICY, "contrary to federal, state, or local law."),
        Citation("wp-manual-2020", SERVICE_POLICY, "contrary to federal, state, or local law."),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The work or its terms are against the law, so the order is held."),
    remedy=gettext_noop("Do not refer. The order opens again when the employer has changed it to comply."),
    applies=lambda f: f.held_as_unlawful,
    since=MANUAL_2020,
)

NO_ILLEGAL_DRUG = Rule[ReferralFacts](
    id="REF-025",
    title=gettext_noop("No referral to work with a drug that federal law forbids"),
    requirements=("S000-061", "S001-079"),
    citations=(
        Citation(
            "wp-manual-2024",
            "Medical Marijuana Job Orders",
            "nor can staff refer individuals to any medical marijuana job orders.",
        ),
        Citation(
            "wp-manual-2020",
            "Medical Marijuana Job Orders",
            "nor can staff refer individuals to any medical marijuana job orders.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This job has to do with a drug that is illegal under federal law."),
    remedy=gettext_noop("Do not refer. Report the order to Customer Support, who remove it."),
    applies=lambda f: f.federally_illegal_drug,
    since=MANUAL_2020,
)

ORDER_OPEN = Rule[ReferralFacts](
    id="REF-030",
    title=gettext_noop("The job order is open"),
    requirements=("S000-053", "S001-068"),
    citations=(
        Citation("wp-manual-2024", TERMS, "positions that are (1) not currently open for hiring"),
        Citation("wp-manual-2020", TERMS, "positions that are (1) not currently open for hiring"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This job order is not open."),
    remedy=gettext_noop("Look at its status. Refer when it is open again, or look for another opening."),
    applies=lambda f: not f.order_open,
    since=MANUAL_2020,
)

OPENING_LEFT = Rule[ReferralFacts](
    id="REF-031",
    title=gettext_noop("An opening is left"),
    requirements=("S000-053", "S001-068"),
    citations=ORDER_OPEN.citations,
    severity=Severity.BLOCK,
    message=gettext_noop("Every opening of this job order is filled."),
    remedy=gettext_noop("Ask the employer whether more people are wanted, or close the order."),
    applies=lambda f: f.order_open and not f.position_open,
    since=MANUAL_2020,
)

EMPLOYER_VALIDATED = Rule[ReferralFacts](
    id="REF-032",
    title=gettext_noop("The employer is validated"),
    requirements=("S000-042", "S000-046", "S001-051", "S001-057"),
    citations=(
        Citation("wp-manual-2024", "Employers", "are available online once the account is validated."),
        Citation("wp-manual-2020", "Employers", "available online once the account has been validated."),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The employer's account is not validated yet."),
    remedy=gettext_noop("Refer when Customer Support has validated the employer."),
    applies=lambda f: not f.employer_validated,
    since=MANUAL_2020,
)

SERVICES_DISCONTINUED = Rule[ReferralFacts](
    id="REF-033",
    title=gettext_noop("No referral once services are discontinued"),
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
    remedy=gettext_noop("Do not refer. Put questions to the State Monitor Advocate."),
    applies=lambda f: f.employer_discontinued,
    since=MANUAL_2020,
)

KNOWN_TO_DISCRIMINATE = Rule[ReferralFacts](
    id="REF-034",
    title=gettext_noop("No service to an employer known to discriminate"),
    requirements=("S001-141",),
    citations=(
        Citation(
            "wp-manual-2024",
            "Discriminatory Job Orders & Other Job Order Violations",
            "prohibited from providing any employment services to employers who are known by OWD",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This employer is known to discriminate in employment."),
    remedy=gettext_noop("Do not refer. Put questions to the State Monitor Advocate."),
    applies=lambda f: f.employer_known_to_discriminate,
    since=MANUAL_2024,
)

ENOUGH_REFERRALS = Rule[ReferralFacts](
    id="REF-045",
    title=gettext_noop("An employer gets no more referrals than it asked for, without a word to it"),
    requirements=(),
    citations=(
        Citation(
            "peyser-default", gettext_noop("The employer names the most referrals it wants; staff decide")
        ),
    ),
    severity=Severity.WARN,
    message=gettext_noop("As many people were referred to this order as the employer wanted."),
    remedy=gettext_noop(
        "Ask the employer whether to send more, or ask a supervisor to put the order on hold: enough referrals."
    ),
    applies=lambda f: f.enough_referrals,
    since=MANUAL_2020,
)

CONFIDENTIAL_HOLDING_CENTER = Rule[ReferralFacts](
    id="REF-050",
    title=gettext_noop("A confidential order is worked by the job center that holds it"),
    requirements=("S001-136", "S001-137"),
    citations=(
        Citation(
            "wp-manual-2024",
            CONFIDENTIAL,
            "Referrals to this job order must be coordinated through the JC holding the job order",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This confidential job order is held by another job center."),
    remedy=gettext_noop("Send the seeker's request to the job center that holds the order."),
    applies=lambda f: f.confidential and not f.actor_in_holding_center,
    since=MANUAL_2024,
)

CONFIDENTIAL_RESPONSIBLE = Rule[ReferralFacts](
    id="REF-051",
    title=gettext_noop("A confidential order has one responsible person"),
    requirements=("S001-136", "S001-138", "S001-140"),
    citations=(
        Citation(
            "wp-manual-2024",
            CONFIDENTIAL,
            "Only the individual having job order responsibility should make contact with the employer.",
        ),
        Citation("wp-manual-2024", CONFIDENTIAL, "Any deviation from these procedures without prior approval"),
    ),
    severity=Severity.ESCALATE,
    message=gettext_noop("A colleague is responsible for this confidential job order."),
    remedy=gettext_noop("Hand the referral to that colleague, or ask the office manager to approve it first."),
    applies=lambda f: f.confidential and f.actor_in_holding_center and not f.actor_responsible,
    since=MANUAL_2024,
    decided_by="office_manager",
)

ORDER_RULES = (
    LAWFUL_JOB,
    NO_ILLEGAL_DRUG,
    ORDER_OPEN,
    OPENING_LEFT,
    EMPLOYER_VALIDATED,
    SERVICES_DISCONTINUED,
    KNOWN_TO_DISCRIMINATE,
    ENOUGH_REFERRALS,
)
CONFIDENTIAL_RULES = (CONFIDENTIAL_HOLDING_CENTER, CONFIDENTIAL_RESPONSIBLE)
