"""The suite: as the demo state, but the second factor is required and nothing is slow."""

import os

from peyser.config.settings.demo import *  # noqa: F403

PEYSER_DEMO = False
PEYSER_LIMITS = {}
PEYSER_STAFF_SECOND_FACTOR = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

DATABASES["default"]["TEST"] = {"NAME": os.environ.get("PEYSER_TEST_DB", "test_peyser")}  # noqa: F405
# One connection a thread: the pool would hold the test database open when the suite wants to drop it.
DATABASES["default"]["OPTIONS"].pop("pool", None)  # noqa: F405
