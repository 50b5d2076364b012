"""Says what goes on, with the seconds since the start, so that nobody waits before a silent screen."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator

HEARTBEAT_SECONDS = 5.0
_began = time.monotonic()
_writing = threading.Lock()


class Unprepared(Exception):
    """Something the machine lacks or a step that failed; the text says what, and what to do."""


def say(text: str) -> None:
    """Print one line."""
    with _writing:
        print(f"[{time.monotonic() - _began:6.1f} s] {text}", flush=True)


@contextlib.contextmanager
def step(text: str) -> Iterator[None]:
    """Announce a step, show every few seconds that it still works, and say how long it took."""
    began = time.monotonic()
    over = threading.Event()

    def heartbeat() -> None:
        while not over.wait(HEARTBEAT_SECONDS):
            say(f"{text}: still working, {time.monotonic() - began:.0f} s")

    say(text)
    beating = threading.Thread(target=heartbeat, daemon=True)
    beating.start()
    try:
        yield
    finally:
        over.set()
        beating.join()
    say(f"{text}: done in {time.monotonic() - began:.1f} s")
