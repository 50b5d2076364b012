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


class Privilege(models.TextChoices):
    """What one contact may do for the employer. Without a privilege a contact reads orders and nothing else."""

    POST = "post", _("Post job orders")
    RESULTS = "results", _("See the people sent and record results")
    MANAGE = "manage", _("Manage the account, its contacts and worksites")


class ContactStatus(models.TextChoices):
    ACTIVE = "active", _("Active")
    DISABLED = "disabled", _("Disabled")
    REMOVED = "removed", _("Removed")


class AcceptedHow(models.TextChoices):
    """How the terms of service were accepted: by the contact, or told to staff, who read them out."""

    ONLINE = "online", _("Online")
    PHONE = "phone", _("By phone, recorded by staff")


class CallResult(models.TextChoices):
    NO_ANSWER = "no_answer", _("No answer")
    LEFT_MESSAGE = "left_message", _("Left a message")
    SPOKE = "spoke", _("We reached the employer")
    RETURNED = "returned", _("The employer returned our call")
    WRONG_NUMBER = "wrong_number", _("Wrong number")
