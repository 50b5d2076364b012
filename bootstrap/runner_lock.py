"""One `make run` per folder, and how `make stop` finds it."""

from __future__ import annotations

import contextlib
import fcntl
import os
import signal
import time
from types import TracebackType

from bootstrap.places import VAR
from bootstrap.progress import Unprepared, say

FILE = VAR / "site.lock"
STOP_SECONDS = 60.0


class RunnerLock:
    """Held while the site runs; the file names the process. A name left in a free lock tells of a crash."""

    def __init__(self) -> None:
        self.follows_a_crash = False

    def __enter__(self) -> RunnerLock:
        VAR.mkdir(parents=True, exist_ok=True)
        self._file = FILE.open("a+")
        self._file.seek(0)
        named = self._file.read().strip()
        if not _free(self._file.fileno()):
            self._file.close()
            raise Unprepared(f"Peyser already runs in this folder (process {named}); `make stop` ends it.")
        self.follows_a_crash = bool(named)
        self._file.truncate(0)
        self._file.write(str(os.getpid()))
        self._file.flush()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.truncate(0)
        self._file.close()


def stop_runner() -> None:
    """End the `make run` of this folder and wait until it is gone."""
    if not FILE.exists():
        return
    with FILE.open() as file:
        if _free(file.fileno()):
            return
        say("stopping the site")
        with contextlib.suppress(ProcessLookupError, ValueError):
            os.kill(int(file.read()), signal.SIGTERM)
        end = time.monotonic() + STOP_SECONDS
        while not _free(file.fileno()):
            if time.monotonic() > end:
                raise Unprepared("The site does not stop.")
            time.sleep(0.1)


def _free(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
