from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRegistrationFacts:
    """What must be known before a person gets a seat at an event.

    `gives_service`: who attends gets a service recorded. `informational`: the event is one that needs no
    enrollment. `enrolled`: an active Wagner-Peyser enrollment on the day of the event. `by_staff`: staff sign the
    person up.
    """

    gives_service: bool
    informational: bool
    enrolled: bool
    by_staff: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EventResultFacts:
    """What must be known before staff record who attended an event.

    `days_since`: days from the last day of the event to the day of the recording. `days_allowed`: the limit in
    force (`workshop_result_days`). `begun`: the event has begun.
    """

    begun: bool
    days_since: int
    days_allowed: int
