"""A request that may be repeated: the same key gives the same answer and changes nothing a second time."""

import hashlib

from peyser.access.models import OnceKey


class KeyReused(Exception):
    """The key was used before for another request."""


class StillRunning(Exception):
    """The first request with this key has not answered yet."""


def fingerprint(method: str, path: str, body: bytes) -> str:
    """SHA-256 of what was asked, to tell a repeat from another request under the same key."""
    return hashlib.sha256(b"\0".join((method.encode(), path.encode(), body))).hexdigest()


def earlier_answer(*, user_id: int | None, key: str, request_hash: str) -> OnceKey | None:
    """The kept answer for this key, or None when the key is new.

    Raises KeyReused when the key belongs to another request, StillRunning when there is no answer yet.
    """
    kept = OnceKey.objects.filter(user=user_id, key=key).first()
    if kept is None:
        return None
    if kept.request_hash != request_hash:
        raise KeyReused(key)
    if kept.status is None:
        raise StillRunning(key)
    return kept
