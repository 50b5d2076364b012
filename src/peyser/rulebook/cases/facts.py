from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeDeterminationFacts:
    """What must be known to say what a labor dispute means for the orders of the employer."""

    regional_manager: bool
    every_order_determined: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeClosingFacts:
    """Who has said that the dispute is over."""

    employer_confirmed: bool
    workers_confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FraudDecisionFacts:
    """Who ends an investigation of fraud, and on what findings."""

    support: bool
    findings_recorded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscontinuationFacts:
    """What must be known to end services to an employer.

    `answered` or `answer_overdue`: the employer answered the notice, or its time to answer is over. `immediate`:
    the monitor found that it cannot wait.
    """

    state_monitor_advocate: bool
    known_ground: bool
    notified: bool
    answered: bool
    answer_overdue: bool
    immediate: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReinstatementFacts:
    """What must be known to serve the employer again."""

    state_monitor_advocate: bool
    corrected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ViolationFacts:
    """What must be known to end a suspected violation.

    `filed_recently`: the employer filed an order in the months that the policy looks back. `referring`: the step is
    the written referral to an agency; otherwise it is the informal resolution.
    """

    supervisor: bool
    filed_recently: bool
    referring: bool
    informal_tried: bool
    letter_written: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstandardFacts:
    """What must be known to take a step on an order with pay below the legal minimum.

    The step is one of these: `settling` says that the pay was changed, `referring` asks for a decision, `deciding`
    accepts (then `accepting` too), refuses or holds. `below_minimum`: the pay as it stands is below, and not accepted.
    """

    supervisor: bool
    settling: bool
    referring: bool
    deciding: bool
    accepting: bool
    answered: bool
    statement_written: bool
    below_minimum: bool
