from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.audit.history import tracked
from peyser.offices.models import Office
from peyser.rulebook.visit.purposes import is_identity_only
from peyser.seekers.models import Seeker
from peyser.visits.choices import Outcome, Unit, VisitStatus


@tracked()
class Visit(models.Model):
    """Somebody who came to a job center.

    `name`, `born_on` and `state_id` are as the visitor typed them; `seeker` is set when staff have found the record.
    `on` is the day in the state. `called_at` is the first call and stays; `with_staff` is who has the visitor now.
    `says_veteran` is the visitor's own word, before anything is on record.
    """

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+", verbose_name=_("job center"))
    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, null=True, related_name="+")
    name = models.CharField(_("name"), max_length=160, blank=True)
    born_on = models.DateField(_("date of birth"), null=True)
    state_id = models.CharField(_("State ID"), max_length=12, blank=True)
    purposes = ArrayField(models.CharField(max_length=20), verbose_name=_("came for"))
    says_veteran = models.BooleanField(_("says: veteran or eligible spouse"), default=False)
    language = models.CharField(_("language"), max_length=5, default="en")
    on = models.DateField(_("day"))
    arrived_at = models.DateTimeField(_("arrived"))
    status = models.CharField(_("status"), max_length=10, choices=VisitStatus, default=VisitStatus.WAITING)
    unit = models.CharField(_("sent to"), max_length=15, choices=Unit, blank=True)
    for_staff = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    called_at = models.DateTimeField(_("first called"), null=True)
    with_staff = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(_("ended"), null=True)
    ended_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)
    note = models.CharField(_("note"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("visit")
        constraints = [
            models.CheckConstraint(
                name="visit_with_staff_was_called",
                condition=models.Q(status="with_staff", with_staff__isnull=False, called_at__isnull=False)
                | (~models.Q(status="with_staff") & models.Q(with_staff__isnull=True)),
            ),
            models.CheckConstraint(
                name="visit_ended_by_somebody",
                condition=models.Q(status__in=("done", "left"), ended_at__isnull=False, ended_by__isnull=False)
                | models.Q(status__in=("waiting", "with_staff"), ended_at__isnull=True, ended_by__isnull=True),
            ),
            models.CheckConstraint(
                name="visit_done_has_an_outcome",
                condition=(models.Q(status="done") & ~models.Q(outcome=""))
                | (~models.Q(status="done") & models.Q(outcome="")),
            ),
        ]
        indexes = [
            models.Index(fields=["office", "on", "status"], name="visit_by_office_and_day"),
            models.Index(fields=["seeker"], name="visit_by_seeker"),
        ]

    def __str__(self) -> str:
        return f"{self.status} at office {self.office_id}"

    @property
    def identity_only(self) -> bool:
        return is_identity_only(self.purposes)
