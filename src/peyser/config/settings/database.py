"""The database from one URL: postgresql://user:password@host:port/name?host=/socket/folder&port=5432."""

import os
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

# What of the URL's query PostgreSQL's client itself understands: encryption above all.
PASSED_ON = ("sslmode", "sslrootcert", "sslcert", "sslkey", "application_name", "connect_timeout", "options")


def database(url: str) -> dict[str, object]:
    """Return Django's DATABASES entry for `url`; only PostgreSQL is known.

    Without a URL (static checks, message extraction) the entry names no host, and the first query fails.
    Raises ImproperlyConfigured for any other kind of database.
    """
    parts = urlsplit(url or "postgresql:///peyser")
    if parts.scheme not in {"postgresql", "postgres"}:
        raise ImproperlyConfigured(f"DATABASE_URL must begin with postgresql://, not {parts.scheme!r}.")
    query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    passed_on = {name: query[name] for name in PASSED_ON if name in query}
    pool_size = int(os.environ.get("PEYSER_POOL", "8"))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "peyser",
        "USER": unquote(parts.username or query.get("user", "postgres")),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.get("host", parts.hostname or ""),
        "PORT": query.get("port", str(parts.port or 5432)),
        "CONN_HEALTH_CHECKS": True,
        "ATOMIC_REQUESTS": False,
        "OPTIONS": passed_on
        | ({"pool": {"min_size": 1, "max_size": pool_size, "timeout": 10}} if pool_size else {}),
    }
