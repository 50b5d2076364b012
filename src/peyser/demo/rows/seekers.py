"""Rows as they go into the tables of seekers: field names are column names, days are ISO text."""

from typing import NamedTuple


class SeekerRow(NamedTuple):
    id: int
    state_id: str
    user_id: int | None
    given_name: str
    family_name: str
    born_on: str
    email: str
    phone: str
    street: str
    city: str
    state: str
    zip_code: str
    language: str
    channel: str
    home_office_id: int
    may_work_in_us: bool | None
    veteran_status: str
    education: int | None
    driver_licence: str
    travel_miles: int | None
    would_relocate: bool
    wage_wanted: str | None
    shift: str
    wants_full_time: bool | None
    available_from: str | None
    is_active: bool
    registered_at: str
    registered_by_id: int | None
    profile_completed_at: str | None
    updated_at: str


class SocialSecurityNumberRow(NamedTuple):
    id: int
    seeker_id: int
    sealed: bytes
    key_id: str
    finder: str
    verified_on: str | None = None


class SeekerOccupationRow(NamedTuple):
    id: int
    seeker_id: int
    onet_code: str
    months: int
    confirmed: bool


class ResumeRow(NamedTuple):
    id: int
    seeker_id: int
    headline: str
    summary: str
    skill_codes: str
    licences: str
    languages: str
    is_online: bool
    completed_at: str | None
    updated_at: str


class WorkHistoryRow(NamedTuple):
    id: int
    seeker_id: int
    title: str
    employer_name: str
    began_on: str
    ended_on: str | None
    duties: str


class AssistanceRow(NamedTuple):
    id: int
    seeker_id: int
    office_id: int
    staff_id: int | None
    reason: str
    began_on: str
    ended_on: str
