"""`peyser import KIND FILE`: the seasonal jobs of the U.S. Department of Labor, and the nightly files of services."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from functools import partial
from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError

from peyser.access.actors import actor_for
from peyser.access.clock import moment, now, today
from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.accounts.models import User
from peyser.exchange.actions.import_nightly import import_nightly
from peyser.exchange.actions.import_orders import import_seasonal_jobs
from peyser.exchange.actions.one_at_a_time import AlreadyRunning
from peyser.exchange.jobs import NIGHT
from peyser.exchange.nightly.kinds import KINDS
from peyser.exchange.progress import Progress
from peyser.exchange.queries import NotPrepared
from peyser.exchange.seasonal_jobs.unusable import UnusableFile
from peyser.exchange.summary import ImportSummary

NOT_ACCEPTABLE = 2
SYSTEM_COORDINATOR = Actor(statewide=True, roles=frozenset({Role.FLC_COORDINATOR}))
WHY_NOT: dict[type[Exception], str] = {
    PermissionDenied: "Seasonal jobs are imported by the Foreign Labor Certification coordinator, nightly files by the"
    " Wagner-Peyser coordinator or the system administrator.",
    AlreadyRunning: "Another import of this kind is running. Start this one when it has ended.",
    NotPrepared: "There are no offices or no ZIP codes yet: run `peyser prepare` first.",
}


class Command(BaseCommand):
    help = "Import seasonal jobs (parquet, CSV or JSON), or a nightly file of services (CSV)."
    requires_system_checks = []  # the pages of the site are no matter of an import

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kind", choices=["seasonal-jobs", *KINDS], help="what the file holds")
        parser.add_argument("file", type=Path, help="the file: parquet, CSV or JSON")
        parser.add_argument("--as", dest="email", help="act as the member of staff with this e-mail address")
        parser.add_argument("--quiet", action="store_true", help="no progress, no summary")
        parser.add_argument("--json", action="store_true", help="print the summary as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        kind = KINDS.get(options["kind"])
        actor = _acting(options["email"], at_night=kind is not None)
        run: Any = partial(import_nightly, kind=kind) if kind else import_seasonal_jobs
        progress = Progress(self._aside, on_terminal=self.stderr.isatty())
        try:
            summary = run(
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


def _acting(email: str | None, *, at_night: bool) -> Actor:
    if email is None:
        return NIGHT if at_night else SYSTEM_COORDINATOR
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        raise CommandError(f"Nobody has an account with the address {email}.", returncode=NOT_ACCEPTABLE)
    return actor_for(user, on=today())
