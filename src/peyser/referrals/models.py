from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.audit.history import tracked
from peyser.compliance.models import DecisionRecord
from peyser.job_orders.choices import WageUnit
from peyser.job_orders.models import JobOrder
from peyser.offices.models import Office
from peyser.referrals.choices import Consent, HireSource, Result, Status
from peyser.referrals.querysets import ReferralQuerySet
from peyser.seekers.models import Seeker


@tracked()
class Referral(models.Model):
    """One seeker sent to one job order, with consent to this job, the match as it was, and how it ended."""

    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    job_order = models.ForeignKey(JobOrder, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(_("status"), max_length=12, choices=Status)
    consent = models.CharField(_("consent"), max_length=15, choices=Consent)
    consent_at = models.DateTimeField(_("consent given"))
    consent_note = models.CharField(_("about the consent"), max_length=300, blank=True)
    dispute_notice = models.TextField(_("notice of a labor dispute"), blank=True)
    match = models.JSONField(encoder=DjangoJSONEncoder, default=dict)
    decision = models.ForeignKey(DecisionRecord, on_delete=models.PROTECT, null=True, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, related_name="+")
    requested_at = models.DateTimeField(_("asked for"), null=True)
    issued_on = models.DateField(_("issued"), null=True)
    issued_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    denied_reason = models.TextField(_("why not issued"), blank=True)
    result = models.CharField(_("result"), max_length=25, choices=Result, blank=True)
    resulted_on = models.DateField(_("resulted"), null=True)
    resulted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    objects = ReferralQuerySet.as_manager()

    class Meta:
        verbose_name = _("referral")
        constraints = [
            models.UniqueConstraint(
                fields=["seeker", "job_order"],
                condition=~models.Q(status="cancelled"),
                name="referral_once_per_seeker_and_order",
            ),
            models.CheckConstraint(
                name="referral_issued_has_its_day",
                condition=~models.Q(status__in=["issued", "resulted"]) | models.Q(issued_on__isnull=False),
            ),
            models.CheckConstraint(
                name="referral_resulted_has_a_result",
                condition=~models.Q(status="resulted") | ~models.Q(result=""),
            ),
        ]
        indexes = [
            models.Index(fields=["job_order", "status"], name="referral_by_order"),
            models.Index(
                fields=["office", "requested_at"],
                condition=models.Q(status="requested"),
                name="referral_requested",
            ),
        ]

    def __str__(self) -> str:
        return f"Referral {self.pk}"


@tracked()
class Placement(models.Model):
    """A hire that counts as the exchange's own: all five facts of 20 CFR 651.10 hold.

    Order before referral, arrangement with the employer before referral, the person not named by the
    employer beforehand, the hire verified from a reliable source, and recorded.
    """

    referral = models.OneToOneField(Referral, on_delete=models.PROTECT, related_name="placement")
    started_on = models.DateField(_("first day of work"))
    wage = models.DecimalField(_("wage"), max_digits=10, decimal_places=2)
    wage_unit = models.CharField(_("pay is"), max_length=10, choices=WageUnit)
    order_before_referral = models.BooleanField(_("order prepared before the referral"))
    arranged_with_employer = models.BooleanField(_("arranged with the employer before the referral"))
    not_designated_by_employer = models.BooleanField(_("person not named by the employer"))
    hire_verified_from = models.CharField(_("hire verified from"), max_length=15, choices=HireSource)
    recorded_at = models.DateTimeField(_("recorded"))
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("placement")

    def __str__(self) -> str:
        return f"Placement {self.pk}"

    @property
    def counts(self) -> bool:
        """Whether all five facts hold, so that it is reported as a placement."""
        return self.order_before_referral and self.arranged_with_employer and self.not_designated_by_employer
