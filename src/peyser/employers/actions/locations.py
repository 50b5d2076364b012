"""The locations of an employer: adding a place of work, changing it, and ending its use."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.audit.fits import misfits
from peyser.employers.actions.managed import managed_employer
from peyser.employers.actions.terms import require_terms
from peyser.employers.models import Employer, EmployerLocation
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.reference.models import ZipCode
from peyser.reference.queries import place_of_zip


@dataclass(frozen=True, slots=True, kw_only=True)
class LocationDetails:
    """A place of work. The state follows from the ZIP code, and so does a city left empty."""

    name: str
    zip_code: str
    street: str = ""
    city: str = ""
    is_main: bool = False


def add_location(
    *, actor: Actor, employer_id: int, details: LocationDetails, moment: Moment
) -> EmployerLocation:
    """Add a place of work; the first one is the main one.

    Raises Employer.DoesNotExist, PermissionDenied, BadInput (by field) or Refused for terms that are not accepted.
    """
    require_terms(actor=actor, moment=moment)
    with transaction.atomic():
        employer = managed_employer(actor=actor, employer_id=employer_id)
        place = _checked(employer, details)
        is_main = details.is_main or not _in_use(employer)
        if is_main:
            _unmark_main(employer)
        return EmployerLocation.objects.create(employer=employer, is_main=is_main, **_columns(details, place))


def change_location(
    *, actor: Actor, location_id: int, details: LocationDetails, moment: Moment
) -> EmployerLocation:
    """Change a place of work. Orders that were entered for it keep their address.

    The main place stays the main one until another becomes it. Raises EmployerLocation.DoesNotExist, and as
    `add_location`.
    """
    require_terms(actor=actor, moment=moment)
    with transaction.atomic():
        location = _locked(actor, location_id)
        place = _checked(location.employer, details, changed=location)
        if details.is_main and not location.is_main:
            _unmark_main(location.employer)
            location.is_main = True
        for name, new in _columns(details, place).items():
            setattr(location, name, new)
        location.save()
        return location


def end_location(*, actor: Actor, location_id: int, moment: Moment) -> EmployerLocation:
    """Offer a place for new orders no more; it stays on record. The main one goes last.

    Raises EmployerLocation.DoesNotExist, PermissionDenied, BadInput or Refused for terms that are not accepted.
    """
    require_terms(actor=actor, moment=moment)
    with transaction.atomic():
        location = _locked(actor, location_id)
        if location.is_main and len(_in_use(location.employer)) > 1:
            raise BadInput({"": _("This is the main location. Make another one the main location first.")})
        location.ended_on = moment.on
        location.save()
        return location


def _locked(actor: Actor, location_id: int) -> EmployerLocation:
    """The employer first, then the place: two who change the main place come one after the other."""
    managed_employer(actor=actor, employer_id=EmployerLocation.objects.get(pk=location_id).employer_id)
    locations = EmployerLocation.objects.select_for_update(of=("self",)).select_related("employer")
    found: EmployerLocation = locations.get(pk=location_id)
    if found.ended_on is not None:
        raise BadInput({"": _("This location is not used any more. Reload the page.")})
    return found


def _in_use(employer: Employer) -> list[EmployerLocation]:
    return list(employer.locations.filter(ended_on__isnull=True).order_by("pk"))


def _unmark_main(employer: Employer) -> None:
    for location in employer.locations.filter(is_main=True, ended_on__isnull=True):
        location.is_main = False
        location.save()


def _checked(
    employer: Employer, details: LocationDetails, *, changed: EmployerLocation | None = None
) -> ZipCode | None:
    """The place of the ZIP code. Raises BadInput, field by field."""
    errors = misfits(
        EmployerLocation, {name: getattr(details, name).strip() for name in ("name", "street", "city")}
    )
    place = place_of_zip(details.zip_code)
    if place is None:
        errors["zip_code"] = _("Enter a 5-digit U.S. ZIP code that exists, such as 65101.")
    name = details.name.strip()
    if not name:
        errors["name"] = _("Enter a name for the location.")
    others = [one for one in _in_use(employer) if changed is None or one.pk != changed.pk]
    if name.upper() in {one.name.upper() for one in others}:
        errors["name"] = _("A location with this name exists. Choose another name.")
    if errors:
        raise BadInput(errors)
    return place


def _columns(details: LocationDetails, place: ZipCode | None) -> dict[str, str]:
    return {
        "name": details.name.strip(),
        "street": details.street.strip(),
        "city": details.city.strip() or (place.city if place else ""),
        "state": place.state if place else "",
        "zip_code": details.zip_code,
    }
