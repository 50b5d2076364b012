"""The small language of the phrases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peyser.screening.folding import fold, spaced
from peyser.screening.phrases import BadPhrase, compiled


def finds(phrase, text):
    return [fold(text)[start:end] for start, end in compiled(phrase).spans(fold(text))]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("waitress", "A waitress!", ["waitress"]),
        ("waitress", "Waitresses", []),
        ("waitress*", "Waitresses", ["waitresses"]),
        ("men|women only", "women only", ["women only"]),
        ("men", "men's clothing", []),
        ("(no older than|under) <19-69>", "no older than 45", ["no older than 45"]),
        ("under <19-69>", "under 18", []),
        ("under <19-69>", "under 350", []),
        ("under <19-69>", "under forty-five", ["under forty-five"]),
        ("menores de <19-69>", "menores de treinta y cinco", ["menores de treinta y cinco"]),
        ("u.s. citizens", "U.S. citizens or US citizens", ["u.s. citizens", "us citizens"]),
        ("[very] [very] young men", "very very young men", ["very very young men"]),
        ("men [and boys] only", "men only", ["men only"]),
        ("pay ..2 fee", "pay a small fee", ["pay a small fee"]),
        ("pay ..2 fee", "pay a very small fee", []),
        ("men only", "We like men. Only today.", []),
        ("multi level", "Multi-level", ["multi-level"]),
        ("niños", "NIÑOS", ["ninos"]),
    ],
)
def test_a_phrase_finds_what_it_means(phrase, text, found):
    assert finds(phrase, text) == found


@pytest.mark.parametrize("phrase", ["(men", "[men]", "..3", "<1-2>", "men $"])
def test_a_phrase_that_says_nothing_or_is_broken_is_refused(phrase):
    with pytest.raises(BadPhrase):
        compiled(phrase)


@given(st.text())
def test_folding_keeps_every_place(text):
    assert len(fold(text)) == len(text)
    assert len(spaced(fold(text))) == len(text) + 2
