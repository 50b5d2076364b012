"""Starts other programs so that none outlives us: not after Ctrl-C, not after SIGTERM, not after kill -9."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO

from bootstrap.places import LOGS, ROOT
from bootstrap.progress import Unprepared

PR_SET_PDEATHSIG = 1
GRACE_SECONDS = 20.0
TAIL_LINES = 30
_alive: list[subprocess.Popen[bytes]] = []
_prctl: Callable[[int, int], int] | None = ctypes.CDLL(None).prctl if sys.platform == "linux" else None


def start(
    command: Sequence[object], *, env: Mapping[str, str] | None = None, output: IO[bytes] | None = None
) -> subprocess.Popen[bytes]:
    """Start a program in its own session, so that only we get the terminal's Ctrl-C and end it in order."""
    try:
        child = subprocess.Popen(
            [str(word) for word in command],
            cwd=ROOT,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT if output else None,
            start_new_session=True,
            preexec_fn=_end_with_parent,
        )
    except FileNotFoundError:
        raise Unprepared(
            f"The program {command[0]} is missing on this machine; install it and run again."
        ) from None
    _alive.append(child)
    return child


def run(
    command: Sequence[object],
    *,
    env: Mapping[str, str] | None = None,
    output: IO[bytes] | None = None,
    end_by: signal.Signals = signal.SIGTERM,
) -> int:
    """Run a program to its end, its output shown or written to `output`; its exit code.

    When we are asked to end meanwhile, `end_by` is the signal the program ends on in good order.
    """
    child = start(command, env=env, output=output)
    try:
        return child.wait()
    except BaseException:
        _end([child], end_by)
        raise
    finally:
        with contextlib.suppress(ValueError):
            _alive.remove(child)


def run_quietly(name: str, command: Sequence[object], *, env: Mapping[str, str] | None = None) -> None:
    """Run a program with its output kept in `var/log/<name>.log`; show the end of it when the program fails."""
    LOGS.mkdir(parents=True, exist_ok=True)
    log = LOGS / f"{name}.log"
    with log.open("wb") as output:
        code = run(command, env=env, output=output)
    if code:
        raise Unprepared(
            f"{command[0]} ended with {code}. The end of {os.path.relpath(log, ROOT)}:\n{tail(log)}"
        )


def tail(log: Path) -> str:
    """The last lines of a log."""
    return "\n".join(log.read_text(errors="replace").splitlines()[-TAIL_LINES:])


def first_ended() -> subprocess.Popen[bytes] | None:
    """One of the programs started that has ended by itself, if any."""
    return next((child for child in _alive if child.poll() is not None), None)


def end_all() -> None:
    """Ask every program still running to end, and insist after a while."""
    _end(list(_alive), signal.SIGTERM)
    _alive.clear()


def _end(children: Sequence[subprocess.Popen[bytes]], polite: signal.Signals) -> None:
    for child in children:
        if child.poll() is None:
            child.send_signal(polite)  # not to its whole session: it ends its own children in its own order
    end = time.monotonic() + GRACE_SECONDS
    while any(child.poll() is None for child in children) and time.monotonic() < end:
        time.sleep(0.05)
    for child in children:
        if child.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)
            child.wait()


def _end_with_parent() -> None:
    if _prctl is not None:
        _prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
