"""Numbers of the policy in the files of the patterns: written by name, so that each stands in the book once.

`@youth_age_minimum@` is the number of that parameter, `@youth_age_adult-1@` the one before it, `@...+1@` the one
after it. A time of day is written as its hour on a clock of twelve. The newest edition counts.
"""

import datetime as dt
import re

from peyser.rulebook.parameters import parameters

NAMED = re.compile(r"@(\w+?)([+-]1)?@")
HALF_A_DAY = 12


def with_numbers(text: str) -> str:
    """The text with each named number written out. Raises KeyError for a name that no parameter has."""
    return NAMED.sub(_number, text)


def _number(found: re.Match[str]) -> str:
    newest = parameters()[found[1]].editions[-1].value
    whole = newest.hour % HALF_A_DAY or HALF_A_DAY if isinstance(newest, dt.time) else int(str(newest))
    return str(whole + int(found[2] or 0))
