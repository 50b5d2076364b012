from dataclasses import dataclass

from peyser.rulebook.engine import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class JobOrderFacts:
    """What a job order says, before it is entered or opened. Who may enter for whom is `OrderEntryFacts`.

    `h2_program`: H-2A or H-2B. `agricultural`: farm-related and neither of these. `position_exists`: whoever
    enters it attests that the opening is there now. `self_employment`: the worker would be an independent
    contractor, without W-2. `union_condition`: membership or non-membership in a union is asked for.
    `charge_to_worker`: the worker pays to be brought together with the employer. `wage_below_minimum`: the
    highest pay offered, brought to an hour, lies below the federal or the state's minimum; None where it cannot be
    told or where another authority sets the pay. `pay_accepted`: a supervisor accepted this pay for this one order.
    `employer_hidden`: the company's name, address and phone are withheld.
    `hidden_without_talk`: staff hide it and have not recorded the talk that decides on confidentiality.
    `shown_against_request`: staff would show the name that the employer asked to hide.
    `only_opening_already_listed`: another order of this employer stands for the same single opening.
    `marks`: words that the screening found and nobody has cleared.

    `young`: what the child labor laws have against the youngest worker that the order is open to, values of
    `youth.limits.Breach`. `youth_without_age`: a youth program's order that states no least age.

    `from_labor_organization`: a union placed the order for the employer; three facts say what staff ascertained, and
    `union_destination_arranged` whether it is settled who the workers are sent to.
    """

    h2_program: bool
    entered_by_flc_coordinator: bool
    agricultural: bool
    aes_in_title: bool
    aes_category: bool

    openings: int
    position_exists: bool
    sales_leads: bool
    network_marketing: bool
    self_employment: bool
    only_opening_already_listed: bool

    worksite_given: bool
    hiring_requirements_answered: bool
    copied_from_earlier_order: bool
    reviewed_with_employer: bool

    union_condition: bool
    charge_to_worker: bool
    purchase_required: bool
    federally_illegal_drug: bool
    wage_below_minimum: bool | None
    pay_accepted: bool
    position_at_issue_in_dispute: bool

    young: tuple[str, ...]
    youth_without_age: bool

    from_labor_organization: bool
    union_openings_match: bool
    union_specifications_match: bool
    union_information_adequate: bool
    union_destination_arranged: bool

    employer_hidden: bool
    employer_asked_to_be_hidden: bool
    hidden_without_talk: bool
    shown_against_request: bool

    marks: tuple[Mark, ...] = ()
