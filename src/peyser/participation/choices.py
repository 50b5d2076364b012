from django.db import models
from django.utils.translation import gettext_lazy as _


class Delivery(models.TextChoices):
    """How a service reached the person; the federal file asks for it (element 3004)."""

    IN_PERSON = "in_person", _("In person")
    VIRTUAL = "virtual", _("By phone or online")
    MIXED = "mixed", _("Both")


class GapReason(models.TextChoices):
    TRAINING_DELAY = "training_delay", _("Waiting for training to begin")
    HEALTH = "health", _("Health of the person")
    FAMILY_CARE = "family_care", _("Care of a family member")
    AWAY = "away", _("Away from the area for a while")
    OTHER = "other", _("Another reason, see the note")


class Closure(models.TextChoices):
    """Why staff closed an enrollment. Closing is not the exit: that follows from the services."""

    GOALS_REACHED = "goals_reached", _("Goals reached")
    FOUND_WORK = "found_work", _("Found work")
    MOVED_AWAY = "moved_away", _("Moved away")
    CANNOT_BE_FOUND = "cannot_be_found", _("Cannot be found")
    WITHDREW = "withdrew", _("Does not want to go on")
    OTHER = "other", _("Another reason")


class Outcome(models.TextChoices):
    """What the person did when the enrollment was closed, as far as staff know."""

    UNSUBSIDIZED_WORK = "unsubsidized_work", _("In work without a subsidy")
    APPRENTICESHIP = "apprenticeship", _("In a registered apprenticeship")
    MILITARY = "military", _("In military service")
    EDUCATION = "education", _("In education or training")
    NOT_WORKING = "not_working", _("Not in work")
    UNKNOWN = "unknown", _("Not known")


class Exclusion(models.TextChoices):
    """Why an exit does not count in the outcomes: the codes of the federal file (element 923)."""

    NONE = "00", _("Counts")
    INSTITUTION = "01", _("In jail or in an institution with 24-hour care")
    HEALTH = "02", _("Health or medical treatment for more than 90 days")
    DECEASED = "03", _("Died")
    CALLED_UP = "04", _("National Guard or reserve, called up for at least 90 days")
    FOSTER_CARE = "05", _("Foster care, moved out of the area (Youth only)")
