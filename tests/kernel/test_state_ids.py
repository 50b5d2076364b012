import pytest
from hypothesis import given
from hypothesis import strategies as st

from peyser.kernel.check_digits import check_digit, has_check_digit
from peyser.kernel.ssn import is_issuable
from peyser.kernel.state_ids import CAPACITY, is_state_id, normalise_state_id, state_id_from_number

NUMBERS = st.integers(0, CAPACITY - 1)
DIGITS = st.text("0123456789", min_size=2, max_size=12)


def test_the_check_digit_of_the_published_example():
    assert check_digit("572") == "4"
    assert has_check_digit("5724")


@given(DIGITS, st.data())
def test_one_wrong_digit_is_always_noticed(digits, data):
    whole = digits + check_digit(digits)
    place = data.draw(st.integers(0, len(whole) - 1))
    wrong = data.draw(st.sampled_from([d for d in "0123456789" if d != whole[place]]))

    assert not has_check_digit(whole[:place] + wrong + whole[place + 1 :])


@given(DIGITS, st.data())
def test_two_swapped_neighbours_are_always_noticed(digits, data):
    whole = digits + check_digit(digits)
    place = data.draw(st.integers(0, len(whole) - 2))
    swapped = whole[:place] + whole[place + 1] + whole[place] + whole[place + 2 :]

    assert swapped == whole or not has_check_digit(swapped)


@given(NUMBERS)
def test_a_state_id_is_recognised_and_stands_for_no_social_security_number(number):
    state_id = state_id_from_number(number)

    assert is_state_id(state_id)
    assert not is_issuable(state_id.removeprefix("MO"))


def test_no_two_people_share_a_state_id():
    assert len({state_id_from_number(number) for number in range(20_000)}) == 20_000


def test_neighbours_do_not_follow_each_other():
    first, second, third = (int(state_id_from_number(number)[3:10]) for number in (1, 2, 3))

    assert abs(second - first) > 1000
    assert second - first != third - second


@pytest.mark.parametrize("number", [-1, CAPACITY])
def test_a_number_out_of_range_is_refused(number):
    with pytest.raises(ValueError, match="State IDs exist"):
        state_id_from_number(number)


def test_a_state_id_is_read_however_it_is_typed():
    state_id = state_id_from_number(7)

    assert normalise_state_id(f" {state_id} ") == state_id
    assert normalise_state_id(f"{state_id[:2].lower()}-{state_id[2:6]} {state_id[6:]}") == state_id


@pytest.mark.parametrize("text", ["", "MO", "MO123456789", "MO9000000000", "KS939719361", "939719361"])
def test_other_texts_are_no_state_id(text):
    assert normalise_state_id(text) is None
