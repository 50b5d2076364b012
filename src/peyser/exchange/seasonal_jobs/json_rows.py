"""Rows of the site's JSON: a list, an object whose "value" is that list, or one object a line.

The text is taken in pieces and each object by itself, so that the size of the file does not matter.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from peyser.exchange.seasonal_jobs.columns import COLUMNS
from peyser.exchange.seasonal_jobs.unusable import UnusableFile, missing_columns

PIECE = 1 << 16
MOST_CHARACTERS_AN_OBJECT = 1 << 20
# The answer of the site's search: some "@odata…" entries of text or numbers, then the list.
WRAPPER = re.compile(r'\{\s*(?:"[^"\\]*"\s*:\s*(?:"[^"\\]*"|[0-9]+)\s*,\s*)*"value"\s*:\s*\[')
DECODER = json.JSONDecoder()


def json_rows(path: Path) -> Iterator[dict[str, Any] | None]:
    """Raises UnusableFile when the text is not JSON, breaks off, or the first row lacks a column."""
    with path.open(encoding="utf-8-sig") as file:
        text = Pieces(file, path.name)
        rows = _listed(text) if _begins_list(text) else _loose(text)
        checked = False
        for row in rows:
            if not checked and isinstance(row, dict):
                missing_columns(set(row), COLUMNS)
                checked = True
            yield row if isinstance(row, dict) else None


class Pieces:
    """A window on the text that grows at its end as values are taken from its start."""

    def __init__(self, file: TextIO, name: str) -> None:
        self.file, self.name = file, name
        self.text, self.at, self.ended = "", 0, False
        self.more()

    def more(self) -> None:
        piece = self.file.read(PIECE)
        self.text, self.at = self.text[self.at :] + piece, 0
        self.ended = not piece

    def peek(self) -> str:
        """The next character that is not a space; empty at the end of the file."""
        while True:
            while self.at < len(self.text) and self.text[self.at] in " \t\r\n":
                self.at += 1
            if self.at < len(self.text) or self.ended:
                return self.text[self.at : self.at + 1]
            self.more()

    def value(self) -> Any:
        """Take the next whole value."""
        self.peek()  # the decoder does not skip spaces
        while True:
            try:
                found, end = DECODER.raw_decode(self.text, self.at)
            except json.JSONDecodeError as trouble:
                self._not_yet(str(trouble))
            except (ValueError, RecursionError) as trouble:
                raise UnusableFile(f"{self.name} holds a value that cannot be read.") from trouble
            else:
                # A number at the edge of the window may go on behind it.
                if end < len(self.text) or self.ended:
                    self.at = end
                    return found
                self.more()

    def _not_yet(self, trouble: str) -> None:
        if self.ended:
            raise UnusableFile(f"{self.name} is not JSON, or it is cut off: {trouble}.")
        if len(self.text) - self.at > MOST_CHARACTERS_AN_OBJECT:
            raise UnusableFile(f"{self.name} is not JSON, or a row of it has no end.")
        self.more()


def _begins_list(text: Pieces) -> bool:
    if text.peek() == "[":
        text.at += 1
        return True
    wrapper = WRAPPER.match(text.text, text.at)
    if wrapper is not None:
        text.at = wrapper.end()
    return wrapper is not None


def _listed(text: Pieces) -> Iterator[Any]:
    if text.peek() == "]":
        return
    while True:
        yield text.value()
        mark = text.peek()
        text.at += 1
        if mark == "]":
            return  # what the site's answer says after its list concerns the search, not the jobs
        if mark != ",":
            raise UnusableFile(f"{text.name} is not JSON, or it is cut off: a list goes on without a comma.")


def _loose(text: Pieces) -> Iterator[Any]:
    while text.peek():
        yield text.value()
