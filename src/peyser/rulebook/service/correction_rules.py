"""Correcting a service on record, or taking it back: who may, and what hangs on it."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.service.facts import CorrectionFacts

DEFAULT = "peyser-default"

STANDS_ON_RECORD = Rule[CorrectionFacts](
    id="SRV-040",
    title=gettext_noop("Only a service that stands can be corrected"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("A service is corrected or taken back once")),),
    severity=Severity.BLOCK,
    message=gettext_noop("This service was taken back before."),
    remedy=gettext_noop("Correct the service that stands in its place, or record it again."),
    applies=lambda f: f.removed,
    since=MANUAL_2020,
)

WHO_MAY_CORRECT = Rule[CorrectionFacts](
    id="SRV-041",
    title=gettext_noop("Who corrects a service"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("The own entry on the same day, later a supervisor")),),
    severity=Severity.BLOCK,
    message=gettext_noop(
        "You can correct your own entry on the day you made it. After that a supervisor does it."
    ),
    remedy=gettext_noop("Ask the functional leader or the manager of the center to correct it."),
    applies=lambda f: not (f.supervisor or (f.own_entry and f.entered_today)),
    since=MANUAL_2020,
)

CORRECT_WITH_A_REASON = Rule[CorrectionFacts](
    id="SRV-042",
    title=gettext_noop("A correction says why"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("No service changes silently")),),
    severity=Severity.BLOCK,
    message=gettext_noop("Nobody said why this service is corrected or taken back."),
    remedy=gettext_noop("Write the reason in one line."),
    applies=lambda f: not f.reason_given,
    since=MANUAL_2020,
)

THE_ACT_GIVES_THE_DAY = Rule[CorrectionFacts](
    id="SRV-043",
    title=gettext_noop("A service that follows from an act follows it"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("Day and code of an automatic service come from its act")),),
    severity=Severity.BLOCK,
    message=gettext_noop(
        "The system recorded this service for something that was done, such as a referral or a test."
    ),
    remedy=gettext_noop("Correct what was done. If the service is wrong as a whole, take it back."),
    applies=lambda f: f.follows_from_an_act and not f.taking_back,
    since=MANUAL_2020,
)

WHAT_LOSES_ITS_SERVICE = Rule[CorrectionFacts](
    id="SRV-044",
    title=gettext_noop("What stays behind without its service"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("Taking a service back leaves the act that caused it")),),
    severity=Severity.WARN,
    message=gettext_noop("What caused this service stays on record: a referral, a test or a login number."),
    remedy=gettext_noop("Check whether it has to be withdrawn as well."),
    applies=lambda f: f.follows_from_an_act and f.taking_back,
    since=MANUAL_2020,
)

PLAN_LOSES_ITS_SERVICE = Rule[CorrectionFacts](
    id="SRV-045",
    title=gettext_noop("A plan that was kept by this service"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("A plan without its service was not kept")),),
    severity=Severity.WARN,
    message=gettext_noop("This service was planned. Without it the plan counts as not given."),
    remedy=gettext_noop("Plan the service again if it is still to come."),
    applies=lambda f: f.kept_a_plan and f.taking_back,
    since=MANUAL_2020,
)

CORRECTION_RULES = (
    STANDS_ON_RECORD,
    WHO_MAY_CORRECT,
    CORRECT_WITH_A_REASON,
    THE_ACT_GIVES_THE_DAY,
    WHAT_LOSES_ITS_SERVICE,
    PLAN_LOSES_ITS_SERVICE,
)
