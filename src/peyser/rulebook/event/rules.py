"""Events of a job center: signing people up, and recording who attended."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.event.facts import EventRegistrationFacts, EventResultFacts

ENROLLMENT_VERIFIED = Rule[EventRegistrationFacts](
    id="EVT-010",
    title=gettext_noop("Enrollment is looked at before a seat is given"),
    requirements=("S001-025",),
    citations=(
        Citation(
            "wp-manual-2024",
            "WP Enrollment",
            "staff are to verify that the customer has an active WP enrollment",
        ),
        Citation(
            "wp-manual-2020",
            "WP Enrollment",
            "A WP enrollment must be completed before any staff-assisted services are recorded",
        ),
    ),
    severity=Severity.WARN,
    message=gettext_noop("The person has no active Wagner-Peyser enrollment, and this event is a service."),
    remedy=gettext_noop("Enroll the person before the event. Without it the attendance gives no service."),
    applies=lambda f: f.by_staff and f.gives_service and not f.informational and not f.enrolled,
    since=MANUAL_2020,
)

RESULT_AFTER_BEGIN = Rule[EventResultFacts](
    id="EVT-020",
    title=gettext_noop("Attendance is recorded once the event has begun"),
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
    message=gettext_noop("The event has not begun yet."),
    remedy=gettext_noop("Record who attended once it has begun."),
    applies=lambda f: not f.begun,
    since=MANUAL_2020,
)

RESULT_IN_TIME = Rule[EventResultFacts](
    id="EVT-021",
    title=gettext_noop("Attendance is recorded within the days allowed"),
    requirements=("S002-026",),
    citations=(
        Citation(
            "toolbox-2",
            "Countable Automatic 9002 Seeker Services",
            "Staff only have 14 days to result workshops.",
        ),
    ),
    severity=Severity.ESCALATE,
    decided_by="office_manager",
    message=gettext_noop("The days in which attendance can be recorded are over."),
    remedy=gettext_noop("The manager of the job center can open it once more, with a reason."),
    applies=lambda f: f.days_since > f.days_allowed,
    since=MANUAL_2020,
)

EVENT_REGISTRATION_RULES = (ENROLLMENT_VERIFIED,)
EVENT_RESULT_RULES = (RESULT_AFTER_BEGIN, RESULT_IN_TIME)
