"""A state's installation. Refuses to start with a demo setting or without its own keys."""

import os

from django.core.exceptions import ImproperlyConfigured

from peyser.config.settings.base import *  # noqa: F403
from peyser.config.settings.base import ALLOWED_HOSTS, PEYSER_SEAL_KEY, SECRET_KEY
from peyser.config.settings.mail import mail

REFUSED_IN_PRODUCTION = ("PEYSER_DEMO", "PEYSER_NO_SECOND_FACTOR")
if present := [name for name in REFUSED_IN_PRODUCTION if os.environ.get(name)]:
    raise ImproperlyConfigured(
        f"{', '.join(present)} is for the demo state only. Unset it, or use settings.demo."
    )
if missing := [
    name
    for name, value in (
        ("PEYSER_SECRET_KEY", SECRET_KEY),
        ("PEYSER_SEAL_KEY", PEYSER_SEAL_KEY),
        ("PEYSER_HOSTS", ALLOWED_HOSTS),
        ("DATABASE_URL", os.environ.get("DATABASE_URL")),
    )
    if not value
]:
    raise ImproperlyConfigured(f"Production needs {', '.join(missing)} in the environment.")
if "demo-only" in SECRET_KEY or len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("PEYSER_SECRET_KEY must be a secret of your own, 50 characters or more.")

if mail_url := os.environ.get("PEYSER_EMAIL_URL"):
    globals().update(mail(mail_url))
else:
    raise ImproperlyConfigured(
        "Production needs PEYSER_EMAIL_URL, such as smtp://user:password@mail.example.gov:587"
    )

# Proxies in front of the site, whose word on the visitor's address counts.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("PEYSER_PROXIES", "1"))
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31536000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
