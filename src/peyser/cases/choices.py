from django.db import models
from django.utils.translation import gettext_lazy as _


class DisputeStatus(models.TextChoices):
    REPORTED = "reported", _("Reported, to be verified")
    CONFIRMED = "confirmed", _("Confirmed")
    UNFOUNDED = "unfounded", _("No dispute found")
    ENDED = "ended", _("Ended")


class Significance(models.TextChoices):
    """What a labor dispute means for the position of one job order."""

    STRIKE = "strike", _("At issue: vacant because of a strike")
    LOCKOUT = "lockout", _("At issue: vacant because of a lockout")
    OTHERWISE = "otherwise", _("At issue in another way")
    NOT_AT_ISSUE = "not_at_issue", _("Not at issue")


class Side(models.TextChoices):
    EMPLOYER = "employer", _("The employer")
    WORKERS = "workers", _("The workers’ representative")


class FraudStatus(models.TextChoices):
    INVESTIGATED = "investigated", _("With customer support")
    CLEARED = "cleared", _("Released: no fraud found")
    REMOVED = "removed", _("Removed")


class DiscontinuationStatus(models.TextChoices):
    PROPOSED = "proposed", _("With the State Monitor Advocate")
    NOTIFIED = "notified", _("Notice sent to the employer")
    IN_FORCE = "in_force", _("Services discontinued")
    DROPPED = "dropped", _("Dropped")
    REINSTATED = "reinstated", _("Services given again")


class ViolationStatus(models.TextChoices):
    REPORTED = "reported", _("With the supervisor")
    SETTLED = "settled", _("Settled: the order was changed")
    NOT_SETTLED = "not_settled", _("Not settled: the order is void")
    REFERRED = "referred", _("Referred to an agency")


class SubstandardStatus(models.TextChoices):
    TOLD = "told", _("The employer was told")
    REFERRED = "referred", _("With the supervisor")
    HELD = "held", _("Held by the supervisor")
    CHANGED = "changed", _("Settled: the pay was changed")
    ACCEPTED = "accepted", _("Accepted with a statement")
    REFUSED = "refused", _("Refused: the order is void")


class Way(models.TextChoices):
    """How staff and employer spoke."""

    PHONE = "phone", _("By phone")
    IN_PERSON = "in_person", _("In person")
    EMAIL = "email", _("By e-mail")
    MESSAGE = "message", _("By message here")
