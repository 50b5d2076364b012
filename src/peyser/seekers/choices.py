from django.db import models
from django.utils.translation import gettext_lazy as _


class Education(models.IntegerChoices):
    """Highest schooling completed, in rising order so that a minimum can be compared."""

    NONE = 0, _("No diploma")
    HIGH_SCHOOL = 1, _("High school diploma or equivalent")
    SOME_COLLEGE = 2, _("Some college")
    CERTIFICATE = 3, _("Certificate or license")
    ASSOCIATE = 4, _("Associate degree")
    BACHELOR = 5, _("Bachelor's degree")
    MASTER = 6, _("Master's degree")
    DOCTORATE = 7, _("Doctoral or professional degree")


class VeteranStatus(models.TextChoices):
    """Covered persons under 38 U.S.C. 4215, in the order of the manual's priority."""

    DISABLED = "disabled", _("Veteran with a service-connected disability")
    VETERAN = "veteran", _("Veteran")
    SPOUSE = "spouse", _("Spouse of a veteran, eligible by law")
    NONE = "none", _("Not a veteran or eligible spouse")


class DriverLicence(models.TextChoices):
    NONE = "none", _("None")
    STANDARD = "standard", _("Driver license")
    CDL_B = "cdl_b", _("Commercial license, class B")
    CDL_A = "cdl_a", _("Commercial license, class A")


class Shift(models.TextChoices):
    ANY = "any", _("Any shift")
    DAY = "day", _("Day")
    EVENING = "evening", _("Evening")
    NIGHT = "night", _("Night")
    WEEKEND = "weekend", _("Weekend")


class BirthProof(models.TextChoices):
    """In what staff saw the date of birth. The kind alone is kept, never the number of the document."""

    LICENCE = "licence", _("Driver license or state ID")
    PASSPORT = "passport", _("Passport")
    BIRTH_RECORD = "birth_record", _("Birth certificate")
    MILITARY = "military", _("Military record or ID")
    OTHER = "other", _("Other official paper")
