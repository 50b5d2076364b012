"""Sealing Social Security numbers: AES-GCM under the installation's key, and a keyed hash to find one again."""

import base64
import hashlib
import hmac
import os
from functools import cache

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

KEY_ID = "k1"
NONCE_BYTES = 12


@cache
def _key() -> bytes:
    return base64.b64decode(settings.PEYSER_SEAL_KEY)


def seal(digits: str) -> tuple[bytes, str]:
    """Nine digits, sealed, with the id of the key; the id is bound to the seal."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(_key()).encrypt(nonce, digits.encode(), KEY_ID.encode()), KEY_ID


def unseal(sealed: bytes, key_id: str) -> str:
    """The nine digits. Raises InvalidTag when the seal was changed or the key is another one."""
    sealed = bytes(sealed)
    return AESGCM(_key()).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], key_id.encode()).decode()


def finder(digits: str) -> str:
    """The same for the same number, useless without the key."""
    return hmac.new(_key(), b"ssn-finder:" + digits.encode(), hashlib.sha256).hexdigest()
