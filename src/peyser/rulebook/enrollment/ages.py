"""The ages that each program serves, by the parameters of the day."""

import datetime as dt

from peyser.rulebook.enrollment.program_needs import ADULT, DISLOCATED, YOUTH
from peyser.rulebook.parameters import value


def serves_age(program: str, *, age: int, proven: frozenset[str], on: dt.date) -> bool:
    """Whether the program serves people of that age, in whole years; a young person's by the school."""
    if program in {ADULT, DISLOCATED}:
        return age >= value("adult_program_age", on=on)
    if program != YOUTH:
        return True
    schools = [kind for kind in ("in_school", "out_of_school") if kind in proven] or [
        "in_school",
        "out_of_school",
    ]
    return any(
        value(f"{school}_youth_first_age", on=on) <= age <= value(f"{school}_youth_last_age", on=on)
        for school in schools
    )
