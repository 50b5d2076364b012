"""Excluding an exit from the outcomes, and closing an enrollment. Neither moves the exit itself."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.participation.facts import ClosureFacts, ExclusionFacts

DEFAULT = "peyser-default"

EXCLUDE_AN_EXIT = Rule[ExclusionFacts](
    id="PAR-040",
    title=gettext_noop("Only an exit can be excluded"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("Element 923 of the federal record belongs to an exit")),),
    severity=Severity.BLOCK,
    message=gettext_noop("This participation is still open."),
    remedy=gettext_noop("Wait until the exit is recorded, then exclude it."),
    applies=lambda f: not f.exited,
    since=MANUAL_2020,
)

EXCLUDE_WITH_PROOF = Rule[ExclusionFacts](
    id="PAR-041",
    title=gettext_noop("An exclusion names its proof"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("Data validation asks for the proof of element 923")),),
    severity=Severity.BLOCK,
    message=gettext_noop("The proof of the reason is missing."),
    remedy=gettext_noop("Name the proof that you saw and where it is kept, without details of health."),
    applies=lambda f: not f.proof_named,
    since=MANUAL_2020,
)

FOSTER_CARE_OF_YOUTH = Rule[ExclusionFacts](
    id="PAR-042",
    title=gettext_noop("Foster care is a reason for youth alone"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("Code 05 of element 923 is for the youth program")),),
    severity=Severity.BLOCK,
    message=gettext_noop("This person was not in a youth program."),
    remedy=gettext_noop("Choose another reason, or leave the exit as it is."),
    applies=lambda f: f.foster_care and not f.youth,
    since=MANUAL_2020,
)

EXCLUDE_IN_TIME = Rule[ExclusionFacts](
    id="PAR-043",
    title=gettext_noop("How long after the exit a reason may be recorded"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("Up to four quarters after the exit")),),
    severity=Severity.BLOCK,
    message=gettext_noop("The time to exclude this exit is over."),
    remedy=gettext_noop("Leave the exit as it is. It counts in the outcomes."),
    applies=lambda f: not f.in_time,
    since=MANUAL_2020,
)

EXCLUSION_RULES = (EXCLUDE_AN_EXIT, EXCLUDE_WITH_PROOF, FOSTER_CARE_OF_YOUTH, EXCLUDE_IN_TIME)

CLOSED_ONCE = Rule[ClosureFacts](
    id="PAR-050",
    title=gettext_noop("An enrollment is closed once"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("Closing is one act of staff")),),
    severity=Severity.BLOCK,
    message=gettext_noop("This enrollment is closed already."),
    remedy=gettext_noop("Take the closing back first, if it was wrong."),
    applies=lambda f: f.closed_already,
    since=MANUAL_2020,
)

NOTHING_PLANNED = Rule[ClosureFacts](
    id="PAR-051",
    title=gettext_noop("Nothing is planned any more"),
    requirements=("S002-003",),
    citations=(Citation("cfr-20-677-150", "paragraph (c)"),),
    severity=Severity.BLOCK,
    message=gettext_noop("A service is still planned for this person."),
    remedy=gettext_noop("Give or cancel the planned service, then close the enrollment."),
    applies=lambda f: f.plan_waits,
    since=MANUAL_2020,
)

FOUND_WORK_IS_WORK = Rule[ClosureFacts](
    id="PAR-052",
    title=gettext_noop("Found work, and the outcome says so"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("Reason and outcome are kept apart and fit together")),),
    severity=Severity.WARN,
    message=gettext_noop("The reason is work that was found, but the outcome is not work."),
    remedy=gettext_noop("Check both answers."),
    applies=lambda f: f.found_work and not f.outcome_is_work,
    since=MANUAL_2020,
)

CLOSURE_RULES = (CLOSED_ONCE, NOTHING_PLANNED, FOUND_WORK_IS_WORK)
