from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.audit.history import tracked
from peyser.cases.choices import (
    DiscontinuationStatus,
    DisputeStatus,
    FraudStatus,
    Significance,
    SubstandardStatus,
    ViolationStatus,
    Way,
)
from peyser.employers.models import Employer
from peyser.job_orders.choices import HoldReason
from peyser.job_orders.models import JobOrder
from peyser.offices.models import Office


@tracked()
class LaborDispute(models.Model):
    """A labor dispute at an employer: reported, verified by the regional manager, ended on the word of both sides."""

    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(_("status"), max_length=12, choices=DisputeStatus, default=DisputeStatus.REPORTED)
    report = models.TextField(_("what was reported"))
    occupations = ArrayField(models.CharField(max_length=10), default=list, verbose_name=_("occupations"))
    sites = ArrayField(models.CharField(max_length=5), default=list, verbose_name=_("ZIP codes of the sites"))
    reported_at = models.DateTimeField(_("reported"))
    reported_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    findings = models.TextField(_("what the regional manager found"), blank=True)
    determined_at = models.DateTimeField(_("determined"), null=True)
    determined_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    employer_word = models.TextField(_("the employer’s word that it ended"), blank=True)
    employer_word_on = models.DateField(_("employer heard"), null=True)
    workers_word = models.TextField(_("the workers’ representative’s word that it ended"), blank=True)
    workers_word_on = models.DateField(_("workers’ representative heard"), null=True)
    closed_at = models.DateTimeField(_("closed"), null=True)
    closed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("labor dispute")
        constraints = [
            models.UniqueConstraint(
                fields=["employer"],
                condition=models.Q(status__in=["reported", "confirmed"]),
                name="labor_dispute_one_open",
            ),
            models.CheckConstraint(
                name="labor_dispute_ends_on_both_words",
                condition=~models.Q(status="ended")
                | (models.Q(employer_word_on__isnull=False) & models.Q(workers_word_on__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"Labor dispute {self.pk}"


class OrderInDispute(models.Model):
    """What the regional manager determined for one job order. Never changed."""

    dispute = models.ForeignKey(LaborDispute, on_delete=models.CASCADE, related_name="orders")
    job_order = models.ForeignKey(JobOrder, on_delete=models.PROTECT, related_name="+")
    significance = models.CharField(max_length=15, choices=Significance)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dispute", "job_order"], name="order_in_dispute_once"),
        ]

    def __str__(self) -> str:
        return f"Order {self.job_order_id}: {self.significance}"


@tracked()
class FraudCase(models.Model):
    """A job order that may be a fraud: held at once, investigated by customer support, released or removed."""

    job_order = models.ForeignKey(JobOrder, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(_("status"), max_length=12, choices=FraudStatus, default=FraudStatus.INVESTIGATED)
    suspicion = models.TextField(_("what looks wrong"))
    earlier_hold_reason = models.CharField(max_length=30, choices=HoldReason, blank=True)
    opened_at = models.DateTimeField(_("opened"))
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    findings = models.TextField(_("what the investigation found"), blank=True)
    warned = models.PositiveIntegerField(_("job seekers warned"), null=True)
    decided_at = models.DateTimeField(_("decided"), null=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("fraud case")
        constraints = [
            models.UniqueConstraint(
                fields=["job_order"], condition=models.Q(status="investigated"), name="fraud_case_one_open"
            )
        ]

    def __str__(self) -> str:
        return f"Fraud case {self.pk}"


@tracked()
class Discontinuation(models.Model):
    """Ending services to an employer: proposed, announced, answered, decided by the State Monitor Advocate alone."""

    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(
        _("status"), max_length=12, choices=DiscontinuationStatus, default=DiscontinuationStatus.PROPOSED
    )
    grounds = ArrayField(models.CharField(max_length=40), verbose_name=_("grounds"))
    facts = models.TextField(_("what happened"))
    proposed_at = models.DateTimeField(_("proposed"))
    proposed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    notice = models.TextField(_("notice to the employer"), blank=True)
    notified_on = models.DateField(_("notice sent"), null=True)
    answer_due_on = models.DateField(_("answer due"), null=True)
    answer = models.TextField(_("the employer’s answer"), blank=True)
    answered_on = models.DateField(_("answered"), null=True)
    hearing_requested = models.BooleanField(_("the employer asks for a hearing"), default=False)
    immediate = models.BooleanField(_("at once, without waiting"), default=False)
    decision = models.TextField(_("decision"), blank=True)
    decided_at = models.DateTimeField(_("decided"), null=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    status_before = models.CharField(max_length=25, blank=True)
    access_before = models.CharField(max_length=25, blank=True)
    correction = models.TextField(_("what the employer corrected"), blank=True)
    reinstated_at = models.DateTimeField(_("services given again"), null=True)
    reinstated_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("discontinuation of services")
        constraints = [
            models.UniqueConstraint(
                fields=["employer"],
                condition=models.Q(status__in=["proposed", "notified", "in_force"]),
                name="discontinuation_one_open",
            )
        ]

    def __str__(self) -> str:
        return f"Discontinuation {self.pk}"


@tracked()
class SuspectedViolation(models.Model):
    """An order, or the attempt to enter one, that seems to be against employment law: stopped and reported.

    `filed_recently`: whether the employer filed an order within the months that the policy looks back, as it was on
    the day of the report; it decides between informal resolution and a written referral.
    """

    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="+")
    job_order = models.ForeignKey(JobOrder, on_delete=models.PROTECT, null=True, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(
        _("status"), max_length=12, choices=ViolationStatus, default=ViolationStatus.REPORTED
    )
    suspicion = models.TextField(_("what seems unlawful"))
    explanation = models.TextField(_("what the employer was told"))
    filed_recently = models.BooleanField(_("filed an order in the months before"))
    earlier_hold_reason = models.CharField(max_length=30, choices=HoldReason, blank=True)
    reported_at = models.DateTimeField(_("reported"))
    reported_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    attempt = models.TextField(_("what was tried with the employer"), blank=True)
    attempted_at = models.DateTimeField(_("tried"), null=True)
    attempted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    agency = models.CharField(_("agency"), max_length=20, blank=True)
    letter = models.TextField(_("letter to the agency"), blank=True)
    referred_at = models.DateTimeField(_("referred"), null=True)
    referred_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("suspected violation")

    def __str__(self) -> str:
        return f"Suspected violation {self.pk}"


@tracked()
class SubstandardOrder(models.Model):
    """One order with pay below the legal minimum: explained to the employer, changed, or decided by a supervisor.

    `answer_on`: the day on which the employer answered. `decision`: the statement of an acceptance, or the reason why
    the order is refused or held; the employer reads it.
    """

    job_order = models.ForeignKey(JobOrder, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(
        _("status"), max_length=12, choices=SubstandardStatus, default=SubstandardStatus.TOLD
    )
    explanation = models.TextField(_("what the employer was told"))
    told_how = models.CharField(_("told how"), max_length=12, choices=Way)
    told_at = models.DateTimeField(_("told"))
    told_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    earlier_hold_reason = models.CharField(max_length=30, choices=HoldReason, blank=True)
    answer = models.TextField(_("what the employer answered"), blank=True)
    answer_how = models.CharField(_("answered how"), max_length=12, choices=Way, blank=True)
    answer_on = models.DateField(_("answered"), null=True)
    note = models.TextField(_("note to the supervisor"), blank=True)
    referred_at = models.DateTimeField(_("referred"), null=True)
    referred_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    decision = models.TextField(_("decision"), blank=True)
    decided_at = models.DateTimeField(_("decided"), null=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("order with pay below the minimum")
        constraints = [
            models.UniqueConstraint(
                fields=["job_order"],
                condition=models.Q(status__in=["told", "referred", "held"]),
                name="substandard_order_one_open",
            )
        ]

    def __str__(self) -> str:
        return f"Substandard order {self.pk}"
