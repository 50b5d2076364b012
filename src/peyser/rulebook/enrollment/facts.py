from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrollmentFacts:
    """What must be known before a person is enrolled in Wagner-Peyser.

    `work_authorized` is None while the person has not said. `reasons` holds keys of `enrollment.reasons`.
    `first_service_triggers_participation` is None while no service goes with the enrollment.
    `case_manager_in_chosen_center` compares the case manager's office with the one the person chose.
    """

    work_authorized: bool | None
    registration_complete: bool
    resume_active_and_online: bool
    already_enrolled: bool
    case_manager_assigned: bool
    enrolled_by_support_unit: bool
    case_manager_in_chosen_center: bool
    reasons: frozenset[str]
    identity_verification_only: bool
    first_service_triggers_participation: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrollmentNeedFacts:
    """Does this person need an enrollment? For the front desk, the seeker's page and the worklist."""

    enrolled: bool
    reasons: frozenset[str]
    identity_verification_only: bool
