"""How a visit moves, verb by verb."""

from peyser.kernel.transitions import Step
from peyser.visits.choices import VisitStatus

WAITING, HELD = frozenset({VisitStatus.WAITING}), frozenset({VisitStatus.WITH_STAFF})
VISIT = {
    "call": Step(WAITING, VisitStatus.WITH_STAFF),
    "hand_over": Step(WAITING | HELD, VisitStatus.WAITING),
    "finish": Step(HELD, VisitStatus.DONE),
    "leave": Step(WAITING | HELD, VisitStatus.LEFT),
}
