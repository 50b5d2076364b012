"""Enrolling a person in another program than Wagner-Peyser."""

from dataclasses import dataclass

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.enrollment.program_needs import ADULT, NEEDS, VETERANS, Need

PROGRAMS_OF_THE_MANUAL = "S000-004"
ADULT_PRIORITY = frozenset({"low_income", "public_assistance", "basic_skills"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramFacts:
    """What must be known before a program enrolls a person. `proven` holds the kinds with a proof in force.

    `age_served` says whether the program serves people of that age on the day of enrollment.
    """

    program: str
    age_served: bool
    wagner_peyser_open: bool
    already_enrolled: bool
    case_manager_assigned: bool
    by_veterans_specialist: bool
    proven: frozenset[str]


def _missing(need: Need) -> Rule[ProgramFacts]:
    return Rule[ProgramFacts](
        id=need.rule_id,
        title=need.label,
        requirements=(PROGRAMS_OF_THE_MANUAL,),
        citations=need.citations,
        severity=Severity.BLOCK,
        message=gettext_noop("The program asks for this fact, and no proof of it is in force on that day."),
        remedy=gettext_noop("Ask for a paper, record what you saw, then enroll."),
        applies=lambda f: f.program in need.programs and not need.kinds & f.proven,
        since=MANUAL_2020,
    )


WAGNER_PEYSER_TOO = Rule[ProgramFacts](
    id="PRG-010",
    title=gettext_noop("Enrolled in Wagner-Peyser as well"),
    requirements=("S001-012", "S001-013", "S001-014", "S001-015", "S001-016", "S001-017"),
    citations=(
        Citation("wp-manual-2024", "WP Enrollment", "there are instances in which a WP enrollment"),
        Citation("wp-manual-2020", "WP Enrollment", "Reemployment Services and Eligibility Assessment (RESEA)"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The person has no open Wagner-Peyser enrollment."),
    remedy=gettext_noop("Enroll the person in Wagner-Peyser first, then in this program."),
    applies=lambda f: not f.wagner_peyser_open,
    since=MANUAL_2020,
)

ONCE_IN_A_PROGRAM = Rule[ProgramFacts](
    id="PRG-011",
    title=gettext_noop("One open enrollment in each program"),
    requirements=(),
    citations=(
        Citation(
            "peyser-default",
            gettext_noop("A second enrollment would count one person twice in the federal report"),
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The person already has an open enrollment in this program."),
    remedy=gettext_noop("Go on with the enrollment that is open."),
    applies=lambda f: f.already_enrolled,
    since=MANUAL_2020,
)

CASE_MANAGER_IN_PROGRAM = Rule[ProgramFacts](
    id="PRG-012",
    title=gettext_noop("A case manager in each program"),
    requirements=(),
    citations=(
        Citation(
            "peyser-default",
            gettext_noop("What the manual asks for in Wagner-Peyser holds for the programs with more service"),
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("No case manager is assigned."),
    remedy=gettext_noop("Choose a case manager, then enroll."),
    applies=lambda f: not f.case_manager_assigned,
    since=MANUAL_2020,
)

VETERANS_SPECIALIST_ENROLLS = Rule[ProgramFacts](
    id="PRG-013",
    title=gettext_noop("The veterans' specialist enrolls in the veterans' program"),
    requirements=(PROGRAMS_OF_THE_MANUAL,),
    citations=(Citation("usc-38-4103a", "(a)"), Citation("toolbox-2", "DVOP IEP", "Only used by the DVOP")),
    severity=Severity.BLOCK,
    message=gettext_noop("Only a disabled veterans' outreach specialist enrolls people in this program."),
    remedy=gettext_noop("Send the person to the veterans' specialist of your job center."),
    applies=lambda f: f.program == VETERANS and not f.by_veterans_specialist,
    since=MANUAL_2020,
)

AGE_OF_THE_PROGRAM = Rule[ProgramFacts](
    id="PRG-014",
    title=gettext_noop("The age that the program serves"),
    requirements=(PROGRAMS_OF_THE_MANUAL,),
    citations=(
        Citation("cfr-20-680-120", "Adults"),
        Citation("cfr-20-681-210", "Youth who are out of school"),
        Citation("cfr-20-681-220", "Youth who are in school"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("On that day the person is not of the age that this program serves."),
    remedy=gettext_noop("Check the date of birth, or choose the program for the person's age."),
    applies=lambda f: not f.age_served,
    since=MANUAL_2020,
)

ADULT_PRIORITY_GROUP = Rule[ProgramFacts](
    id="PRG-020",
    title=gettext_noop("Who comes first in the Adult program"),
    requirements=(PROGRAMS_OF_THE_MANUAL,),
    citations=(Citation("usc-29-3174", "(c)(3)(E)"),),
    severity=Severity.WARN,
    message=gettext_noop("Nothing on file puts the person in a group that this program serves first."),
    remedy=gettext_noop(
        "Ask about low income, public assistance and basic skills. Others may be served after these groups."
    ),
    applies=lambda f: f.program == ADULT and not ADULT_PRIORITY & f.proven,
    since=MANUAL_2020,
)

PROGRAM_RULES = (
    WAGNER_PEYSER_TOO,
    ONCE_IN_A_PROGRAM,
    CASE_MANAGER_IN_PROGRAM,
    VETERANS_SPECIALIST_ENROLLS,
    AGE_OF_THE_PROGRAM,
    *(_missing(need) for need in NEEDS),
    ADULT_PRIORITY_GROUP,
)
