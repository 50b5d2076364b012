from collections.abc import Iterable

from django.db.models import Count, QuerySet

from peyser.accounts.actor import Actor
from peyser.notifications.models import Message


def inbox(actor: Actor) -> QuerySet[Message]:
    """The actor's own messages, newest first."""
    return Message.objects.filter(recipient=actor.user_id).order_by("-created_at", "-pk")


def unread_count(actor: Actor) -> int:
    return Message.objects.filter(recipient=actor.user_id, read_at__isnull=True).count()


def told_counts(abouts: Iterable[str]) -> dict[str, int]:
    """How many people were told about each of these records; those about which nobody was told are left out."""
    rows = Message.objects.filter(about__in=list(abouts)).values("about").annotate(told=Count("pk"))
    return {row["about"]: row["told"] for row in rows.order_by("about")}
