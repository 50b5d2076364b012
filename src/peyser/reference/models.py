from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import Func
from django.utils.translation import gettext_lazy as _

from peyser.audit.history import tracked


class ZipCode(models.Model):
    """A postal code with its place, for distances. Degrees, WGS 84."""

    code = models.CharField(max_length=5, primary_key=True)
    city = models.CharField(max_length=60)
    state = models.CharField(max_length=2)
    county = models.CharField(max_length=60)
    latitude = models.FloatField()
    longitude = models.FloatField()

    class Meta:
        indexes = [
            models.Index(fields=["latitude", "longitude"], name="zip_code_place"),
            models.Index(fields=["state", "city"], name="zip_code_city"),
        ]

    def __str__(self) -> str:
        return self.code


class Occupation(models.Model):
    """An O*NET-SOC occupation, such as 53-7062.00."""

    onet_code = models.CharField(max_length=10, primary_key=True)
    title = models.CharField(max_length=150)
    title_es = models.CharField(max_length=150)
    alternate_titles = ArrayField(models.CharField(max_length=150), default=list)
    skill_codes = ArrayField(models.CharField(max_length=40), default=list)
    retired_on = models.DateField(null=True)

    def __str__(self) -> str:
        return self.title


class Skill(models.Model):
    code = models.CharField(max_length=40, primary_key=True)
    name = models.CharField(max_length=100)
    name_es = models.CharField(max_length=100)
    group = models.CharField(max_length=40)

    def __str__(self) -> str:
        return self.name


@tracked()
class ServiceCode(models.Model):
    """One version of a service of the catalogue, in force from `since` until `until` (exclusive).

    `origin` says whose version it is: a load of the shipped files never touches one of the state. `ended_by_state`:
    the state ended this shipped version, so that a load leaves its end alone. `legacy_name`, `legacy_capture` and
    `legacy_countable` are what the former Missouri system called it, how it came about there and whether it counted.
    `pirl_elements` are the numbers of the federal layout that it feeds. `default_days`: how long it usually takes, in
    days; 1 is the same day, none is open.
    """

    class Category(models.TextChoices):
        SELF_SERVICE = "self_service", _("Self-service")
        INFORMATION = "information", _("Information only")
        BASIC = "basic", _("Basic, with staff")
        INDIVIDUALIZED = "individualized", _("Individualized")
        TRAINING = "training", _("Training")
        YOUTH_ELEMENT = "youth_element", _("Youth element")
        FOLLOW_UP = "follow_up", _("Follow-up")
        EMPLOYER = "employer", _("For employers")

    class Capture(models.TextChoices):
        AUTOMATIC = "automatic", _("By the system")
        MANUAL = "manual", _("By staff")

    class Confidence(models.TextChoices):
        """How sure the sources are of the row; one of low confidence is never shipped."""

        HIGH = "high", _("High: a source states it")
        MEDIUM = "medium", _("Medium: our reading of a source")
        STATE = "state", _("Decided by the state")

    class Demand(models.TextChoices):
        """What recording the service asks for beyond its day; the rule book says why."""

        NOTE_ADVISED = "note_advised", _("A note is advised")
        EMPLOYER = "employer", _("The name of the employer")
        PROVIDER_AND_DAYS = "provider_and_days", _("The provider of the training and its days")
        LOGIN_NUMBER = "login_number", _("Issues a number for the login to a test")
        INFORMATION_SHEET = "information_sheet", _("The information sheet is handed over")
        OUTAGE = "outage", _("Only during an outage of the membership pages")
        DESIGNATION = "designation", _("Only by designated staff")

    class Origin(models.TextChoices):
        SHIPPED = "shipped", _("Comes with Peyser")
        STATE = "state", _("Made by the state")

    code = models.CharField(_("code"), max_length=30)
    name = models.CharField(_("name"), max_length=120)
    name_es = models.CharField(_("name in Spanish"), max_length=120)
    category = models.CharField(_("category"), max_length=20, choices=Category)
    staff_assisted = models.BooleanField(_("given by staff"))
    triggers_participation = models.BooleanField(_("begins a participation"))
    extends_participation = models.BooleanField(_("extends a participation"))
    legacy_countable = models.BooleanField(_("counted in the former system"), null=True)
    legacy_name = models.CharField(_("name in the former system"), max_length=120, blank=True, db_default="")
    legacy_capture = models.CharField(
        _("recorded in the former system"), max_length=10, choices=Capture, blank=True, db_default=""
    )
    programs = ArrayField(models.CharField(max_length=20), default=list, verbose_name=_("programs"))
    roles = ArrayField(
        models.CharField(max_length=30), default=list, verbose_name=_("roles that may record it")
    )
    needs_note = models.BooleanField(_("needs a note"), default=False)
    demands = ArrayField(
        models.CharField(max_length=20, choices=Demand), default=list, db_default=[], verbose_name=_("asks for")
    )
    default_days = models.PositiveSmallIntegerField(_("usual length in days"), null=True)
    pirl_elements = ArrayField(
        models.CharField(max_length=4),
        default=list,
        db_default=[],
        verbose_name=_("elements of the federal file"),
    )
    help_text = models.CharField(_("when to use it"), max_length=300, blank=True, db_default="")
    help_text_es = models.CharField(_("when to use it, in Spanish"), max_length=300, blank=True, db_default="")
    since = models.DateField(_("in force from"))
    until = models.DateField(_("no longer in force from"), null=True)
    source = models.CharField(_("source"), max_length=200)
    confidence = models.CharField(_("confidence"), max_length=10, choices=Confidence, db_default="medium")
    origin = models.CharField(_("whose version"), max_length=10, choices=Origin, db_default="shipped")
    ended_by_state = models.BooleanField(default=False, db_default=False)

    class Meta:
        verbose_name = _("service code")
        constraints = [
            models.UniqueConstraint(fields=["code", "since"], name="service_code_one_per_date"),
            models.CheckConstraint(
                name="service_code_days_in_order",
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
            ),
            ExclusionConstraint(
                name="service_code_one_version_a_day",
                expressions=[
                    ("code", RangeOperators.EQUAL),
                    (Func("since", "until", function="daterange"), RangeOperators.OVERLAPS),
                ],
                deferrable=models.Deferrable.DEFERRED,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"
