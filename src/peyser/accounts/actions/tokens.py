"""Keys for the API. The key is shown once; only its hash is stored."""

import datetime as dt
import hashlib
import secrets

from peyser.accounts.models import ApiToken, User

PREFIX = "pyr_"


def key_hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def issue_token(*, user: User, name: str, at: dt.datetime, expires_at: dt.datetime) -> tuple[ApiToken, str]:
    """Create a token and return it with its key, which cannot be read again."""
    key = PREFIX + secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        user=user, name=name, key_hash=key_hash(key), created_at=at, expires_at=expires_at
    )
    return token, key


def revoke_token(*, token: ApiToken, at: dt.datetime) -> None:
    """End the token now; ending it twice keeps the first moment."""
    ApiToken.objects.filter(pk=token.pk, revoked_at__isnull=True).update(revoked_at=at)
