"""Rows as they go into the tables of enrollments, services, notes and referrals: field names are column names."""

from typing import NamedTuple


class EnrollmentRow(NamedTuple):
    id: int
    seeker_id: int
    program: str
    status: str
    reasons: str
    office_id: int
    case_manager_id: int
    registered_on: str
    registered_by_id: int
    completed_on: str | None
    exited_on: str | None
    requirements_met_on: str | None = None
    closed_on: str | None = None
    closure: str = ""
    outcome: str = ""


class ServiceRow(NamedTuple):
    id: int
    seeker_id: int
    code: str
    on: str
    origin: str
    office_id: int | None
    credited_to_id: int | None
    enrollment_id: int | None
    about: str
    recorded_at: str
    recorded_by_id: int | None
    ends_on: str | None = None
    delivery: str = ""
    batch: str | None = None
    removed_at: str | None = None
    removed_by_id: int | None = None
    removal_reason: str = ""


class SeekerNoteRow(NamedTuple):
    id: int
    subject: str
    text: str
    contact_on: str
    entered_at: str
    author_id: int | None
    office_id: int | None
    automatic: bool
    seeker_id: int


class DecisionRecordRow(NamedTuple):
    id: int
    subject: str
    about: str
    actor_id: int | None
    on: str
    decided_at: str
    allowed: bool
    facts: str
    rule_ids: str
    overridden_ids: str


class OverrideRow(NamedTuple):
    id: int
    rule_id: str
    about: str
    reason: str
    decided_by_id: int
    decided_at: str
    expires_on: str


class ReferralRow(NamedTuple):
    id: int
    seeker_id: int
    job_order_id: int
    status: str
    consent: str
    consent_at: str
    consent_note: str
    dispute_notice: str
    match: str
    decision_id: int | None
    office_id: int | None
    requested_at: str | None
    issued_on: str | None
    issued_by_id: int | None
    denied_reason: str
    result: str
    resulted_on: str | None
    resulted_by_id: int | None


class PlacementRow(NamedTuple):
    id: int
    referral_id: int
    started_on: str
    wage: str
    wage_unit: str
    order_before_referral: bool
    arranged_with_employer: bool
    not_designated_by_employer: bool
    hire_verified_from: str
    recorded_at: str
    recorded_by_id: int | None
