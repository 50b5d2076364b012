"""The terms of service that an employer accepts: edition by edition, in our words, after the manual."""

import datetime as dt
from dataclasses import dataclass

from peyser.kernel.words import gettext_noop


@dataclass(frozen=True, slots=True)
class Terms:
    version: str
    since: dt.date
    lines: tuple[str, ...]


# Both manuals ask the same of an employer.
LINES = (
    gettext_noop("I will not sell or repost what I learn here about job seekers."),
    gettext_noop("I have a real opening that I am hiring for now. I do not collect names for later."),
    gettext_noop("I do not look for sales leads. I do not offer network marketing or a pyramid scheme."),
    gettext_noop("I hire as an employer: I pay the federal taxes and give each worker a W-2 at year end."),
)
EDITIONS = (
    Terms(version="2020-02", since=dt.date(2020, 2, 28), lines=LINES),
    Terms(version="2024-01", since=dt.date(2024, 1, 1), lines=LINES),
)


def terms_on(on: dt.date) -> Terms:
    """The edition in force on that day; the first one for any day before it."""
    return max((terms for terms in EDITIONS if terms.since <= on), key=lambda t: t.since, default=EDITIONS[0])
