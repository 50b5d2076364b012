"""Public text stays at the reading level of the eighth grade (Flesch-Kincaid) or below."""

import re

import html5lib
import pytest

from tests import factories as make

VOWELS = re.compile(r"[aeiouy]+")
BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "label", "legend", "dt", "dd", "div", "span"}
NAMESPACE = "{http://www.w3.org/1999/xhtml}"


def sentences(html):
    """The texts of the main part of a page, one for each block that holds words of its own."""
    page = html5lib.parse(html)
    main = next(element for element in page.iter(f"{NAMESPACE}main"))
    for block in main.iter():
        name = str(block.tag).removeprefix(NAMESPACE)
        own = "".join([block.text or "", *(child.tail or "" for child in block)]).strip()
        if name in BLOCKS and own:
            yield from re.split(r"(?<=[.!?:])\s+", " ".join("".join(block.itertext()).split()))


def grade(html):
    """Flesch-Kincaid grade of the sentences of four words and more."""
    texts = [
        words for text in dict.fromkeys(sentences(html)) if len(words := re.findall(r"[A-Za-zé’']+", text)) > 3
    ]
    words = [word for text in texts for word in text]
    return 0.39 * len(words) / len(texts) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word):
    """The groups of vowels, less a silent e at the end."""
    plain = word.lower()
    silent = plain.endswith("e") and not plain.endswith(("le", "ee")) and len(plain) > 3
    return max(1, len(VOWELS.findall(plain)) - silent)


@pytest.mark.parametrize(
    "address", ["/", "/privacy/", "/bonding/", "/accessibility/", "/seeker/register/", "/jobs/?q=zzz", "job"]
)
def test_a_public_page_reads_at_the_eighth_grade_or_below(text, address):
    assert grade(text(f"/jobs/{make.order().pk}/" if address == "job" else address)) <= 8


@pytest.mark.parametrize(
    "step", ["contact", "wanted", "background", "occupations", "skills", "resume", "review"]
)
def test_a_step_of_the_profile_reads_at_the_eighth_grade_or_below(client, step):
    client.force_login(make.seeker().user)
    assert grade(client.get(f"/seeker/profile/{step}/").content.decode()) <= 8


def test_the_measure_knows_plain_from_heavy():
    plain = "<main><p>We help you find a job. You do not have to pay us for it.</p></main>"
    heavy = "<main><p>Individuals necessitating supplementary documentation shall expeditiously communicate.</p></main>"
    assert grade(plain) < 4 < 12 < grade(heavy)
