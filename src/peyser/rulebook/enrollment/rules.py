"""Enrolling a person in Wagner-Peyser."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020, MANUAL_2024
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.enrollment.facts import EnrollmentFacts
from peyser.rulebook.enrollment.reasons import WP_ENROLLMENT

REGISTRATION_FIRST = Rule[EnrollmentFacts](
    id="ENR-010",
    title=gettext_noop("The registration comes first"),
    requirements=("S000-024", "S001-023", "S001-029"),
    citations=(
        Citation(
            "wp-manual-2024",
            WP_ENROLLMENT,
            "An enrollment is complete when the WP registration is complete",
        ),
        Citation(
            "wp-manual-2020",
            "Registration Requirements",
            "All customers, job seekers and employers alike, must be registered in MoJobs",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The person's registration is not complete."),
    remedy=gettext_noop("Complete the profile, then enroll."),
    applies=lambda f: not f.registration_complete,
    since=MANUAL_2020,
)

LEGALLY_SEEKING_WORK = Rule[EnrollmentFacts](
    id="ENR-011",
    title=gettext_noop("Services are for people who may legally work"),
    requirements=("S000-029", "S001-035"),
    citations=(
        Citation(
            "wp-manual-2024",
            "Job Seekers - Service Policy",
            "provide services to all individuals legally seeking employment opportunities",
        ),
        Citation(
            "wp-manual-2020",
            "Job Seekers - Service Policy",
            "provide services to all individuals legally seeking employment opportunities",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The person has not stated that they may work in the United States."),
    remedy=gettext_noop("Ask, and record the answer in the profile. Basic information stays open to everyone."),
    applies=lambda f: f.work_authorized is not True,
    since=MANUAL_2020,
)

ONE_ACTIVE_ENROLLMENT = Rule[EnrollmentFacts](
    id="ENR-012",
    title=gettext_noop("One active enrollment in a program"),
    requirements=(),
    citations=(
        Citation(
            "peyser-default",
            gettext_noop("A second enrollment would count one person twice in the federal report"),
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The person already has an active enrollment in this program."),
    remedy=gettext_noop("Open the existing enrollment and record the service there."),
    applies=lambda f: f.already_enrolled,
    since=MANUAL_2020,
)

RESUME_AT_ENROLLMENT = Rule[EnrollmentFacts](
    id="ENR-013",
    title=gettext_noop("A résumé at enrollment"),
    requirements=("S000-021",),
    citations=(
        Citation(
            "wp-manual-2020",
            WP_ENROLLMENT,
            "at the time of enrollment must have a completed active and online resume in the system.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The person has no résumé that is active and online."),
    remedy=gettext_noop("Complete the résumé and put it online, then enroll."),
    applies=lambda f: not f.resume_active_and_online,
    since=MANUAL_2020,
    until=MANUAL_2024,
)

IDENTITY_VERIFICATION_ONLY = Rule[EnrollmentFacts](
    id="ENR-014",
    title=gettext_noop("Identity verification needs no enrollment"),
    requirements=("S000-017",),
    citations=(
        Citation(
            "wp-manual-2020",
            WP_ENROLLMENT,
            "for ID verification purposes only do not require a WP enrollment.",
        ),
        Citation(
            "peyser-default",
            gettext_noop("Kept from the 2020 manual; the 2024 manual is silent"),
        ),
    ),
    severity=Severity.WARN,
    message=gettext_noop("This person came for identity verification only. That needs no enrollment."),
    remedy=gettext_noop("Enroll only if the person also wants help from staff to find work."),
    applies=lambda f: f.identity_verification_only,
    since=MANUAL_2020,
)

CASE_MANAGER_ASSIGNED = Rule[EnrollmentFacts](
    id="ENR-020",
    title=gettext_noop("Every participant has a case manager"),
    requirements=("S001-020",),
    citations=(
        Citation(
            "wp-manual-2024",
            WP_ENROLLMENT,
            "All WP participants require the assignment of case manager during the enrollment process.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("No case manager is assigned."),
    remedy=gettext_noop("Choose a case manager, then enroll."),
    applies=lambda f: not f.case_manager_assigned,
    since=MANUAL_2024,
)

CASE_MANAGER_IN_CHOSEN_CENTER = Rule[EnrollmentFacts](
    id="ENR-021",
    title=gettext_noop("Enrolled by phone: a case manager in the center the person chose"),
    requirements=("S001-021",),
    citations=(
        Citation(
            "wp-manual-2024",
            WP_ENROLLMENT,
            "a case manager within the job center of the participant's choosing.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The case manager does not work in the job center that the person chose."),
    remedy=gettext_noop("Ask which job center the person wants, and choose a case manager who works there."),
    applies=lambda f: (
        f.enrolled_by_support_unit and f.case_manager_assigned and not f.case_manager_in_chosen_center
    ),
    since=MANUAL_2024,
)

REASON_STATED = Rule[EnrollmentFacts](
    id="ENR-030",
    title=gettext_noop("Why the person is enrolled"),
    requirements=("S001-010",),
    citations=(
        Citation(
            "wp-manual-2024",
            WP_ENROLLMENT,
            "use their best judgment for determining when it is appropriate to enroll a customer into WP",
        ),
    ),
    severity=Severity.WARN,
    message=gettext_noop("No reason is given for this enrollment."),
    remedy=gettext_noop("Tick a reason, or say in a case note why you find it right to enroll."),
    applies=lambda f: not f.reasons,
    since=MANUAL_2024,
)

FIRST_SERVICE_COMPLETES = Rule[EnrollmentFacts](
    id="ENR-031",
    title=gettext_noop("A service that triggers participation completes the enrollment"),
    requirements=("S001-023",),
    citations=(
        Citation(
            "wp-manual-2024",
            WP_ENROLLMENT,
            "the customer receives a participation triggering service.",
        ),
    ),
    severity=Severity.WARN,
    message=gettext_noop("This service does not trigger participation. The enrollment is not complete yet."),
    remedy=gettext_noop("Record a service that triggers participation when the person receives one."),
    applies=lambda f: f.first_service_triggers_participation is False,
    since=MANUAL_2024,
)

ENROLLMENT_RULES = (
    REGISTRATION_FIRST,
    LEGALLY_SEEKING_WORK,
    ONE_ACTIVE_ENROLLMENT,
    RESUME_AT_ENROLLMENT,
    IDENTITY_VERIFICATION_ONLY,
    CASE_MANAGER_ASSIGNED,
    CASE_MANAGER_IN_CHOSEN_CENTER,
    REASON_STATED,
    FIRST_SERVICE_COMPLETES,
)
