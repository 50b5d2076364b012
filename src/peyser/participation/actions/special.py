"""Writing what single kinds of service leave behind beside the service."""

from django.utils.translation import gettext as _

from peyser.audit.fits import misfits
from peyser.kernel.errors import BadInput
from peyser.participation.login_numbers import next_number
from peyser.participation.models import LoginNumber, Service, ServiceDetail
from peyser.participation.special import Special
from peyser.reference.models import ServiceCode


def check_special(special: Special) -> None:
    """Raise BadInput for what cannot be kept."""
    errors = misfits(ServiceDetail, {"employer": special.employer, "provider": special.provider})
    began, ends = special.training_began_on, special.training_ends_on
    if ends is not None and (began is None or ends < began):
        errors["training_ends_on"] = _("Choose a day that is not before the first day of the training.")
    if errors:
        raise BadInput(errors)


def write_detail(service: Service, special: Special) -> None:
    """Keep what was said beside the service, in the transaction that wrote it."""
    if special.is_empty:
        return
    ServiceDetail.objects.create(
        service=service,
        employer=special.employer.strip(),
        provider=special.provider.strip(),
        training_began_on=special.training_began_on,
        training_ends_on=special.training_ends_on,
        sheet_given=special.sheet_given,
    )


def issue_login_number(service: Service, code: ServiceCode) -> None:
    """Give the person a number for the login to the test that this service announces."""
    if ServiceCode.Demand.LOGIN_NUMBER in code.demands:
        running, number = next_number()
        LoginNumber.objects.create(id=running, number=number, service=service, seeker_id=service.seeker_id)


def hand_on_login_number(old: Service, new: Service, code: ServiceCode) -> None:
    """A corrected service keeps the number that the person already has."""
    if ServiceCode.Demand.LOGIN_NUMBER not in code.demands:
        return
    if not LoginNumber.objects.filter(service=old).update(service=new):
        issue_login_number(new, code)
