"""Handing messages over to mail. Each is claimed under a lock, so two workers never send one twice."""

import datetime as dt

from django.core.mail import send_mail
from django.db import transaction

from peyser.accounts.choices import Channel
from peyser.notifications.models import Message

MOST_ATTEMPTS = 5


def deliver_waiting(*, at: dt.datetime, limit: int = 100) -> int:
    """Deliver up to `limit` waiting messages, oldest first. Returns how many were handed over.

    An inbox message is there once it is written. Text messages and letters are handed to the same outbox until
    a provider is configured: they stay in the inbox and count as delivered there.
    """
    done = 0
    for _ in range(limit):
        with transaction.atomic():
            message = (
                Message.objects.select_for_update(of=("self",), skip_locked=True)
                .select_related("recipient")
                .filter(status=Message.Status.WAITING)
                .order_by("created_at", "pk")
                .first()
            )
            if message is None:
                return done
            done += _deliver(message, at)
    return done


def _deliver(message: Message, at: dt.datetime) -> int:
    message.attempts += 1
    try:
        if message.channel == Channel.EMAIL:
            send_mail(message.subject, message.body, None, [message.recipient.email])
    except OSError:
        message.status = Message.Status.FAILED if message.attempts >= MOST_ATTEMPTS else Message.Status.WAITING
        message.save(update_fields=["attempts", "status"])
        return 0
    message.status, message.delivered_at = Message.Status.DELIVERED, at
    message.save(update_fields=["attempts", "status", "delivered_at"])
    return 1


def mark_read(*, recipient_id: int, message_id: int, at: dt.datetime) -> None:
    Message.objects.filter(pk=message_id, recipient=recipient_id, read_at__isnull=True).update(read_at=at)
