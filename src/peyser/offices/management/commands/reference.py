import datetime as dt
import time
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from peyser.offices.actions.load import load_offices
from peyser.reference.actions.load import load_reference
from peyser.reference.file_rows import BrokenReferenceFile


class Command(BaseCommand):
    """Here and not in `reference`, since it loads the offices too, and imports point down."""

    help = "Bring occupations, skills, service codes, ZIP codes, areas and offices up to the shipped files."

    def handle(self, *args: Any, **options: Any) -> None:
        began = time.monotonic()
        try:
            with transaction.atomic():
                loaded = (*load_reference(on=_today()), *load_offices())
        except BrokenReferenceFile as broken:
            raise CommandError(str(broken)) from broken
        if not options["verbosity"]:
            return
        for table in loaded:
            self.stdout.write(
                f"{table.name:<14} {table.rows:>7,} rows: {table.added:,} added, {table.changed:,} changed, "
                f"{table.retired:,} retired" + (f", {table.kept:,} left to the state" if table.kept else "")
            )
        self.stdout.write(f"Reference data loaded in {time.monotonic() - began:.1f} s.")


def _today() -> dt.date:
    return timezone.now().astimezone(ZoneInfo(settings.PEYSER_TIME_ZONE)).date()
