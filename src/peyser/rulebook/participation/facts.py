from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFacts:
    """What must be known before a service is planned.

    `enrolled`: an enrollment of the person is open. `code_in_force` and `counts` speak of the service on the planned
    day: whether it is in the catalogue, and whether it triggers or extends participation. `day_passed`: the planned
    day lies before today. `far_ahead`: it lies further ahead than the parameter `planned_service_days`.
    """

    enrolled: bool
    code_in_force: bool
    counts: bool
    day_passed: bool
    far_ahead: bool
    planned_already: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanClosingFacts:
    """What must be known before a planned service is closed. `cancelled` and `missed` say which way."""

    waiting: bool
    cancelled: bool
    missed: bool
    day_reached: bool
    reason_given: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GapFacts:
    """What must be known before a planned gap is recorded or extended.

    `participating`: the participation is open today. `begins_in_time`: the first day lies within it, not after the
    day on which the exit is due. `too_long`: longer than the parameters allow. `touches_another`: it meets or adjoins
    another gap. `extending`, `extended_before`: whether this is an extension, and whether there was one already.
    """

    participating: bool
    begins_in_time: bool
    too_long: bool
    touches_another: bool
    reason_told: bool
    extending: bool
    extended_before: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ExclusionFacts:
    """What must be known before an exit is excluded from the outcomes.

    `exited`: the period has an exit. `proof_named`: staff say which proof they saw. `foster_care` and `youth`: the
    reason is foster care, and the person was in a youth program. `in_time`: not later than the fourth quarter after
    the quarter of the exit.
    """

    exited: bool
    proof_named: bool
    foster_care: bool
    youth: bool
    in_time: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosureFacts:
    """What must be known before an enrollment is closed. `plan_waits`: a service is still planned for the person."""

    closed_already: bool
    plan_waits: bool
    found_work: bool
    outcome_is_work: bool
