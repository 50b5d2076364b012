"""The clock again, slow and obviously right: it walks through the days, one after the other."""

import datetime as dt

from peyser.periods.engine import Limits
from peyser.periods.spans import Mark, Span

DAY = dt.timedelta(days=1)


def walk(spans: list[Span], *, limits: Limits, today: dt.date) -> list[tuple[dt.date, dt.date, bool]]:
    """First day, last day of service and exited, of each period of one person."""
    if not spans:
        return []
    found: list[tuple[dt.date, dt.date, bool]] = []
    chain: list[Span] = []
    pause = 0
    day = min(span.begins_on for span in spans)
    end = max(today, max(span.ends_on for span in spans))
    while day <= end:
        chain += [span for span in spans if span.begins_on == day]
        covered = any(span.begins_on <= day <= span.ends_on for span in spans)
        pause = 0 if covered else pause + 1
        if chain and pause > 0 and pause + 1 > limits.longest and not _next_joins(spans, day, pause, limits):
            found += _period(chain, exited=_over(chain, spans, today, limits))
            chain = []
        day += DAY
    return found + _period(chain, exited=_over(chain, spans, today, limits))


def _next_joins(spans: list[Span], day: dt.date, pause: int, limits: Limits) -> bool:
    """Whether a span that begins tomorrow still belongs to the chain."""
    tomorrow = any(span.begins_on == day + DAY for span in spans)
    return tomorrow and pause + 1 <= limits.longest


def _over(chain: list[Span], spans: list[Span], today: dt.date, limits: Limits) -> bool:
    if not chain:
        return True
    reach = max(span.ends_on for span in chain)
    later = any(span.begins_on > reach for span in spans)
    return later or (today - reach).days > limits.longest


def _period(chain: list[Span], *, exited: bool) -> list[tuple[dt.date, dt.date, bool]]:
    triggers = [span.begins_on for span in chain if Mark.TRIGGERS in span.marks]
    if not triggers:
        return []
    started = min(triggers)
    moves = Mark.TRIGGERS | Mark.EXTENDS
    last = max(span.ends_on for span in chain if span.marks & moves and span.ends_on >= started)
    return [(started, last, exited)]
