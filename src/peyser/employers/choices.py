from django.db import models
from django.utils.translation import gettext_lazy as _


class AccountStatus(models.TextChoices):
    PENDING_VERIFICATION = "pending_verification", _("Pending Verification")
    ACTIVE = "active", _("Active")
    DENIED = "denied", _("Denied")
    INACTIVE = "inactive", _("Inactive")
    DISCONTINUED = "discontinued", _("Services discontinued")


class AccessRight(models.TextChoices):
    """What the employer's contacts may do in the system; kept apart from the account's status."""

    PENDING_VERIFICATION = "pending_verification", _("Pending Verification")
    ENABLED = "enabled", _("Enabled")
    DISABLED = "disabled", _("Disabled")


class CallResult(models.TextChoices):
    NO_ANSWER = "no_answer", _("No answer")
    LEFT_MESSAGE = "left_message", _("Left a message")
    SPOKE = "spoke", _("We reached the employer")
    RETURNED = "returned", _("The employer returned our call")
    WRONG_NUMBER = "wrong_number", _("Wrong number")
