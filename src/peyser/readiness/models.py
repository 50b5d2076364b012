from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.audit.history import tracked
from peyser.offices.models import Office
from peyser.participation.models import Service
from peyser.readiness.choices import Help, Obstacle, Outcome
from peyser.seekers.models import Seeker


@tracked()
class Readiness(models.Model):
    """What staff found on a day: whether a person is ready for a job now. Never changed; the latest counts."""

    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    is_ready = models.BooleanField(_("ready for a job"))
    obstacles = ArrayField(
        models.CharField(max_length=20, choices=Obstacle),
        default=list,
        verbose_name=_("what stands in the way"),
    )
    reason = models.CharField(_("why"), max_length=500)
    found_on = models.DateField(_("found on"))
    found_at = models.DateTimeField()
    found_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("readiness for a job")
        indexes = [models.Index(fields=["seeker", "-found_at"], name="readiness_by_seeker")]
        constraints = [
            models.CheckConstraint(
                name="readiness_not_yet_names_obstacles",
                condition=models.Q(is_ready=True, obstacles=[])
                | models.Q(is_ready=False, obstacles__len__gt=0),
            )
        ]

    def __str__(self) -> str:
        return f"{'ready' if self.is_ready else 'not yet ready'} on {self.found_on}"


@tracked()
class ServiceReferral(models.Model):
    """A referral to help outside the labor exchange. Without `outcome` it waits for one."""

    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(_("kind of help"), max_length=20, choices=Help)
    agency = models.CharField(_("agency"), max_length=120)
    reason = models.CharField(_("why"), max_length=500)
    ask_again_on = models.DateField(_("ask what became of it"), null=True)
    referred_on = models.DateField(_("referred"))
    referred_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, related_name="+")
    service = models.OneToOneField(Service, on_delete=models.PROTECT, null=True, related_name="+")
    outcome = models.CharField(_("outcome"), max_length=20, choices=Outcome, blank=True)
    outcome_note = models.CharField(_("note"), max_length=500, blank=True)
    outcome_on = models.DateField(_("outcome known"), null=True)
    outcome_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("referral to a service")
        indexes = [
            models.Index(fields=["seeker", "-referred_on"], name="service_referral_by_seeker"),
            models.Index(
                fields=["ask_again_on"], condition=models.Q(outcome=""), name="service_referral_waiting"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                "seeker",
                "kind",
                Lower("agency"),
                condition=models.Q(outcome=""),
                name="service_referral_one_waiting",
            ),
            models.CheckConstraint(
                name="service_referral_outcome_has_its_day",
                condition=models.Q(outcome="", outcome_on__isnull=True)
                | (~models.Q(outcome="") & models.Q(outcome_on__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} at {self.agency}"
