from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.audit.history import tracked


class DecisionRecord(models.Model):
    """One answer of the rule book, kept whether the act went ahead or not. Never changed."""

    subject = models.CharField(max_length=40)
    about = models.CharField(max_length=80)
    actor = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    on = models.DateField()
    decided_at = models.DateTimeField()
    allowed = models.BooleanField()
    facts = models.JSONField(encoder=DjangoJSONEncoder)
    rule_ids = ArrayField(models.CharField(max_length=20), default=list)
    overridden_ids = ArrayField(models.CharField(max_length=20), default=list)

    class Meta:
        indexes = [models.Index(fields=["about", "-decided_at"], name="decision_about")]

    def __str__(self) -> str:
        return f"{self.subject} {self.about} on {self.on}: {'allowed' if self.allowed else 'refused'}"


@tracked()
class Override(models.Model):
    """A named person's decision that a rule which escalates shall not stop one act, until a date."""

    rule_id = models.CharField(_("rule"), max_length=20)
    about = models.CharField(_("about"), max_length=80)
    reason = models.TextField(_("reason"))
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    expires_on = models.DateField(_("expires"))

    class Meta:
        indexes = [models.Index(fields=["about", "rule_id"], name="override_about")]

    def __str__(self) -> str:
        return f"{self.rule_id} for {self.about} until {self.expires_on}"


class IssuanceReading(models.Model):
    """A member of staff says that they have read an issuance, named by its key in the rule book. Never changed."""

    issuance = models.CharField(max_length=40)
    reader = models.ForeignKey(User, on_delete=models.PROTECT, related_name="issuance_readings")
    read_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["issuance", "reader"], name="issuance_read_once")]

    def __str__(self) -> str:
        return f"{self.issuance} read by {self.reader_id}"
