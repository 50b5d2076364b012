from peyser.kernel.transitions import Step
from peyser.postings.choices import Status

POSTING = {
    "approve": Step(frozenset({Status.WAITING}), Status.POSTED),
    "take_down": Step(frozenset({Status.WAITING, Status.POSTED}), Status.DOWN),
}
