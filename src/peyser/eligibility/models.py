from django.db import models
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.audit.history import tracked
from peyser.seekers.models import Seeker


@tracked()
class EligibilityFact(models.Model):
    """A fact about a person that a program asks for, with the paper that proves it.

    `kind` and `paper` are keys of `rulebook.enrollment.proofs`. In force from `seen_on` up to and with `expires_on`.
    """

    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(_("fact"), max_length=30)
    paper = models.CharField(_("paper"), max_length=30)
    remark = models.CharField(_("remark"), max_length=200, blank=True)
    seen_on = models.DateField(_("seen"))
    expires_on = models.DateField(_("holds until"), null=True)
    recorded_at = models.DateTimeField(_("recorded"))
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True)
    withdrawn_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    withdrawal_reason = models.CharField(_("why it was withdrawn"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("eligibility fact")
        constraints = [
            models.CheckConstraint(
                name="eligibility_days_in_order",
                condition=models.Q(expires_on__isnull=True) | models.Q(expires_on__gte=models.F("seen_on")),
            ),
            models.CheckConstraint(
                name="eligibility_withdrawn_for_a_reason",
                condition=models.Q(withdrawn_at__isnull=True) | ~models.Q(withdrawal_reason=""),
            ),
        ]
        indexes = [
            models.Index(fields=["seeker", "kind"], name="eligibility_by_seeker"),
            models.Index(
                fields=["kind", "seen_on"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="eligibility_by_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} seen {self.seen_on}"
