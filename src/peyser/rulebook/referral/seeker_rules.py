"""Is this seeker ready to be referred to this job?"""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020, MANUAL_2024
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.referral.facts import CONSENT_METHODS, ReferralFacts

SERVICE_POLICY = "Job Seekers - Service Policy"
TOOLS = "Manage Labor Exchange Tools"

ENROLLMENT_FIRST = Rule[ReferralFacts](
    id="REF-010",
    title=gettext_noop("Enrollment before a referral"),
    requirements=("S000-018", "S001-025", "S001-184"),
    citations=(
        Citation(
            "wp-manual-2024",
            TOOLS,
            "cannot be issued a job order referral until the WP enrollment has been completed.",
        ),
        Citation(
            "wp-manual-2020",
            "WP Enrollment",
            "before any staff-assisted services are recorded, including job order referrals",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The seeker has no complete Wagner-Peyser enrollment."),
    remedy=gettext_noop("Complete the enrollment, then issue the referral."),
    applies=lambda f: not f.enrolled,
    since=MANUAL_2020,
)

SEEKER_AVAILABLE = Rule[ReferralFacts](
    id="REF-011",
    title=gettext_noop("Referrals are for seekers who are available"),
    requirements=("S000-040", "S001-049"),
    citations=(
        Citation(
            "wp-manual-2024",
            SERVICE_POLICY,
            "all registered applicants who have indicated their availability for employment",
        ),
        Citation(
            "wp-manual-2020",
            SERVICE_POLICY,
            "all registered applicants who have indicated their availability for employment",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The seeker is not marked as available for work."),
    remedy=gettext_noop("Ask the seeker, and update the profile if they look for work again."),
    applies=lambda f: not f.seeker_active,
    since=MANUAL_2020,
)

MAY_LEGALLY_WORK = Rule[ReferralFacts](
    id="REF-012",
    title=gettext_noop("Referrals are for people who may legally work"),
    requirements=("S000-033", "S001-040"),
    citations=(
        Citation("wp-manual-2024", SERVICE_POLICY, "any job seeker, legally eligible to work in the U.S."),
        Citation("wp-manual-2020", SERVICE_POLICY, "any job seeker, legally eligible to work in the U.S."),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The seeker has stated that they may not work in the United States."),
    remedy=gettext_noop("Do not refer. Offer basic information and other help."),
    applies=lambda f: f.work_authorized is False,
    since=MANUAL_2020,
)

WORK_AUTHORIZATION_UNKNOWN = Rule[ReferralFacts](
    id="REF-013",
    title=gettext_noop("Permission to work is not known"),
    requirements=("S000-033", "S001-040"),
    citations=MAY_LEGALLY_WORK.citations,
    severity=Severity.WARN,
    message=gettext_noop("The seeker has not stated whether they may work in the United States."),
    remedy=gettext_noop("Ask, and record the answer in the profile."),
    applies=lambda f: f.work_authorized is None,
    since=MANUAL_2020,
)

CONSENT_TO_THIS_JOB = Rule[ReferralFacts](
    id="REF-014",
    title=gettext_noop("The seeker wants this job"),
    requirements=("S001-185", "S001-186"),
    citations=(
        Citation(
            "wp-manual-2024",
            TOOLS,
            "unless the job seeker is present or verbally indicates by phone a desire to apply",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The seeker has not agreed to be referred to this job."),
    remedy=gettext_noop("Ask in person or by phone and record how they agreed. Otherwise send a notification."),
    applies=lambda f: f.consent_method not in CONSENT_METHODS,
    since=MANUAL_2024,
)

MINIMUM_NOT_MET = Rule[ReferralFacts](
    id="REF-040",
    title=gettext_noop("The minimum requirements are met"),
    requirements=("S001-183",),
    citations=(
        Citation(
            "wp-manual-2024",
            TOOLS,
            "If the job seeker does not meet the minimum requirements, a referral should not be issued.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The seeker does not meet every minimum requirement of this job order."),
    remedy=gettext_noop("Do not refer. Tell the seeker what is missing, and look for other openings."),
    applies=lambda f: f.meets_minimum is False,
    since=MANUAL_2024,
)

MINIMUM_UNKNOWN = Rule[ReferralFacts](
    id="REF-041",
    title=gettext_noop("A minimum requirement is not known"),
    requirements=("S001-193",),
    citations=(
        Citation(
            "wp-manual-2024",
            "Job Orders & Job Matching",
            "Staff should review how well an individual meets the qualifications of a job order",
        ),
    ),
    severity=Severity.WARN,
    message=gettext_noop("It is not known whether the seeker meets every minimum requirement."),
    remedy=gettext_noop("Ask the seeker about the open points before you refer."),
    applies=lambda f: f.meets_minimum is None,
    since=MANUAL_2024,
)

H2A_SCREENED = Rule[ReferralFacts](
    id="REF-042",
    title=gettext_noop("Applicants for H-2A jobs are screened by staff"),
    requirements=("S001-084",),
    citations=(
        Citation(
            "wp-manual-2024",
            "H-2A and H-2B Job Orders",
            "H-2A job orders require JC staff to screen all applicants",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Nobody has screened this seeker for the H-2A job order."),
    remedy=gettext_noop("Screen the seeker, then refer and send the approved application to the employer."),
    applies=lambda f: f.h2a and not f.screened_by_staff,
    since=MANUAL_2024,
)

ALREADY_REFERRED = Rule[ReferralFacts](
    id="REF-043",
    title=gettext_noop("One referral to one job order"),
    requirements=(),
    citations=(Citation("peyser-default", gettext_noop("A second referral would count one contact twice")),),
    severity=Severity.BLOCK,
    message=gettext_noop("The seeker already has a referral to this job order."),
    remedy=gettext_noop("Open the existing referral and follow it up."),
    applies=lambda f: f.already_referred,
    since=MANUAL_2020,
)

VETERANS_HOLD = Rule[ReferralFacts](
    id="REF-044",
    title=gettext_noop("Veterans first"),
    requirements=("S000-031", "S001-038"),
    citations=(
        Citation(
            "wp-manual-2024",
            SERVICE_POLICY,
            "Give priority in selection and referral to qualified veterans",
        ),
        Citation(
            "wp-manual-2020",
            SERVICE_POLICY,
            "Give priority in selection and referral to qualified veterans",
        ),
        Citation("usc-38-4215", "subsection (b)"),
        Citation("cfr-20-1010", "whole part"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This job order is still reserved for people with veterans' priority."),
    remedy=gettext_noop("Refer qualified veterans first. Refer others when the reserved time is over."),
    applies=lambda f: f.veterans_hold and not f.seeker_has_veteran_priority,
    since=MANUAL_2020,
)

SEEKER_RULES = (
    ENROLLMENT_FIRST,
    SEEKER_AVAILABLE,
    MAY_LEGALLY_WORK,
    WORK_AUTHORIZATION_UNKNOWN,
    CONSENT_TO_THIS_JOB,
    MINIMUM_NOT_MET,
    MINIMUM_UNKNOWN,
    H2A_SCREENED,
    ALREADY_REFERRED,
    VETERANS_HOLD,
)
