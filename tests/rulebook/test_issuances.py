"""The library of issuances as data."""

import datetime as dt

import pytest

from peyser.rulebook.catalog import ALL_RULES
from peyser.rulebook.issuances import CASE_NOTES, issuance_about, issuances, issuances_on, to_announce
from peyser.rulebook.sources import sources

FIRST = issuances()["wp-manual-2020"]


@pytest.mark.requirement("S000-001")
def test_an_issuance_carries_what_its_head_and_foot_say():
    assert (FIRST.number, FIRST.change) == ("OWD Issuance 10-2019", "1")
    assert (FIRST.issued, FIRST.source.effective) == (dt.date(2020, 2, 28), dt.date(2020, 2, 28))
    assert len(FIRST.affects) == 11
    assert len(FIRST.audience) == 8
    assert all([FIRST.rescissions, FIRST.references, FIRST.summary, FIRST.background, FIRST.actions])
    assert FIRST.timeline == (
        "All Missouri Workforce System Staff—Implementation of these rules: Immediate and Continuous",
    )
    assert FIRST.contact == "dwdpolicy@dhewd.mo.gov"


@pytest.mark.requirement("S000-001")
@pytest.mark.parametrize(
    ("day", "key"),
    [
        (dt.date(2020, 2, 27), "dwd-32-2017"),
        (dt.date(2020, 2, 28), "wp-manual-2020"),
        (dt.date(2023, 12, 31), "wp-manual-2020"),
        (dt.date(2024, 1, 1), "wp-manual-2024"),
    ],
)
def test_one_edition_of_the_manual_is_in_force_each_day(day, key):
    editions = {"dwd-32-2017", "wp-manual-2020", "wp-manual-2024"}
    assert [one.key for one in issuances_on(day) if one.key in editions] == [key]


@pytest.mark.requirement("S000-002")
def test_change_1_rescinds_the_manual_of_2017():
    assert FIRST.rescinds == "dwd-32-2017"
    assert issuances()["dwd-32-2017"].rescinded_by == "wp-manual-2020"


def test_every_manual_and_policy_that_a_rule_cites_is_in_the_library():
    laws = ("cfr-", "usc-", "rsmo-", "nlra", "privacy-act", "peyser-default", "toolbox", "flsa")
    cited = {citation.source for rule in ALL_RULES for citation in rule.citations}
    manuals = {key for key in cited if "manual" in key or key.startswith(("owd-", "dwd-", "west-", "masswf-"))}
    assert manuals <= set(issuances())
    assert not any(key.startswith(laws) for key in issuances())
    assert set(issuances()) <= set(sources())


def test_the_issuance_on_case_notes_is_found_by_its_day():
    assert issuance_about(CASE_NOTES, dt.date(2026, 6, 3)).key == "owd-case-notes"
    assert issuance_about(CASE_NOTES, dt.date(2019, 6, 3)) is None


def test_staff_are_told_only_of_what_binds_and_can_be_read():
    told = to_announce(dt.date(2026, 6, 3))
    assert [one.key for one in told] == ["west-central-2025", "wp-manual-2024"]
    assert all(one.binding for one in told)


def test_local_policy_binds_its_own_area_alone():
    local = issuances()["west-central-2025"]
    assert (local.binds("WC"), local.binds("CEN"), FIRST.binds("CEN")) == (True, False, True)
