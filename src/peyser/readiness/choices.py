from django.db import models
from django.utils.translation import gettext_lazy as _


class Obstacle(models.TextChoices):
    """What stands between a person and a job."""

    RESUME = "resume", _("No résumé, or not used to interviews")
    SKILLS = "skills", _("Skills or license missing")
    EDUCATION = "education", _("School not finished")
    LANGUAGE = "language", _("English")
    DIRECTION = "direction", _("Does not know which work to look for")
    HEALTH = "health", _("Health or disability")
    TRANSPORT = "transport", _("No way to get to work")
    CARE = "care", _("Care of children or family")
    HOUSING = "housing", _("Housing, food or money")
    RECORD = "record", _("Criminal record")
    PAPERS = "papers", _("Papers missing")
    OTHER = "other", _("Something else, see the reason")


class Help(models.TextChoices):
    """A kind of help outside the labor exchange."""

    COUNSELING = "counseling", _("Job counseling")
    TRAINING = "training", _("Training")
    EDUCATION = "education", _("Adult education or English classes")
    WORKSHOP = "workshop", _("Workshop on résumé, interview or job search")
    REHABILITATION = "rehabilitation", _("Vocational rehabilitation")
    SUPPORT = "support", _("Help with transport, care, housing or money")
    LEGAL = "legal", _("Legal aid or help with papers")
    REENTRY = "reentry", _("Help after prison")
    OTHER = "other", _("Another resource")


class Outcome(models.TextChoices):
    """What became of a referral to a service."""

    RECEIVED = "received", _("Receives the service, or had it")
    WAITING_LIST = "waiting_list", _("Stands on a waiting list")
    NOT_ELIGIBLE = "not_eligible", _("Not eligible there")
    DECLINED = "declined", _("The person did not want it")
    NOT_GONE = "not_gone", _("The person did not go")
    UNKNOWN = "unknown", _("Not known")
