"""Recording an activity (a service) that a job center gave a seeker."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020, MANUAL_2024
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.service.facts import ServiceFacts
from peyser.rulebook.service.special_rules import SPECIAL_SERVICE_RULES

WP_ENROLLMENT = "WP Enrollment"


def _completes_enrollment(facts: ServiceFacts) -> bool:
    return facts.enrollment_registered and facts.triggers_participation


def _needs_enrollment(facts: ServiceFacts) -> bool:
    """Follow-up comes after the exit, so that it needs none."""
    without = facts.informational_event or facts.follow_up
    return facts.staff_assisted and not without and not facts.enrolled


ENROLLMENT_BEFORE_SERVICE_2020 = Rule[ServiceFacts](
    id="SRV-010",
    title=gettext_noop("Enrollment before a staff-assisted service"),
    requirements=("S000-013", "S000-018", "S000-019"),
    citations=(
        Citation(
            "wp-manual-2020",
            WP_ENROLLMENT,
            "A WP enrollment must be completed before any staff-assisted services are recorded",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The person has no complete Wagner-Peyser enrollment on the day of this service."),
    remedy=gettext_noop("Enroll the person first, then record the service."),
    applies=_needs_enrollment,
    since=MANUAL_2020,
    until=MANUAL_2024,
)

ENROLLMENT_BEFORE_SERVICE = Rule[ServiceFacts](
    id="SRV-010",
    title=gettext_noop("Enrollment before a staff-assisted service"),
    requirements=("S001-009", "S001-022", "S001-023", "S001-025"),
    citations=(
        Citation(
            "wp-manual-2024",
            WP_ENROLLMENT,
            "Staff must complete a WP enrollment before recording any staff-assisted services.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop(
        "The person has no Wagner-Peyser enrollment that is complete, or that this service would complete."
    ),
    remedy=gettext_noop("Enroll the person first. Only a service that triggers participation can come first."),
    applies=lambda f: _needs_enrollment(f) and not _completes_enrollment(f),
    since=MANUAL_2024,
)

CODE_IN_CATALOGUE = Rule[ServiceFacts](
    id="SRV-011",
    title=gettext_noop("Only services in the catalogue"),
    requirements=("S000-009", "S001-005", "S001-078"),
    citations=(
        Citation(
            "wp-manual-2024",
            "Introduction",
            "a list of all WP services in the current OWD Issuance regarding Participant Activity Codes",
        ),
        Citation(
            "wp-manual-2020",
            "Substance",
            "All WP services can be found in the current OWD Issuance regarding Participant Activity Codes",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This activity code is not in the catalogue on the day of the service."),
    remedy=gettext_noop("Choose a code that was in force on that day."),
    applies=lambda f: not f.code_in_force,
    since=MANUAL_2020,
)

CODE_FOR_ROLE = Rule[ServiceFacts](
    id="SRV-012",
    title=gettext_noop("Some codes belong to one role"),
    requirements=("S002-058",),
    citations=(Citation("toolbox-2", "Countable Manual 9002 Seeker Services", "Only used by the DVOP."),),
    severity=Severity.BLOCK,
    message=gettext_noop("This activity code belongs to another role."),
    remedy=gettext_noop("Choose a code of your own role, or ask a colleague of that role to record it."),
    applies=lambda f: not f.role_allowed,
    since=MANUAL_2020,
)

NEED_DETERMINED = Rule[ServiceFacts](
    id="SRV-013",
    title=gettext_noop("Individualized services after a finding of need"),
    requirements=("S000-008",),
    citations=(
        Citation("cfr-20-678-430", "paragraph (b)"),
        Citation(
            "wp-manual-2020",
            "Substance",
            "a determination has been made that such services are required to retain or obtain employment.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Nobody has recorded that the person needs individualized services."),
    remedy=gettext_noop("Record the finding of need with its reason, then record this service."),
    applies=lambda f: f.individualized and not f.need_determined,
    since=MANUAL_2020,
)

TRA_22_AFTER_CO_ENROLLMENT = Rule[ServiceFacts](
    id="SRV-014",
    title=gettext_noop("Code 145 for Trade Act customers after co-enrollment"),
    requirements=("S000-015", "S001-019"),
    citations=(
        Citation("wp-manual-2024", WP_ENROLLMENT, "once the customer is co-enrolled in Wagner-Peyser."),
        Citation("wp-manual-2020", WP_ENROLLMENT, "once they are co-enrolled in Wagner-Peyser."),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This Trade Act customer is not enrolled in Wagner-Peyser yet."),
    remedy=gettext_noop("Enroll the person in Wagner-Peyser, then record code 145."),
    applies=lambda f: f.is_code_145 and f.taa_customer and not f.enrolled,
    since=MANUAL_2020,
)

NOTE_WITH_SERVICE = Rule[ServiceFacts](
    id="SRV-015",
    title=gettext_noop("Some services need a note"),
    requirements=("S002-057",),
    citations=(
        Citation(
            "toolbox-2",
            "Job Development",
            "A service note must be entered after the use of this service.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This service needs a note."),
    remedy=gettext_noop("Write what was done and agreed, then save."),
    applies=lambda f: f.needs_note and not f.note_given,
    since=MANUAL_2020,
)

NOT_IN_THE_FUTURE = Rule[ServiceFacts](
    id="SRV-016",
    title=gettext_noop("A service is recorded when it has been given"),
    requirements=("S000-024", "S001-029"),
    citations=(
        Citation(
            "wp-manual-2024",
            "Registration Requirements",
            "so services can be appropriately recorded and notes entered as they occur.",
        ),
        Citation(
            "wp-manual-2020",
            "Registration Requirements",
            "so that appropriate services and notes can be recorded as they occur.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The day of this service lies in the future."),
    remedy=gettext_noop("Enter the day on which it was given, or make an appointment instead."),
    applies=lambda f: f.given_in_future,
    since=MANUAL_2020,
)

ENTERED_THE_SAME_DAY = Rule[ServiceFacts](
    id="SRV-017",
    title=gettext_noop("A service is entered the day it is received"),
    requirements=("S001-076",),
    citations=(Citation("wp-manual-2024", "Case Notes & Services", "should be entered the day received."),),
    severity=Severity.WARN,
    message=gettext_noop("This service was given on an earlier day."),
    remedy=gettext_noop("Check the day. The record will show both days."),
    applies=lambda f: f.entered_late,
    since=MANUAL_2024,
)

SERVICE_RULES = (
    ENROLLMENT_BEFORE_SERVICE_2020,
    ENROLLMENT_BEFORE_SERVICE,
    CODE_IN_CATALOGUE,
    CODE_FOR_ROLE,
    NEED_DETERMINED,
    TRA_22_AFTER_CO_ENROLLMENT,
    NOTE_WITH_SERVICE,
    NOT_IN_THE_FUTURE,
    ENTERED_THE_SAME_DAY,
    *SPECIAL_SERVICE_RULES,
)
