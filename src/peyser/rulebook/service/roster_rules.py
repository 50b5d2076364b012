"""Taking back, all at once, the services that were recorded for a list of people."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.service.facts import RosterUndoFacts

DEFAULT = "peyser-default"

WHO_MAY_UNDO = Rule[RosterUndoFacts](
    id="SRV-050",
    title=gettext_noop("Who takes back a list of services"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("The own entry on the same day, later a supervisor")),),
    severity=Severity.BLOCK,
    message=gettext_noop(
        "You can take back your own list on the day you recorded it. After that a supervisor does it."
    ),
    remedy=gettext_noop("Ask the functional leader or the manager of the center to take it back."),
    applies=lambda f: not (f.supervisor or (f.own_entry and f.entered_today)),
    since=MANUAL_2020,
)

UNDO_WITH_A_REASON = Rule[RosterUndoFacts](
    id="SRV-051",
    title=gettext_noop("Taking back a list says why"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("No service changes silently")),),
    severity=Severity.BLOCK,
    message=gettext_noop("Nobody said why these services are taken back."),
    remedy=gettext_noop("Write the reason in one line."),
    applies=lambda f: not f.reason_given,
    since=MANUAL_2020,
)

NOTHING_CHANGED_SINCE = Rule[RosterUndoFacts](
    id="SRV-052",
    title=gettext_noop("A list with a service that was corrected"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("A list is taken back whole, while nothing depends on it")),),
    severity=Severity.BLOCK,
    message=gettext_noop("A service of this list was corrected or taken back since."),
    remedy=gettext_noop("Take back the other services one by one, on the record of each person."),
    applies=lambda f: f.changed_since,
    since=MANUAL_2020,
)

NO_PLAN_KEPT = Rule[RosterUndoFacts](
    id="SRV-053",
    title=gettext_noop("A list with a service that was planned"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("A list is taken back whole, while nothing depends on it")),),
    severity=Severity.BLOCK,
    message=gettext_noop("A service of this list kept a plan. Without it the plan would count as not given."),
    remedy=gettext_noop("Take back the services one by one, on the record of each person."),
    applies=lambda f: f.kept_a_plan,
    since=MANUAL_2020,
)

NOTHING_BUILT_ON_IT = Rule[RosterUndoFacts](
    id="SRV-054",
    title=gettext_noop("A list that completed an enrollment"),
    requirements=(),
    citations=(Citation(DEFAULT, gettext_noop("A list is taken back whole, while nothing depends on it")),),
    severity=Severity.BLOCK,
    message=gettext_noop("A service of this list completed an enrollment, and more was recorded for it since."),
    remedy=gettext_noop("Take back the services one by one, and begin with the newest of each person."),
    applies=lambda f: f.built_on,
    since=MANUAL_2020,
)

ROSTER_UNDO_RULES = (WHO_MAY_UNDO, UNDO_WITH_A_REASON, NOTHING_CHANGED_SINCE, NO_PLAN_KEPT, NOTHING_BUILT_ON_IT)
