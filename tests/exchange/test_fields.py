"""What a single published value means."""

import datetime as dt
from decimal import Decimal

import pytest

from peyser.exchange.seasonal_jobs import fields
from peyser.exchange.seasonal_jobs.fields import BadValue

ON = dt.date(2026, 6, 3)


@pytest.mark.parametrize("nothing", [None, "", "  ", "N/A", "n/a", "NONE", "None", "null null", float("nan")])
def test_the_publishers_words_for_nothing_are_nothing(nothing: object) -> None:
    assert fields.text(nothing) == ""


@pytest.mark.parametrize("bad", ["a\0b", "\ud800", b"bytes", ["list"], {"a": 1}])
def test_what_cannot_be_stored_as_text_is_refused(bad: object) -> None:
    with pytest.raises(BadValue):
        fields.text(bad)


def test_a_number_keeps_its_digits() -> None:
    assert fields.number(19.92) == Decimal("19.92")
    assert fields.number("0.0125") == Decimal("0.0125")


@pytest.mark.parametrize(
    "bad", [float("nan"), float("inf"), "1,000", "$5", "five", "٤", True, "1" * 400, "0x10", "1e999"]
)
def test_what_is_no_plain_finite_number_is_refused(bad: object) -> None:
    with pytest.raises(BadValue):
        fields.number(bad)


@pytest.mark.parametrize(
    ("value", "reason"), [(-1, "negative"), (1.5, "not a whole number"), (40_000, "too large")]
)
def test_a_count_that_cannot_be_says_why(value: object, reason: str) -> None:
    with pytest.raises(BadValue, match=reason):
        fields.whole_number(value, most=32_767)


@pytest.mark.parametrize(
    "published",
    ["2026-03-01T00:00:00Z", "2026-03-01T12:00:00Z", "2026-03-01", dt.datetime(2026, 3, 1, tzinfo=dt.UTC)],
)
def test_a_day_is_the_calendar_day_whatever_its_time(published: object) -> None:
    assert fields.day(published, on=ON) == dt.date(2026, 3, 1)


@pytest.mark.parametrize(
    ("published", "reason"),
    [
        ("2525-02-04T12:00:00Z", "not a plausible date"),
        ("1026-02-04", "not a plausible date"),
        ("2026-02-30", "not a date"),
        ("7/1/2026", "not a date"),
    ],
)
def test_a_date_that_cannot_be_says_why(published: str, reason: str) -> None:
    with pytest.raises(BadValue, match=reason):
        fields.day(published, on=ON)


@pytest.mark.parametrize(("published", "code"), [("65203", "65203"), ("58845-9302", "58845"), (65203, "65203")])
def test_a_zip_code_is_five_digits(published: object, code: str) -> None:
    assert fields.zip_code(published) == code


@pytest.mark.parametrize("published", ["3069", "584774", "6787167871", "Beardstown", "L0R1S0", "６５２０３"])
def test_a_broken_zip_code_is_not_mended(published: str) -> None:
    with pytest.raises(BadValue):
        fields.zip_code(published)


@pytest.mark.parametrize("written", ["+15738742000", "(573) 874-2000", "573-874-2000 ", "15738742000"])
def test_a_phone_number_gets_one_form(written: str) -> None:
    assert fields.phone(written) == "+15738742000"


@pytest.mark.parametrize("written", ["+1406480889", "+8024347484", "call me"])
def test_a_phone_number_that_cannot_be_is_refused(written: str) -> None:
    with pytest.raises(BadValue):
        fields.phone(written)


@pytest.mark.parametrize(
    ("published", "address"),
    [
        ("jobs.mo.gov", "https://jobs.mo.gov"),
        ("form.example.com/a/b", "https://form.example.com/a/b"),
        ("http://old.example.org/Jobs?x=1", "http://old.example.org/Jobs?x=1"),
        ("N/A", ""),
    ],
)
def test_only_a_bare_host_gets_a_scheme(published: str, address: str) -> None:
    assert fields.web_address(published) == address


@pytest.mark.parametrize(
    "published", ["javascript:alert(1)", "https://a.example or https://b.example", "see below"]
)
def test_what_is_no_web_address_never_becomes_a_link(published: str) -> None:
    with pytest.raises(BadValue):
        fields.web_address(published)
