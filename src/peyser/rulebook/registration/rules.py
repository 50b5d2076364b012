"""Registering as a seeker, and what is open to whom without it."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.registration.facts import (
    WANTS_HOW_TO_APPLY,
    WANTS_TO_POST,
    PublicAccessFacts,
    SeekerRegistrationFacts,
)

REGISTRATION = "Registration Requirements"
SERVICE_POLICY = "Job Seekers - Service Policy"

SSN_NOTICE = Rule[SeekerRegistrationFacts](
    id="REG-010",
    title=gettext_noop("The Social Security number is asked for with a notice, and never required"),
    requirements=("S000-034", "S001-041"),
    citations=(
        Citation("privacy-act-7", "subsections (a) and (b)"),
        Citation("wp-manual-2024", SERVICE_POLICY, "only that information which is necessary"),
        Citation("wp-manual-2020", SERVICE_POLICY, "only that information which is necessary"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("A Social Security number was entered without the notice that it is voluntary."),
    remedy=gettext_noop("Show the notice first, then ask. Go on without the number if the person prefers."),
    applies=lambda f: f.ssn_given and not f.ssn_notice_shown,
    since=MANUAL_2020,
)

WORK_AUTHORIZATION_STATED = Rule[SeekerRegistrationFacts](
    id="REG-011",
    title=gettext_noop("May you work in the United States?"),
    requirements=("S000-033", "S001-040"),
    citations=(
        Citation("wp-manual-2024", SERVICE_POLICY, "any job seeker, legally eligible to work in the U.S."),
        Citation("wp-manual-2020", SERVICE_POLICY, "any job seeker, legally eligible to work in the U.S."),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("You have not said whether you may work in the United States."),
    remedy=gettext_noop("Answer the question. Where you live and whether you have a job do not matter."),
    applies=lambda f: f.work_authorized is None,
    since=MANUAL_2020,
)

NOT_AUTHORIZED_TO_WORK = Rule[SeekerRegistrationFacts](
    id="REG-012",
    title=gettext_noop("Without permission to work"),
    requirements=("S000-029", "S001-035"),
    citations=(
        Citation("wp-manual-2024", SERVICE_POLICY, "all individuals legally seeking employment opportunities"),
        Citation("wp-manual-2020", SERVICE_POLICY, "all individuals legally seeking employment opportunities"),
    ),
    severity=Severity.WARN,
    message=gettext_noop("Without permission to work you cannot be referred to jobs."),
    remedy=gettext_noop("You can still use all public information. Tell us when this changes."),
    applies=lambda f: f.work_authorized is False,
    since=MANUAL_2020,
)

LOOK_FOR_EXISTING_ACCOUNT = Rule[SeekerRegistrationFacts](
    id="REG-013",
    title=gettext_noop("Look for an existing account first"),
    requirements=("S000-025", "S001-030"),
    citations=(
        Citation("wp-manual-2024", "Verifying Accounts", "verify if an account already exists"),
        Citation("wp-manual-2020", "Verifying Accounts", "verify if an account already exists"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Nobody has looked for an existing account of this person."),
    remedy=gettext_noop("Search by name and birth date, then register the person."),
    applies=lambda f: f.registered_by_staff and not f.checked_for_existing_account,
    since=MANUAL_2020,
)

POSSIBLE_DUPLICATE = Rule[SeekerRegistrationFacts](
    id="REG-014",
    title=gettext_noop("Perhaps the person has an account"),
    requirements=("S000-025", "S001-030"),
    citations=LOOK_FOR_EXISTING_ACCOUNT.citations,
    severity=Severity.WARN,
    message=gettext_noop("An account much like this one exists already."),
    remedy=gettext_noop("Use the existing account if it is the same person."),
    applies=lambda f: f.possible_duplicate,
    since=MANUAL_2020,
)

SEEKER_REGISTRATION_RULES = (
    SSN_NOTICE,
    WORK_AUTHORIZATION_STATED,
    NOT_AUTHORIZED_TO_WORK,
    LOOK_FOR_EXISTING_ACCOUNT,
    POSSIBLE_DUPLICATE,
)

HOW_TO_APPLY_AFTER_SIGN_IN = Rule[PublicAccessFacts](
    id="REG-020",
    title=gettext_noop("How to apply is shown after sign-in"),
    requirements=("S000-023", "S001-028"),
    citations=(
        Citation("wp-manual-2024", REGISTRATION, "getting referral information for job openings"),
        Citation("wp-manual-2020", REGISTRATION, "getting referral information for job openings"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("How to apply is shown to people who have an account."),
    remedy=gettext_noop("Sign in, or register. It is free."),
    applies=lambda f: f.wants == WANTS_HOW_TO_APPLY and not f.signed_in,
    since=MANUAL_2020,
)

POST_AFTER_SIGN_IN = Rule[PublicAccessFacts](
    id="REG-021",
    title=gettext_noop("Job orders are entered after sign-in"),
    requirements=("S000-023", "S000-041", "S001-028", "S001-050"),
    citations=(
        Citation("wp-manual-2024", REGISTRATION, "entering a job order into the system."),
        Citation("wp-manual-2020", REGISTRATION, "entering a job order in to the system."),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Entering a job order needs an employer's account."),
    remedy=gettext_noop("Sign in, or register as an employer. It is free."),
    applies=lambda f: f.wants == WANTS_TO_POST and not f.signed_in,
    since=MANUAL_2020,
)

PUBLIC_ACCESS_RULES = (HOW_TO_APPLY_AFTER_SIGN_IN, POST_AFTER_SIGN_IN)
