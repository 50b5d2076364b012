"""Calendar quarters, by which outcomes after an exit are counted."""

import datetime as dt


def end_of_quarter(day: dt.date, *, after: int = 0) -> dt.date:
    """The last day of the quarter that holds `day`, or of the one so many quarters `after` it."""
    months = (day.month - 1) // 3 * 3 + 3 * (after + 1)
    return dt.date(day.year + months // 12, months % 12 + 1, 1) - dt.timedelta(days=1)
