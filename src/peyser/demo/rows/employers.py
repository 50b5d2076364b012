"""Rows as they go into the tables of employers and job orders: field names are column names, days are ISO text."""

from typing import NamedTuple


class EmployerRow(NamedTuple):
    id: int
    legal_name: str
    trade_name: str
    fein: str
    naics: str
    street: str
    city: str
    state: str
    zip_code: str
    phone: str
    website: str
    status: str
    access_right: str
    office_id: int
    is_agricultural: bool
    known_to_discriminate: bool
    registered_at: str
    registered_by_id: int | None
    verified_at: str | None
    verified_by_id: int | None
    source: str
    source_key: str | None = None


class EmployerContactRow(NamedTuple):
    id: int
    employer_id: int
    user_id: int | None
    name: str
    title: str
    email: str
    phone: str
    privileges: str
    is_primary: bool
    status: str = "active"


class TermsAcceptanceRow(NamedTuple):
    id: int
    employer_id: int
    version: str
    accepted_by_id: int | None
    accepted_name: str
    accepted_at: str
    how: str = "online"
    recorded_by_id: int | None = None


class VerificationTicketRow(NamedTuple):
    id: int
    employer_id: int
    status: str
    opened_at: str
    due_at: str
    opened_by_id: int | None
    by_staff: bool
    assigned_to_id: int | None
    evidence: str
    closed_at: str | None
    closed_by_id: int | None
    reason: str
    escalated_at: str | None = None


class VerificationCallRow(NamedTuple):
    id: int
    ticket_id: int
    called_at: str
    phone: str
    result: str
    note: str
    staff_id: int


class EmployerServiceRow(NamedTuple):
    id: int
    employer_id: int
    code: str
    on: str
    office_id: int
    staff_id: int
    recorded_at: str
    about: str = ""


class FollowUpRow(NamedTuple):
    id: int
    employer_id: int
    about: str
    due_on: str
    assigned_to_id: int | None
    office_id: int
    done_at: str | None


class EmployerNoteRow(NamedTuple):
    id: int
    subject: str
    text: str
    contact_on: str
    entered_at: str
    author_id: int | None
    office_id: int | None
    automatic: bool
    employer_id: int


class JobOrderRow(NamedTuple):
    id: int
    number: str
    employer_id: int
    contact_id: int
    office_id: int
    title: str
    onet_code: str
    description: str
    worksite_street: str
    worksite_city: str
    worksite_state: str
    worksite_zip: str
    starts_on: str | None
    received_at: str
    entry_due_at: str
    entered_at: str | None
    entered_by_id: int | None
    responsible_id: int | None
    open_on: str | None
    last_day_on: str | None
    last_reviewed_on: str | None
    wage_min: str | None
    wage_max: str | None
    wage_unit: str
    hours_per_week: str | None
    full_time: bool
    shift: str
    min_education: int | None
    min_months: int | None
    driver_licence: str
    skill_codes: str
    licences: str
    languages: str
    hiring_requirements: str
    application_methods: str
    application_instructions: str
    application_email: str
    application_phone: str
    application_url: str
    openings: int = 1
    kind: str = "regular"
    status: str = "open"
    hold_reason: str = ""
    close_reason: str = ""
    special_categories: str = "{}"
    duration: str = "permanent"
    ends_on: str | None = None
    wage_note: str = ""
    min_age: int | None = None
    requirements_text: str = ""
    staff_screened: bool = False
    show_employer_name: bool = True
    dispute_at_worksite: bool = False
    position_vacant_by_strike: bool = False
    position_vacant_by_lockout: bool = False
    position_at_issue: bool = False
    federally_illegal_drug: bool = False
    veterans_hold_until: str | None = None
    source: str = "employer"
    source_number: str | None = None
    agricultural_kind: str = ""
    late_entry_reason: str = ""
    benefits: str = "{}"
    pay_by_experience: bool = False
    work_place: str = "on_site"
    public_transport: bool = False
    lift_pounds: int | None = None
    lift_often: str = ""
    accepted_pay: str = ""
    accepted_pay_statement: str = ""
    physical_demands: str = ""
    own_equipment: str = ""
    tests_text: str = ""
    documents_wanted: str = "{}"
    max_referrals: int | None = None
    void_reason: str = ""
    tipped: bool = False
    pieces_per_hour: str | None = None
    hours_per_day: str | None = None
    work_begins: str | None = None
    work_ends: str | None = None
    in_school_hours: bool = False
    school_term: str = ""
    labor_organization: str = ""
    labor_organization_contact: str = ""
    refer_to: str = ""
    union_checked_at: str | None = None
    union_checked_by_id: int | None = None
