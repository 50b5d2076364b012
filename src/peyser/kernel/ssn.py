"""Social Security numbers: read, judge, mask, and find where one was written by mistake.

Ranges: Social Security Administration, randomised numbers since June 2011. Area 000, 666 and 900-999, group 00
and serial 0000 are never issued.
"""

import re
import unicodedata

from peyser.kernel.state_ids import STATE_ID_SHAPE, is_state_id

_GAP = r"[ .\-\u00a0\u2010-\u2015\u2212]?"
_TYPED = re.compile(rf"([0-9]{{3}}){_GAP}([0-9]{{2}}){_GAP}([0-9]{{4}})")
_IN_TEXT = re.compile(rf"(?<![0-9])[0-9]{{3}}({_GAP})[0-9]{{2}}\1[0-9]{{4}}(?![0-9])")
_FIRST_NEVER_ISSUED_AREA = 900


def normalise_ssn(text: str) -> str:
    """Nine digits from a number as typed. Raises ValueError, without repeating the text, for another shape."""
    found = _TYPED.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        raise ValueError("A Social Security number has nine digits, such as 123-45-6789.")
    return "".join(found.groups())


def is_never_issued(digits: str) -> bool:
    """Area 900-999: made-up people may carry such a number, real ones cannot."""
    return int(digits[:3]) >= _FIRST_NEVER_ISSUED_AREA


def is_issuable(digits: str) -> bool:
    """Whether nine digits could be somebody's Social Security number."""
    area, group, serial = digits[:3], digits[3:5], digits[5:]
    return not (area in {"000", "666"} or is_never_issued(digits) or group == "00" or serial == "0000")


def masked_ssn(digits: str) -> str:
    """Only the last four digits, for the few screens that may show them."""
    return f"***-**-{digits[5:]}"


def looks_like_ssn(text: str) -> bool:
    """Whether free text holds something shaped like a Social Security number, issuable or not.

    Found: 123-45-6789, 123 45 6789, 123.45.6789 and nine digits in a row. Not found: a State ID, a ZIP+4, an
    employer number written 12-3456789, a phone number.
    """
    plain = unicodedata.normalize("NFKC", text)
    without_state_ids = STATE_ID_SHAPE.sub(lambda hit: "" if is_state_id(hit[0]) else hit[0], plain)
    return _IN_TEXT.search(without_state_ids) is not None
