import pytest
from hypothesis import given
from hypothesis import strategies as st

from peyser.kernel.ssn import is_issuable, is_never_issued, looks_like_ssn, masked_ssn, normalise_ssn
from peyser.kernel.state_ids import CAPACITY, state_id_from_number


@pytest.mark.parametrize("typed", ["912345678", "912-34-5678", " 912 34 5678 ", "912.34.5678", "912–34–5678"])
def test_a_number_is_read_however_it_is_typed(typed):
    assert normalise_ssn(typed) == "912345678"


@pytest.mark.parametrize("typed", ["", "12345678", "9123456789", "912-345-678", "abc-de-fghi"])
def test_another_shape_is_refused_without_repeating_it(typed):
    with pytest.raises(ValueError, match="nine digits") as refused:
        normalise_ssn(typed)

    assert not typed or typed not in str(refused.value)


@pytest.mark.parametrize(
    ("digits", "issuable"),
    [
        ("001010001", True),
        ("899999999", True),
        ("000123456", False),
        ("666123456", False),
        ("900123456", False),
        ("999999999", False),
        ("123003456", False),
        ("123450000", False),
    ],
)
def test_only_the_ranges_that_are_issued_can_be_somebodys_number(digits, issuable):
    assert is_issuable(digits) is issuable


@pytest.mark.parametrize(("digits", "never"), [("899999999", False), ("900000000", True), ("999999999", True)])
def test_areas_from_900_on_are_never_issued(digits, never):
    assert is_never_issued(digits) is never


def test_a_masked_number_shows_four_digits():
    assert masked_ssn("912345678") == "***-**-5678"


@pytest.mark.parametrize(
    "text",
    [
        "Her SSN is 912-34-5678.",
        "912345678",
        "no 912 34 5678, please merge",
        "SSN912345678",
        "nr.912.34.5678",
        "912\u201134\u20115678",
        "９１２-３４-５６７８",
    ],
)
def test_a_number_is_found_in_free_text(text):
    assert looks_like_ssn(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Please merge the two accounts.",
        "Jefferson City, MO 65101-1234",
        "FEIN 12-3456789",
        "call (573) 555-0142",
        "5735550142",
        "on 2024-01-15",
        "JO-2024-000123",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert not looks_like_ssn(text)


@given(st.integers(0, CAPACITY - 1))
def test_a_state_id_in_a_ticket_is_left_alone(number):
    assert not looks_like_ssn(f"Keep {state_id_from_number(number)}, it has the correct number.")


def test_a_wrong_state_id_does_not_hide_a_number():
    state_id = state_id_from_number(5)
    wrong = state_id[:-1] + str((int(state_id[-1]) + 1) % 10)

    assert looks_like_ssn(wrong)
    assert looks_like_ssn(f"{state_id} 912-34-5678")
