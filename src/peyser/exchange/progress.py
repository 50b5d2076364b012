"""A sign of life on a terminal, or now and then a line in a log."""

import time
from collections.abc import Callable

QUIET_SECONDS, TERMINAL_SECONDS, LOG_SECONDS = 2.0, 0.2, 5.0
WIDTH = 30


class Progress:
    """Call it with a stage, the rows done and the rows in all. It says nothing in the first two seconds."""

    def __init__(
        self,
        write: Callable[[str], object],
        *,
        on_terminal: bool,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.write, self.on_terminal, self.monotonic = write, on_terminal, monotonic
        self.shown_at = monotonic() + QUIET_SECONDS - self._pause
        self.line_open = False

    def __call__(self, stage: str, done: int, total: int) -> None:
        if self.monotonic() - self.shown_at < self._pause:
            return
        self.shown_at = self.monotonic()
        text = f"{stage}: {done:,} of {total:,} rows" if total else f"{stage}: {done:,} rows"
        if not self.on_terminal:
            self.write(text + "\n")
        else:
            filled = WIDTH * done // total if total else 0
            self.write(f"\r[{'#' * filled}{'.' * (WIDTH - filled)}] {text}\x1b[K")
            self.line_open = True

    def end(self) -> None:
        """Leave the line that was written over."""
        if self.line_open:
            self.write("\n")
            self.line_open = False

    @property
    def _pause(self) -> float:
        return TERMINAL_SECONDS if self.on_terminal else LOG_SECONDS
