"""What is kept of a confidential order: the request with the talk that decided it, and each look at the contact."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.audit.history import tracked
from peyser.job_orders.choices import ConfidentialityStatus, HoldReason


@tracked()
class ConfidentialityRequest(models.Model):
    """An employer asked to be kept confidential on one order: why, what was talked over, and what was decided.

    While it waits, and after it was declined, the name is hidden and the order on hold. `asked_by` is nobody's where
    staff wrote down what the employer said; `talked_by` is the order-taker.
    """

    order = models.OneToOneField(
        "job_orders.JobOrder", on_delete=models.CASCADE, related_name="confidentiality"
    )
    status = models.CharField(
        _("status"), max_length=10, choices=ConfidentialityStatus, default=ConfidentialityStatus.PENDING
    )
    asked_online = models.BooleanField(_("the employer asked online"), default=False)
    asked_at = models.DateTimeField(_("asked"))
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    need = models.TextField(_("why it is needed"), blank=True)
    talked_on = models.DateField(_("talked on"), null=True)
    talked_with = models.CharField(_("talked with"), max_length=120, blank=True)
    talked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    need_established = models.BooleanField(_("the need is established"), default=False)
    opening_exists = models.BooleanField(_("the opening exists"), default=False)
    reason = models.TextField(_("reason"), blank=True)
    decided_at = models.DateTimeField(_("decided"), null=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("request for confidentiality")
        constraints = [
            models.CheckConstraint(
                name="confidentiality_granted_on_a_talk",
                condition=~models.Q(status="granted")
                | models.Q(talked_on__isnull=False, need_established=True, opening_exists=True),
            )
        ]
        indexes = [
            models.Index(
                fields=["asked_at"],
                condition=models.Q(status="pending"),
                name="confidentiality_waiting",
            )
        ]

    def __str__(self) -> str:
        return f"Confidentiality of order {self.order_id}: {self.status}"


class ContactLook(models.Model):
    """Somebody opened the contact of a confidential order, and why. Never changed."""

    order = models.ForeignKey("job_orders.JobOrder", on_delete=models.CASCADE, related_name="contact_looks")
    looked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name=_("who"))
    looked_at = models.DateTimeField(_("when"))
    reason = models.CharField(_("why"), max_length=300)

    class Meta:
        verbose_name = _("look at a confidential contact")
        indexes = [models.Index(fields=["-looked_at"], name="contact_look_newest")]

    def __str__(self) -> str:
        return f"Look {self.pk} at the contact of order {self.order_id}"


def confidentiality_hold(order_id: int, earlier: str) -> str:
    """The hold that an order has once another one ends, `earlier` being the hold of before: none, or this request's."""
    asked = ConfidentialityRequest.objects.filter(order=order_id)
    if asked.filter(status__in=(ConfidentialityStatus.PENDING, ConfidentialityStatus.DECLINED)).exists():
        return earlier or HoldReason.CONFIDENTIALITY
    return "" if earlier == HoldReason.CONFIDENTIALITY else earlier
