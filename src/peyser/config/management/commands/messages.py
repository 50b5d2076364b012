"""The Spanish catalogue: bring it in step with the sources, or check that nothing is missing."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from peyser.config.messages import extracted, misplaced, missing, translated, update

SHOWN = 5


class Command(BaseCommand):
    help = "Bring the Spanish catalogue in step with the sources, or check that every text is translated."
    requires_system_checks = []
    needs_database = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="fail when a text has no Spanish wording")
        parser.add_argument("--missing", action="store_true", help="list the texts without a Spanish wording")

    def handle(self, *args: Any, **options: Any) -> None:
        if not (options["check"] or options["missing"]):
            self.stdout.write(
                f"{update()} texts want a Spanish wording: src/peyser/locale/es/LC_MESSAGES/django.po"
            )
            return
        catalogue = translated()
        open_texts = missing(catalogue, extracted())
        if options["missing"]:
            self.stdout.write("\n".join(open_texts))
            return
        if faults := open_texts + misplaced(catalogue):
            shown = "; ".join(repr(text) for text in faults[:SHOWN])
            raise CommandError(f"{len(faults)} texts are not rightly in Spanish, such as {shown}.")
