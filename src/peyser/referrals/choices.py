from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    REQUESTED = "requested", _("Asked for by the seeker")
    ISSUED = "issued", _("Issued")
    DENIED = "denied", _("Not issued")
    CANCELLED = "cancelled", _("Cancelled")
    RESULTED = "resulted", _("Resulted")


class Consent(models.TextChoices):
    """How the seeker agreed to this very job."""

    IN_PERSON = "in_person", _("In person")
    PHONE = "phone", _("By phone")
    SELF_REQUEST = "self_request", _("Asked for it online")


class Result(models.TextChoices):
    HIRED = "hired", _("Hired")
    NOT_HIRED = "not_hired", _("Not hired")
    DID_NOT_APPLY = "did_not_apply", _("Did not apply")
    FAILED_TO_REPORT = "failed_to_report", _("Failed to report")
    REFUSED_JOB = "refused_job", _("Refused the job")
    NOT_QUALIFIED = "not_qualified", _("Not qualified")
    POSITION_FILLED = "position_filled", _("Position already filled")
    POSITION_CLOSED = "position_closed", _("Position closed")
    EMPLOYER_NO_RESPONSE = "employer_no_response", _("No response from the employer")


class HireSource(models.TextChoices):
    """The reliable source that the hire was verified from (20 CFR 651.10)."""

    EMPLOYER = "employer", _("The employer said so")
    SEEKER = "seeker", _("The seeker said so")
    PAY_STUB = "pay_stub", _("A pay stub")
    WAGE_RECORD = "wage_record", _("A wage record")
