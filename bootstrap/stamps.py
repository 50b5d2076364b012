"""Remembers what a step was made from, so that it is done again only when that has changed."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bootstrap.places import ROOT, VAR
from bootstrap.progress import say


@dataclass(frozen=True)
class Stamp:
    """A note kept inside what was made: when that is thrown away, the note goes with it."""

    path: Path
    made_from: tuple[Path, ...]

    def holds(self) -> bool:
        """Was the thing made from exactly these files, in this folder, for this Python?"""
        return self.path.exists() and self.path.read_text() == self._digest()

    def set(self) -> None:
        """Note that the thing is made."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(self._digest())

    def _digest(self) -> str:
        content = b"\0".join(file.read_bytes() for file in self.made_from)
        return hashlib.sha256(f"{sys.version}\0{ROOT}\0".encode() + content).hexdigest()


@contextlib.contextmanager
def one_at_a_time(name: str) -> Iterator[None]:
    """Let two terminals that prepare the same folder take turns."""
    VAR.mkdir(exist_ok=True)
    with (VAR / f"{name}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("waiting for another set-up in this folder to finish")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
