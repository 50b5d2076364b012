from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _


class Region(models.Model):
    """Several local areas under one regional manager."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=100)

    def __str__(self) -> str:
        return self.name


class LocalArea(models.Model):
    """A local workforce development area with its own board."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=100)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="areas")

    def __str__(self) -> str:
        return self.name


class Office(models.Model):
    """A job center, or a unit of the central office."""

    class Kind(models.TextChoices):
        JOB_CENTER = "job_center", _("Job center")
        CUSTOMER_SUPPORT = "customer_support", _("Customer Support Unit")
        CENTRAL_OFFICE = "central_office", _("Central office")

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=100)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.JOB_CENTER)
    area = models.ForeignKey(LocalArea, on_delete=models.PROTECT, null=True, related_name="offices")
    city = models.CharField(max_length=60)
    zip_code = models.CharField(max_length=5)
    county = models.CharField(max_length=60)
    counties_served = ArrayField(models.CharField(max_length=60), default=list)

    def __str__(self) -> str:
        return self.name
