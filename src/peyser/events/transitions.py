"""How an event and a registration move, verb by verb."""

from peyser.events.choices import EventStatus, RegistrationStatus
from peyser.kernel.transitions import Step

SCHEDULED = frozenset({EventStatus.SCHEDULED})
EVENT = {
    "change": Step(SCHEDULED, EventStatus.SCHEDULED),
    "cancel": Step(SCHEDULED, EventStatus.CANCELLED),
    "result": Step(SCHEDULED, EventStatus.CLOSED),
    "take_back": Step(frozenset({EventStatus.CLOSED}), EventStatus.SCHEDULED),
}
REGISTRATION = {
    "seat": Step(
        frozenset({RegistrationStatus.WAITING, RegistrationStatus.CANCELLED}), RegistrationStatus.REGISTERED
    ),
    "wait": Step(frozenset({RegistrationStatus.CANCELLED}), RegistrationStatus.WAITING),
    "withdraw": Step(
        frozenset({RegistrationStatus.REGISTERED, RegistrationStatus.WAITING}), RegistrationStatus.CANCELLED
    ),
    "attend": Step(frozenset({RegistrationStatus.REGISTERED}), RegistrationStatus.ATTENDED),
    "miss": Step(frozenset({RegistrationStatus.REGISTERED}), RegistrationStatus.ABSENT),
    "take_back": Step(
        frozenset({RegistrationStatus.ATTENDED, RegistrationStatus.ABSENT}), RegistrationStatus.REGISTERED
    ),
}
