from peyser.kernel.transitions import Step
from peyser.referrals.choices import Status

REFERRAL = {
    "issue": Step(frozenset({Status.REQUESTED, Status.DENIED}), Status.ISSUED),
    "deny": Step(frozenset({Status.REQUESTED}), Status.DENIED),
    "cancel": Step(frozenset({Status.REQUESTED, Status.ISSUED}), Status.CANCELLED),
    "result": Step(frozenset({Status.ISSUED, Status.RESULTED}), Status.RESULTED),
}
