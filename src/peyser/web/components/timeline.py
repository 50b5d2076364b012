"""The picture of a participation: services, holds, periods, today and the day of exit, as places on a line."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from peyser.participation.effects import Effect, Standing
from peyser.participation.explain import GAP, PLANNED, Line

WIDTH, MARGIN = 720, 24
SHOWN_DAYS = 400
UNCOUNTED = frozenset(
    {Effect.NOT_COUNTED, Effect.NOT_ENROLLED, Effect.BEFORE_REQUIREMENTS, Effect.IN_THE_FUTURE}
)
KINDS = {"individualized": "individualized", "training": "training", "youth_element": "training"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One thing on the line. Places are in the units of the picture.

    `kind`: counted (a basic service), individualized, training, uncounted or hold.
    """

    kind: str
    left: float
    width: float
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    left: float
    width: float
    started_on: dt.date
    last_service_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Ready for drawing. `exit_due` is None unless a participation is open."""

    marks: Sequence[Mark]
    bars: Sequence[Bar]
    months: Sequence[tuple[float, dt.date]]
    today: float
    exit_due: float | None
    first: dt.date
    last: dt.date


def timeline(lines: Sequence[Line], now: Standing, *, today: dt.date) -> Timeline:
    """The last 400 days and what lies ahead, drawn to scale."""
    first = today - dt.timedelta(days=SHOWN_DAYS)
    ends = [line.ends_on for line in lines] + ([now.exit_due_on] if now.exit_due_on else [])
    last = max([today, *ends]) + dt.timedelta(days=7)
    scale = (WIDTH - 2 * MARGIN) / (last - first).days

    def place(day: dt.date) -> float:
        return round(MARGIN + max((day - first).days, 0) * scale, 1)

    shown = [line for line in lines if line.ends_on >= first]
    return Timeline(
        marks=[
            Mark(
                kind=_kind(line),
                left=place(line.on),
                width=round(place(line.ends_on) - place(line.on), 1),
                line=line,
            )
            for line in shown
        ],
        bars=[
            Bar(
                left=place(start),
                width=max(round(place(end) - place(start), 1), 2),
                started_on=start,
                last_service_on=end,
            )
            for start, end in _periods(lines)
            if end >= first
        ],
        months=[(place(day), day) for day in _quarters(first, last)],
        today=place(today),
        exit_due=place(now.exit_due_on) if now.exit_due_on else None,
        first=first,
        last=last,
    )


def _kind(line: Line) -> str:
    if line.category in {GAP, PLANNED}:
        return "hold"
    return "uncounted" if line.effect in UNCOUNTED else KINDS.get(line.category, "counted")


def _periods(lines: Sequence[Line]) -> list[tuple[dt.date, dt.date]]:
    """First day and last service of each period, from the reasoning."""
    found: dict[dt.date, dt.date] = {}
    for line in lines:
        start, end = line.standing.started_on, line.standing.last_service_on
        if start is not None and end is not None:
            found[start] = max(found.get(start, end), end)
    return sorted(found.items())


def _quarters(first: dt.date, last: dt.date) -> list[dt.date]:
    """The first days of the quarters between two days."""
    days = [dt.date(year, month, 1) for year in range(first.year, last.year + 1) for month in (1, 4, 7, 10)]
    return [day for day in days if first <= day <= last]
