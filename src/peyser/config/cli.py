"""The `peyser` command: `peyser <command> ...` runs one of the project's commands on the right database.

Exit codes: 0 done, 1 something failed, 2 the input is not acceptable, 130 interrupted. Whatever a person can
put right is one line on the error stream.
"""

from __future__ import annotations

import contextlib
import difflib
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from types import FrameType

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import get_commands, load_command_class
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, DataError, IntegrityError, OperationalError, connections

from peyser.config.embedded_postgres import EmbeddedPostgres
from peyser.config.logs import discreet
from peyser.config.postgres_programs import PostgresError
from peyser.config.servers import DATABASE, lasting_server

DONE, FAILED, NOT_ACCEPTABLE, INTERRUPTED, TERMINATED = 0, 1, 2, 130, 143
UNDEFINED_TABLE = "42P01"  # PostgreSQL, appendix A: error codes
USAGE = "usage: peyser <command> [options]      peyser <command> --help tells more about one command"


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    signal.signal(signal.SIGTERM, _leave)
    arguments = list(sys.argv[1:] if words is None else words)
    try:
        return _run(arguments)
    except (CommandError, ImproperlyConfigured, PostgresError) as problem:
        return _complain(str(problem), NOT_ACCEPTABLE)
    except DatabaseError as problem:
        return _database_trouble(problem)
    except KeyboardInterrupt:
        return _complain("Interrupted.", INTERRUPTED)
    except BrokenPipeError:  # `peyser rulebook --json | head`: the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _run(arguments: list[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "peyser.config.settings.demo")
    embedded = _point_to_database()
    django.setup()
    if not arguments or arguments[0] in {"help", "--help", "-h"}:
        sys.stdout.write(overview() + "\n")
        return DONE
    name, *rest = arguments
    command = find(name)
    parser = command.create_parser("peyser", name)
    options = vars(parser.parse_args(rest))
    positional = options.pop("args", ())
    with _database_up(embedded, command):
        try:
            command.execute(*positional, **options)
        finally:
            connections.close_all()
    return DONE


def find(name: str) -> BaseCommand:
    """The command of this name, ours or the framework's; raises CommandError with the nearest names."""
    known = get_commands()
    if name not in known:
        near = difflib.get_close_matches(name, known, n=3)
        hint = f"did you mean {' or '.join(near)}?" if near else "`peyser --help` lists them."
        raise CommandError(f"There is no command {name!r}; {hint}")
    app = known[name]
    return app if isinstance(app, BaseCommand) else load_command_class(app, name)


def overview() -> str:
    """The project's own commands, one line each."""
    ours = sorted(
        name for name, app in get_commands().items() if isinstance(app, str) and app.startswith("peyser.")
    )
    width = max((len(name) for name in ours), default=0)
    lines = [f"  {name:<{width}}  {(find(name).help or '').strip().splitlines()[0]}" for name in ours]
    return "\n".join([USAGE, "", *lines])


def _point_to_database() -> EmbeddedPostgres | None:
    """Without DATABASE_URL the settings get the address of our own server, which need not be up yet."""
    if os.environ.get("DATABASE_URL"):
        return None
    server = lasting_server(report=lambda text: sys.stderr.write(text + "\n"))
    os.environ["DATABASE_URL"] = server.url(DATABASE)
    return server


@contextlib.contextmanager
def _server_up(server: EmbeddedPostgres) -> Iterator[None]:
    with server.in_use():
        server.ensure_database(DATABASE)
        yield


def _database_up(server: EmbeddedPostgres | None, command: BaseCommand) -> AbstractContextManager[None]:
    """A command that says `needs_database = False` does not start the server."""
    if server is None or not getattr(command, "needs_database", True):
        return contextlib.nullcontext()
    return _server_up(server)


def _database_trouble(problem: DatabaseError) -> int:
    if getattr(problem.__cause__, "sqlstate", None) == UNDEFINED_TABLE:
        return _complain("The database has no tables yet: run `peyser prepare` first.", FAILED)
    if isinstance(problem, OperationalError):
        return _complain(f"The database does not answer: {problem}", FAILED)
    if isinstance(problem, DataError | IntegrityError):  # their words hold the row that was refused
        return _complain(f"The database refused what was asked of it: {discreet(problem)}.", FAILED)
    raise problem


def _complain(text: str, code: int) -> int:
    sys.stderr.write(" ".join(text.split()) + "\n")
    return code


def _leave(number: int, frame: FrameType | None) -> None:
    raise SystemExit(TERMINATED)


if __name__ == "__main__":
    sys.exit(main())
