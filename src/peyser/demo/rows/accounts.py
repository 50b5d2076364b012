"""Rows as they go into the tables of accounts and notifications: field names are column names, days are ISO text."""

from typing import NamedTuple


class UserRow(NamedTuple):
    id: int
    password: str
    email: str
    given_name: str
    family_name: str
    language: str
    joined_at: str
    last_login: str | None = None
    is_active: bool = True


class EmailAddressRow(NamedTuple):
    id: int
    user_id: int
    email: str
    verified: bool = True
    primary: bool = True


class RoleAssignmentRow(NamedTuple):
    id: int
    user_id: int
    role: str
    scope: str
    office_id: int | None
    area_id: int | None
    region_id: int | None
    began_on: str
    ended_on: str | None = None


class MessageRow(NamedTuple):
    id: int
    recipient_id: int
    channel: str
    subject: str
    body: str
    link: str
    about: str
    created_at: str
    delivered_at: str
    read_at: str | None
    status: str = "delivered"
    attempts: int = 1
