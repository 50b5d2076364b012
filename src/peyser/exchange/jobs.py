import logging
from pathlib import Path

from django.conf import settings
from procrastinate.contrib.django import app

from peyser.access.clock import moment, now
from peyser.accounts.actor import Actor
from peyser.accounts.choices import Role
from peyser.exchange.actions.import_nightly import import_nightly
from peyser.exchange.nightly.folder import files_to_load
from peyser.exchange.seasonal_jobs.unusable import UnusableFile

log = logging.getLogger(__name__)
NIGHT = Actor(statewide=True, roles=frozenset({Role.SYSADMIN}))


@app.periodic(cron="27 2 * * *")
@app.task(queueing_lock="load_nightly_files", pass_context=False)
def load_nightly_files(timestamp: int) -> None:
    """Load what lies in the folder for nightly files and was not loaded to its end before."""
    if settings.PEYSER_NIGHTLY_FOLDER:
        for kind, path in files_to_load(Path(settings.PEYSER_NIGHTLY_FOLDER)):
            try:
                import_nightly(actor=NIGHT, kind=kind, path=path, moment=moment(), clock=now)
            except UnusableFile:
                log.error("The nightly file for %s cannot be used.", kind.name)
