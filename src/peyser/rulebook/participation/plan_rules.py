"""Planned services and planned gaps: what may hold a participation open."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.participation.facts import GapFacts, PlanClosingFacts, PlanFacts

NO_PLANS_LEFT = Citation("cfr-20-677-150", "paragraph (c)")
DEFAULT = "peyser-default"

PLAN_FOR_THE_ENROLLED = Rule[PlanFacts](
    id="PAR-010",
    title=gettext_noop("A plan belongs to an enrollment"),
    requirements=("S002-003",),
    citations=(NO_PLANS_LEFT,),
    severity=Severity.BLOCK,
    message=gettext_noop("This person has no open enrollment, so there is nothing to keep open."),
    remedy=gettext_noop("Enroll the person first, then plan the service."),
    applies=lambda f: not f.enrolled,
    since=MANUAL_2020,
)

PLAN_FROM_THE_CATALOGUE = Rule[PlanFacts](
    id="PAR-011",
    title=gettext_noop("Plan only services in the catalogue"),
    requirements=("S001-005",),
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
    message=gettext_noop("This activity code is not in the catalogue on the planned day."),
    remedy=gettext_noop("Choose a code that is in force on that day."),
    applies=lambda f: not f.code_in_force,
    since=MANUAL_2020,
)

PLAN_WHAT_COUNTS = Rule[PlanFacts](
    id="PAR-012",
    title=gettext_noop("Plan only services that count"),
    requirements=("S002-003",),
    citations=(NO_PLANS_LEFT,),
    severity=Severity.BLOCK,
    message=gettext_noop(
        "This service does not extend a participation, so a plan of it would hold nothing open."
    ),
    remedy=gettext_noop("Choose a service that counts, or write a note of the appointment."),
    applies=lambda f: f.code_in_force and not f.counts,
    since=MANUAL_2020,
)

PLAN_FOR_A_DAY_TO_COME = Rule[PlanFacts](
    id="PAR-013",
    title=gettext_noop("A plan is for a day to come"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("A plan looks ahead")),),
    severity=Severity.BLOCK,
    message=gettext_noop("The planned day has passed."),
    remedy=gettext_noop("Choose today or a later day, or record the service that was given."),
    applies=lambda f: f.day_passed,
    since=MANUAL_2020,
)

PLAN_ONCE = Rule[PlanFacts](
    id="PAR-014",
    title=gettext_noop("One plan for one service on one day"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("No plan is kept twice")),),
    severity=Severity.BLOCK,
    message=gettext_noop("This service is already planned for that day."),
    remedy=gettext_noop("Use the plan that is there, or choose another day."),
    applies=lambda f: f.planned_already,
    since=MANUAL_2020,
)

PLAN_NOT_TOO_FAR = Rule[PlanFacts](
    id="PAR-015",
    title=gettext_noop("A plan that lies far ahead"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("How far ahead a service is usually planned")),),
    severity=Severity.WARN,
    message=gettext_noop("The planned day lies far ahead, and the participation stays open until then."),
    remedy=gettext_noop("Check the day. Plan a nearer service where you can."),
    applies=lambda f: f.far_ahead,
    since=MANUAL_2020,
)

PLAN_RULES = (
    PLAN_FOR_THE_ENROLLED,
    PLAN_FROM_THE_CATALOGUE,
    PLAN_WHAT_COUNTS,
    PLAN_FOR_A_DAY_TO_COME,
    PLAN_ONCE,
    PLAN_NOT_TOO_FAR,
)

PLAN_CLOSED_ONCE = Rule[PlanClosingFacts](
    id="PAR-020",
    title=gettext_noop("A plan is closed once"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("No plan is kept twice")),),
    severity=Severity.BLOCK,
    message=gettext_noop("This plan is closed already."),
    remedy=gettext_noop("Make a new plan for another day."),
    applies=lambda f: not f.waiting,
    since=MANUAL_2020,
)

MISSED_FROM_ITS_DAY_ON = Rule[PlanClosingFacts](
    id="PAR-021",
    title=gettext_noop("Missed only once its day has come"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("A plan looks ahead")),),
    severity=Severity.BLOCK,
    message=gettext_noop("The planned day has not come yet, so nobody has missed it."),
    remedy=gettext_noop("Cancel the plan with its reason, or wait for the day."),
    applies=lambda f: f.missed and not f.day_reached,
    since=MANUAL_2020,
)

CANCELLED_WITH_A_REASON = Rule[PlanClosingFacts](
    id="PAR-022",
    title=gettext_noop("A plan is cancelled with a reason"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("What ends a plan is written down")),),
    severity=Severity.BLOCK,
    message=gettext_noop("Nobody said why this plan is cancelled."),
    remedy=gettext_noop("Write the reason in one line."),
    applies=lambda f: f.cancelled and not f.reason_given,
    since=MANUAL_2020,
)

PLAN_CLOSING_RULES = (PLAN_CLOSED_ONCE, MISSED_FROM_ITS_DAY_ON, CANCELLED_WITH_A_REASON)

# The federal guidance letter on performance (TEGL 10-16) speaks of gaps; its text was not at hand. What is held here
# is general knowledge of it, marked as a default that the agency confirms.
GAP_OF_A_PARTICIPANT = Rule[GapFacts](
    id="PAR-030",
    title=gettext_noop("A gap within an open participation"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("A gap keeps open what is open; confirm with TEGL 10-16")),),
    severity=Severity.BLOCK,
    message=gettext_noop("The gap does not begin within an open participation."),
    remedy=gettext_noop("Choose a first day between the last service and the day of the exit."),
    applies=lambda f: not (f.participating and f.begins_in_time),
    since=MANUAL_2020,
)

GAP_HAS_A_LIMIT = Rule[GapFacts](
    id="PAR-031",
    title=gettext_noop("How long a gap may be"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("How long a gap may be; confirm with TEGL 10-16")),),
    severity=Severity.BLOCK,
    message=gettext_noop("The gap is longer than the policy allows."),
    remedy=gettext_noop("Choose an earlier last day. A gap can be extended once."),
    applies=lambda f: f.too_long,
    since=MANUAL_2020,
)

GAP_STANDS_ALONE = Rule[GapFacts](
    id="PAR-032",
    title=gettext_noop("No gap beside another"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("Two gaps in a row would pass the limit")),),
    severity=Severity.BLOCK,
    message=gettext_noop("Another gap covers these days or ends just before them."),
    remedy=gettext_noop("Extend the gap that is there, or give a service first."),
    applies=lambda f: f.touches_another,
    since=MANUAL_2020,
)

GAP_HAS_A_REASON = Rule[GapFacts](
    id="PAR-033",
    title=gettext_noop("A gap has a reason"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("What was agreed is written down")),),
    severity=Severity.BLOCK,
    message=gettext_noop("The reason of the gap, or of its extension, is missing."),
    remedy=gettext_noop("Write what was agreed and why."),
    applies=lambda f: not f.reason_told,
    since=MANUAL_2020,
)

GAP_EXTENDED_ONCE = Rule[GapFacts](
    id="PAR-034",
    title=gettext_noop("A gap is extended once"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("One extension of a gap; confirm with TEGL 10-16")),),
    severity=Severity.BLOCK,
    message=gettext_noop("This gap was extended before."),
    remedy=gettext_noop("Give a service before its last day, or let the exit be recorded."),
    applies=lambda f: f.extending and f.extended_before,
    since=MANUAL_2020,
)

GAP_RULES = (GAP_OF_A_PARTICIPANT, GAP_HAS_A_LIMIT, GAP_STANDS_ALONE, GAP_HAS_A_REASON, GAP_EXTENDED_ONCE)
