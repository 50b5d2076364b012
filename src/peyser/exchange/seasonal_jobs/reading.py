"""One door to the three forms in which the seasonal jobs are published: parquet, CSV and JSON.

The form is told by the content, not by the name. A file is read to its end once before anything is written, so
that a file which is broken somewhere, or cut off, is refused as a whole.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from peyser.exchange.seasonal_jobs.csv_rows import csv_rows
from peyser.exchange.seasonal_jobs.json_rows import json_rows
from peyser.exchange.seasonal_jobs.parquet_rows import PARQUET_MARK, parquet_rows
from peyser.exchange.seasonal_jobs.unusable import UnusableFile

HEAD = 4096
CHUNK = 1 << 20
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
Rows = Iterator[dict[str, Any] | None]


@dataclass(frozen=True, slots=True)
class Survey:
    """What one reading found: `rows` of data, and the SHA-256 of the file in hexadecimal digits."""

    path: Path
    read: Callable[[Path], Rows]
    rows: int
    file_hash: str

    def numbered(self) -> Iterator[tuple[int, dict[str, Any] | None]]:
        """Each row by column name with its number, counted from 1 without the heading.

        None stands for a row that is not one: with too many or too few values, or of another kind.
        """
        return enumerate(self.read(self.path), start=1)


def survey(path: Path, *, report: Callable[[int], None] = lambda rows: None) -> Survey:
    """Read the file once to its end. `report` hears the number of rows so far, now and then.

    Raises UnusableFile when it cannot be opened, is of no known form, lacks a column or breaks off.
    """
    if not path.is_file():
        raise UnusableFile(f"There is no file {path}." if not path.exists() else f"{path} is not a file.")
    try:
        read = _form(path)
        rows = 0
        for _row in read(path):
            rows += 1
            if rows % 500 == 0:
                report(rows)
        return Survey(path=path, read=read, rows=rows, file_hash=_hash(path))
    except OSError as trouble:
        raise UnusableFile(f"{path} cannot be read: {trouble}.") from trouble
    except UnicodeDecodeError as trouble:
        raise UnusableFile(f"{path.name} is neither parquet nor text in UTF-8.") from trouble
    except MemoryError as trouble:
        raise UnusableFile(f"{path.name} asks for more memory than there is.") from trouble


def _form(path: Path) -> Callable[[Path], Rows]:
    with path.open("rb") as file:
        head = file.read(HEAD).removeprefix(BYTE_ORDER_MARK).lstrip()
    if not head:
        raise UnusableFile(f"{path.name} is empty.")
    if head.startswith(PARQUET_MARK):
        return parquet_rows
    return json_rows if head[:1] in {b"[", b"{"} else csv_rows


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
