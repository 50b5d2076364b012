from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _


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


class ServiceCode(models.Model):
    """One service of the catalogue, in force from `since` until `until` (exclusive)."""

    class Category(models.TextChoices):
        SELF_SERVICE = "self_service", _("Self-service")
        INFORMATION = "information", _("Information only")
        BASIC = "basic", _("Basic, with staff")
        INDIVIDUALIZED = "individualized", _("Individualized")
        TRAINING = "training", _("Training")
        FOLLOW_UP = "follow_up", _("Follow-up")

    code = models.CharField(max_length=30)
    name = models.CharField(max_length=120)
    name_es = models.CharField(max_length=120)
    category = models.CharField(max_length=20, choices=Category)
    staff_assisted = models.BooleanField()
    triggers_participation = models.BooleanField()
    extends_participation = models.BooleanField()
    legacy_countable = models.BooleanField(null=True)
    programs = ArrayField(models.CharField(max_length=20), default=list)
    roles = ArrayField(models.CharField(max_length=30), default=list)
    needs_note = models.BooleanField(default=False)
    since = models.DateField()
    until = models.DateField(null=True)
    source = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["code", "since"], name="service_code_one_per_date")]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"
