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


def release_key(*, once: OnceKey) -> None:
    """Give the key back: the request failed and changed nothing, so that it may be tried again."""
    once.delete()
