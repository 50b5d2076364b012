"""Entering a job order: by whom, under which category, with which answers."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020, MANUAL_2024
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.job_order.facts import JobOrderFacts

FLC_COORDINATOR_ENTERS = Rule[JobOrderFacts](
    id="ORD-010",
    title=gettext_noop("H-2A and H-2B job orders are entered by one coordinator"),
    requirements=("S001-081", "S001-082"),
    citations=(
        Citation(
            "wp-manual-2024",
            "H-2A and H-2B Job Orders",
            "The Foreign Labor Certification (FLC) Coordinator will enter all H-2A and H-2B job orders",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Only the Foreign Labor Certification Coordinator enters H-2A and H-2B job orders."),
    remedy=gettext_noop("Contact the coordinator: moswa@dhewd.mo.gov or (855) 859-2950."),
    applies=lambda f: f.h2_program and not f.entered_by_flc_coordinator,
    since=MANUAL_2024,
)

AES_IN_TITLE = Rule[JobOrderFacts](
    id="ORD-011",
    title=gettext_noop("Farm-related jobs carry AES in the title"),
    requirements=("S001-089",),
    citations=(
        Citation(
            "wp-manual-2024",
            "Agricultural Employment Services (AES) Job Orders",
            "All agriculture-related job orders are to be identified with 'AES' in the job title",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This farm-related job has no 'AES' in its title."),
    remedy=gettext_noop("Put AES in front of the job title."),
    applies=lambda f: (f.agricultural or f.aes_category) and not f.h2_program and not f.aes_in_title,
    since=MANUAL_2024,
)

AES_CATEGORY = Rule[JobOrderFacts](
    id="ORD-012",
    title=gettext_noop("Farm-related jobs have the special category AES"),
    requirements=("S001-089", "S001-103"),
    citations=(
        Citation(
            "wp-manual-2024",
            "Agricultural Employment Services (AES) Job Orders",
            "and recorded as AES under the special category section",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This farm-related job is not marked with the special category AES."),
    remedy=gettext_noop("Choose AES under special categories, or take AES out of the title."),
    applies=lambda f: (f.agricultural or f.aes_in_title) and not f.h2_program and not f.aes_category,
    since=MANUAL_2024,
)

WORKSITE_GIVEN = Rule[JobOrderFacts](
    id="ORD-013",
    title=gettext_noop("The place where the work is done"),
    requirements=("S001-129",),
    citations=(
        Citation(
            "wp-manual-2024",
            "Job Orders from Employers with a Work Site Located in Another JC’s Administrative Area",
            "the location information of a job order must reflect the actual worksite location.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The job order does not say where the work is done."),
    remedy=gettext_noop("Enter the address of the worksite, not of the head office."),
    applies=lambda f: not f.worksite_given,
    since=MANUAL_2024,
)

HIRING_REQUIREMENTS_ANSWERED = Rule[JobOrderFacts](
    id="ORD-014",
    title=gettext_noop("Which checks happen during hiring"),
    requirements=("S001-145",),
    citations=(
        Citation(
            "wp-manual-2024",
            "Job Orders Requiring a Criminal Record Exclusion",
            "indicate which hiring requirements will be completed during the hiring process",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The question about hiring requirements is not answered."),
    remedy=gettext_noop("Mark each check, such as a background check or drug screen, or choose 'none'."),
    applies=lambda f: not f.hiring_requirements_answered,
    since=MANUAL_2024,
)

COPY_REVIEWED = Rule[JobOrderFacts](
    id="ORD-015",
    title=gettext_noop("A copied job order is gone through with the employer"),
    requirements=("S000-058",),
    citations=(
        Citation(
            "wp-manual-2020",
            "Obtaining Job Order Information",
            "the job order should be carefully reviewed with the employer",
        ),
        Citation("peyser-default", gettext_noop("Kept from the 2020 manual; the 2024 manual is silent")),
    ),
    severity=Severity.WARN,
    message=gettext_noop("This order was copied from an earlier one and not gone through with the employer."),
    remedy=gettext_noop("Go through it with the employer, and record who did and when."),
    applies=lambda f: f.copied_from_earlier_order and not f.reviewed_with_employer,
    since=MANUAL_2020,
)

CONFIDENTIALITY_NOT_SOLICITED = Rule[JobOrderFacts](
    id="ORD-016",
    title=gettext_noop("Only the employer asks for confidentiality"),
    requirements=("S001-132",),
    citations=(
        Citation(
            "wp-manual-2024",
            "Job Order from Employer Requesting Confidentiality",
            "Job order confidentiality should not be solicited",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The company's name is hidden, but the employer has not asked for that."),
    remedy=gettext_noop("Show the name, or record that the employer asked to be kept confidential."),
    applies=lambda f: f.employer_hidden and not f.employer_asked_to_be_hidden,
    since=MANUAL_2024,
)

ENTRY_RULES = (
    FLC_COORDINATOR_ENTERS,
    AES_IN_TITLE,
    AES_CATEGORY,
    WORKSITE_GIVEN,
    HIRING_REQUIREMENTS_ANSWERED,
    COPY_REVIEWED,
    CONFIDENTIALITY_NOT_SOLICITED,
)
