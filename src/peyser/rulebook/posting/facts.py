from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingFacts:
    """What a notice of self-employed work says, before it is kept.

    `occupation_general`: the words name no occupation, such as "Business opportunity". `contact_given`: at least
    one way to reach the firm. `firm_told`: the firm knows that this is a notice on a board and no job order.
    """

    occupation_given: bool
    occupation_general: bool
    duties_given: bool
    contact_given: bool
    firm_told: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingApprovalFacts:
    """Who lets a notice onto the board. `initials_given`: letters of a name, put down by that person."""

    approver_in_charge: bool
    initials_given: bool
