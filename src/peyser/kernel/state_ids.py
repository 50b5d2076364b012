"""State IDs: the number of a person that staff may say aloud and write in a ticket, unlike the SSN.

"MO", a 9, seven mixed digits and a check digit. It tells nothing about the person or the order of arrival.
Its nine digits begin with 9, where no Social Security number was ever issued, so it can stand for none.
"""

import re

from peyser.kernel.check_digits import check_digit, has_check_digit

PREFIX = "MO"
CAPACITY = 10_000_000
STATE_ID_SHAPE = re.compile(rf"{PREFIX}9[0-9]{{8}}")
_LEFT, _RIGHT = 1_000, 10_000
_ROUNDS = ((7919, 104729), (6007, 15485863), (4217, 32452843), (9973, 49979687))


def _mixed(number: int) -> int:
    """One-to-one on 0 … CAPACITY-1; neighbours land far apart (a Feistel network on 3 and 4 digits)."""
    left, right = divmod(number, _RIGHT)
    for factor, offset in _ROUNDS:
        left = (left + ((right * factor + offset) ^ (right << 7)) // 11) % _LEFT
        right = (right + ((left * offset + factor) ^ (left << 9)) // 13) % _RIGHT
    return left * _RIGHT + right


def state_id_from_number(number: int) -> str:
    """The State ID of the person with this running number, 0 to CAPACITY-1; ValueError beyond."""
    if not 0 <= number < CAPACITY:
        raise ValueError(f"State IDs exist for the numbers 0 to {CAPACITY - 1}, not for {number}.")
    digits = f"9{_mixed(number):07d}"
    return f"{PREFIX}{digits}{check_digit(digits)}"


def is_state_id(text: str) -> bool:
    """Whether the text is exactly one State ID with a right check digit."""
    return STATE_ID_SHAPE.fullmatch(text) is not None and has_check_digit(text.removeprefix(PREFIX))


def normalise_state_id(text: str) -> str | None:
    """A State ID as typed (spaces, hyphens, small letters) in its written form; None when it is none."""
    compact = re.sub(r"[\s-]", "", text).upper()
    return compact if is_state_id(compact) else None
