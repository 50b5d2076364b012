from peyser.job_orders.choices import Status
from peyser.kernel.transitions import Step

JOB_ORDER = {
    "open": Step(frozenset({Status.DRAFT}), Status.OPEN),
    "hold": Step(frozenset({Status.OPEN}), Status.ON_HOLD),
    "release": Step(frozenset({Status.ON_HOLD}), Status.OPEN),
    "close": Step(frozenset({Status.OPEN, Status.ON_HOLD}), Status.CLOSED),
    "reopen": Step(frozenset({Status.CLOSED}), Status.OPEN),
    "void": Step(frozenset({Status.DRAFT, Status.OPEN, Status.ON_HOLD}), Status.VOID),
}
