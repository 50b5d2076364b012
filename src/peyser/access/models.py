from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from peyser.accounts.models import User


class OnceKey(models.Model):
    """The answer already given to a request that carried this key, so that a repeat changes nothing."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True, related_name="+")
    key = models.CharField(max_length=80)
    request_hash = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    answer = models.JSONField(encoder=DjangoJSONEncoder, null=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "key"], name="once_key_once", nulls_distinct=False)
        ]

    def __str__(self) -> str:
        return self.key
