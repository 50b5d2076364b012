from django.db import models
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.audit.history import tracked


@tracked()
class Outage(models.Model):
    """The membership pages are out of service: from `began_on` to `ended_on`, both included; on until it is ended."""

    began_on = models.DateField(_("out of service since"))
    ended_on = models.DateField(_("last day out of service"), null=True)
    reason = models.CharField(_("what happened"), max_length=200)
    switched_on_at = models.DateTimeField(_("switched on at"))
    switched_on_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    switched_off_at = models.DateTimeField(_("switched off at"), null=True)
    switched_off_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("outage")
        constraints = [
            models.UniqueConstraint(
                models.Value(1), condition=models.Q(ended_on__isnull=True), name="outage_one_at_a_time"
            ),
            models.CheckConstraint(
                name="outage_days_in_order",
                condition=models.Q(ended_on__isnull=True) | models.Q(ended_on__gte=models.F("began_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.began_on} to {self.ended_on or '…'}"


@tracked()
class Designation(models.Model):
    """A member of staff who may record a service that is kept to designated staff; `until` is exclusive."""

    user = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="+", verbose_name=_("member of staff")
    )
    code = models.CharField(_("service"), max_length=30)
    since = models.DateField(_("from"))
    until = models.DateField(_("no longer from"), null=True)
    designated_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    designated_at = models.DateTimeField()

    class Meta:
        verbose_name = _("designation")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "code"], condition=models.Q(until__isnull=True), name="designation_one_open"
            ),
            models.CheckConstraint(
                name="designation_days_in_order",
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} by {self.user_id}"
