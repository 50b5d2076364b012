"""Which suggestions may take the place of the marked words."""

import pytest

from peyser.rulebook.screening.suggestions import is_wording


@pytest.mark.parametrize("suggestion", ["open to women and men", "18 or older", "debe tener 18 años o más"])
def test_lawful_words_may_stand_in_the_posting(suggestion: str) -> None:
    assert is_wording(suggestion)


@pytest.mark.parametrize(
    "suggestion",
    [
        "say what the work asks for",
        "authorized to work in the United States; say what English the tasks need",
        "",
    ],
)
def test_advice_may_not(suggestion: str) -> None:
    assert not is_wording(suggestion)
