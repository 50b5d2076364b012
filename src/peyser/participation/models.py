from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.audit.history import tracked
from peyser.offices.models import Office
from peyser.seekers.models import Seeker


@tracked()
class Enrollment(models.Model):
    """A seeker in a program. Registered first; complete once a service that triggers participation is given."""

    class Status(models.TextChoices):
        REGISTERED = "registered", _("Registered, no service yet")
        COMPLETE = "complete", _("Active")
        EXITED = "exited", _("Exited")

    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    program = models.CharField(_("program"), max_length=20)
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.REGISTERED)
    reasons = ArrayField(models.CharField(max_length=30), default=list, verbose_name=_("reasons"))
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+", verbose_name=_("job center"))
    case_manager = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("case manager")
    )
    registered_on = models.DateField(_("registered"))
    registered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    completed_on = models.DateField(_("complete since"), null=True)
    exited_on = models.DateField(_("exited"), null=True)

    class Meta:
        verbose_name = _("enrollment")
        constraints = [
            models.UniqueConstraint(
                fields=["seeker", "program"],
                condition=models.Q(exited_on__isnull=True),
                name="enrollment_one_open_per_program",
            ),
            models.CheckConstraint(
                name="enrollment_complete_has_its_day",
                condition=models.Q(status="registered", completed_on__isnull=True)
                | (~models.Q(status="registered") & models.Q(completed_on__isnull=False)),
            ),
        ]
        indexes = [models.Index(fields=["case_manager", "program"], name="enrollment_by_manager")]

    def __str__(self) -> str:
        return f"{self.program} since {self.registered_on}"


@tracked()
class Service(models.Model):
    """A service that a seeker received: coded, dated, credited."""

    class Origin(models.TextChoices):
        AUTOMATIC = "automatic", _("By the system")
        MANUAL = "manual", _("By staff")

    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(_("service"), max_length=30)
    on = models.DateField(_("day given"))
    origin = models.CharField(_("recorded"), max_length=10, choices=Origin)
    office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, related_name="+")
    credited_to = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("credited to")
    )
    enrollment = models.ForeignKey(Enrollment, on_delete=models.PROTECT, null=True, related_name="services")
    about = models.CharField(max_length=80, blank=True)
    recorded_at = models.DateTimeField(_("recorded at"))
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("service")
        indexes = [
            models.Index(fields=["seeker", "-on"], name="service_by_seeker"),
            models.Index(fields=["on", "code"], name="service_by_day"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["seeker", "code", "about"],
                condition=~models.Q(about=""),
                name="service_once_per_cause",
            )
        ]

    def __str__(self) -> str:
        return f"{self.code} on {self.on}"
