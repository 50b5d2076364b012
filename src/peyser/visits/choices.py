from django.db import models
from django.utils.translation import gettext_lazy as _


class VisitStatus(models.TextChoices):
    WAITING = "waiting", _("Waiting")
    WITH_STAFF = "with_staff", _("With staff")
    DONE = "done", _("Done")
    LEFT = "left", _("Left without being helped")


class Outcome(models.TextChoices):
    HELPED = "helped", _("Was helped")
    IDENTITY = "identity", _("Identity was verified, nothing else")
    PARTNER = "partner", _("Was sent to a partner")
    EVENT = "event", _("Went to an event")


class Unit(models.TextChoices):
    """Where in the center a visitor is sent."""

    WAGNER_PEYSER = "wagner_peyser", _("Job search help")
    VETERANS = "veterans", _("Veterans’ services")
    TRAINING = "training", _("Training programs")
    EMPLOYERS = "employers", _("Help for employers")
