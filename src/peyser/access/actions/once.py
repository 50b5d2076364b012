"""Claiming a key, keeping its answer, giving it back when the request failed."""

import datetime as dt
from typing import Any

from django.db import IntegrityError, transaction

from peyser.access.models import OnceKey
from peyser.access.once import StillRunning


def claim_key(*, user_id: int | None, key: str, request_hash: str, at: dt.datetime) -> OnceKey:
    """Reserve the key for this request. Raises StillRunning when another request holds it at this moment."""
    try:
        with transaction.atomic():
            return OnceKey.objects.create(user_id=user_id, key=key, request_hash=request_hash, created_at=at)
    except IntegrityError as clash:
        raise StillRunning(key) from clash


def keep_answer(*, once: OnceKey, status: int, answer: Any) -> None:
    OnceKey.objects.filter(pk=once.pk).update(status=status, answer=answer)


def hold_key(*, once: OnceKey) -> None:
    """Keep the claim for the rest of this transaction, however long it takes. Raises StillRunning when it is gone."""
    if not OnceKey.objects.select_for_update(of=("self",)).filter(pk=once.pk).exists():
        raise StillRunning(once.key)


def release_key(*, once: OnceKey) -> None:
    """Give the key back: the request failed and changed nothing, so that it may be tried again."""
    once.delete()


def free_abandoned_key(*, user_id: int | None, key: str, before: dt.datetime) -> None:
    """Free a key that was claimed before then and has no answer.

    Only for whoever keeps the answer in the transaction of the act: there, no answer means that nothing was done.
    """
    OnceKey.objects.filter(user=user_id, key=key, status__isnull=True, created_at__lt=before).delete()


def forget_keys(*, before: dt.datetime) -> int:
    """Remove keys claimed before that instant: nobody repeats a request so late. Returns how many."""
    removed, _by_model = OnceKey.objects.filter(created_at__lt=before).delete()
    return removed
