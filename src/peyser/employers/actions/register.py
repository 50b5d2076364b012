"""Creating an employer's account: by the employer or, when asked, by staff. Both wait for customer support."""

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from peyser.accounts.actions.people import create_user, email_fault
from peyser.accounts.actor import Actor
from peyser.accounts.models import User
from peyser.audit.fits import misfits, too_long
from peyser.compliance.actions.keep import Refused, judge
from peyser.employers.actions.invitations import send_invitation
from peyser.employers.choices import AcceptedHow, Privilege
from peyser.employers.models import (
    Employer,
    EmployerContact,
    EmployerLocation,
    TermsAcceptance,
    VerificationTicket,
)
from peyser.employers.names import given_and_family
from peyser.employers.permissions import can_register_employer
from peyser.employers.queries import likely_employers
from peyser.employers.terms import terms_on
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.offices.models import Office
from peyser.offices.queries import central_office, office_for_zip
from peyser.reference.models import ZipCode
from peyser.rulebook.employer_account.facts import EmployerRegistrationFacts
from peyser.rulebook.employer_account.rules import EMPLOYER_REGISTRATION_RULES
from peyser.rulebook.parameters import value

FEIN_DIGITS = 9
LONGEST_NAME = 80  # of a first or a last name in an account
FIELD_OF = {"email": "contact_email", "given_name": "contact_name", "family_name": "contact_name"}


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployerDetails:
    """What a registration asks. `fein` is 12-3456789 or nine digits, or empty while unknown."""

    legal_name: str
    zip_code: str
    contact_name: str
    contact_phone: str
    contact_email: str
    position_to_fill: str
    terms_accepted: bool
    trade_name: str = ""
    fein: str = ""
    street: str = ""
    website: str = ""
    contact_title: str = ""
    password: str = ""
    language: str = "en"
    checked_for_existing_account: bool = False


def register_employer(*, actor: Actor, details: EmployerDetails, moment: Moment, site: str = "") -> Employer:
    """Create the account (Pending Verification), its first contact, and customer support's ticket.

    Made by staff, the ticket is opened by itself, so nobody has to remember to tell support, and the contact
    gets an invitation when `site`, our address, is given. Raises PermissionDenied, BadInput (by field) or Refused.
    """
    if not can_register_employer(actor):
        raise PermissionDenied
    fein = _checked(details)
    facts = EmployerRegistrationFacts(
        has_position_to_fill=bool(details.position_to_fill.strip()),
        terms_accepted=details.terms_accepted,
        checked_for_existing_account=details.checked_for_existing_account,
        possible_duplicate=likely_employers(name=details.legal_name, fein=fein).exists(),
        created_by_staff=actor.is_staff,
        support_unit_told=True,
        federal_job_order=False,
    )
    with transaction.atomic():
        decision, record = judge(
            EMPLOYER_REGISTRATION_RULES,
            facts,
            subject="employer_registration",
            about="employer:new",
            actor=actor,
            moment=moment,
        )
        if decision.allowed:
            return _create(actor, details, fein, moment, site)
    raise Refused(decision, record)


def normalise_fein(text: str) -> str:
    """12-3456789 from what was typed; empty for nothing. Raises ValueError for another shape."""
    digits = "".join(c for c in text if c.isdigit())
    if not text.strip():
        return ""
    if len(digits) != FEIN_DIGITS or any(c not in "0123456789- " for c in text):
        raise ValueError(text)
    return f"{digits[:2]}-{digits[2:]}"


def _checked(details: EmployerDetails) -> str:
    errors = _misfits(details)
    fein = ""
    try:
        fein = normalise_fein(details.fein)
    except ValueError:
        errors["fein"] = _("Enter nine digits, such as 12-3456789, or leave it empty for now.")
    if not ZipCode.objects.filter(code=details.zip_code).exists():
        errors["zip_code"] = _("Enter a 5-digit U.S. ZIP code that exists, such as 65101.")
    if fein and Employer.objects.filter(fein=fein).exclude(status="denied").exists():
        errors["fein"] = _("An account with this federal number exists. Sign in, or call customer support.")
    if errors:
        raise BadInput(errors)
    return fein


def _misfits(details: EmployerDetails) -> dict[str, str]:
    """What the record, its contact or the contact's account cannot hold, and names that are missing."""
    plain = {name: getattr(details, name).strip() for name in ("legal_name", "trade_name", "street", "website")}
    contact = {
        name: getattr(details, f"contact_{name}").strip() for name in ("name", "title", "email", "phone")
    }
    errors = misfits(Employer, plain)
    of_contact = misfits(EmployerContact, contact) | email_fault(contact["email"])
    errors |= {f"contact_{name}": fault for name, fault in of_contact.items()}
    if any(too_long(part, LONGEST_NAME) for part in given_and_family(details.contact_name)):
        errors["contact_name"] = too_long(contact["name"], LONGEST_NAME)
    for name, written in (("legal_name", plain["legal_name"]), ("contact_name", contact["name"])):
        if not written:
            errors[name] = _("Enter the name.")
    if details.language not in dict(settings.LANGUAGES):
        errors["language"] = _("Choose from the list.")
    return errors


def _create(actor: Actor, details: EmployerDetails, fein: str, moment: Moment, site: str) -> Employer:
    user = _account(details, moment) if details.password else None
    employer = _employer(actor, details, fein, moment)
    name = details.contact_name.strip()
    contact = EmployerContact.objects.create(
        employer=employer,
        user=user,
        name=name,
        title=details.contact_title.strip(),
        email=details.contact_email.strip().lower(),
        phone=details.contact_phone.strip(),
        privileges=list(Privilege.values),
        is_primary=True,
    )
    EmployerLocation.objects.create(
        employer=employer,
        name=employer.city,
        is_main=True,
        **{column: getattr(employer, column) for column in ("street", "city", "state", "zip_code")},
    )
    if actor.is_staff and site and contact.email:
        _invite(actor, contact, details.language, site, moment)
    TermsAcceptance.objects.create(
        employer=employer,
        version=terms_on(moment.on).version,
        accepted_by=user,
        accepted_name=name,
        accepted_at=moment.at,
        how=AcceptedHow.PHONE if actor.is_staff else AcceptedHow.ONLINE,
        recorded_by_id=actor.user_id if actor.is_staff else None,
    )
    VerificationTicket.objects.create(
        employer=employer,
        opened_at=moment.at,
        due_at=moment.at + dt.timedelta(hours=value("verification_hours", on=moment.on)),
        opened_by_id=actor.user_id,
        by_staff=actor.is_staff,
    )
    return employer


def _invite(actor: Actor, contact: EmployerContact, language: str, site: str, moment: Moment) -> None:
    try:
        send_invitation(actor=actor, contact=contact, language=language, site=site, moment=moment)
    except BadInput as bad:
        raise BadInput({FIELD_OF.get(name, name): fault for name, fault in bad.errors.items()}) from bad


def _account(details: EmployerDetails, moment: Moment) -> User:
    given_name, family_name = given_and_family(details.contact_name)
    try:
        return create_user(
            email=details.contact_email,
            password=details.password,
            given_name=given_name,
            family_name=family_name,
            language=details.language,
            at=moment.at,
        )
    except BadInput as bad:
        raise BadInput({FIELD_OF.get(name, name): fault for name, fault in bad.errors.items()}) from bad


def _employer(actor: Actor, details: EmployerDetails, fein: str, moment: Moment) -> Employer:
    place = ZipCode.objects.get(code=details.zip_code)
    try:
        with transaction.atomic():
            return Employer.objects.create(
                legal_name=details.legal_name.strip(),
                trade_name=details.trade_name.strip(),
                fein=fein,
                street=details.street.strip(),
                city=place.city,
                state=place.state,
                zip_code=details.zip_code,
                phone=details.contact_phone.strip(),
                website=details.website.strip(),
                office=_office(actor, place),
                source="staff" if actor.is_staff else "self",
                registered_at=moment.at,
                registered_by_id=actor.user_id,
            )
    except IntegrityError as clash:
        raise BadInput({"fein": _("An account with this federal number was just created.")}) from clash


def _office(actor: Actor, place: ZipCode) -> Office:
    nearest = office_for_zip(place.code)
    if nearest is None and actor.home_office_id is not None:
        return Office.objects.get(pk=actor.home_office_id)
    return nearest or central_office()
