"""Registering a seeker: by the person or, on request, by staff."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from peyser.accounts.actions.people import create_user, email_fault
from peyser.accounts.actor import Actor
from peyser.accounts.choices import Channel
from peyser.audit.fits import misfits
from peyser.compliance.actions.keep import Refused, judge
from peyser.kernel.ages import age_on
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.ssn import is_issuable, is_never_issued, normalise_ssn
from peyser.kernel.state_ids import state_id_from_number
from peyser.offices.models import Office
from peyser.offices.queries import central_office, office_for_zip
from peyser.reference.models import ZipCode
from peyser.rulebook.registration.facts import SeekerRegistrationFacts
from peyser.rulebook.registration.rules import SEEKER_REGISTRATION_RULES
from peyser.seekers.models import Resume, Seeker, SocialSecurityNumber
from peyser.seekers.permissions import can_register_seeker
from peyser.seekers.queries import Look, likely_accounts
from peyser.seekers.sealing import finder, seal

YOUNGEST, OLDEST = 14, 110


@dataclass(frozen=True, slots=True, kw_only=True)
class SeekerDetails:
    """What a registration asks. `ssn` may stay empty. `email` and `password` make the account to sign in."""

    given_name: str
    family_name: str
    born_on: dt.date
    zip_code: str
    email: str = ""
    password: str = ""
    phone: str = ""
    language: str = "en"
    channel: str = Channel.INBOX
    may_work_in_us: bool | None = None
    ssn: str = ""
    ssn_notice_shown: bool = False
    checked_for_existing_account: bool = False


def _nothing_more(seeker: Seeker) -> None:
    """Nothing else belongs to the registration."""


def register_seeker(
    *,
    actor: Actor,
    details: SeekerDetails,
    moment: Moment,
    made_up_ssn_allowed: bool = False,
    then: Callable[[Seeker], object] = _nothing_more,
) -> Seeker:
    """Create the seeker's record, and the account to sign in when an e-mail address and a password are given.

    `then` is what else belongs to the registration, in the same transaction. Raises PermissionDenied, BadInput
    (by field) or Refused. A Social Security number is never needed.
    """
    if not can_register_seeker(actor):
        raise PermissionDenied
    digits = _checked(details, moment.on, made_up_ssn_allowed)
    with transaction.atomic():
        decision, record = judge(
            SEEKER_REGISTRATION_RULES,
            _facts(actor, details),
            subject="registration",
            about="seeker:new",
            actor=actor,
            moment=moment,
        )
        if decision.allowed:
            seeker = _create(actor, details, digits, moment)
            then(seeker)
            return seeker
    raise Refused(decision, record)


def _checked(details: SeekerDetails, on: dt.date, made_up_ssn_allowed: bool) -> str:
    """The nine digits of the number, empty for none. Raises BadInput by field."""
    errors = _misfits(details)
    digits = ""
    if not YOUNGEST <= age_on(details.born_on, on) <= OLDEST:
        errors["born_on"] = _("Check the date of birth. You must be 14 or older to register.")
    if not ZipCode.objects.filter(code=details.zip_code).exists():
        errors["zip_code"] = _("Enter a 5-digit U.S. ZIP code that exists, such as 65101.")
    if details.ssn.strip():
        digits, fault = _number(details.ssn, made_up_ssn_allowed)
        errors |= {"ssn": fault} if fault else {}
    if errors:
        raise BadInput(errors)
    return digits


def _misfits(details: SeekerDetails) -> dict[str, str]:
    """What the record cannot hold, and names that are missing."""
    kept = ("given_name", "family_name", "zip_code", "phone", "language", "channel")
    errors = misfits(Seeker, {name: getattr(details, name).strip() for name in kept})
    errors |= misfits(Seeker, {"email": details.email.strip()}) or email_fault(details.email.strip())
    for name in ("given_name", "family_name"):
        if not getattr(details, name).strip():
            errors[name] = _("Enter the name.")
    if details.language not in dict(settings.LANGUAGES):
        errors["language"] = _("Choose from the list.")
    return errors


def _number(typed: str, made_up_ssn_allowed: bool) -> tuple[str, str]:
    """The nine digits, and what is wrong with them; the number itself is never repeated."""
    try:
        digits = normalise_ssn(typed)
    except ValueError:
        return "", _("Enter all nine digits, or leave this empty. It is your choice.")
    if not (is_issuable(digits) or (made_up_ssn_allowed and is_never_issued(digits))):
        return digits, _("This is not a number that is given out. Check it, or leave this empty.")
    if SocialSecurityNumber.objects.filter(finder=finder(digits)).exists():
        return digits, _("Check this number, or leave it empty and ask your job center for help.")
    return digits, ""


def _facts(actor: Actor, details: SeekerDetails) -> SeekerRegistrationFacts:
    look = Look(
        name=f"{details.given_name} {details.family_name}",
        born_on=details.born_on,
        email=details.email,
    )
    return SeekerRegistrationFacts(
        ssn_given=bool(details.ssn.strip()),
        ssn_notice_shown=details.ssn_notice_shown,
        work_authorized=details.may_work_in_us,
        registered_by_staff=actor.is_staff,
        checked_for_existing_account=details.checked_for_existing_account,
        possible_duplicate=bool(likely_accounts(look, limit=1)),
    )


def _create(actor: Actor, details: SeekerDetails, digits: str, moment: Moment) -> Seeker:
    user = None
    if details.email and details.password:
        user = create_user(
            email=details.email,
            password=details.password,
            given_name=details.given_name,
            family_name=details.family_name,
            language=details.language,
            at=moment.at,
        )
    place = ZipCode.objects.get(code=details.zip_code)
    pk = next_number("seekers_seeker")
    seeker = Seeker.objects.create(
        pk=pk,
        state_id=state_id_from_number(pk),
        user=user,
        given_name=details.given_name.strip(),
        family_name=details.family_name.strip(),
        born_on=details.born_on,
        email=details.email.strip().lower(),
        phone=details.phone,
        city=place.city,
        state=place.state,
        zip_code=details.zip_code,
        language=details.language,
        channel=details.channel,
        home_office=_home_office(actor, place),
        may_work_in_us=details.may_work_in_us,
        registered_at=moment.at,
        registered_by_id=actor.user_id,
        updated_at=moment.at,
    )
    Resume.objects.create(seeker=seeker, updated_at=moment.at)
    if digits:
        _keep_number(seeker, digits)
    return seeker


def _keep_number(seeker: Seeker, digits: str) -> None:
    sealed, key_id = seal(digits)
    try:
        with transaction.atomic():
            SocialSecurityNumber.objects.create(
                seeker=seeker, sealed=sealed, key_id=key_id, finder=finder(digits)
            )
    except IntegrityError as clash:
        raise BadInput(
            {"ssn": _("Check this number, or leave it empty and ask your job center for help.")}
        ) from clash


def _home_office(actor: Actor, place: ZipCode) -> Office:
    if actor.home_office_id is not None:
        return Office.objects.get(pk=actor.home_office_id)
    return office_for_zip(place.code) or central_office()


def next_number(table: str) -> int:
    """The next value of the table's own sequence, for a record whose public number is made from it."""
    with connection.cursor() as cursor:
        cursor.execute("select nextval(pg_get_serial_sequence(%s, 'id'))", [table])
        return int(cursor.fetchone()[0])
