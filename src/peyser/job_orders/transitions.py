from peyser.job_orders.choices import ConfidentialityStatus as C
from peyser.job_orders.choices import Status
from peyser.kernel.transitions import Step

# A draft is also discarded: it is deleted, so that verb reaches no status. `wait` opens a draft onto hold, while a
# labor dispute is not verified. Only the yearly file of seasonal jobs reopens: it says itself that a job is open again.
JOB_ORDER = {
    "save": Step(frozenset({Status.DRAFT}), Status.DRAFT),
    "open": Step(frozenset({Status.DRAFT}), Status.OPEN),
    "wait": Step(frozenset({Status.DRAFT}), Status.ON_HOLD),
    "hold": Step(frozenset({Status.OPEN}), Status.ON_HOLD),
    "release": Step(frozenset({Status.ON_HOLD}), Status.OPEN),
    "close": Step(frozenset({Status.OPEN, Status.ON_HOLD}), Status.CLOSED),
    "reopen": Step(frozenset({Status.CLOSED}), Status.OPEN),
    "void": Step(frozenset({Status.DRAFT, Status.OPEN, Status.ON_HOLD}), Status.VOID),
}
# `ask` again once the name was shown; `grant` also after a refusal, when the employer gives better reasons.
CONFIDENTIALITY = {
    "ask": Step(frozenset({C.SHOWN}), C.PENDING),
    "grant": Step(frozenset({C.PENDING, C.DECLINED}), C.GRANTED),
    "decline": Step(frozenset({C.PENDING}), C.DECLINED),
    "show": Step(frozenset({C.PENDING, C.GRANTED, C.DECLINED}), C.SHOWN),
}
