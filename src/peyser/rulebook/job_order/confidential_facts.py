from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfidentialWorkFacts:
    """Who works with the employer of a confidential order, or hands that work on.

    `responsible`: the person who has the order, or nobody has it yet. `supervisor`: of the holding center.
    `contacting`: for a talk, a follow-up or a change; else only to look. `handing_on`: naming who is responsible.
    `reason_given`: why somebody looks or hands on. `fits_responsible`: who is named serves in the holding center.
    """

    in_holding_center: bool
    responsible: bool
    supervisor: bool
    contacting: bool
    handing_on: bool
    reason_given: bool
    fits_responsible: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfidentialityFacts:
    """The decision on a request for confidentiality, after the talk with the employer.

    `granting`: else it is declined, or the employer agreed to show its name. `need_established` and `opening_exists`:
    what the order-taker found in that talk.
    """

    granting: bool
    talk_recorded: bool
    need_established: bool
    opening_exists: bool
    reason_given: bool
