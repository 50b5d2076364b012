"""Employer accounts: creating one, validating it, and what it opens."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020, MANUAL_2024
from peyser.rulebook.employer_account.facts import (
    EmployerAccessFacts,
    EmployerRegistrationFacts,
    ValidationFacts,
)
from peyser.rulebook.engine import Citation, Rule, Severity

EMPLOYERS = "Employers"
TERMS = "Employer - Policy & Terms of Service"

POSITION_BEFORE_ACCOUNT = Rule[EmployerRegistrationFacts](
    id="EMP-010",
    title=gettext_noop("A position to fill before an account"),
    requirements=("S000-043", "S001-052"),
    citations=(
        Citation(
            "wp-manual-2024",
            EMPLOYERS,
            "they must have a position for which they are seeking applicants before creating an account.",
        ),
        Citation(
            "wp-manual-2020",
            EMPLOYERS,
            "they must have a position for which they are seeking applicants before an account can be created.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("An account needs a position that you want to fill."),
    remedy=gettext_noop("Name the position, then create the account."),
    applies=lambda f: not f.has_position_to_fill,
    since=MANUAL_2020,
)

TERMS_ACCEPTED = Rule[EmployerRegistrationFacts](
    id="EMP-011",
    title=gettext_noop("The employer accepts the terms"),
    requirements=("S000-052", "S000-053", "S000-054", "S001-067", "S001-068", "S001-069"),
    citations=(
        Citation("wp-manual-2024", TERMS, "Cannot sell or repost Job Seeker information found in the System"),
        Citation("wp-manual-2020", TERMS, "Cannot sell or repost Job Seeker information found in the System"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The terms of service are not accepted."),
    remedy=gettext_noop("Read the terms and accept them, then create the account."),
    applies=lambda f: not f.terms_accepted and not f.federal_job_order,
    since=MANUAL_2020,
)

LOOK_FOR_EXISTING_ACCOUNT = Rule[EmployerRegistrationFacts](
    id="EMP-012",
    title=gettext_noop("Look for an existing account first"),
    requirements=("S000-025", "S001-030"),
    citations=(
        Citation("wp-manual-2024", "Verifying Accounts", "verify if an account already exists"),
        Citation("wp-manual-2020", "Verifying Accounts", "verify if an account already exists"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Nobody has looked for an existing account of this employer."),
    remedy=gettext_noop("Search by name and employer number, then create the account."),
    applies=lambda f: f.created_by_staff and not f.checked_for_existing_account,
    since=MANUAL_2020,
)

POSSIBLE_DUPLICATE = Rule[EmployerRegistrationFacts](
    id="EMP-013",
    title=gettext_noop("Perhaps the employer has an account"),
    requirements=("S000-025", "S001-030"),
    citations=LOOK_FOR_EXISTING_ACCOUNT.citations,
    severity=Severity.WARN,
    message=gettext_noop("An account much like this one exists already."),
    remedy=gettext_noop("Use the existing account if it is the same employer."),
    applies=lambda f: f.possible_duplicate,
    since=MANUAL_2020,
)

TELL_SUPPORT = Rule[EmployerRegistrationFacts](
    id="EMP-014",
    title=gettext_noop("Staff who create an account tell Customer Support"),
    requirements=("S001-059",),
    citations=(
        Citation(
            "wp-manual-2024",
            EMPLOYERS,
            "contact CSU and provide the employer name to complete verification process.",
        ),
    ),
    severity=Severity.WARN,
    message=gettext_noop("Customer Support has not been told of this new account."),
    remedy=gettext_noop("Send Customer Support the employer's name."),
    applies=lambda f: f.created_by_staff and not f.support_unit_told,
    since=MANUAL_2024,
)

EMPLOYER_REGISTRATION_RULES = (
    POSITION_BEFORE_ACCOUNT,
    TERMS_ACCEPTED,
    LOOK_FOR_EXISTING_ACCOUNT,
    POSSIBLE_DUPLICATE,
    TELL_SUPPORT,
)

SUPPORT_VALIDATES = Rule[ValidationFacts](
    id="EMP-020",
    title=gettext_noop("Only Customer Support validates an employer"),
    requirements=("S000-042", "S000-045", "S001-051", "S001-054"),
    citations=(
        Citation("wp-manual-2024", EMPLOYERS, "until the OWD Customer Support Unit validates the employer"),
        Citation("wp-manual-2020", EMPLOYERS, "until the OWD Technical Support Unit validates the employer"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Only Customer Support can validate an employer's account."),
    remedy=gettext_noop("Leave the account in the queue of Customer Support."),
    applies=lambda f: not f.actor_is_support and not f.federal_job_order,
    since=MANUAL_2020,
)

CALL_RETURNED = Rule[ValidationFacts](
    id="EMP-021",
    title=gettext_noop("The employer has called back"),
    requirements=("S001-056",),
    citations=(
        Citation(
            "wp-manual-2024",
            EMPLOYERS,
            "An employer cannot activate its account until the employer returns a call to CSU for validation.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The employer has not returned the call of Customer Support."),
    remedy=gettext_noop("Log the call when the employer rings back, then validate."),
    applies=lambda f: not f.call_returned and not f.federal_job_order,
    since=MANUAL_2024,
)

EVIDENCE_RECORDED = Rule[ValidationFacts](
    id="EMP-022",
    title=gettext_noop("What showed that the employer is genuine"),
    requirements=(),
    citations=(
        Citation("peyser-default", gettext_noop("A validation is open to review only if its grounds are kept")),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Nothing is recorded that shows the employer is genuine."),
    remedy=gettext_noop("Write down what you checked, such as a public register or a call."),
    applies=lambda f: not f.evidence_recorded,
    since=MANUAL_2020,
)

SAME_EMPLOYER_NUMBER = Rule[ValidationFacts](
    id="EMP-023",
    title=gettext_noop("One account for one employer number"),
    requirements=("S000-026", "S000-028", "S001-032"),
    citations=(
        Citation(
            "wp-manual-2024",
            "Duplicate Accounts",
            "staff should verify and confirm which account is the correct account.",
        ),
        Citation(
            "wp-manual-2020",
            "Duplicate Accounts",
            "staff should verify and confirm which account is the correct account.",
        ),
    ),
    severity=Severity.ESCALATE,
    message=gettext_noop("Another account has the same federal employer number."),
    remedy=gettext_noop("Ask the Customer Support lead to compare the accounts, and to merge or confirm them."),
    applies=lambda f: f.duplicate_fein,
    since=MANUAL_2020,
    decided_by="csu_lead",
)

VALIDATION_OVERDUE = Rule[ValidationFacts](
    id="EMP-024",
    title=gettext_noop("Validation takes its time, but no longer"),
    requirements=("S000-045", "S001-055"),
    citations=(
        Citation("wp-manual-2024", EMPLOYERS, "which can take up to 48 hours to complete."),
        Citation("wp-manual-2020", EMPLOYERS, "which can take up to 48 hours to complete."),
    ),
    severity=Severity.WARN,
    message=gettext_noop("This account has waited longer than the manual allows."),
    remedy=gettext_noop("Decide it now, and note why it took longer."),
    applies=lambda f: f.overdue,
    since=MANUAL_2020,
)

FEDERAL_JOB_ORDER_VOUCHES = Rule[ValidationFacts](
    id="EMP-025",
    title=gettext_noop("A federal job order vouches for its employer"),
    requirements=("S001-081",),
    citations=(
        Citation("cfr-20-655-150", "(a)", "The SWA must promptly place the job order in interstate clearance"),
        Citation("cfr-20-655-16", "(c)", "the SWA must promptly place the job"),
        Citation("peyser-default", gettext_noop("The state must place these orders, so no call holds them up")),
    ),
    severity=Severity.WARN,
    message=gettext_noop(
        "This account rests on a federal job order. Nobody has called, or accepted the terms."
    ),
    remedy=gettext_noop("Call the employer and have the terms accepted before anyone signs in for it."),
    applies=lambda f: f.federal_job_order and not f.call_returned,
    since=MANUAL_2020,
)

VALIDATION_RULES = (
    SUPPORT_VALIDATES,
    CALL_RETURNED,
    EVIDENCE_RECORDED,
    SAME_EMPLOYER_NUMBER,
    VALIDATION_OVERDUE,
    FEDERAL_JOB_ORDER_VOUCHES,
)

VALIDATED_BEFORE_ACCESS = Rule[EmployerAccessFacts](
    id="EMP-030",
    title=gettext_noop("Validation before access"),
    requirements=("S000-042", "S001-051"),
    citations=(
        Citation(
            "wp-manual-2024",
            EMPLOYERS,
            "require validation of the employer before allowing access to the system.",
        ),
        Citation(
            "wp-manual-2020",
            EMPLOYERS,
            "require validation of the employer before allowing access to the system.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Your account is not validated yet, so you cannot see job seekers."),
    remedy=gettext_noop("Return the call of Customer Support. They open the account then."),
    applies=lambda f: not f.validated,
    since=MANUAL_2020,
)

EMPLOYER_ACCESS_RULES = (VALIDATED_BEFORE_ACCESS,)
