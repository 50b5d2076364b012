"""Reading a nightly file: CSV with a heading, UTF-8. It is read to its end before anything is written."""

import csv
import datetime as dt
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from peyser.exchange.nightly.kinds import NightlyKind
from peyser.exchange.seasonal_jobs.row import Problem
from peyser.exchange.seasonal_jobs.unusable import UnusableFile
from peyser.kernel.state_ids import normalise_state_id
from peyser.rulebook.service.automatic import automatic_service_on

MOST_CHARACTERS_A_LINE = 1 << 16
MOST = {"session": 40, "test": 40, "level": 10}
AMERICAN = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f]")
MOST_SCORE = 999


@dataclass(frozen=True, slots=True)
class NightlyRow:
    """One row that can be taken: who, the day of the service, its cause, and what else the file tells."""

    number: int
    state_id: str
    on: dt.date
    about: str
    told: dict[str, str]


def numbered_rows(path: Path, kind: NightlyKind) -> Iterator[tuple[int, dict[str, str] | None]]:
    """Each row by column name, counted from 1; None for a row with too many or too few values.

    Raises UnusableFile for what is no such file as a whole: a missing column, a broken quotation, not UTF-8.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(_lines(file), strict=True)
            heading = [name.strip().lower() for name in next(reader, [])]
            _check(heading, kind)
            for number, values in enumerate((row for row in reader if row), start=1):
                fits = len(values) == len(heading)
                yield number, dict(zip(heading, values, strict=True)) if fits else None
    except UnicodeDecodeError as trouble:
        raise UnusableFile(f"{path.name} is not a text in UTF-8.") from trouble
    except csv.Error as trouble:
        raise UnusableFile(f"{path.name}: {trouble}.") from trouble
    except OSError as trouble:
        raise UnusableFile(f"{path.name} cannot be read: {trouble.strerror}.") from trouble


def survey_nightly(path: Path, kind: NightlyKind) -> tuple[int, str]:
    """How many rows the file has, and its SHA-256; raises UnusableFile."""
    rows = sum(1 for _row in numbered_rows(path, kind))
    with path.open("rb") as file:
        return rows, hashlib.file_digest(file, "sha256").hexdigest()


def understood(
    number: int, values: dict[str, str] | None, kind: NightlyKind, *, today: dt.date
) -> NightlyRow | list[Problem]:
    """The row, or what is wrong with it."""
    if values is None:
        return [Problem("", "not a row with one value for each column")]
    told = {name: values[name].strip() for name in kind.columns}
    problems = [
        Problem(name, "holds a control character") for name, text in told.items() if UNPRINTABLE.search(text)
    ]
    state_id = normalise_state_id(told["state_id"])
    if state_id is None:
        problems.append(Problem("state_id", "not a State ID"))
    for name in kind.columns[1:]:
        fault = _settled(name, told, today=today)
        problems += [Problem(name, fault)] if fault else []
    if problems or state_id is None:
        return problems
    on = dt.date.fromisoformat(told[kind.day])
    if automatic_service_on(kind.event, on=on) is None:
        return [Problem(kind.day, "before the first day of this service")]
    return NightlyRow(number, state_id, on, kind.cause.format(**told), told)


def _settled(name: str, told: dict[str, str], *, today: dt.date) -> str:
    """Why the value cannot be used, or empty; a day is brought into its written form."""
    text = told[name]
    if name == "score":
        return (
            ""
            if not text or (text.isascii() and text.isdigit() and int(text[:9]) <= MOST_SCORE)
            else "not a score"
        )
    if not text:
        return "missing"
    if name in MOST:
        return f"longer than {MOST[name]} characters" if len(text) > MOST[name] else ""
    day = _day(text)
    if day is None:
        return "not a day"
    told[name] = day.isoformat()
    # A week of a claim ends on the Saturday after its filing at the latest.
    latest = today + dt.timedelta(days=6 if name == "week_ending" else 0)
    return "lies in the future" if day > latest else ""


def _day(text: str) -> dt.date | None:
    """A day written 2026-06-03 or 6/3/2026."""
    american = AMERICAN.fullmatch(text)
    try:
        if american:
            month, day, year = map(int, american.groups())
            return dt.date(year, month, day)
        return dt.date.fromisoformat(text) if len(text) == len("2026-06-03") else None
    except ValueError:
        return None


def _check(heading: list[str], kind: NightlyKind) -> None:
    missing = [name for name in kind.columns if name not in heading]
    if missing:
        raise UnusableFile(f"This is not a file of {kind.name}: the columns {', '.join(missing)} are missing.")
    doubled = sorted({name for name in kind.columns if heading.count(name) > 1})
    if doubled:
        raise UnusableFile(f"The column {doubled[0]} occurs twice.")


def _lines(file: TextIO) -> Iterator[str]:
    while line := file.readline(MOST_CHARACTERS_A_LINE):
        if len(line) == MOST_CHARACTERS_A_LINE and not line.endswith("\n"):
            raise UnusableFile("A line of the file has no end.")
        yield line
