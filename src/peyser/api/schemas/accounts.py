"""The contacts and the locations of an employer, and the terms of service that it accepts."""

import datetime as dt
from typing import Annotated, Any

from pydantic import Field

from peyser.api.fields import AnEmail, APhone, OneOf, Plain, ZipCode
from peyser.api.schemas.seekers import Language
from peyser.api.schemas.shapes import Answer, Body, codes
from peyser.employers.choices import AcceptedHow, ContactStatus, Privilege
from peyser.employers.models import EmployerContact, EmployerLocation, TermsAcceptance


class ContactBody(Body):
    """Who the contact is and what the contact may do for the employer."""

    name: Annotated[Plain, Field(min_length=1, max_length=120)]
    title: Annotated[Plain, Field(max_length=80)] = ""
    phone: APhone | None = None
    privileges: Annotated[list[Annotated[str, OneOf(Privilege)]], Field(min_length=1, max_length=3)]


class InvitationBody(ContactBody):
    """The invitation goes to `email` in `language`; the contact signs in with that address."""

    email: AnEmail
    language: Language = "en"


class AccountContact(Answer):
    id: int
    name: str
    title: str
    email: str
    phone: str
    is_primary: bool
    status: str = Field(json_schema_extra=codes(ContactStatus))
    privileges: list[str]
    invited: bool = Field(description="The contact has not chosen a password yet.")


class AccountContacts(Answer):
    items: list[AccountContact]


class LocationBody(Body):
    """A place of work. The state follows from the ZIP code, and so does a city left empty."""

    name: Annotated[Plain, Field(min_length=1, max_length=80)]
    street: Annotated[Plain, Field(max_length=200)] = ""
    zip_code: ZipCode
    city: Annotated[Plain, Field(max_length=60)] = ""
    is_main: bool = False


class LocationOut(Answer):
    id: int
    name: str
    street: str
    city: str
    state: str
    zip_code: str
    is_main: bool
    ended_on: dt.date | None


class Locations(Answer):
    items: list[LocationOut]


class AcceptanceBody(Body):
    """`version` is the edition that was read. Staff name the person who accepted on the phone."""

    version: Annotated[Plain, Field(min_length=1, max_length=20)]
    accepted_name: Annotated[Plain, Field(max_length=120)] = ""


class AcceptanceOut(Answer):
    id: int
    version: str
    accepted_name: str
    accepted_at: dt.datetime
    how: str = Field(json_schema_extra=codes(AcceptedHow))


class TermsStanding(Answer):
    """The edition in force, and whether it is accepted; nothing is done for the employer before it is."""

    version: str
    current: bool
    acceptances: list[AcceptanceOut]


def account_contact(row: EmployerContact, *, invited: bool) -> AccountContact:
    names = ("name", "title", "email", "phone", "is_primary", "status", "privileges")
    plain: dict[str, Any] = {name: getattr(row, name) for name in names}
    return AccountContact(id=row.pk, invited=invited, **plain)


def location_out(row: EmployerLocation) -> LocationOut:
    names = ("name", "street", "city", "state", "zip_code", "is_main", "ended_on")
    return LocationOut(id=row.pk, **{name: getattr(row, name) for name in names})


def acceptance_out(row: TermsAcceptance) -> AcceptanceOut:
    names = ("version", "accepted_name", "accepted_at", "how")
    return AcceptanceOut(id=row.pk, **{name: getattr(row, name) for name in names})
