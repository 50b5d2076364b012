"""The days on which the editions of the manual begin, for `since` and `until`. The documents: sources.toml."""

import datetime as dt

MANUAL_2020 = dt.date(2020, 2, 28)
MANUAL_2024 = dt.date(2024, 1, 1)
