"""Rows of a CSV file with a heading: UTF-8, commas, values quoted where they hold a comma or a line break."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from peyser.exchange.seasonal_jobs.columns import COLUMNS
from peyser.exchange.seasonal_jobs.unusable import UnusableFile, missing_columns

# The longest published row has some 6,000 characters; a line without an end would fill the memory.
MOST_CHARACTERS_A_LINE = 1 << 20


def csv_rows(path: Path) -> Iterator[dict[str, Any] | None]:
    """Raises UnusableFile for a missing column, an unclosed quotation mark or a line without an end."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(_lines(file), strict=True)
        try:
            heading = [name.strip() for name in next(reader, [])]
            _check(heading)
            for values in reader:
                if values:
                    yield dict(zip(heading, values, strict=True)) if len(values) == len(heading) else None
        except csv.Error as trouble:
            raise UnusableFile(f"{path.name}, line {reader.line_num}: {trouble}.") from trouble


def _check(heading: list[str]) -> None:
    missing_columns(set(heading), COLUMNS)
    doubled = sorted({name for name in COLUMNS if heading.count(name) > 1})
    if doubled:
        raise UnusableFile(f"The column {doubled[0]} occurs twice.")


def _lines(file: TextIO) -> Iterator[str]:
    while line := file.readline(MOST_CHARACTERS_A_LINE):
        if len(line) == MOST_CHARACTERS_A_LINE and not line.endswith("\n"):
            raise UnusableFile(f"{file.name} is not a file of seasonal jobs: a line has no end.")
        yield line
