from peyser.employers.choices import AccountStatus, ContactStatus
from peyser.kernel.transitions import Step

ACCOUNT = {
    "validate": Step(
        frozenset({AccountStatus.PENDING_VERIFICATION, AccountStatus.DENIED}), AccountStatus.ACTIVE
    ),
    "deny": Step(frozenset({AccountStatus.PENDING_VERIFICATION}), AccountStatus.DENIED),
    "deactivate": Step(frozenset({AccountStatus.ACTIVE}), AccountStatus.INACTIVE),
    "reactivate": Step(frozenset({AccountStatus.INACTIVE}), AccountStatus.ACTIVE),
    "discontinue": Step(
        frozenset({AccountStatus.PENDING_VERIFICATION, AccountStatus.ACTIVE, AccountStatus.INACTIVE}),
        AccountStatus.DISCONTINUED,
    ),
    "reinstate": Step(frozenset({AccountStatus.DISCONTINUED}), AccountStatus.ACTIVE),
}

CONTACT = {
    "disable": Step(frozenset({ContactStatus.ACTIVE}), ContactStatus.DISABLED),
    "enable": Step(frozenset({ContactStatus.DISABLED}), ContactStatus.ACTIVE),
    "remove": Step(frozenset({ContactStatus.ACTIVE, ContactStatus.DISABLED}), ContactStatus.REMOVED),
}
