"""The workflows of the compliance cases, verb by verb."""

from peyser.cases.choices import DiscontinuationStatus as D
from peyser.cases.choices import DisputeStatus, FraudStatus, ViolationStatus
from peyser.cases.choices import SubstandardStatus as S
from peyser.kernel.transitions import Step

LABOR_DISPUTE = {
    "determine": Step(frozenset({DisputeStatus.REPORTED}), DisputeStatus.CONFIRMED),
    "dismiss": Step(frozenset({DisputeStatus.REPORTED}), DisputeStatus.UNFOUNDED),
    "hear": Step(frozenset({DisputeStatus.CONFIRMED}), DisputeStatus.CONFIRMED),
    "follow_up": Step(frozenset({DisputeStatus.CONFIRMED}), DisputeStatus.CONFIRMED),
    "close": Step(frozenset({DisputeStatus.CONFIRMED}), DisputeStatus.ENDED),
}
FRAUD = {
    "clear": Step(frozenset({FraudStatus.INVESTIGATED}), FraudStatus.CLEARED),
    "remove": Step(frozenset({FraudStatus.INVESTIGATED}), FraudStatus.REMOVED),
}
DISCONTINUATION = {
    "notify": Step(frozenset({D.PROPOSED}), D.NOTIFIED),
    "answer": Step(frozenset({D.NOTIFIED}), D.NOTIFIED),
    "discontinue": Step(frozenset({D.PROPOSED, D.NOTIFIED}), D.IN_FORCE),
    "drop": Step(frozenset({D.PROPOSED, D.NOTIFIED}), D.DROPPED),
    "reinstate": Step(frozenset({D.IN_FORCE}), D.REINSTATED),
}
VIOLATION = {
    "settle": Step(frozenset({ViolationStatus.REPORTED}), ViolationStatus.SETTLED),
    "fail": Step(frozenset({ViolationStatus.REPORTED}), ViolationStatus.NOT_SETTLED),
    "refer": Step(frozenset({ViolationStatus.REPORTED, ViolationStatus.NOT_SETTLED}), ViolationStatus.REFERRED),
}
SUBSTANDARD = {
    "answer": Step(frozenset({S.TOLD}), S.TOLD),
    "settle": Step(frozenset({S.TOLD, S.REFERRED, S.HELD}), S.CHANGED),
    "refer": Step(frozenset({S.TOLD}), S.REFERRED),
    "accept": Step(frozenset({S.REFERRED, S.HELD}), S.ACCEPTED),
    "refuse": Step(frozenset({S.REFERRED, S.HELD}), S.REFUSED),
    "hold": Step(frozenset({S.REFERRED}), S.HELD),
}
