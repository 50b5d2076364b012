import datetime as dt


def age_on(born_on: dt.date, on: dt.date) -> int:
    """Whole years; who was born on February 29 turns a year older on March 1 of other years."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))
