"""The rule book on paper: for machines, for the documentation, or in short."""

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from peyser.config.rulebook_pages import pages
from peyser.rulebook.catalog import describe


class Command(BaseCommand):
    help = "Print every rule of the rule book; write or check its pages in docs/rulebook."
    requires_system_checks = []
    needs_database = False

    def add_arguments(self, parser: CommandParser) -> None:
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--json", action="store_true", help="all rules, for machines")
        how.add_argument("--write", action="store_true", help="write the pages in docs/rulebook")
        how.add_argument("--check", action="store_true", help="fail when the pages differ from the rules")

    def handle(self, *args: Any, **options: Any) -> None:
        folder = settings.ROOT / "docs" / "rulebook"
        if options["json"]:
            rules = [rule | {"requirement_ids": rule["requirements"]} for rule in describe()]
            self.stdout.write(json.dumps(rules, ensure_ascii=False, indent=1))
        elif options["write"]:
            folder.mkdir(parents=True, exist_ok=True)
            for name, text in pages().items():
                (folder / name).write_text(text, encoding="utf-8")
        elif options["check"]:
            stale = [
                name
                for name, text in pages().items()
                if not (folder / name).exists() or (folder / name).read_text(encoding="utf-8") != text
            ]
            if stale:
                raise CommandError(f"docs/rulebook is stale: {', '.join(stale)}. Run: peyser rulebook --write")
        else:
            for rule in describe():
                self.stdout.write(f"{rule['id']}  {rule['severity']:<8}  {rule['since']}  {rule['title']}")
