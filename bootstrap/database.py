"""Which PostgreSQL a command works on: the one `DATABASE_URL` names, else an embedded one."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator

from bootstrap.places import VAR, site_packages
from bootstrap.progress import say
from peyser.config.embedded_postgres import EmbeddedPostgres
from peyser.config.postgres_programs import wheel_binaries
from peyser.config.servers import DATABASE, forgetful_server, lasting_server

TEST_URL_FILE = VAR / "test-database-url"
SERVERS = {"demo": lasting_server, "test": forgetful_server}


def server(kind: str) -> EmbeddedPostgres:
    """The embedded server `demo` or `test`."""
    return SERVERS[kind](binaries=wheel_binaries(site_packages()), report=say)


@contextlib.contextmanager
def database(kind: str) -> Iterator[str]:
    """URL of a database that is up for the length of the block."""
    if given := os.environ.get("DATABASE_URL"):
        say("using the PostgreSQL of DATABASE_URL")
        yield given
        return
    postgres = server(kind)
    with postgres.in_use():
        postgres.ensure_database(DATABASE)
        say(f"PostgreSQL is up, its data in {postgres.data}")
        yield postgres.url(DATABASE)


def keep_up(kind: str) -> str:
    """Start an embedded server and leave it running; its URL."""
    postgres = server(kind)
    postgres.start()
    postgres.ensure_database(DATABASE)
    url = postgres.url(DATABASE)
    if kind == "test":
        TEST_URL_FILE.write_text(url + "\n")
    return url


def stop_all() -> None:
    """Stop both embedded servers, whoever started them."""
    for kind in SERVERS:
        if server(kind).stop():
            say(f"stopped the PostgreSQL of {kind}")
    TEST_URL_FILE.unlink(missing_ok=True)
