from dataclasses import dataclass

WANTS_INFORMATION = "information"
WANTS_HOW_TO_APPLY = "how_to_apply"
WANTS_TO_POST = "post_job_order"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeekerRegistrationFacts:
    """What must be known before a seeker's account is created.

    A Social Security number is never needed: no rule looks at its absence. `ssn_notice_shown` says that the
    person saw, before being asked, that it is voluntary, by which authority it is asked and how it is used.
    """

    ssn_given: bool
    ssn_notice_shown: bool
    work_authorized: bool | None
    registered_by_staff: bool
    checked_for_existing_account: bool
    possible_duplicate: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAccessFacts:
    """What a visitor may see. `wants` is one of WANTS_INFORMATION, WANTS_HOW_TO_APPLY, WANTS_TO_POST."""

    signed_in: bool
    wants: str
