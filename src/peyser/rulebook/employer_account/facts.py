from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployerRegistrationFacts:
    """What must be known before an employer account is created, by the employer or by staff.

    `federal_job_order`: the account holds an H-2A or H-2B job order that the U.S. Department of Labor publishes.
    """

    has_position_to_fill: bool
    terms_accepted: bool
    checked_for_existing_account: bool
    possible_duplicate: bool
    created_by_staff: bool
    support_unit_told: bool
    federal_job_order: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ValidationFacts:
    """What must be known before an account leaves Pending Verification.

    `call_returned`: the employer called Customer Support back. `evidence_recorded`: the log says what showed
    that the employer is genuine. `duplicate_fein`: another account holds the same federal employer number.
    `federal_job_order`: as in `EmployerRegistrationFacts`. `overdue`: the account has waited longer than
    `verification_hours`.
    """

    actor_is_support: bool
    call_returned: bool
    evidence_recorded: bool
    duplicate_fein: bool
    overdue: bool
    federal_job_order: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployerAccessFacts:
    """May this employer look at seekers? For every screen that shows one to an employer."""

    validated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderEntryFacts:
    """May a job order be entered for this account at all, whatever it says?

    `account_pending`: waits for validation. `account_closed`: denied, disabled or inactive.
    """

    entered_by_employer: bool
    account_pending: bool
    account_closed: bool
    employer_discontinued: bool
    employer_known_to_discriminate: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployerActFacts:
    """What must be known before a contact does anything for the employer.

    `terms_current`: the edition of the terms of service in force that day is accepted for this employer.
    """

    terms_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactChangeFacts:
    """What must be known before a contact is changed, disabled or removed.

    `leaves_nobody_to_manage`: nobody active would be left who manages the account.
    """

    leaves_nobody_to_manage: bool
