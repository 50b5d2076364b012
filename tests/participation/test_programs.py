"""The clock knows every program that people are enrolled in."""

import csv
import datetime as dt

from peyser.participation.spans import PROGRAMS, WITHOUT_ELIGIBILITY
from peyser.reference import shipped
from peyser.rulebook.parameters import order

ON = dt.date(2026, 6, 1)


def test_every_shipped_program_is_counted_by_the_clock():
    with (shipped.FOLDER / "programs.csv").open(encoding="utf-8", newline="") as lines:
        codes = {row["code"] for row in csv.DictReader(lines)}

    assert set(PROGRAMS) == codes


def test_common_exit_and_the_program_without_eligibility_name_known_programs():
    assert {*order("common_exit_programs", on=ON), WITHOUT_ELIGIBILITY} <= set(PROGRAMS)
