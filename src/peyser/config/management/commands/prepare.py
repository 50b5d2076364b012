"""Everything the site needs before it can serve, in one process: each start of the framework costs seconds."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from peyser.config.catalogues import compile_catalogues

DEMO_SEEKERS = 300
DEMO_SEED = 1


class Command(BaseCommand):
    """Idempotent: what is done already is not done again."""

    help = (
        "Bring database, reference data, translations and static files up to date; fill an empty demo database."
    )
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        self._step("database schema", lambda: call_command("migrate", verbosity=0, skip_checks=True))
        self._step("reference data", lambda: call_command("reference", verbosity=0))
        self._step("translations", compile_catalogues)
        if settings.PEYSER_DEMO and not get_user_model().objects.exists():
            self._step("demo state", _fill)
        self._step("static files", lambda: call_command("collectstatic", interactive=False, verbosity=0))

    def _step(self, name: str, work: Callable[[], object]) -> None:
        self.stdout.write(f"           {name} ...")
        self.stdout.flush()
        began = time.monotonic()
        work()
        self.stdout.write(f"           {name}: done in {time.monotonic() - began:.1f} s")


@transaction.atomic
def _fill() -> None:
    """All or nothing: half a demo state would look like a full one to the next run."""
    call_command("demo", seekers=DEMO_SEEKERS, seed=DEMO_SEED)
