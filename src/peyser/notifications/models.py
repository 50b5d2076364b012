from django.db import models
from django.utils.translation import gettext_lazy as _

from peyser.accounts.choices import Channel
from peyser.accounts.models import User


class Message(models.Model):
    """A message to a person. Written in the same transaction as its cause, delivered afterwards."""

    class Status(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        DELIVERED = "delivered", _("Delivered")
        FAILED = "failed", _("Failed")

    recipient = models.ForeignKey(User, on_delete=models.PROTECT, related_name="messages")
    channel = models.CharField(max_length=10, choices=Channel)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    link = models.CharField(max_length=200, blank=True)
    about = models.CharField(max_length=80)
    status = models.CharField(max_length=10, choices=Status, default=Status.WAITING)
    created_at = models.DateTimeField()
    delivered_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["created_at"], condition=models.Q(status="waiting"), name="message_waiting"),
            models.Index(fields=["recipient", "-created_at"], name="message_inbox"),
            models.Index(fields=["about"], name="message_about"),
        ]

    def __str__(self) -> str:
        return self.subject
