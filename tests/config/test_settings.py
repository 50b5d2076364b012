"""Production refuses to start half-configured, or with anything that only the demo state may have."""

import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from peyser.config.settings.database import database

READY = {
    "PEYSER_SECRET_KEY": "x7" * 40,
    "PEYSER_SEAL_KEY": "c2VhbGluZy1rZXktb2YtdGhpcnR5LXR3by1ieXRlcyE=",
    "PEYSER_HOSTS": "jobs.example.gov",
    "DATABASE_URL": "postgresql://peyser@db.example/peyser",
    "PEYSER_EMAIL_URL": "smtp://ann:s%40crt@mail.example.gov:587",
}


def start(**change):
    env = {k: v for k, v in os.environ.items() if not k.startswith("PEYSER") and k != "DATABASE_URL"}
    env |= {k: v for k, v in (READY | change).items() if v}
    code = "import peyser.config.settings.production as s; print(s.PEYSER_STAFF_SECOND_FACTOR, s.PEYSER_DEMO)"
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.strip(), done.stderr.strip().splitlines()[-1:]


def test_production_starts_with_its_own_keys_and_asks_staff_for_a_second_factor():
    assert start()[:2] == (0, "True False")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"PEYSER_DEMO": "1"}, "PEYSER_DEMO is for the demo state only"),
        ({"PEYSER_NO_SECOND_FACTOR": "1"}, "PEYSER_NO_SECOND_FACTOR is for the demo state only"),
        ({"PEYSER_SECRET_KEY": "demo-only-" + "k" * 50}, "must be a secret of your own"),
        ({"PEYSER_SEAL_KEY": ""}, "Production needs PEYSER_SEAL_KEY"),
        ({"DATABASE_URL": ""}, "Production needs DATABASE_URL"),
        ({"PEYSER_EMAIL_URL": ""}, "Production needs PEYSER_EMAIL_URL"),
        ({"PEYSER_EMAIL_URL": "ftp://mail"}, "must begin with smtp:// or smtps://"),
    ],
)
def test_production_refuses_to_start(change, said):
    code, _out, last = start(**change)
    assert code != 0
    assert said in last[0]


@pytest.mark.parametrize("url", ["sqlite:///db.sqlite3", "mysql://root@localhost/peyser"])
def test_no_other_kind_of_database_is_known(url):
    with pytest.raises(ImproperlyConfigured, match="postgresql://"):
        database(url)


def test_a_database_url_names_host_socket_and_password():
    found = database("postgresql://ann:s%40crt@db.example:6543/state?host=/run/pg&port=7000")
    assert (found["USER"], found["PASSWORD"], found["HOST"], found["PORT"], found["NAME"]) == (
        "ann", "s@crt", "/run/pg", "7000", "state",
    )  # fmt: skip
