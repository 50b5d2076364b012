"""`make check`: every check of the code that is not a test. All run; the failing ones are named at the end."""

from __future__ import annotations

import base64
import os
import secrets
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from bootstrap import children, preparation
from bootstrap.database import database
from bootstrap.places import BOOTSTRAP, LOGS, PYTHON, ROOT, SOURCE, VENV
from bootstrap.progress import say

PEYSER = SOURCE / "peyser"
FULLY_TYPED = ("kernel", "rulebook", "api")
TYPED_IN_EVERY_APP = ("actions", "actions.py", "queries", "queries.py")
OTHERS_MIGRATIONS = ("account", "auth", "contenttypes", "mfa", "pghistory", "procrastinate", "sessions")
ANY_SETTINGS = {"DJANGO_SETTINGS_MODULE": "peyser.config.settings.demo"}


@dataclass(frozen=True)
class Check:
    """One command that must end with 0."""

    name: str
    command: tuple[object, ...]
    env: dict[str, str] = field(default_factory=dict)


def all_checks(database_url: str) -> list[Check]:
    """The slow ones first, so that two at a time end sooner."""
    django = (PYTHON, "-m", "django")
    peyser = (PYTHON, "-m", "peyser.config.cli")
    with_database = {**ANY_SETTINGS, "DATABASE_URL": database_url}
    return [
        Check("types", (PYTHON, "-m", "mypy", "--follow-imports=silent", *typed_paths())),
        Check("imports point down", (VENV / "bin" / "lint-imports",)),
        Check("templates", (PYTHON, "-m", "djlint", PEYSER, "--extension=jinja", "--lint", "--quiet")),
        Check("format", (PYTHON, "-m", "ruff", "format", "--check", "--quiet", ".")),
        Check("lint", (PYTHON, "-m", "ruff", "check", "--quiet", ".")),
        Check(
            "production settings",
            (*django, "check", "--deploy", "--fail-level", "WARNING"),
            _production(database_url),
        ),
        Check("migrations are complete", (*django, "makemigrations", "--check", "--dry-run"), with_database),
        Check(
            "migrations are safe beside the old version",
            (
                *django,
                "lintmigrations",
                "--no-cache",
                "--quiet",
                "ok",
                "ignore",
                "--sql-analyser",
                "postgresql",
                "--exclude-apps",
                *OTHERS_MIGRATIONS,
                "--ignore-name-contains",
                "initial",
                # Its unique constraint takes the place of a stricter one of the same column: no row can break it.
                "--ignore-name",
                "0002_contacts_and_terms",
            ),
            with_database | {"DJANGO_SETTINGS_MODULE": "peyser.config.settings.checks"},
        ),
        Check("translations are complete", (*peyser, "messages", "--check"), with_database),
        Check("rule book pages are current", (*peyser, "rulebook", "--check"), with_database),
        Check("API description is current", (*peyser, "openapi", "--check"), with_database),
    ]


def check() -> int:
    """Run all checks; 0 when all hold, else 1."""
    preparation.prepare(dev=True)
    LOGS.mkdir(parents=True, exist_ok=True)
    with database("test") as url:
        pool = ThreadPoolExecutor(2)
        try:
            checks = all_checks(url)
            failed = [one.name for one, held in zip(checks, pool.map(_holds, checks), strict=True) if not held]
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            children.end_all()
            raise
        finally:
            pool.shutdown()
    say(f"{len(failed)} of {len(checks)} checks failed: {', '.join(failed)}" if failed else "all checks hold")
    return 1 if failed else 0


def typed_paths() -> list[Path]:
    """What must be typed throughout: the core, and wherever something is decided, written or read."""
    core = [BOOTSTRAP, *(PEYSER / name for name in FULLY_TYPED)]
    found = [
        app / name
        for app in sorted(PEYSER.iterdir())
        for name in TYPED_IN_EVERY_APP
        if app.name not in FULLY_TYPED
    ]
    return [path for path in (*core, *found) if path.is_file() or any(path.glob("**/*.py"))]


def _holds(one: Check) -> bool:
    began = time.monotonic()
    log = LOGS / f"check-{one.name.replace(' ', '-')}.log"
    with log.open("wb") as output:
        code = children.run(one.command, env=one.env, output=output)
    spent = time.monotonic() - began
    if code:
        say(f"FAILED  {one.name}  ({spent:.1f} s), {os.path.relpath(log, ROOT)}:\n{children.tail(log)}")
    else:
        say(f"holds   {one.name}  ({spent:.1f} s)")
    return code == 0


def _production(database_url: str) -> dict[str, str]:
    """What a real installation would set, with keys made for this one run."""
    return {
        "DJANGO_SETTINGS_MODULE": "peyser.config.settings.production",
        "DATABASE_URL": database_url,
        "PEYSER_SECRET_KEY": secrets.token_urlsafe(64),
        "PEYSER_EMAIL_URL": "smtp://mail.example.gov:587",
        "PEYSER_SEAL_KEY": base64.b64encode(secrets.token_bytes(32)).decode(),
        "PEYSER_HOSTS": "peyser.example",
    }
