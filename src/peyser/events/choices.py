from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    WORKSHOP = "workshop", _("Workshop")
    JOB_FAIR = "job_fair", _("Job fair")
    HIRING_EVENT = "hiring_event", _("Hiring event")
    ORIENTATION = "orientation", _("Orientation")
    OTHER = "other", _("Other event")


class Category(models.TextChoices):
    """What a workshop is about: the four categories of the Toolbox slides."""

    SKILLS_ASSESSMENT = "skills_assessment", _("Career and skills assessment")
    ADVANCEMENT = "advancement", _("Career advancement and enhancement")
    SKILLS_UPGRADE = "skills_upgrade", _("Educational and personal skills upgrade")
    JOB_SEARCH = "job_search", _("Job search")


class EventStatus(models.TextChoices):
    SCHEDULED = "scheduled", _("Scheduled")
    CANCELLED = "cancelled", _("Cancelled")
    CLOSED = "closed", _("Attendance recorded")


class RegistrationStatus(models.TextChoices):
    REGISTERED = "registered", _("Signed up")
    WAITING = "waiting", _("On the waiting list")
    CANCELLED = "cancelled", _("Withdrawn")
    ATTENDED = "attended", _("Attended")
    ABSENT = "absent", _("Did not attend")


class Mark(models.TextChoices):
    """What the attendance grid says of one person."""

    ATTENDED = "attended", _("Attended")
    ABSENT = "absent", _("Absent")
    NO_SERVICE = "no_service", _("Was there, no service")


class Repeat(models.TextChoices):
    WEEKLY = "weekly", _("Every week")
    MONTHLY = "monthly", _("Every month, on the same day")


class TimeZone(models.TextChoices):
    EASTERN = "America/New_York", _("Eastern time")
    CENTRAL = "America/Chicago", _("Central time")
    MOUNTAIN = "America/Denver", _("Mountain time")
    ARIZONA = "America/Phoenix", _("Arizona time")
    PACIFIC = "America/Los_Angeles", _("Pacific time")
    ALASKA = "America/Anchorage", _("Alaska time")
    HAWAII = "Pacific/Honolulu", _("Hawaii time")
