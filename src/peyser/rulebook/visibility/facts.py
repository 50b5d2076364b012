from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class VisibilityFacts:
    """Why is this job order not online? Each rule is one reason; none means that it is shown.

    `order_open`: its status is open. `not_yet_open`: its first day lies ahead; `expired`: its last day is past.
    `veterans_hold` with `viewer_has_veteran_priority`: reserved for now, and who looks.
    """

    order_open: bool
    on_hold: bool
    void: bool
    not_yet_open: bool
    expired: bool
    employer_validated: bool
    employer_discontinued: bool
    position_at_issue_in_dispute: bool
    federally_illegal_drug: bool
    veterans_hold: bool
    viewer_has_veteran_priority: bool
