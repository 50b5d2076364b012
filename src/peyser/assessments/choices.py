from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """The three parts of the Initial Assessment, as 20 CFR 678.430(a)(3) names them, and the assessment by staff."""

    SKILLS = "skills", _("Reading, math and English")
    APTITUDES = "aptitudes", _("What you are good at")
    SUPPORT = "support", _("Help that you may need")
    STAFF = "staff", _("Assessment by staff")


INITIAL = (Kind.SKILLS, Kind.APTITUDES, Kind.SUPPORT)


class Answer(models.TextChoices):
    YES = "yes", _("Yes")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")


class TestKind(models.TextChoices):
    KNOWLEDGE = "knowledge", _("Knowledge test")
    PROFICIENCY = "proficiency", _("Proficiency test")
    CLERICAL = "clerical", _("Clerical test")


class Place(models.TextChoices):
    """Where staff opened the labor market information for a person."""

    ASSESSMENT = "assessment", _("Assessment")
    PLAN = "plan", _("Employment plan")
