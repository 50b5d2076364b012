"""The OpenAPI document as a file of the project: written, or compared with what the code says."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from peyser.api.v1 import api

FILE = Path("docs/api/openapi.json")


class Command(BaseCommand):
    help = "Write the OpenAPI document of the API to docs/api/openapi.json; with --check only compare."
    requires_system_checks = []
    needs_database = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="exit 2 when the file differs from the code")

    def handle(self, *args: Any, **options: Any) -> None:
        text = document()
        file = settings.ROOT / FILE
        if options["check"]:
            if not file.exists() or file.read_text(encoding="utf-8") != text:
                raise CommandError(f"{FILE} is not what the code says: run `peyser openapi`.")
            self.stdout.write(f"{FILE} is up to date.")
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        self.stdout.write(f"{FILE} written.")


def document() -> str:
    """The document as text, always in the same order."""
    return json.dumps(api.get_openapi_schema(), indent=1, ensure_ascii=False, default=str) + "\n"
