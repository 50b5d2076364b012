"""The number that stands for a person at a test: its form, and the next one."""

from django.db import connection

from peyser.kernel.check_digits import check_digit, has_check_digit

PREFIX = "T"
NEXT = "select nextval(pg_get_serial_sequence('participation_loginnumber', 'id'))"


def next_number() -> tuple[int, str]:
    """A running number that was never given before, even to a service that was not saved, and the text it makes."""
    with connection.cursor() as cursor:
        cursor.execute(NEXT)
        (running,) = cursor.fetchone()
    digits = f"{running:09d}"
    return running, f"{PREFIX}{digits}{check_digit(digits)}"


def written(typed: str) -> str:
    """A login number as typed, in its written form; empty when it is none."""
    compact = "".join(typed.split()).replace("-", "").upper()
    digits = compact.removeprefix(PREFIX)
    right = compact.startswith(PREFIX) and digits.isascii() and digits.isdigit() and has_check_digit(digits)
    return compact if right else ""
