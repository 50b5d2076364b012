"""`peyser import seasonal-jobs FILE`: the seasonal jobs of the U.S. Department of Labor."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError

from peyser.access.actors import actor_for
from peyser.access.clock import moment, now, today
from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.accounts.models import User
from peyser.exchange.actions.import_orders import import_seasonal_jobs
from peyser.exchange.actions.one_at_a_time import AlreadyRunning
from peyser.exchange.progress import Progress
from peyser.exchange.queries import NotPrepared
from peyser.exchange.seasonal_jobs.unusable import UnusableFile
from peyser.exchange.summary import ImportSummary

NOT_ACCEPTABLE = 2
SYSTEM_COORDINATOR = Actor(statewide=True, roles=frozenset({Role.FLC_COORDINATOR}))
WHY_NOT: dict[type[Exception], str] = {
    PermissionDenied: "Only the Foreign Labor Certification coordinator imports seasonal jobs.",
    AlreadyRunning: "Another import of seasonal jobs is running. Start this one when it has ended.",
    NotPrepared: "There are no offices or no ZIP codes yet: run `peyser prepare` first.",
}


class Command(BaseCommand):
    help = "Import a published file (parquet, CSV or JSON) into employers and job orders."
    requires_system_checks = []  # the pages of the site are no matter of an import

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kind", choices=["seasonal-jobs"], help="what the file holds")
        parser.add_argument("file", type=Path, help="the file: parquet, CSV or JSON")
        parser.add_argument("--as", dest="email", help="act as the member of staff with this e-mail address")
        parser.add_argument("--quiet", action="store_true", help="no progress, no summary")
        parser.add_argument("--json", action="store_true", help="print the summary as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        actor = _coordinator(options["email"])
        progress = Progress(self._aside, on_terminal=self.stderr.isatty())
        try:
            summary = import_seasonal_jobs(
                actor=actor,
                path=options["file"],
                moment=moment(),
                clock=now,
                **({} if options["quiet"] else {"report": progress}),
            )
        except UnusableFile as trouble:
            raise CommandError(str(trouble), returncode=NOT_ACCEPTABLE) from trouble
        except tuple(WHY_NOT) as trouble:
            raise CommandError(WHY_NOT[type(trouble)], returncode=NOT_ACCEPTABLE) from trouble
        finally:
            progress.end()
        self._tell(summary, as_json=options["json"], quiet=options["quiet"])

    def _aside(self, text: str) -> None:
        self.stderr.write(text, style_func=str, ending="")

    def _tell(self, summary: ImportSummary, *, as_json: bool, quiet: bool) -> None:
        if as_json:
            self.stdout.write(json.dumps(summary.as_dict(), indent=2))
        elif not quiet:
            self.stdout.write("\n".join(summary.lines()))


def _coordinator(email: str | None) -> Actor:
    if email is None:
        return SYSTEM_COORDINATOR
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        raise CommandError(f"Nobody has an account with the address {email}.", returncode=NOT_ACCEPTABLE)
    return actor_for(user, on=today())
