from dataclasses import dataclass

CONSENT_IN_PERSON = "in_person"
CONSENT_BY_PHONE = "phone"
CONSENT_SELF_REQUEST = "self_request"
CONSENT_METHODS = (CONSENT_IN_PERSON, CONSENT_BY_PHONE, CONSENT_SELF_REQUEST)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralFacts:
    """What must be known about a seeker, a job order and the staff before a referral is issued.

    The seeker. `enrolled`: active and complete in Wagner-Peyser. `seeker_active`: available for work.
    `work_authorized`: None while not stated. `consent_method`: how the seeker agreed to this one job, one of
    CONSENT_METHODS, None when they have not. `meets_minimum`: None while a stated requirement is unanswered;
    `unmet` names the requirements that are not met, for the record. `screened_by_staff`: staff compared the
    seeker with the order. `seeker_has_veteran_priority`: covered by the veterans' priority of service.

    The dispute, as the Regional Manager determined it for this order. `dispute_at_worksite`: one exists;
    three flags say why the position itself is at issue; `notice_given`: the written notice was handed over.

    The order. `order_open`: open on the day; `position_open`: an opening is left;
    `enough_referrals`: as many people were sent as the employer wanted; `held_as_unlawful`: on hold
    or void as contrary to law; `veterans_hold`: still reserved for people with veterans' priority.

    The child labor laws, for a seeker under 18: `forbidden_at_age` says that they do not allow this work at the
    seeker's age, `hours_at_age_unknown` that the order does not say all hours that they limit. No age is kept here.

    The staff. `actor_in_holding_center`: works in the job center that holds the order; `actor_responsible`:
    is the person responsible for it.
    """

    enrolled: bool
    seeker_active: bool
    work_authorized: bool | None
    consent_method: str | None
    meets_minimum: bool | None
    unmet: tuple[str, ...]
    screened_by_staff: bool
    already_referred: bool
    seeker_has_veteran_priority: bool

    dispute_at_worksite: bool
    vacant_by_strike: bool
    vacant_by_lockout: bool
    otherwise_at_issue: bool
    notice_given: bool

    order_open: bool
    position_open: bool
    enough_referrals: bool
    held_as_unlawful: bool
    federally_illegal_drug: bool
    confidential: bool
    h2a: bool
    veterans_hold: bool
    forbidden_at_age: bool
    hours_at_age_unknown: bool

    employer_validated: bool
    employer_discontinued: bool
    employer_known_to_discriminate: bool

    actor_in_holding_center: bool
    actor_responsible: bool
