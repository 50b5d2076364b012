"""Turns the rows of a CSV or TOML file into values, and says exactly which row is wrong when one is."""

import csv
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

Row = TypeVar("Row")
Made = TypeVar("Made")
SURPLUS = "values beyond the last column"


class BrokenReferenceFile(ValueError):
    """A file cannot be used: `file` and `place` (line or entry, counted from 1) say where, `reason` why."""

    def __init__(self, *, file: str, place: str, reason: str) -> None:
        super().__init__(f"{file}, {place}: {reason}")
        self.file, self.place, self.reason = file, place, reason


def from_toml(path: Path, table: str, make: Callable[[dict[str, Any]], Made]) -> tuple[Made, ...]:
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise BrokenReferenceFile(file=path.name, place="whole file", reason=str(error)) from error
    numbered = ((f"{table} entry {number}", row) for number, row in enumerate(document.get(table, []), start=1))
    return _made(path.name, numbered, make)


def from_csv(path: Path, make: Callable[[dict[str, str]], Made]) -> tuple[Made, ...]:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, restkey=SURPLUS, restval=""))
    except OSError as error:
        raise BrokenReferenceFile(file=path.name, place="whole file", reason=str(error)) from error
    numbered = [(f"line {number}", row) for number, row in enumerate(rows, start=2)]
    for place, row in numbered:
        if SURPLUS in row:
            raise BrokenReferenceFile(file=path.name, place=place, reason=f"it has {SURPLUS}")
    return _made(path.name, numbered, make)


def _made(file: str, numbered: Iterable[tuple[str, Row]], make: Callable[[Row], Made]) -> tuple[Made, ...]:
    made = []
    for place, row in numbered:
        try:
            made.append(make(row))
        except KeyError as error:
            raise BrokenReferenceFile(file=file, place=place, reason=f"column {error} is missing") from error
        except (TypeError, ValueError) as error:
            raise BrokenReferenceFile(file=file, place=place, reason=str(error)) from error
    if not made:
        raise BrokenReferenceFile(file=file, place="whole file", reason="no rows")
    return tuple(made)


def text(row: dict[str, Any], column: str) -> str:
    value = row[column]
    if not isinstance(value, str) or not value.strip() or value != value.strip():
        raise ValueError(f"{column} must be text without spaces at its ends, not {value!r}")
    return value


def parts(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split("|") if part.strip())


def one_of(row: dict[str, str], column: str, meanings: dict[str, bool]) -> bool:
    if row[column] not in meanings:
        raise ValueError(f"{column} must be one of {', '.join(meanings)}, not {row[column]!r}")
    return meanings[row[column]]


def is_yes(row: dict[str, str], column: str) -> bool:
    return one_of(row, column, {"yes": True, "no": False})


def known(row: dict[str, str], column: str, words: set[str]) -> str:
    """One of the words that this column may hold."""
    if row[column] not in words:
        raise ValueError(f"{column} must be one of {', '.join(sorted(words))}, not {row[column]!r}")
    return row[column]
