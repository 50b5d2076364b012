"""One small demo state for all tests of this folder: built once, removed at the end."""

import datetime as dt

import pytest
from django.core.management import call_command
from django.test import override_settings

from peyser.demo.actions.copy import empty_everything
from peyser.offices.models import LocalArea, Office, Region
from peyser.reference.models import Occupation, ServiceCode, Skill, ZipCode

TODAY = dt.date(2026, 11, 24)
SEEKERS = 300


def build(**options):
    """The command, small and quiet unless told otherwise."""
    call_command(
        "demo", **({"seekers": 40, "orders": 60, "today": TODAY.isoformat(), "verbosity": 0} | options)
    )


@pytest.fixture(scope="package")
def demo_state(django_db_setup, django_db_blocker, tmp_path_factory):
    """A demo state of 300 seekers, in the database until the last test of this folder has run."""
    file = tmp_path_factory.mktemp("logins") / "demo-logins.txt"
    with django_db_blocker.unblock(), override_settings(DEMO_LOGINS_FILE=file):
        call_command("demo", seekers=SEEKERS, seed=1, today=TODAY.isoformat(), verbosity=0)
    yield
    with django_db_blocker.unblock():
        empty_everything()
        for model in (Office, LocalArea, Region, Occupation, ServiceCode, Skill, ZipCode):
            model.objects.all().delete()


@pytest.fixture(autouse=True)
def logins_file(settings, tmp_path):
    settings.DEMO_LOGINS_FILE = tmp_path / "logins" / "demo-logins.txt"
    return settings.DEMO_LOGINS_FILE
