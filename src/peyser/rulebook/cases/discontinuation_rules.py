"""Ending services to an employer, and giving them again."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.cases.facts import DiscontinuationFacts, ReinstatementFacts
from peyser.rulebook.cases.grounds import GROUNDS, SECTION
from peyser.rulebook.editions import MANUAL_2024
from peyser.rulebook.engine import Citation, Rule, Severity

TO_THE_MONITOR = Citation(
    "wp-manual-2024", SECTION, "Discontinuation of services are to be directed to the State Monitor Advocate."
)

MONITOR_DECIDES = Rule[DiscontinuationFacts](
    id="CAS-040",
    title=gettext_noop("The State Monitor Advocate alone ends services"),
    requirements=("S001-178",),
    citations=(TO_THE_MONITOR,),
    severity=Severity.BLOCK,
    message=gettext_noop("Only the State Monitor Advocate ends services to an employer."),
    remedy=gettext_noop("Propose it to the State Monitor Advocate."),
    applies=lambda f: not f.state_monitor_advocate,
    since=MANUAL_2024,
)

A_KNOWN_GROUND = Rule[DiscontinuationFacts](
    id="CAS-041",
    title=gettext_noop("A ground that the policy knows"),
    requirements=("S001-174", "S001-175", "S001-176", "S001-177"),
    citations=(*(ground.citation for ground in GROUNDS[:4]), Citation("cfr-20-658-501", "(a)(1) to (8)")),
    severity=Severity.BLOCK,
    message=gettext_noop("No ground of the policy is named."),
    remedy=gettext_noop("Choose the ground or grounds that the facts show."),
    applies=lambda f: not f.known_ground,
    since=MANUAL_2024,
)

NOTICE_FIRST = Rule[DiscontinuationFacts](
    id="CAS-042",
    title=gettext_noop("A written notice comes first"),
    requirements=("S001-178",),
    citations=(
        Citation("cfr-20-658-502", "whole section"),
        Citation("peyser-default", gettext_noop("The manual names no notice; the federal rule does")),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The employer has had no written notice."),
    remedy=gettext_noop("Send the notice, or say why services must end at once."),
    applies=lambda f: not f.notified and not f.immediate,
    since=MANUAL_2024,
)

TIME_TO_ANSWER = Rule[DiscontinuationFacts](
    id="CAS-043",
    title=gettext_noop("Time to answer the notice"),
    requirements=("S001-178",),
    citations=(
        Citation("cfr-20-658-502", "whole section"),
        Citation("peyser-default", gettext_noop("The manual names no time to answer; the federal rule does")),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The employer has not answered, and still has time to."),
    remedy=gettext_noop("Wait for the answer or for its last day."),
    applies=lambda f: f.notified and not (f.answered or f.answer_overdue or f.immediate),
    since=MANUAL_2024,
)

DISCONTINUATION_RULES = (MONITOR_DECIDES, A_KNOWN_GROUND, NOTICE_FIRST, TIME_TO_ANSWER)

MONITOR_REINSTATES = Rule[ReinstatementFacts](
    id="CAS-050",
    title=gettext_noop("The State Monitor Advocate alone gives services again"),
    requirements=("S001-178",),
    citations=(TO_THE_MONITOR,),
    severity=Severity.BLOCK,
    message=gettext_noop("Only the State Monitor Advocate gives services again."),
    remedy=gettext_noop("Ask the State Monitor Advocate."),
    applies=lambda f: not f.state_monitor_advocate,
    since=MANUAL_2024,
)

CORRECTED_FIRST = Rule[ReinstatementFacts](
    id="CAS-051",
    title=gettext_noop("What the employer corrected"),
    requirements=("S001-178",),
    citations=(
        Citation("cfr-20-658-504", "whole section"),
        Citation("peyser-default", gettext_noop("The manual names no way back; the federal rule does")),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Nothing shows that the employer corrected what was wrong."),
    remedy=gettext_noop("Write what the employer corrected, and how you know."),
    applies=lambda f: not f.corrected,
    since=MANUAL_2024,
)

REINSTATEMENT_RULES = (MONITOR_REINSTATES, CORRECTED_FIRST)
