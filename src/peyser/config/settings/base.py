"""What holds in every installation. Values that differ come from the environment; nothing here starts a server."""

import os
from pathlib import Path

import pgtrigger
from csp.constants import NONE, SELF

from peyser.config.settings.database import database

ROOT = Path(__file__).parents[4]
VAR = Path(os.environ.get("PEYSER_VAR", ROOT / "var"))

SECRET_KEY = os.environ.get("PEYSER_SECRET_KEY", "")
# 32 bytes, base64: seals Social Security numbers (AES-GCM) and keys the hash that finds them again.
PEYSER_SEAL_KEY = os.environ.get("PEYSER_SEAL_KEY", "")
DEBUG = False
PEYSER_DEMO = False
PEYSER_STATE = "MO"
PEYSER_STATE_NAME = "Missouri"
# The standing notice at the foot of every page names the state's site and its line for help.
PEYSER_STATE_SITE = "jobs.mo.gov"
PEYSER_SUPPORT_PHONE = os.environ.get("PEYSER_SUPPORT_PHONE", "888-728-5627")
PEYSER_SUPPORT_EMAIL = os.environ.get("PEYSER_SUPPORT_EMAIL", "support@peyser.example")
PEYSER_TIME_ZONE = "America/Chicago"
# Where other systems put their nightly files; empty: none are loaded by themselves.
PEYSER_NIGHTLY_FOLDER = os.environ.get("PEYSER_NIGHTLY_FOLDER", "")
# Days for which a new job order is kept for people with veterans' priority. None: what the rule book says (no day).
PEYSER_VETERANS_HOLD_DAYS: int | None = None
ALLOWED_HOSTS = os.environ.get("PEYSER_HOSTS", "").split()

APPS = (
    "reference", "audit", "offices", "accounts", "notifications", "catalogue", "compliance", "seekers", "employers",
    "casenotes", "postings", "eligibility", "participation", "job_orders", "matching", "referrals", "readiness",
    "events", "visits", "assessments", "cases", "access", "exchange", "reporting", "demo", "web", "api", "config",
)  # fmt: skip
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "pgtrigger",
    "pghistory",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "procrastinate.contrib.django",
    "django_htmx",
    "csp",
    "ninja",
    *(f"peyser.{app}" for app in APPS),
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "peyser.web.middleware.SecurityHeadersMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "peyser.web.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "peyser.access.middleware.HistoryContextMiddleware",
    "peyser.access.middleware.EntranceMiddleware",
    "peyser.access.limits.LimitMiddleware",
    "peyser.web.middleware.ReadOnlyMiddleware",
]
ROOT_URLCONF = "peyser.config.urls"
WSGI_APPLICATION = "peyser.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [ROOT / "src/peyser/web/templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "peyser.web.environment.environment",
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "peyser.web.context.page_context",
            ],
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "src/peyser/web/account_pages"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "peyser.web.context.page_context",
            ]
        },
    },
]

DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 15}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
ACCOUNT_ADAPTER = "peyser.accounts.adapter.AccountAdapter"
MFA_ADAPTER = "peyser.accounts.adapter.MfaAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
# Many sign in at a job center's shared computer: a session ends with the browser.
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
# An administrator makes the accounts of staff: an unverified address must not keep the second factor away.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Peyser"
# Staff read personal records: a second factor is required of them (NIST 800-63, AAL2).
PEYSER_STAFF_SECOND_FACTOR = True

# Registering tells whether an e-mail address is in use, and a search finds people: neither may be done in bulk.
# A job center's computers share one address, so the numbers for visitors are large.
# By the route's name: the method that counts, and how often an hour.
PEYSER_LIMITS = {
    "seeker-register": ("POST", 120),
    "employer-register": ("POST", 120),
    "visit": ("POST", 240),
    "staff-seekers": ("GET", 600),
    "api-1:register_a_seeker": ("POST", 120),
    "api-1:register_an_employer": ("POST", 120),
    "api-1:look_for_seeker": ("POST", 600),
}

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_USE_SESSIONS = False
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "peyser.web.errors.csrf_failure"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español")]
LOCALE_PATHS = [ROOT / "src/peyser/locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [("peyser", ROOT / "src/peyser/web/static/peyser"), VAR / "vendor"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
}

EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
DEFAULT_FROM_EMAIL = "no-reply@peyser.example"

PGHISTORY_LEVEL = pgtrigger.Statement
PGHISTORY_CREATED_AT_FUNCTION = "CLOCK_TIMESTAMP()"
NINJA_PAGINATION_MAX_LIMIT = 100

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "peyser.config.logs.DiscreetFormatter",
            "format": "{asctime} {levelname} {name} {message}",
            "style": "{",
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # In place of the framework's own handlers, which print and mail what a person typed.
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "psycopg.pool": {"level": "ERROR"},  # it tells each try; the failure itself is told once
    },
}
